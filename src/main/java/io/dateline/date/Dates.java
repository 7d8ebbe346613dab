package io.dateline.date;

import io.dateline.table.DatedArticles;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Stage {@code date}: when an article was published, and its id. One row in, one row out. */
public final class Dates {

  /** Formats in which a file is one article, so that its name may bear the date. */
  private static final Set<String> ONE_ARTICLE_A_FILE = Set.of("text", "html");

  /**
   * Adds article_id, published_at, published_from, is_zone_assumed and week_start, and drops the
   * raw content. An article that nothing dates stays, with nulls; a record that bears a reason
   * passes with nulls.
   *
   * @param cleanArticles rows of {@link io.dateline.table.CleanArticles}
   * @return rows of {@link DatedArticles}
   */
  public static Dataset<Row> apply(Dataset<Row> cleanArticles, DateConfig config) {
    return cleanArticles.transform(rows -> withDate(rows, config));
  }

  private static Dataset<Row> withDate(Dataset<Row> cleanArticles, DateConfig config) {
    MapFunction<Row, Row> date = row -> dated(row, config);
    return cleanArticles.map(date, Encoders.row(DatedArticles.SCHEMA));
  }

  private static Row dated(Row clean, DateConfig config) {
    if (clean.getAs("reason_code") != null) {
      return row(clean, null, Optional.empty());
    }
    Instant crawledAt = clean.getAs("crawled_at");
    boolean isHtml = Boolean.TRUE.equals(clean.<Boolean>getAs("is_html"));
    boolean isOneArticle = ONE_ARTICLE_A_FILE.contains(clean.<String>getAs("format"));
    DateClues clues =
        new DateClues(
            clean.getAs("published_raw"),
            clean.getAs("url"),
            isHtml ? clean.getAs("content") : null,
            isOneArticle ? clean.getAs("input_file") : null,
            crawledAt);
    return row(
        clean,
        ArticleId.of(clean.getAs("source"), clean.getAs("text")),
        DateFinder.find(clues, DateRange.of(crawledAt, config.latest())));
  }

  private static Row row(Row clean, String articleId, Optional<FoundDate> found) {
    Instant publishedAt = found.map(f -> f.date().instant()).orElse(null);
    return DatedArticles.TABLE.row(
        articleId,
        clean.getAs("input_file"),
        clean.getAs("position"),
        clean.getAs("format"),
        clean.getAs("source"),
        clean.getAs("url"),
        clean.getAs("title"),
        clean.getAs("text"),
        clean.getAs("language"),
        clean.getAs("word_count"),
        publishedAt,
        found.map(f -> f.origin().code()).orElse(null),
        found.map(f -> !f.date().hasZone()).orElse(null),
        publishedAt == null ? null : IsoWeek.of(publishedAt),
        clean.getAs("reason_code"),
        clean.getAs("message"));
  }

  private Dates() {}
}
