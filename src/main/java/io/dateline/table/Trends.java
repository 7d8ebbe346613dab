package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import org.apache.spark.sql.types.StructType;

/**
 * What moves in an entity's share of stories. Weeks in which it is not named, or in which sources
 * of a quarter of the usual stories are silent, have no row; nor have entities of fewer than five
 * stories in all.
 */
public final class Trends {

  public static final Table TABLE =
      Table.named("trends")
          .oneRowPer("week and entity of five stories or more")
          .key("week_start", "entity_id")
          .columnsOf(DatedArticles.TABLE, "week_start")
          .columnsOf(StoredEntities.TABLE, "entity_id", "name", "kind")
          .column("story_count", LongType, "Stories of the week that name it.")
          .column("story_share", DoubleType, "Their share of all annotated stories of the week.")
          .column(
              "baseline",
              DoubleType,
              "Its share of the stories of the 8 weeks before, weeks of silent sources left out;"
                  + " null where there are none.")
          .column(
              "deviation",
              DoubleType,
              "Standard errors by which the week's share differs from the baseline (difference of"
                  + " arc sines, Anscombe 1948).")
          .column(
              "slope",
              DoubleType,
              "Change of the share per week, over the 26 weeks up to this one: median of the slopes"
                  + " between pairs of weeks (Theil 1950, Sen 1968); null with fewer than 4 weeks.")
          .column("slope_low", DoubleType, "Lower end of its 95% interval (Sen 1968).")
          .column("slope_high", DoubleType, "Upper end of that interval.")
          .column(
              "burst_level",
              IntegerType,
              "0 outside of bursts; else the highest level of the burst: 1 for about twice the"
                  + " usual share, 2 for four times, 3 for eight (automaton of Kleinberg 2002).")
          .column("burst_start", DateType, "First week of the burst; null outside of bursts.")
          .column(
              "burst_end", DateType, "Its last week, so far; later articles may move both ends.")
          .column(
              "burst_strength",
              DoubleType,
              "Log-likelihood ratio of the burst against the usual share, in nats.")
          .column(
              "is_change_point",
              BooleanType,
              "True where the share is another from this week on: binary segmentation by"
                  + " likelihood (Scott and Knott 1974), priced as by the Bayesian information"
                  + " criterion.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Trends() {}
}
