package io.dateline.warehouse;

import static io.dateline.testing.TableRows.row;
import static io.dateline.testing.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.Articles;
import io.dateline.table.Identities;
import io.dateline.table.Mentions;
import io.dateline.table.StoredEntities;
import io.dateline.testing.SparkExtension;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class ChangedWeeksTest {

  private static final LocalDate WEEK = LocalDate.parse("2024-03-04");

  @TempDir Path folder;

  private Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = Warehouse.at(folder.toString(), new Configuration());
  }

  @Test
  void aWeekWhoseResolutionsAreAsTheyWereIsLeftAlone(SparkSession spark) {
    assertThat(changes(spark, "gn:1", .4)).isEqualTo(new Restatement.Changes(List.of(), List.of()));
  }

  @Test
  void whatElseANameCouldMeanIsWrittenAnewButNotCounted(SparkSession spark) {
    assertThat(changes(spark, "gn:1", .3))
        .isEqualTo(new Restatement.Changes(List.of("2024-03-04"), List.of()));
  }

  @Test
  void anotherIdentityIsCountedAnew(SparkSession spark) {
    assertThat(changes(spark, "gn:3", .4))
        .isEqualTo(new Restatement.Changes(List.of("2024-03-04"), List.of("2024-03-04")));
  }

  /** Published is one mention of {@code gn:1}, which might be {@code gn:2} with .4. */
  private Restatement.Changes changes(SparkSession spark, String entity, double alternative) {
    rows(spark, Mentions.TABLE, mention("gn:1", .4))
        .write()
        .parquet(warehouse.table(Mentions.TABLE.name()).toString());
    Dataset<Row> articles = rows(spark, Articles.TABLE);
    Dataset<Row> facts = rows(spark, StoredEntities.TABLE);
    return new ChangedWeeks(spark, warehouse, new RunLog("r1"))
        .of(articles, rows(spark, Identities.TABLE, mention(entity, alternative)), facts);
  }

  private static Map<String, Object> mention(String entity, double alternative) {
    List<Row> alternatives = List.of(RowFactory.create("gn:2", "Vilmar", alternative));
    return row(
        "week_start",
        WEEK,
        "article_id",
        "a1",
        "begin_offset",
        7,
        "entity_id",
        entity,
        "resolution_score",
        .6,
        "alternatives",
        alternatives);
  }
}
