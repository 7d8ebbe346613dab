package io.dateline.clean;

import io.dateline.table.CleanArticles;
import io.dateline.table.RejectReason;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Stage {@code clean}: from raw bodies to article text. One row in, one row out, no shuffle. */
public final class Clean {

  /**
   * Adds text, language and word count. A record without article text gets the reason {@code
   * no_article_text}; a record that bears a reason already passes with null text.
   *
   * @param rawArticles rows of {@link io.dateline.table.RawArticles}
   * @return rows of {@link CleanArticles}
   */
  public static Dataset<Row> apply(Dataset<Row> rawArticles, CleanConfig config) {
    return rawArticles.transform(rows -> withText(rows, config));
  }

  private static Dataset<Row> withText(Dataset<Row> rawArticles, CleanConfig config) {
    MapFunction<Row, Row> clean = row -> cleaned(row, config);
    return rawArticles.map(clean, Encoders.row(CleanArticles.SCHEMA));
  }

  private static Row cleaned(Row raw, CleanConfig config) {
    if (raw.getAs("reason_code") != null) {
      return row(
          raw,
          raw.getAs("title"),
          null,
          null,
          null,
          raw.getAs("reason_code"),
          raw.getAs("message"));
    }
    String content = raw.getAs("content");
    boolean isHtml = Boolean.TRUE.equals(raw.<Boolean>getAs("is_html"));
    ArticleText article =
        ArticleText.of(content == null ? "" : content, isHtml, raw.getAs("title"), config);
    if (article.wordCount() < config.minWords()) {
      return row(
          raw,
          article.title(),
          null,
          null,
          null,
          RejectReason.NO_ARTICLE_TEXT.code(),
          noTextMessage(raw, content, isHtml, article));
    }
    return row(
        raw, article.title(), article.text(), article.language(), article.wordCount(), null, null);
  }

  private static String noTextMessage(
      Row raw, String content, boolean isHtml, ArticleText article) {
    return "record %s of %s: %d words of article text are left of %d characters of %s; look whether the body is in another field (--field body=NAME) or the page needs a script to show its text"
        .formatted(
            raw.<Long>getAs("position"),
            raw.<String>getAs("input_file"),
            article.wordCount(),
            content == null ? 0 : content.length(),
            isHtml ? "HTML" : "plain text");
  }

  private static Row row(
      Row raw,
      String title,
      String text,
      String language,
      Integer wordCount,
      String reasonCode,
      String message) {
    return CleanArticles.TABLE.row(
        raw.getAs("input_file"),
        raw.getAs("position"),
        raw.getAs("format"),
        raw.getAs("source"),
        raw.getAs("url"),
        title,
        raw.getAs("published_raw"),
        raw.getAs("crawled_at"),
        raw.getAs("content"),
        raw.getAs("is_html"),
        text,
        language,
        wordCount,
        reasonCode,
        message);
  }

  private Clean() {}
}
