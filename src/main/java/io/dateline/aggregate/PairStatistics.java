package io.dateline.aggregate;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.commons.math3.special.Erf;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Whether a pair is named together more often than chance would have it. Under the null model each
 * entity is in a story independently of the other.
 */
final class PairStatistics {

  /** Upper tail of the chi-squared distribution with one degree of freedom. */
  private static final UserDefinedFunction P_VALUE =
      udf((UDF1<Double, Double>) PairStatistics::pValue, DataTypes.DoubleType);

  /**
   * @param pairs {@code story_count}, {@code left_stories}, {@code right_stories}, {@code
   *     week_story_count} of each week and pair
   */
  static Dataset<Row> withStatistics(Dataset<Row> pairs) {
    return pairs
        .transform(PairStatistics::withExpected)
        .transform(PairStatistics::withLogLikelihood)
        .transform(PairStatistics::withFalseDiscoveryRate);
  }

  static double pValue(double logLikelihood) {
    return Erf.erfc(Math.sqrt(Math.abs(logLikelihood) / 2));
  }

  private static Dataset<Row> withExpected(Dataset<Row> pairs) {
    Column stories = col("week_story_count").cast("double");
    Column both = col("story_count").divide(stories);
    Column expected = col("left_stories").multiply(col("right_stories")).divide(stories);
    Column npmi =
        when(
            col("story_count").lt(col("week_story_count")),
            log(col("story_count").divide(expected)).divide(log(both).multiply(-1)));
    return pairs.withColumn("expected_count", expected).withColumn("npmi", npmi);
  }

  /** Dunning (1993) over the four cells: both, left alone, right alone, neither. */
  private static Dataset<Row> withLogLikelihood(Dataset<Row> pairs) {
    Column n = col("week_story_count").cast("double");
    Column left = col("left_stories");
    Column right = col("right_stories");
    Column both = col("story_count");
    Column cells =
        cell(both, left.multiply(right).divide(n))
            .plus(cell(left.minus(both), left.multiply(n.minus(right)).divide(n)))
            .plus(cell(right.minus(both), right.multiply(n.minus(left)).divide(n)))
            .plus(
                cell(
                    n.minus(left).minus(right).plus(both),
                    n.minus(left).multiply(n.minus(right)).divide(n)));
    Column sign = when(both.lt(col("expected_count")), lit(-1.0)).otherwise(lit(1.0));
    return pairs.withColumn("log_likelihood", abs(cells.multiply(2)).multiply(sign));
  }

  private static Column cell(Column observed, Column expected) {
    return when(observed.gt(0), observed.multiply(log(observed.divide(expected)))).otherwise(0.0);
  }

  /** Benjamini and Hochberg (1995), over the pairs of a week. */
  private static Dataset<Row> withFalseDiscoveryRate(Dataset<Row> pairs) {
    Column all = count(lit(1)).over(Window.partitionBy("week_start"));
    Column upTo = count(lit(1)).over(Window.partitionBy("week_start").orderBy(col("p_value")));
    Column least =
        min("raw")
            .over(
                Window.partitionBy("week_start")
                    .orderBy(col("p_value").desc())
                    .rangeBetween(Window.unboundedPreceding(), Window.currentRow()));
    return pairs
        .withColumn("p_value", P_VALUE.apply(col("log_likelihood")))
        .withColumn("raw", col("p_value").multiply(all).divide(upTo))
        .withColumn("q_value", least(least, lit(1.0)))
        .drop("raw", "p_value");
  }

  private PairStatistics() {}
}
