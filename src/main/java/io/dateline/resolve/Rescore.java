package io.dateline.resolve;

import static org.apache.spark.sql.functions.col;

import io.dateline.table.Mentions;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Mentions as they were published to the same mentions, as sure as they are by now: as a source
 * grows its home becomes better known, which moves scores where it moves no identity.
 */
public final class Rescore {

  /**
   * @param published rows of {@link Mentions}
   * @param identities rows of {@link io.dateline.table.Identities}, at least those of the same
   *     mentions, with the same identities
   * @return the published rows, score and alternatives taken from the identities
   */
  public static Dataset<Row> apply(Dataset<Row> published, Dataset<Row> identities) {
    Column[] columns =
        Arrays.stream(Mentions.TABLE.columnNames()).map(c -> col(c)).toArray(Column[]::new);
    return published
        .drop("resolution_score", "alternatives")
        .join(
            identities.select("article_id", "begin_offset", "resolution_score", "alternatives"),
            new String[] {"article_id", "begin_offset"})
        .select(columns);
  }

  private Rescore() {}
}
