package io.dateline.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import io.dateline.aggregate.Metonymy;
import io.dateline.table.Aliases;
import io.dateline.table.Articles;
import io.dateline.table.Entities;
import io.dateline.table.Examples;
import io.dateline.table.Mentions;
import io.dateline.table.Pairs;
import io.dateline.table.PublishedTables;
import io.dateline.table.Redirects;
import io.dateline.table.Table;
import io.dateline.table.Topics;
import io.dateline.table.WeeklyCoverage;
import io.dateline.table.WeeklyMentions;
import io.dateline.table.WeeklyPairs;
import io.dateline.table.WeeklySentiment;
import io.dateline.table.WeeklyTopics;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Whether an output folder is what its manifest says, and its tables agree with each other. */
public final class Check {

  /**
   * What was looked at and what was found.
   *
   * @param what in a few words
   * @param wrong null where all is well
   */
  public record Finding(String what, String wrong) {
    public boolean isGood() {
      return wrong == null;
    }
  }

  /** Each share is rounded to six decimals. */
  private static final double SHARES_ROUNDED = 1e-4;

  private static final String[] PAIR = {"left_id", "right_id"};

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final List<Finding> findings = new ArrayList<>();

  public Check(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
  }

  /** Runs every check; none stops the others. */
  public List<Finding> all() {
    findings.addAll(new FooterCheck(warehouse).all());
    PublishedTables.ALL.forEach(this::keyIsUnique);
    ranges();
    totals();
    examples();
    redirects();
    topics();
    return List.copyOf(findings);
  }

  private void keyIsUnique(Table table) {
    Column[] key = table.key().stream().map(c -> col(c)).toArray(Column[]::new);
    long doubled = read(table).groupBy(key).count().filter(col("count").gt(1)).count();
    found(
        "%s: key %s is unique".formatted(table.name(), String.join(", ", table.key())),
        doubled == 0 ? null : "%,d keys stand in several rows".formatted(doubled));
  }

  private void ranges() {
    holds(
        WeeklyMentions.TABLE,
        "mentions >= articles >= stories, sources; all 0 only where there are demonyms",
        col("mention_count")
            .geq(col("article_count"))
            .and(col("article_count").geq(col("story_count")))
            .and(
                col("story_count")
                    .gt(0)
                    .and(col("source_count").gt(0))
                    .or(col("mention_count").equalTo(0).and(col("demonym_count").gt(0)))));
    holds(
        WeeklyMentions.TABLE,
        "story_share lies in its interval, and that in 0 to 1",
        col("story_share")
            .between(col("story_share_low"), col("story_share_high").plus(1e-12))
            .and(col("story_share_low").geq(0))
            .and(col("story_share_high").leq(1)));
    holds(
        WeeklyMentions.TABLE,
        "coordinates are on the globe",
        col("latitude")
            .isNull()
            .or(col("latitude").between(-90, 90).and(col("longitude").between(-180, 180))));
    for (Table pairs : List.of(WeeklyPairs.TABLE, Pairs.TABLE)) {
      holds(
          pairs,
          "left_id < right_id, p_value <= q_value in 0 to 1, npmi in -1 to 1",
          col("left_id")
              .lt(col("right_id"))
              .and(col("p_value").between(0, 1))
              .and(col("q_value").isNull().or(col("q_value").between(col("p_value"), lit(1))))
              .and(col("npmi").isNull().or(col("npmi").between(-1 - 1e-9, 1 + 1e-9))));
    }
    holds(
        WeeklySentiment.TABLE,
        "negative + neutral + positive = stories, mean in -1 to 1",
        col("negative")
            .plus(col("neutral"))
            .plus(col("positive"))
            .equalTo(col("story_count"))
            .and(col("mean").between(-1, 1)));
    holds(
        WeeklyCoverage.TABLE,
        "articles by language add up to article_count",
        expr("aggregate(languages, 0L, (sum, of) -> sum + of.article_count) = article_count"));
    holds(
        Mentions.TABLE,
        "begin_offset < end_offset, score in 0 to 1 or null",
        col("begin_offset")
            .lt(col("end_offset"))
            .and(col("resolution_score").isNull().or(col("resolution_score").between(0, 1))));
  }

  private void holds(Table table, String what, Column condition) {
    long wrong = read(table).filter(condition.equalTo(false).or(condition.isNull())).count();
    found(
        table.name() + ": " + what,
        wrong == 0 ? null : "%,d rows where it does not hold".formatted(wrong));
  }

