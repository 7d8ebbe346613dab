package io.dateline.cli;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import io.dateline.report.Corpus;
import io.dateline.report.ReportConfig;
import io.dateline.table.Entities;
import io.dateline.table.Examples;
import io.dateline.table.Table;
import io.dateline.table.Trends;
import io.dateline.table.WeeklyCoverage;
import io.dateline.table.WeeklyMentions;
import io.dateline.table.WeeklySentiment;
import io.dateline.warehouse.Manifest;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads from the published tables what the page can hold, and no more. */
public final class ReportTables {

  private static final StructType CHOSEN =
      new StructType()
          .add("entity_id", DataTypes.StringType)
          .add("entity_rank", DataTypes.IntegerType);

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final ReportConfig config;
  private final Dataset<Row> counts;

  private ReportTables(SparkSession spark, Warehouse warehouse, ReportConfig config) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.config = config;
    this.counts = read(WeeklyMentions.TABLE).filter(col("week_start").isNotNull()).cache();
  }

  /** The rows that the page is made from; as large as {@code config} allows. */
  public static Corpus corpus(SparkSession spark, Warehouse warehouse, ReportConfig config) {
    ReportTables tables = new ReportTables(spark, warehouse, config);
    try {
      return tables.corpus();
    } finally {
      tables.counts.unpersist();
    }
  }

  private Corpus corpus() {
    List<Corpus.Entity> entities = entities();
    List<Row> ranked = new ArrayList<>();
    entities.forEach(entity -> ranked.add(RowFactory.create(entity.id(), ranked.size())));
    Dataset<Row> chosen = broadcast(spark.createDataFrame(ranked, CHOSEN));
    Dataset<Row> coverage = read(WeeklyCoverage.TABLE).filter(col("week_start").isNotNull());
    ReportPairs pairs = new ReportPairs(spark, warehouse, chosen);
    ReportTopics topics = new ReportTopics(spark, warehouse);
    Dataset<Row> examples = read(Examples.TABLE).filter(col("week_start").isNotNull());
    return new Corpus(
        Manifest.read(warehouse).orElseThrow().runId(),
        entities,
        counts.select("entity_id").distinct().count(),
        weeks(coverage),
        counts(chosen),
        bursts(chosen),
        tones(chosen),
        pairs.whole(config.partners()),
        pairs.weekly(config.pairsPerWeek()),
        examples(examples, chosen),
        examples.count(),
        coverage(coverage),
        coverage.select("source").distinct().count(),
        topics.topics(config.topics()),
        topics.weekly());
  }

  /** Those in most stories, as many as the cells allow. */
  private List<Corpus.Entity> entities() {
    Dataset<Row> facts =
        read(Entities.TABLE).select("entity_id", "country_code", "feature", "mention_count");
    List<Corpus.Entity> entities = new ArrayList<>();
    long cells = 0;
    for (Row row :
        counts
            .groupBy("entity_id")
            .agg(
                max("name").as("name"),
                max("kind").as("kind"),
                max("latitude").as("latitude"),
                max("longitude").as("longitude"),
                sum("story_count").as("stories"),
                sum("mention_count").as("mentions"),
                count(lit(1)).as("cells"))
            .filter(col("stories").gt(0))
            .orderBy(col("stories").desc(), col("mentions").desc(), col("entity_id"))
            .limit(config.entities())
            .join(facts, new String[] {"entity_id"}, "left")
            .orderBy(col("stories").desc(), col("mentions").desc(), col("entity_id"))
            .collectAsList()) {
      cells += row.<Long>getAs("cells");
      if (cells > config.cells() && !entities.isEmpty()) {
        break;
      }
      entities.add(
          new Corpus.Entity(
              row.getAs("entity_id"),
              row.getAs("kind"),
              row.getAs("name"),
              row.getAs("country_code"),
              row.getAs("latitude"),
              row.getAs("longitude"),
              row.getAs("feature"),
              row.getAs("mentions"),
              row.getAs("stories")));
    }
    return entities;
  }

  private List<Corpus.Week> weeks(Dataset<Row> coverage) {
    Dataset<Row> read =
        coverage
            .groupBy("week_start")
            .agg(
                sum("article_count").as("articles"),
                sum(when(col("article_count").gt(0), 1L).otherwise(0L)).as("speaking"),
                sum(when(col("is_gap"), 1L).otherwise(0L)).as("silent"));
    return counts
        .groupBy("week_start")
        .agg(max("week_story_count").as("stories"))
        .join(read, "week_start")
        .orderBy("week_start")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.Week(
                    row.getAs("week_start"),
                    row.getAs("stories"),
                    row.getAs("articles"),
                    row.getAs("speaking"),
                    row.getAs("silent")))
        .toList();
  }

  private List<Corpus.Count> counts(Dataset<Row> chosen) {
    return counts
        .join(chosen, "entity_id")
        .orderBy("entity_rank", "week_start")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.Count(
                    row.getAs("week_start"),
                    row.getAs("entity_id"),
                    row.getAs("mention_count"),
                    row.getAs("story_count"),
                    row.getAs("source_count"),
                    row.getAs("story_share_low"),
                    row.getAs("story_share_high")))
        .toList();
  }

  private List<Corpus.Burst> bursts(Dataset<Row> chosen) {
    return read(Trends.TABLE)
        .filter(col("burst_level").gt(0))
        .join(chosen, "entity_id")
        .groupBy("entity_id", "entity_rank", "burst_start", "burst_end")
        .agg(max("burst_level").as("level"))
        .orderBy("entity_rank", "burst_start")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.Burst(
                    row.getAs("entity_id"),
                    row.getAs("burst_start"),
                    row.getAs("burst_end"),
                    row.getAs("level")))
        .toList();
  }

  private List<Corpus.Tone> tones(Dataset<Row> chosen) {
    return read(WeeklySentiment.TABLE)
        .filter(col("week_start").isNotNull().and(not(col("mean").isNaN())))
        .join(chosen, "entity_id")
        .orderBy("entity_rank", "week_start")
        .limit(Math.max(1, config.tones()))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.Tone(
                    row.getAs("week_start"),
                    row.getAs("entity_id"),
                    row.getAs("story_count"),
                    row.getAs("mean"),
                    row.getAs("mean_low"),
                    row.getAs("mean_high")))
        .toList();
  }

  /** Of each entity the best sentence of its fullest week first, then of its next, in turns. */
  private List<Corpus.Example> examples(Dataset<Row> examples, Dataset<Row> chosen) {
    int shortest = 100;
    return examples
        .filter(col("rank").leq(config.sentencesPerWeek()))
        .filter(col("score").gt(0).or(col("rank").equalTo(1)))
        .join(chosen, "entity_id")
        .join(
            counts.select("week_start", "entity_id", "story_count", "mention_count"),
            new String[] {"week_start", "entity_id"})
        .withColumn(
            "turn",
            row_number()
                .over(
                    Window.partitionBy("entity_id", "rank")
                        .orderBy(
                            col("story_count").desc(),
                            col("mention_count").desc(),
                            col("week_start")))
                .plus(col("rank").minus(1).multiply(2)))
        .orderBy("turn", "entity_rank", "rank", "week_start")
        .limit(Math.max(1, config.pageBytes() / shortest))
        .withColumn("published", to_date(col("published_at")))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.Example(
                    row.getAs("week_start"),
                    row.getAs("entity_id"),
                    row.getAs("sentence_text"),
                    row.getAs("surface"),
                    row.getAs("title"),
                    row.getAs("source"),
                    row.<LocalDate>getAs("published"),
                    row.getAs("url"),
                    row.getAs("article_id")))
        .toList();
  }

  private List<Corpus.Coverage> coverage(Dataset<Row> coverage) {
    Dataset<Row> largest =
        coverage
            .groupBy("source")
            .agg(sum("article_count").as("articles"))
            .orderBy(col("articles").desc(), col("source"))
            .limit(config.sources())
            .select("source");
    return coverage
        .join(broadcast(largest), "source")
        .orderBy("source", "week_start")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.Coverage(
                    row.getAs("week_start"),
                    row.getAs("source"),
                    row.getAs("article_count"),
                    row.getAs("is_gap")))
        .toList();
  }

  private Dataset<Row> read(Table table) {
    return Restatement.published(spark, warehouse, table);
  }
}
