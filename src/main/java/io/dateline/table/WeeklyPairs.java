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
              "Stories that would name both by chance: each entity keeps its number of stories,"
                  + " each story its number of entities, in the mean (bipartite configuration"
                  + " model, Saracco et al. 2015).")
          .column(
              "npmi",
              DoubleType,
              "Normalised pointwise mutual information over stories against that expectation, -1 to"
                  + " 1 (Bouma 2009); null where every story names both.")
          .column(
              "log_likelihood",
              DoubleType,
              "Log-likelihood ratio G² over stories against that expectation (Dunning 1993),"
                  + " negative where the pair is rarer than expected.")
          .column(
              "p_value",
              DoubleType,
              "Probability by chance of as many stories or more: Poisson-binomial, exact up to 200"
                  + " stories, by saddlepoint above (Lugannani and Rice 1980).")
          .column(
              "q_value",
              DoubleType,
              "False discovery rate at which the pair would be called related (Benjamini and"
                  + " Hochberg 1995), among all pairs, seen together or not, of entities that are"
                  + " in two stories or more; null where one of the two is in a single story: not"
                  + " tested.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private WeeklyPairs() {}
}
