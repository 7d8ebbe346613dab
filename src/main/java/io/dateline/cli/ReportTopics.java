package io.dateline.cli;

import static org.apache.spark.sql.functions.col;

import io.dateline.report.Corpus;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Topics, where an output folder has them. */
final class ReportTopics {

  private static final int STORIES = 5;

  private final SparkSession spark;
  private final Warehouse warehouse;

  ReportTopics(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
  }

  /** The largest topics, with their terms and their most typical stories. */
  List<Corpus.Topic> topics(int limit) {
    if (!isThere("topics")) {
      return List.of();
    }
    return read("topics")
        .orderBy(col("share").desc(), col("topic_id"))
        .limit(limit)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.Topic(
                    String.valueOf(row.<Object>getAs("topic_id")),
                    row.getAs("label"),
                    row.<Row>getList(row.fieldIndex("terms")).stream()
                        .map(term -> term.<String>getAs("term"))
                        .toList(),
                    row.<Row>getList(row.fieldIndex("stories")).stream()
                        .map(story -> story.<String>getAs("title"))
                        .filter(title -> title != null && !title.isBlank())
                        .limit(STORIES)
                        .toList(),
                    row.getAs("share")))
        .toList();
  }

  /** Their share of the stories of each week. */
  List<Corpus.WeekTopic> weekly() {
    if (!isThere("topics") || !isThere("weekly_topics")) {
      return List.of();
    }
    return read("weekly_topics")
        .filter(col("week_start").isNotNull())
        .orderBy("topic_id", "week_start")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.WeekTopic(
                    row.getAs("week_start"),
                    String.valueOf(row.<Object>getAs("topic_id")),
                    row.getAs("share")))
        .toList();
  }

  private Dataset<Row> read(String table) {
    return spark
        .read()
        .option("recursiveFileLookup", "true")
        .parquet(warehouse.table(table).toString());
  }

  private boolean isThere(String table) {
    Path folder = warehouse.table(table);
    try {
      return warehouse.files().exists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for " + folder, e);
    }
  }
}
