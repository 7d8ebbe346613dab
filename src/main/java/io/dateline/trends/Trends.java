package io.dateline.trends;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What moves in the weekly counts: {@code trends}. Everything is told from shares of stories, so
 * that a corpus that grows makes nothing rise; a week in which a large part of the usual sources is
 * silent tells nothing, so that their silence makes nothing fall.
 */
public final class Trends {

  private static final int DAYS = 7;

  private static final StructType FOUND =
      new StructType()
          .add("day", DataTypes.IntegerType)
          .add("entity_id", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("story_count", DataTypes.LongType)
          .add("story_share", DataTypes.DoubleType)
          .add("baseline", DataTypes.DoubleType)
          .add("deviation", DataTypes.DoubleType)
          .add("slope", DataTypes.DoubleType)
          .add("slope_low", DataTypes.DoubleType)
          .add("slope_high", DataTypes.DoubleType)
          .add("burst_level", DataTypes.IntegerType)
          .add("burst_start_day", DataTypes.IntegerType)
          .add("burst_end_day", DataTypes.IntegerType)
          .add("burst_strength", DataTypes.DoubleType)
          .add("is_change_point", DataTypes.BooleanType);

  /**
   * @param weeklyMentions rows of {@link io.dateline.table.WeeklyMentions}, all weeks
   * @param coverage rows of {@link io.dateline.table.WeeklyCoverage}, all weeks
   * @return rows of {@link io.dateline.table.Trends}
   */
  public static Dataset<Row> apply(
      Dataset<Row> weeklyMentions, Dataset<Row> coverage, TrendsConfig config) {
    Dataset<Row> dated = weeklyMentions.filter(col("week_start").isNotNull());
    Dataset<Row> totals = totals(dated, coverage, config);
    FlatMapFunction<Row, Row> trend = entity -> trendOf(entity, config);
    return dated
        .transform(mentions -> filterOftenNamed(mentions, config))
        .crossJoin(totals)
        .flatMap(trend, Encoders.row(FOUND))
        .withColumn("week_start", date_from_unix_date(col("day")))
        .withColumn("burst_start", date_from_unix_date(col("burst_start_day")))
        .withColumn("burst_end", date_from_unix_date(col("burst_end_day")));
  }

  /** One row an entity, its weeks in order. */
  private static Dataset<Row> filterOftenNamed(Dataset<Row> mentions, TrendsConfig config) {
    return mentions
        .groupBy("entity_id")
        .agg(
            first("name").as("name"),
            first("kind").as("kind"),
            sum("story_count").as("stories"),
            sort_array(
                    collect_list(
                        struct(unix_date(col("week_start")).as("day"), col("story_count"))))
                .as("weeks"))
        .filter(col("stories").geq(config.fewestStories()));
  }

  /** One row: all weeks with their stories, 0 where too much is silent. */
  private static Dataset<Row> totals(
      Dataset<Row> mentions, Dataset<Row> coverage, TrendsConfig config) {
    Column isSilent = coalesce(col("silent"), lit(0.0)).gt(config.mostSilent());
    return mentions
        .groupBy("week_start")
        .agg(max("week_story_count").as("stories"))
        .join(silence(coverage), new String[] {"week_start"}, "left")
        .withColumn("stories", when(isSilent, 0L).otherwise(col("stories")))
        .agg(
            sort_array(collect_list(struct(unix_date(col("week_start")).as("day"), col("stories"))))
                .as("totals"));
  }

  /**
   * For each week, the part of the usual stories whose sources are silent in it. A source counts by
   * its stories a week and by how unlikely its silence is, were its stories a Poisson process: that
   * of a daily paper is telling, that of one which has a story every other month is not.
   */
  private static Dataset<Row> silence(Dataset<Row> coverage) {
    Dataset<Row> dated = coverage.filter(col("week_start").isNotNull());
    Column surprise = lit(1).minus(exp(negate(col("rate"))));
    Dataset<Row> usual =
        dated
            .groupBy("source")
            .agg(avg(col("story_count")).as("rate"))
            .withColumn("usual", col("rate").multiply(surprise));
    return dated
        .join(usual, "source")
        .groupBy("week_start")
        .agg(
            sum(when(col("is_gap"), col("usual")).otherwise(0.0))
                .divide(sum("usual"))
                .as("silent"));
  }

  private static Iterator<Row> trendOf(Row entity, TrendsConfig config) {
    List<Row> weeks = entity.getList(entity.fieldIndex("weeks"));
    List<Row> totals = entity.getList(entity.fieldIndex("totals"));
    int firstDay = totals.get(0).getInt(0);
    int length = (totals.get(totals.size() - 1).getInt(0) - firstDay) / DAYS + 1;
    Series series = new Series(byWeek(weeks, firstDay, length), byWeek(totals, firstDay, length));
    List<Row> rows = new ArrayList<>();
    for (EntityTrend.Week week : EntityTrend.of(series, config)) {
      rows.add(row(entity, series, week, firstDay));
    }
    return rows.iterator();
  }

  private static long[] byWeek(List<Row> values, int firstDay, int length) {
    long[] byWeek = new long[length];
    for (Row value : values) {
      byWeek[(value.getInt(0) - firstDay) / DAYS] = value.getLong(1);
    }
    return byWeek;
  }

  private static Row row(Row entity, Series series, EntityTrend.Week week, int firstDay) {
    Baseline baseline = week.baseline();
    Slope slope = week.slope();
    Bursts.Burst burst = week.burst();
    return RowFactory.create(
        firstDay + DAYS * week.week(),
        entity.getAs("entity_id"),
        entity.getAs("name"),
        entity.getAs("kind"),
        series.counts()[week.week()],
        series.share(week.week()),
        baseline == null ? null : baseline.share(),
        baseline == null ? null : baseline.deviation(),
        slope == null ? null : slope.value(),
        slope == null ? null : slope.low(),
        slope == null ? null : slope.high(),
        burst == null ? 0 : burst.level(),
        burst == null ? null : firstDay + DAYS * burst.start(),
        burst == null ? null : firstDay + DAYS * burst.end(),
        burst == null ? null : burst.strength(),
        week.isChangePoint());
  }

  private Trends() {}
}
