package io.dateline.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.SparkExtension;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class AnnotateTest {

  private static final AnnotateConfig SENTENCE_TONE =
      AnnotateConfig.DEFAULT.with(Quality.STANDARD, AnnotateConfig.Tone.SENTENCE);

  private static final StructType ARTICLES =
      new StructType().add("article_id", "string").add("text", "string");

  private static final String[] SENTENCES = {
    "The harbour of Port Alder was closed on Friday, said Ines Okoro.",
    "Ines Okoro, head of the Alder Ferry Board, called it a terrible week.",
    "It rained.",
    "Nobody in Lviv or in Odesa was surprised, and the Black Sea Fund paid gladly.",
    "Boris Hale and Anna Berg met in Poltava; a wonderful evening, wrote the Valley Echo."
  };

  @Test
  void findsTheSameToTheByteOnAnyNumberOfTasksAndInAnyRun(SparkSession spark) {
    List<Row> articles =
        IntStream.range(0, 60).mapToObj(i -> RowFactory.create("a" + i, text(i))).toList();
    Dataset<Row> input = spark.createDataFrame(articles, ARTICLES);

    List<Row> onOne = annotated(input.repartition(1));
    TextAnnotator.forgetSentences();
    List<Row> onSeven = annotated(input.repartition(7, col("article_id")));
    List<Row> remembered = annotated(input.repartition(2));

    assertThat(onOne).hasSizeGreaterThan(300);
    assertThat(onSeven).isEqualTo(onOne);
    assertThat(remembered).isEqualTo(onOne);
  }

  private static String text(int i) {
    return IntStream.range(0, 7)
        .mapToObj(k -> SENTENCES[(i * (k + 1) + k * k) % SENTENCES.length])
        .reduce("Story " + i, (a, b) -> a + (a.length() % 3 == 0 ? "\n\n" : " ") + b);
  }

  /** Rows of sentences and of mentions as text, doubles to their last digit. */
  private static List<Row> annotated(Dataset<Row> articles) {
    Dataset<Row> rows = Annotate.apply(articles, SENTENCE_TONE).cache();
    try {
      Dataset<Row> sentences = rows.select(explode(col("sentences").cast("array<string>")));
      Dataset<Row> mentions = rows.select(explode(col("mentions").cast("array<string>")));
      return sentences.union(mentions).orderBy("col").collectAsList();
    } finally {
      rows.unpersist();
    }
  }
}
