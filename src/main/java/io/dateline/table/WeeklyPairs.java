package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** Who is named with whom. */
public final class WeeklyPairs {

  public static final Table TABLE =
      Table.named("weekly_pairs")
          .oneRowPer("week and pair of entities")
          .key("week_start", "left_id", "right_id")
          .columnsOf(DatedArticles.TABLE, "week_start")
          .column("left_id", StringType, "entity_id of one, the lesser in code-point order.")
          .column("right_id", StringType, "entity_id of the other.")
          .column("left_name", StringType, "Name of the one.")
          .column("right_name", StringType, "Name of the other.")
          .column("sentence_count", LongType, "Sentences that name both.")
          .column("article_count", LongType, "Articles that name both.")
          .column("story_count", LongType, "Distinct stories that name both.")
          .column(
              "expected_count",
              DoubleType,
              "Stories that would name both if the two were independent: left stories × right"
                  + " stories / stories of the week.")
          .column(
              "npmi",
              DoubleType,
              "Normalised pointwise mutual information over stories, -1 to 1 (Bouma 2009).")
          .column(
              "log_likelihood",
              DoubleType,
              "Log-likelihood ratio G² over stories (Dunning 1993), negative where the pair is"
                  + " rarer than expected.")
          .column(
              "q_value",
              DoubleType,
              "False discovery rate at which the pair would be called related, over the pairs of"
                  + " the week (Benjamini and Hochberg 1995).")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private WeeklyPairs() {}
}
