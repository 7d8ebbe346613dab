package io.dateline;

import io.dateline.aggregate.Company;
import io.dateline.aggregate.Coverage;
import io.dateline.aggregate.ExampleSentences;
import io.dateline.aggregate.Identities;
import io.dateline.aggregate.WeeklyCounts;
import io.dateline.aggregate.WeeklyTone;
import io.dateline.sentiment.Sentiment;
import io.dateline.table.Aliases;
import io.dateline.table.Articles;
import io.dateline.table.Entities;
import io.dateline.table.Examples;
import io.dateline.table.Mentions;
import io.dateline.table.Pairs;
import io.dateline.table.Redirects;
import io.dateline.table.Table;
import io.dateline.table.WeeklyCoverage;
import io.dateline.table.WeeklyMentions;
import io.dateline.table.WeeklyPairs;
import io.dateline.table.WeeklySentiment;
import io.dateline.trends.Trends;
import io.dateline.trends.TrendsConfig;
import io.dateline.warehouse.Publisher;
import io.dateline.warehouse.Registry;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Staging;
import io.dateline.warehouse.Warehouse;
import io.dateline.warehouse.Week;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables, one after another, each computed and staged for its readers. */
final class TablePublication {

  private final SparkSession spark;
  private final RunConfig config;
  private final Warehouse warehouse;
  private final RunLog log;
  private final Staging staging;
  private final Publisher publisher;

  TablePublication(
      SparkSession spark,
      RunConfig config,
      Warehouse warehouse,
      RunLog log,
      Staging staging,
      Publisher publisher) {
    this.spark = spark;
    this.config = config;
    this.warehouse = warehouse;
    this.log = log;
    this.staging = staging;
    this.publisher = publisher;
  }

  /**
   * {@code articles} comes last: it is what the next run compares to find unfinished weeks.
   *
   * @param all rows of {@link Articles}, all weeks
   * @param mentions rows of {@link Mentions} in the weeks that changed
   * @param changes those weeks
   */
  void publish(
      Dataset<Row> all,
      Dataset<Row> mentions,
      CorpusResolution.Identities identities,
      Restatement.Changes changes) {
    Dataset<Row> facts = identities.facts();
    publisher.stageSplitWeeks(Mentions.TABLE, mentions, changes.all());
    Dataset<Row> allMentions = publisher.upcoming(spark, Mentions.TABLE);
    Dataset<Row> names = staging.rows("article_names", Company.names(allMentions));
    List<String> weeks = changes.counted();
    if (!weeks.isEmpty()) {
      countWeeks(
          all.filter(Week.isIn(weeks)),
          mentions.filter(Week.isIn(weeks)),
          names.filter(Week.isIn(weeks)),
          facts,
          weeks);
    }
    Dataset<Row> counts = staging.rows("pairs_counted", Company.wholeCounts(names));
    publisher.stageWhole(Pairs.TABLE, Company.whole(counts, names, facts));
    countLeftOut(names);
    publisher.stageWhole(Entities.TABLE, Identities.entities(allMentions, facts));
    publisher.stageWhole(Aliases.TABLE, Identities.aliases(allMentions, facts));
    publisher.stageWhole(
        Redirects.TABLE, Registry.redirects(identities.mentions(), identities.redirections()));

    Dataset<Row> coverage = staging.rows("coverage", Coverage.apply(all));
    log.count("coverage_weeks_published", publishDiffering(WeeklyCoverage.TABLE, coverage));
    Dataset<Row> trends =
        staging.rows(
            "trends_all",
            Trends.apply(
                publisher.upcoming(spark, WeeklyMentions.TABLE), coverage, TrendsConfig.DEFAULT));
    log.count("trend_weeks_published", publishDiffering(io.dateline.table.Trends.TABLE, trends));
    publisher.stageSplitWeeks(Articles.TABLE, all.filter(Week.isIn(changes.all())), changes.all());
  }

  /** All rows are of the weeks that are counted. */
  private void countWeeks(
      Dataset<Row> articles,
      Dataset<Row> mentions,
      Dataset<Row> names,
      Dataset<Row> facts,
      List<String> weeks) {
    publisher.stageWeeks(
        WeeklyMentions.TABLE, WeeklyCounts.apply(mentions, articles, facts), weeks);
    Dataset<Row> pairs = staging.rows("weekly_pairs_counted", Company.weeklyCounts(names));
    publisher.stageWeeks(WeeklyPairs.TABLE, Company.weekly(pairs, names, facts), weeks);
    publisher.stageWeeks(
        WeeklySentiment.TABLE,
        WeeklyTone.apply(mentions, facts, Sentiment.meanError(config.annotate().tone())),
        weeks);
    publisher.stageWeeks(Examples.TABLE, ExampleSentences.apply(mentions, articles, facts), weeks);
  }

  /**
   * A new week may tell an old one's burst or gap otherwise: of tables that look across weeks all
   * rows are computed, and weeks that differ are written.
   */
  private int publishDiffering(Table table, Dataset<Row> rows) {
    List<String> weeks = Restatement.weeks(rows, published(table), table);
    publisher.stageWeeks(table, rows.filter(Week.isIn(weeks)), weeks);
    return weeks.size();
  }

  /** Long articles are paired in part only; how many, and how many names fell out, is logged. */
  private void countLeftOut(Dataset<Row> names) {
    Row leftOut = Company.leftOut(names).head();
    log.count("pairs_articles_capped", leftOut.getLong(0));
    log.count("pairs_names_left_out", leftOut.getLong(1));
  }

  private Dataset<Row> published(Table table) {
    return Restatement.published(spark, warehouse, table);
  }
}
