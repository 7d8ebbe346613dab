package io.dateline.resolve;

import static org.apache.spark.sql.functions.col;

import io.dateline.table.Mentions;
import io.dateline.table.ResolvedMentions;
import java.util.List;
import java.util.stream.Stream;
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
    List<String> key = Mentions.TABLE.key();
    Column[] now =
        Stream.concat(key.stream(), ResolvedMentions.SURENESS.stream())
            .map(c -> col(c))
            .toArray(Column[]::new);
    return published
        .drop(ResolvedMentions.SURENESS.toArray(String[]::new))
        .join(identities.select(now), key.toArray(String[]::new))
        .transform(Mentions.TABLE::select);
  }

  private Rescore() {}
}
