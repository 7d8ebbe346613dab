package io.dateline.cli;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import io.dateline.report.Corpus;
import io.dateline.report.ReportConfig;
import io.dateline.table.Aliases;
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
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads from the published tables what the page can hold, and no more. */
public final class ReportTables {

  private static final StructType CHOSEN =
      new StructType()
          .add("entity_id", DataTypes.StringType)
          .add("entity_name", DataTypes.StringType)
          .add("entity_rank", DataTypes.IntegerType)
          .add("entity_stories", DataTypes.LongType);

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
    entities.forEach(
        entity ->
            ranked.add(
                RowFactory.create(entity.id(), entity.name(), ranked.size(), entity.stories())));
    Dataset<Row> chosen = broadcast(spark.createDataFrame(ranked, CHOSEN));
    Dataset<Row> coverage = read(WeeklyCoverage.TABLE).filter(col("week_start").isNotNull());
    ReportPairs pairs = new ReportPairs(spark, warehouse, chosen);
    ReportTopics topics = new ReportTopics(spark, warehouse);
    Dataset<Row> examples = read(Examples.TABLE).filter(col("week_start").isNotNull());
    return new Corpus(
        Manifest.read(warehouse).orElseThrow().runId(),
        entities,
        counts.select("entity_id").distinct().count(),
        ReportCoverage.weeks(coverage, counts),
        counts(chosen),
        bursts(chosen),
        tones(chosen),
        ReportSpellings.of(read(Aliases.TABLE), chosen),
        pairs.whole(config.partners()),
        pairs.weekly(config.pairsPerWeek()),
        ReportExamples.of(examples, counts, chosen, config),
        examples.count(),
        ReportCoverage.sources(coverage, config.sources()),
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

  private Dataset<Row> read(Table table) {
    return Restatement.published(spark, warehouse, table);
  }
}
