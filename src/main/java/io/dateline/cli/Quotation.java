package io.dateline.cli;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sentences with where they stand, in two lines each. */
final class Quotation {

  /**
   * In the order of their rank; those that cannot stand alone only where there is no other.
   *
   * @param examples of one week at least {@code rank}, {@code score}, {@code sentence_text}, {@code
   *     title}, {@code source}, {@code published_at} and {@code url}
   */
  static List<String> lines(Dataset<Row> examples) {
    List<String> lines = new ArrayList<>();
    for (Row row :
        examples
            .filter(col("score").gt(0).or(col("rank").equalTo(1)))
            .orderBy(col("week_start"), col("rank"))
            .collectAsList()) {
      lines.add("“" + row.<String>getAs("sentence_text").strip().replaceAll("\\s+", " ") + "”");
      lines.add("    " + origin(row));
    }
    return lines;
  }

  private static String origin(Row row) {
    String title = row.getAs("title");
    String url = row.getAs("url");
    return "%s%s, %s%s"
        .formatted(
            title == null ? "" : title.strip() + " — ",
            row.<String>getAs("source"),
            row.getAs("published_at").toString().substring(0, 10),
            url == null ? "" : ", " + url);
  }

  private Quotation() {}
}
