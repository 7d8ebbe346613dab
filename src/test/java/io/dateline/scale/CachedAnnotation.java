package io.dateline.scale;

import io.dateline.table.AnnotatedArticles;
import io.dateline.table.StoredMentions;
import io.dateline.table.StoredSentences;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * What annotation says of {@link InventedCorpus}' texts, at no cost: a sentence ends at a full
 * stop, a name is a run of capitalised words that does not begin a sentence.
 */
record CachedAnnotation(Set<String> places, String fingerprint) implements Serializable {

  private static final Pattern SENTENCE = Pattern.compile("[^\\s.][^.]*\\.");
  private static final Pattern NAME = Pattern.compile("(?<= )[A-Z]\\w*(?: [A-Z]\\w*)*");

  /** Articles to rows of {@link AnnotatedArticles}. */
  Dataset<Row> apply(Dataset<Row> articles) {
    MapFunction<Row, Row> annotate = row -> annotated(row.getString(0), row.getString(1));
    return articles
        .select("article_id", "text")
        .map(annotate, Encoders.row(AnnotatedArticles.SCHEMA));
  }

  Row annotated(String articleId, String text) {
    List<Row> sentences = new ArrayList<>();
    List<Row> mentions = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      int index = sentences.size();
      String words = sentence.group();
      sentences.add(
          StoredSentences.TABLE.row(
              articleId,
              index,
              sentence.start(),
              sentence.end(),
              words,
              words.split(" ", -1).length + 1,
              null,
              null,
              null,
              "ok",
              fingerprint));
      Matcher name = NAME.matcher(words);
      while (name.find()) {
        mentions.add(
            StoredMentions.TABLE.row(
                articleId,
                index,
                sentence.start() + name.start(),
                sentence.start() + name.end(),
                name.group(),
                label(name.group()),
                fingerprint));
      }
    }
    return AnnotatedArticles.TABLE.row(
        articleId, sentences.toArray(Row[]::new), mentions.toArray(Row[]::new), fingerprint);
  }

  private String label(String name) {
    if (places.contains(name)) {
      return "LOCATION";
    }
    String end = name.substring(name.lastIndexOf(' ') + 1);
    return InventedNames.ORGANIZATION_ENDS.contains(end) ? "ORGANIZATION" : "PERSON";
  }
}
