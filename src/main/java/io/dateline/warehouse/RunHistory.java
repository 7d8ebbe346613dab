package io.dateline.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.dateline.table.Changes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the runs of one output folder did, one after the other. */
public final class RunHistory {

  /**
   * A run, as its log tells of it.
   *
   * @param outcome done, failed, or running where it broke off
   * @param weeksPublished names of the weeks that it wrote
   */
  public record Run(
      String runId,
      String outcome,
      Map<String, String> versions,
      Map<String, String> settings,
      List<String> weeksPublished) {}

  private static final String SUFFIX = ".json";

  private final Warehouse warehouse;

  public RunHistory(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** All runs that left a log, the earliest first. */
  public List<String> runIds() {
    try {
      List<String> ids = new ArrayList<>();
      for (FileStatus status : warehouse.files().listStatus(warehouse.runs())) {
        String name = status.getPath().getName();
        if (name.endsWith(SUFFIX) && !name.startsWith("_") && !name.startsWith(".")) {
          ids.add(name.substring(0, name.length() - SUFFIX.length()));
        }
      }
      ids.sort(null);
      return ids;
    } catch (FileNotFoundException noRuns) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + warehouse.runs(), e);
    }
  }

  /** Empty where there is no log of that name. */
  public Optional<Run> run(String runId) {
    return JsonFile.read(warehouse.files(), warehouse.run(runId), Run.class);
  }

  /**
   * What changed from the end of one run to the end of a later one, in weeks that stood there at
   * the end of the first: rows of {@link Changes}. Numbers that came back to what they were are not
   * in it.
   *
   * @param from a run, the earlier one
   * @param to the later one
   */
  public Dataset<Row> changes(SparkSession spark, String from, String to) {
    Dataset<Row> all = null;
    for (String id : runIds()) {
      if (id.compareTo(from) > 0 && id.compareTo(to) <= 0 && hasChanges(id)) {
        Dataset<Row> one =
            spark
                .read()
                .schema(Changes.SCHEMA)
                .parquet(warehouse.changes(id).toString())
                .withColumn("run_id", lit(id));
        all = all == null ? one : all.union(one);
      }
    }
    return all == null ? spark.createDataFrame(List.of(), Changes.SCHEMA) : folded(all);
  }

  private boolean hasChanges(String runId) {
    Path folder = warehouse.changes(runId);
    try {
      return warehouse.files().exists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for " + folder, e);
    }
  }

  /** The first value before and the last one after, of each number that several runs changed. */
  private static Dataset<Row> folded(Dataset<Row> changes) {
    Column[] key = Changes.TABLE.key().stream().map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> net =
        changes
            .groupBy(key)
            .agg(
                min_by(struct("change", "before"), col("run_id")).as("first"),
                max_by(struct("change", "after", "name"), col("run_id")).as("last"));
    Column change =
        when(col("first.change").equalTo("added"), "added")
            .when(col("last.change").equalTo("removed"), "removed")
            .otherwise("changed");
    return net.withColumn("change", change)
        .withColumn("before", col("first.before"))
        .withColumn("after", col("last.after"))
        .withColumn("name", col("last.name"))
        .filter(not(col("before").eqNullSafe(col("after"))))
        .transform(Changes.TABLE::select);
  }
}
