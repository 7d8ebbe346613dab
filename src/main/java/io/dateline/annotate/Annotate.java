package io.dateline.annotate;

import io.dateline.table.AnnotatedArticles;
import io.dateline.table.StoredMentions;
import io.dateline.table.StoredSentences;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
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
    MapPartitionsFunction<Row, Row> annotate = rows -> new Rows(rows, config, fingerprint);
    return articles
        .select("article_id", "text")
        .mapPartitions(annotate, Encoders.row(AnnotatedArticles.SCHEMA));
  }

  /** Annotates as it is asked for the next row: one article in memory at a time. */
  private record Rows(Iterator<Row> articles, AnnotateConfig config, String fingerprint)
      implements Iterator<Row> {

    @Override
    public boolean hasNext() {
      return articles.hasNext();
    }

    @Override
    public Row next() {
      Row article = articles.next();
      String id = article.getString(0);
      AnnotatedText found = TextAnnotator.annotate(article.getString(1), config);
      List<Row> sentences = new ArrayList<>(found.sentences().size());
      for (Sentence s : found.sentences()) {
        sentences.add(sentenceRow(id, s));
      }
      List<Row> mentions = new ArrayList<>(found.mentions().size());
      for (NamedMention m : found.mentions()) {
        mentions.add(
            StoredMentions.TABLE.row(
                id, m.sentenceIndex(), m.begin(), m.end(), m.surface(), m.label(), fingerprint));
      }
      return AnnotatedArticles.TABLE.row(
          id, sentences.toArray(Row[]::new), mentions.toArray(Row[]::new), fingerprint);
    }

    private Row sentenceRow(String articleId, Sentence s) {
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
  }

  private Annotate() {}
}
