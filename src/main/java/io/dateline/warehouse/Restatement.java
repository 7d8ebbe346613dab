package io.dateline.warehouse;

import io.dateline.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Which weeks have to be published again: those whose rows differ from what is published. Since the
 * compared table is published last, a run that was killed on the way is found out by the next.
 */
public final class Restatement {

  /** The published rows of a table; none before it was first published. */
  public static Dataset<Row> published(SparkSession spark, Warehouse warehouse, Table table) {
    Path folder = warehouse.table(table.name());
    try {
      return warehouse.files().exists(folder)
          ? spark
              .read()
              .schema(table.schema())
              .option("recursiveFileLookup", "true")
              .parquet(folder.toString())
          : spark.createDataFrame(List.of(), table.schema());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for " + folder, e);
    }
  }

  /**
   * Weeks in which a row is new, gone or changed.
   *
   * @param wanted rows as they should be
   * @param published rows as they are
   * @param table its key must be free of nulls, but for {@code week_start}
   * @return names as {@link Week#name()} gives them, in order
   */
  public static List<String> weeks(Dataset<Row> wanted, Dataset<Row> published, Table table) {
    Dataset<Row> differing =
        difference(wanted, published, table).union(difference(published, wanted, table));
    Set<String> weeks = new TreeSet<>();
    differing.distinct().collectAsList().forEach(row -> weeks.add(row.getString(0)));
    return new ArrayList<>(weeks);
  }

  /** Every week in which a row lies. */
  public static List<String> allWeeks(Dataset<Row> wanted, Dataset<Row> published) {
    Set<String> weeks = new TreeSet<>();
    wanted
        .select(Week.name())
        .union(published.select(Week.name()))
        .distinct()
        .collectAsList()
        .forEach(row -> weeks.add(row.getString(0)));
    return new ArrayList<>(weeks);
  }

  private static Dataset<Row> difference(Dataset<Row> left, Dataset<Row> right, Table table) {
    Column[] columns = Declared.columns(table);
    Dataset<Row> leftRows = left.select(columns);
    Dataset<Row> rightRows = right.select(columns);
    return leftRows.except(rightRows).select(Week.name().as("week"));
  }

  private Restatement() {}
}
