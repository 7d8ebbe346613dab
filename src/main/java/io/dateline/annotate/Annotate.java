package io.dateline.annotate;

import io.dateline.table.AnnotatedArticles;
import io.dateline.table.StoredMentions;
import io.dateline.table.StoredSentences;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Articles to sentences and named mentions. */
public final class Annotate {

  /**
   * Annotates each article once.
   *
   * <p>The caller spreads the articles over tasks with an explicit {@code repartition}: adaptive
   * execution would put a few thousand of them into a single one.
   *
   * @param articles at least {@code article_id} and {@code text}
   * @return rows of {@link AnnotatedArticles}
   */
  public static Dataset<Row> apply(Dataset<Row> articles, AnnotateConfig config) {
    String fingerprint = config.fingerprint();
    MapFunction<Row, Row> annotate = article -> annotated(article, config, fingerprint);
    return articles
        .select("article_id", "text")
        .map(annotate, Encoders.row(AnnotatedArticles.SCHEMA));
  }

  private static Row annotated(Row article, AnnotateConfig config, String fingerprint) {
    String id = article.getString(0);
    AnnotatedText found = TextAnnotator.annotate(article.getString(1), config);
    Row[] sentences =
        found.sentences().stream().map(s -> row(id, s, fingerprint)).toArray(Row[]::new);
    Row[] mentions =
        found.mentions().stream().map(m -> row(id, m, fingerprint)).toArray(Row[]::new);
    return AnnotatedArticles.TABLE.row(id, sentences, mentions, fingerprint);
  }

  private static Row row(String articleId, NamedMention m, String fingerprint) {
    return StoredMentions.TABLE.row(
        articleId, m.sentenceIndex(), m.begin(), m.end(), m.surface(), m.label(), fingerprint);
  }

  private static Row row(String articleId, Sentence s, String fingerprint) {
    SentenceTone tone = s.tone();
    return StoredSentences.TABLE.row(
        articleId,
        s.index(),
        s.begin(),
        s.end(),
        s.text(),
        s.tokenCount(),
        tone == null ? null : tone.negative(),
        tone == null ? null : tone.neutral(),
        tone == null ? null : tone.positive(),
        s.status(),
        fingerprint);
  }

  private Annotate() {}
}
