package io.dateline.warehouse;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import io.dateline.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  /**
   * Weeks in which rows differ, told by sums over each week that do not depend on the order of
   * rows: the rows themselves are read once and stay where they are.
   *
   * @param wanted rows as they should be, at least {@code week_start} and the columns
   * @param published rows as they are
   * @param columns those compared
   */
  public static List<String> weeksBySum(
      Dataset<Row> wanted, Dataset<Row> published, String... columns) {
    Dataset<Row> left = sums(wanted, columns);
    Dataset<Row> right = sums(published, columns);
    return names(left.except(right).union(right.except(left)).select("week"));
  }

  /** Names of weeks, as {@link Week#name()} gives them, in order. */
  public static List<String> names(Dataset<Row> weeks) {
    Set<String> names = new TreeSet<>();
    weeks.distinct().collectAsList().forEach(row -> names.add(row.getString(0)));
    return new ArrayList<>(names);
  }

  /**
   * Weeks whose rows tell of an identity otherwise than its facts do now.
   *
   * @param published rows of {@link io.dateline.table.WeeklyMentions}
   * @param facts as {@link Registry#facts} gives them
   */
  public static List<String> weeksWithOtherFacts(Dataset<Row> published, Dataset<Row> facts) {
    Dataset<Row> now =
        facts
            .withColumnRenamed("country_code", "country")
            .select("entity_id", "name", "kind", "country", "latitude", "longitude");
    Dataset<Row> were =
        published.select(Stream.of(now.columns()).map(c -> col(c)).toArray(Column[]::new));
    Dataset<Row> changed = were.distinct().except(now).select("entity_id").distinct();
    return names(
        published
            .join(changed, new String[] {"entity_id"}, "left_semi")
            .select(Week.name().as("week")));
  }

  /** Two hashes of 64 bits each, so that differing weeks are not taken for equal ones. */
  private static Dataset<Row> sums(Dataset<Row> rows, String... columns) {
    Column[] compared = Stream.of(columns).map(c -> col(c)).toArray(Column[]::new);
    Column[] salted = Stream.concat(Stream.of(lit(1)), Stream.of(compared)).toArray(Column[]::new);
    return rows.groupBy(Week.name().as("week"))
        .agg(
            count(lit(1)).as("rows"),
            bit_xor(xxhash64(compared)).as("one"),
            bit_xor(xxhash64(salted)).as("other"));
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
