package io.dateline.sentiment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Trains {@link ToneModel} with MLlib's multinomial logistic regression. Temperature and errors
 * come from cross-validation: what a model says about its own examples is too sure.
 */
public final class ToneTrainer {

  /** Strength of the L2 penalty; the best of several by cross-validation. */
  public static final double PENALTY = 0.004;

  private static final int ITERATIONS = 150;

  /** Buckets met in fewer examples are left at zero. */
  private static final int FEWEST_EXAMPLES = 2;

  private static final StructType SCHEMA =
      new StructType()
          .add("label", DataTypes.DoubleType)
          .add("features", SQLDataTypes.VectorType());

  private final SparkSession spark;
  private final double penalty;
  private final List<ToneExample> examples;
  private final List<ToneFeatures> features = new ArrayList<>();

  public ToneTrainer(SparkSession spark, List<ToneExample> examples, double penalty) {
    this.spark = spark;
    this.penalty = penalty;
    this.examples = List.copyOf(examples);
    for (ToneExample e : examples) {
      features.add(ToneFeatures.of(e.sentence(), e.begin(), e.end(), WordVectors.shared()));
    }
  }

  /**
   * Raw scores of each example by a model that has seen none of its part.
   *
   * @param onFold told the number of each part, from 1, as it is done
   */
  public double[][] crossValidated(int folds, IntConsumer onFold) {
    int[] parts = ToneFolds.of(examples, folds);
    double[][] scores = new double[examples.size()][];
    for (int fold = 0; fold < folds; fold++) {
      List<Integer> seen = new ArrayList<>();
      for (int i = 0; i < parts.length; i++) {
        if (parts[i] != fold) {
          seen.add(i);
        }
      }
      Fit fit = fit(seen);
      for (int i = 0; i < parts.length; i++) {
        if (parts[i] == fold) {
          scores[i] = fit.scores(features.get(i));
        }
      }
      onFold.accept(fold + 1);
    }
    return scores;
  }

  /** Trains on all examples and writes the model. */
  public void write(ToneCalibration calibration, OutputStream out) throws IOException {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      all.add(i);
    }
    Fit fit = fit(all);
    ToneModel.write(
        calibration.temperature(), fit.intercepts, calibration.meanError(), fit.coefficients, out);
  }

  private Fit fit(List<Integer> seen) {
    int[] counts = new int[ToneFeatures.SIZE];
    for (int i : seen) {
      for (int index : features.get(i).indices()) {
        counts[index]++;
      }
    }
    int[] columns = new int[ToneFeatures.SIZE];
    int size = 0;
    for (int i = 0; i < counts.length; i++) {
      columns[i] = counts[i] < FEWEST_EXAMPLES ? -1 : size++;
    }
    List<Row> rows = new ArrayList<>();
    for (int i : seen) {
      rows.add(row(i, columns, size));
    }
    // One partition: the order of a sum, and so its last digits, is always the same.
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<List<Row>> shared = context.broadcast(rows);
    Dataset<Row> data = spark.createDataFrame(shared(context, shared, rows.size()), SCHEMA);
    LogisticRegressionModel model =
        new LogisticRegression()
            .setFamily("multinomial")
            .setStandardization(false)
            .setRegParam(penalty)
            .setElasticNetParam(0)
            .setMaxIter(ITERATIONS)
            .setTol(1e-6)
            .setThresholds(new double[] {1, 1, 1})
            .fit(data);
    shared.destroy();
    Matrix found = model.coefficientMatrix();
    double[] coefficients = new double[ToneModel.CLASSES * ToneFeatures.SIZE];
    for (int i = 0; i < columns.length; i++) {
      for (int k = 0; k < ToneModel.CLASSES && columns[i] >= 0; k++) {
        coefficients[ToneModel.CLASSES * i + k] = found.apply(k, columns[i]);
      }
    }
    return new Fit(coefficients, model.interceptVector().toArray());
  }

  /** Rows by way of a broadcast: in the tasks themselves they would travel with every iteration. */
  private static JavaRDD<Row> shared(
      JavaSparkContext context, Broadcast<List<Row>> rows, int count) {
    List<Integer> numbers = IntStream.range(0, count).boxed().toList();
    return context.parallelize(numbers, 1).map(i -> rows.value().get(i));
  }

  private Row row(int example, int[] columns, int size) {
    ToneFeatures f = features.get(example);
    int[] indices = new int[f.indices().length];
    double[] values = new double[indices.length];
    int n = 0;
    for (int i = 0; i < indices.length; i++) {
      if (columns[f.indices()[i]] >= 0) {
        indices[n] = columns[f.indices()[i]];
        values[n++] = f.values()[i];
      }
    }
    return RowFactory.create(
        (double) examples.get(example).tone(),
        Vectors.sparse(size, Arrays.copyOf(indices, n), Arrays.copyOf(values, n)));
  }

  private record Fit(double[] coefficients, double[] intercepts) {
    double[] scores(ToneFeatures features) {
      double[] scores = intercepts.clone();
      for (int i = 0; i < features.indices().length; i++) {
        for (int k = 0; k < ToneModel.CLASSES; k++) {
          scores[k] +=
              coefficients[ToneModel.CLASSES * features.indices()[i] + k] * features.values()[i];
        }
      }
      return scores;
    }
  }
}
