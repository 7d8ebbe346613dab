package io.dateline.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The spellings under which a reader may look for a name. */
final class ReportSpellings {

  private static final int MOST = 5;

  /**
   * @param aliases rows of {@link io.dateline.table.Aliases}
   * @param chosen {@code entity_id} of those on the page
   * @return by entity its commonest spellings other than its name, the commonest first
   */
  static Map<String, List<String>> of(Dataset<Row> aliases, Dataset<Row> chosen) {
    Map<String, List<String>> spellings = new HashMap<>();
    aliases
        .join(chosen, "entity_id")
        .filter(lower(col("surface")).notEqual(lower(col("entity_name"))))
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy("entity_id")
                        .orderBy(col("mention_count").desc(), col("surface"))))
        .filter(col("place").leq(MOST))
        .orderBy("entity_rank", "place")
        .select("entity_id", "surface")
        .collectAsList()
        .forEach(
            row ->
                spellings
                    .computeIfAbsent(row.getString(0), id -> new ArrayList<>())
                    .add(row.getString(1)));
    return spellings;
  }

  private ReportSpellings() {}
}
