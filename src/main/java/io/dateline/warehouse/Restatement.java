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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
   * @return names as {@link Week#name()} gives them, in order
   */
  public static List<String> weeks(Dataset<Row> wanted, Dataset<Row> published, Table table) {
    return changes(wanted, published, table, Set.of()).all();
  }

  /**
   * Weeks that differ, in any column of the table.
   *
   * @param wanted rows as they should be
   * @param published rows as they are
   * @param incidental columns that no count rests on
   */
  static Changes changes(
      Dataset<Row> wanted, Dataset<Row> published, Table table, Set<String> incidental) {
    return changes(
        wanted.select(Declared.columns(table)),
        published,
        List.of(table.columnNames()),
        incidental);
  }

  /**
   * Weeks that differ.
   *
   * @param all weeks in which a row is new, gone or changed
   * @param counted those of them in which more than incidental columns changed
   */
  public record Changes(List<String> all, List<String> counted) {}

  /**
   * Tells weeks apart by sums over each that do not depend on the order of rows: the rows
   * themselves are read once and stay where they are.
   *
   * @param wanted rows as they should be, at least {@code week_start} and the columns; no two alike
   * @param published rows as they are
   * @param columns those compared
   * @param incidental those of them that no count rests on
   */
  static Changes changes(
      Dataset<Row> wanted, Dataset<Row> published, List<String> columns, Set<String> incidental) {
    List<String> counting = columns.stream().filter(c -> !incidental.contains(c)).toList();
    Map<String, List<Object>> right = sums(published, columns, counting);
    Map<String, List<Object>> left = sums(wanted, columns, counting);
    Set<String> weeks = new TreeSet<>(left.keySet());
    weeks.addAll(right.keySet());
    return new Changes(
        weeks.stream().filter(w -> !Objects.equals(left.get(w), right.get(w))).toList(),
        weeks.stream()
            .filter(w -> !sumOfCounting(left, w).equals(sumOfCounting(right, w)))
            .toList());
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

  /** Of each week the number of rows and the sums of the counting columns and of all. */
  private static Map<String, List<Object>> sums(
      Dataset<Row> rows, List<String> columns, List<String> counting) {
    Column[] both =
        Stream.concat(Stream.of(count(lit(1))), Stream.concat(sums(counting), sums(columns)))
            .toArray(Column[]::new);
    Map<String, List<Object>> byWeek = new HashMap<>();
    for (Row week :
        rows.groupBy(Week.name().as("week"))
            .agg(both[0], Arrays.copyOfRange(both, 1, both.length))
            .collectAsList()) {
      byWeek.put(
          week.getString(0),
          List.of(
              week.getLong(1), week.getLong(2), week.getLong(3), week.getLong(4), week.getLong(5)));
    }
    return byWeek;
  }

  private static List<Object> sumOfCounting(Map<String, List<Object>> sums, String week) {
    return sums.getOrDefault(week, List.of(0L, 0L, 0L)).subList(0, 3);
  }

  /**
   * Two hashes of 64 bits each, so that differing weeks are not taken for equal ones. A hash passes
   * over nulls, which would make one of a value and its neighbour's: so where they are is hashed
   * too.
   */
  private static Stream<Column> sums(List<String> columns) {
    List<Column> compared =
        columns.stream().flatMap(c -> Stream.of(col(c), col(c).isNull())).toList();
    Column[] salted = Stream.concat(Stream.of(lit(1)), compared.stream()).toArray(Column[]::new);
    return Stream.of(bit_xor(xxhash64(compared.toArray(Column[]::new))), bit_xor(xxhash64(salted)));
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

  private Restatement() {}
}