  private void totals() {
    Dataset<Row> resolved =
        Metonymy.explodeActors(read(Mentions.TABLE)).filter(col("entity_id").isNotNull());
    agree(
        "resolved mentions by week = weekly_mentions",
        resolved.groupBy("week_start").agg(count(lit(1)).as("n")),
        read(WeeklyMentions.TABLE)
            .groupBy("week_start")
            .agg(sum(col("mention_count").plus(col("demonym_count"))).as("n")));
    agree(
        "articles by week = weekly_coverage",
        read(Articles.TABLE).groupBy("week_start").agg(count(lit(1)).as("n")),
        read(WeeklyCoverage.TABLE)
            .filter(col("article_count").gt(0))
            .groupBy("week_start")
            .agg(sum("article_count").as("n")));
    agree(
        "resolved mentions by entity = entities",
        resolved.groupBy("entity_id").agg(count(lit(1)).as("n")),
        read(Entities.TABLE).select(col("entity_id"), col("mention_count").as("n")));
    agree(
        "sentences by pair: weekly_pairs = pairs",
        read(WeeklyPairs.TABLE)
            .groupBy("left_id", "right_id")
            .agg(sum("sentence_count").as("n"), sum("article_count").as("articles"))
            .join(read(Pairs.TABLE).select("left_id", "right_id"), PAIR, "left_semi"),
        read(Pairs.TABLE)
            .select(
                col("left_id"),
                col("right_id"),
                col("sentence_count").as("n"),
                col("article_count").as("articles")));
    agree(
        "spellings by entity: aliases = entities",
        read(Aliases.TABLE).groupBy("entity_id").agg(countDistinct("surface").as("n")),
        read(Entities.TABLE).select(col("entity_id"), col("alias_count").as("n")));
    agree(
        "stories have one first article",
        read(Articles.TABLE).select(col("story_id")).distinct().withColumn("n", lit(1L)),
        read(Articles.TABLE)
            .filter(col("is_story_first"))
            .groupBy("story_id")
            .agg(count(lit(1)).as("n")));
  }

  private void examples() {
    none(
        "every sentence in examples stands in mentions",
        read(Examples.TABLE)
            .join(read(Mentions.TABLE), new String[] {"article_id", "begin_offset"}, "left_anti"));
    none(
        "every row of weekly_mentions has an example",
        read(WeeklyMentions.TABLE)
            .join(
                read(Examples.TABLE)
                    .select(col("week_start").as("week"), col("entity_id").as("named")),
                col("week_start")
                    .eqNullSafe(col("week"))
                    .and(col("entity_id").equalTo(col("named"))),
                "left_anti"));
  }

  private void redirects() {
    Dataset<Row> old = read(Redirects.TABLE).select(col("old_id").as("entity_id"));
    Dataset<Row> entities = read(Entities.TABLE).select("entity_id");
    none(
        "no id that leads to another stands in mentions",
        Metonymy.explodeActors(read(Mentions.TABLE))
            .select("entity_id")
            .distinct()
            .join(old, "entity_id"));
    none(
        "every id that another leads to is in entities",
        read(Redirects.TABLE)
            .select("entity_id")
            .join(entities, new String[] {"entity_id"}, "left_anti"));
    none("no id leads on", read(Redirects.TABLE).select("entity_id").join(old, "entity_id"));
  }

  private void topics() {
    Dataset<Row> weekly = read(WeeklyTopics.TABLE);
    none(
        "every topic of weekly_topics is in topics",
        weekly.join(read(Topics.TABLE), new String[] {"topic_id", "label"}, "left_anti"));
    none(
        "shares of a week's topics add up to 1, their stories to the week's",
        weekly
            .groupBy("week_start")
            .agg(
                sum("share").as("share"),
                sum("story_count").as("stories"),
                min("week_story_count").as("fewest"),
                max("week_story_count").as("most"))
            .filter(
                not(col("share").between(1 - SHARES_ROUNDED, 1 + SHARES_ROUNDED))
                    .or(col("stories").notEqual(col("fewest")))
                    .or(col("stories").notEqual(col("most")))));
    holds(
        WeeklyTopics.TABLE,
        "share lies in its interval, and that in 0 to 1",
        col("share_low")
            .isNull()
            .or(
                col("share_low")
                    .geq(0)
                    .and(col("share").between(col("share_low"), col("share_high")))
                    .and(col("share_high").leq(1))));
    holds(
        Topics.TABLE,
        "coherence in -1 to 1, share in 0 to 1",
        col("coherence").between(-1, 1).and(col("share").between(0, 1)));
  }

  private void none(String what, Dataset<Row> rows) {
    long wrong = rows.count();
    found(what, wrong == 0 ? null : "%,d ids where it is otherwise".formatted(wrong));
  }

  private void agree(String what, Dataset<Row> left, Dataset<Row> right) {
    long wrong = left.except(right).union(right.except(left)).count();
    found(what, wrong == 0 ? null : "%,d rows differ".formatted(wrong));
  }

  private void found(String what, String wrong) {
    findings.add(new Finding(what, wrong));
  }

  private Dataset<Row> read(Table table) {
    return Restatement.published(spark, warehouse, table);
  }
}
