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
  public record Changes(List<String> all, List<String> counted) {

    /** The weeks in which only incidental columns changed. */
    public List<String> rescored() {
      return all.stream().filter(week -> !counted.contains(week)).toList();
    }
  }

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
    Map<String, Sums> left = sums(wanted, columns, counting);
    Map<String, Sums> right = sums(published, columns, counting);
    Set<String> weeks = new TreeSet<>(left.keySet());
    weeks.addAll(right.keySet());
    return new Changes(
        weeks.stream().filter(w -> !Objects.equals(left.get(w), right.get(w))).toList(),
        weeks.stream().filter(w -> !counting(left.get(w)).equals(counting(right.get(w)))).toList());
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

  /**
   * Of one week.
   *
   * @param counting number of rows and the sums of the counting columns
   * @param all the sums of all columns
   */
  private record Sums(List<Long> counting, List<Long> all) {}

  private static Map<String, Sums> sums(
      Dataset<Row> rows, List<String> columns, List<String> counting) {
    Column[] both =
        Stream.concat(sums(counting).stream(), sums(columns).stream()).toArray(Column[]::new);
    Map<String, Sums> byWeek = new HashMap<>();
    for (Row week : rows.groupBy(Week.name().as("week")).agg(count(lit(1)), both).collectAsList()) {
      byWeek.put(
          week.getString(0),
          new Sums(
              List.of(week.getLong(1), week.getLong(2), week.getLong(3)),
              List.of(week.getLong(4), week.getLong(5))));
    }
    return byWeek;
  }

  /** A week without a row has none to count. */
  private static List<Long> counting(Sums week) {
    return week == null ? List.of() : week.counting();
  }

  /**
   * Two hashes of 64 bits each, so that differing weeks are not taken for equal ones. A hash passes
   * over nulls, which would make one of a value and its neighbour's: so where they are is hashed
   * too.
   */
  private static List<Column> sums(List<String> columns) {
    List<Column> compared =
        columns.stream().flatMap(c -> Stream.of(col(c), col(c).isNull())).toList();
    Column[] salted = Stream.concat(Stream.of(lit(1)), compared.stream()).toArray(Column[]::new);
    return List.of(bit_xor(xxhash64(compared.toArray(Column[]::new))), bit_xor(xxhash64(salted)));
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
