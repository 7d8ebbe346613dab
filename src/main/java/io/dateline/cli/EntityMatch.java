package io.dateline.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The one entity that somebody means by an id, a name or a spelling. */
final class EntityMatch {

  private static final int MOST_LISTED = 8;

  /**
   * @param entities rows of {@link io.dateline.table.Entities}
   * @param aliases rows of {@link io.dateline.table.Aliases}
   * @param wanted an id, else a name, else a spelling that was met; case does not matter
   * @return the entity's row
   * @throws Failure where none or several are meant, with those that may be
   */
  static Row find(Dataset<Row> entities, Dataset<Row> aliases, String wanted) {
    String name = wanted.strip().toLowerCase(Locale.ROOT);
    List<Column> ways =
        List.of(
            col("entity_id").equalTo(wanted.strip()),
            lower(col("name")).equalTo(name),
            col("entity_id")
                .isin(
                    aliases
                        .filter(lower(col("surface")).equalTo(name))
                        .select("entity_id")
                        .distinct()
                        .collectAsList()
                        .stream()
                        .map(row -> (Object) row.getString(0))
                        .toArray()));
    for (Column way : ways) {
      List<Row> found = inOrder(entities.filter(way));
      if (found.size() == 1) {
        return found.get(0);
      }
      if (found.size() > 1) {
        throw new Failure(
            Failure.USAGE,
            "'%s' may be several; name one by its id:%n%s".formatted(wanted, listed(found)));
      }
    }
    Column distance = levenshtein(lower(col("name")), lit(name));
    List<Row> near =
        entities
            .filter(col("name").isNotNull())
            .orderBy(distance, col("mention_count").desc(), col("entity_id"))
            .limit(MOST_LISTED)
            .collectAsList();
    throw new Failure(
        Failure.USAGE,
        "nobody and no place is called '%s' here; the nearest names:%n%s"
            .formatted(wanted, listed(near)));
  }

  private static List<Row> inOrder(Dataset<Row> rows) {
    return rows.orderBy(col("mention_count").desc(), col("entity_id"))
        .limit(MOST_LISTED)
        .collectAsList();
  }

  private static String listed(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                "  %s  %s, %s%s, %,d mentions"
                    .formatted(
                        row.<String>getAs("entity_id"),
                        row.<String>getAs("name"),
                        row.<String>getAs("kind"),
                        row.getAs("country_code") == null ? "" : " in " + row.getAs("country_code"),
                        row.<Long>getAs("mention_count")))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private EntityMatch() {}
}
