package io.dateline.resolve;

import static org.apache.spark.sql.functions.col;

import io.dateline.table.ContextMentions;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Puts each stored mention beside its sentence and its article. */
public final class MentionContext {

  /**
   * @param mentions rows of {@link io.dateline.table.StoredMentions}
   * @param sentences rows of {@link io.dateline.table.StoredSentences}, same fingerprint
   * @param articles rows of {@link io.dateline.table.Articles} with {@code home}: only their
   *     mentions are kept
   * @return rows of {@link io.dateline.table.ContextMentions}
   */
  public static Dataset<Row> apply(
      Dataset<Row> mentions, Dataset<Row> sentences, Dataset<Row> articles) {
    Dataset<Row> wanted = articles.select("article_id", "source", "week_start", "story_id", "home");
    Dataset<Row> around =
        sentences.select(
            col("article_id"),
            col("sentence_index"),
            col("begin_offset").as("sentence_begin"),
            col("text").as("sentence_text"),
            col("negative"),
            col("neutral"),
            col("positive"));
    Column[] columns =
        Arrays.stream(ContextMentions.TABLE.columnNames()).map(c -> col(c)).toArray(Column[]::new);
    return mentions
        .drop("annotation_fingerprint")
        .join(wanted, "article_id")
        .join(around, new String[] {"article_id", "sentence_index"})
        .select(columns);
  }

  private MentionContext() {}
}
