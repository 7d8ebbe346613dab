package io.dateline.resolve;

import static io.dateline.testing.TableRows.row;
import static io.dateline.testing.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.Identities;
import io.dateline.table.Mentions;
import io.dateline.testing.SparkExtension;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class RescoreTest {

  @Test
  void onlyScoreAndAlternativesAreTakenFromTheIdentities(SparkSession spark) {
    Dataset<Row> published =
        rows(
            spark,
            Mentions.TABLE,
            row(
                "article_id",
                "a1",
                "begin_offset",
                7,
                "surface",
                "Vilmar",
                "entity_id",
                "gn:1",
                "resolution_score",
                .6,
                "alternatives",
                List.of(RowFactory.create("gn:2", "Vilmar", .4)),
                "tone",
                -.25),
            row("article_id", "a1", "begin_offset", 30, "surface", "Nobody Knows", "tone", .5));
    Dataset<Row> identities =
        rows(
            spark,
            Identities.TABLE,
            row("article_id", "a1", "begin_offset", 7, "resolution_score", .9),
            row("article_id", "a1", "begin_offset", 30),
            row("article_id", "a2", "begin_offset", 7, "resolution_score", .1));

    List<Row> rescored =
        Rescore.apply(published, identities).orderBy("begin_offset").collectAsList();

    assertThat(rescored).hasSize(2);
    Row vilmar = rescored.get(0);
    assertThat(vilmar.schema().fieldNames()).containsExactly(Mentions.TABLE.columnNames());
    assertThat(vilmar.<Double>getAs("resolution_score")).isEqualTo(.9);
    assertThat(vilmar.<Object>getAs("alternatives")).isNull();
    assertThat(vilmar.<Double>getAs("tone")).isEqualTo(-.25);
    assertThat(vilmar.<String>getAs("entity_id")).isEqualTo("gn:1");
    Row nobody = rescored.get(1);
    assertThat(nobody.<Double>getAs("resolution_score")).isNull();
    assertThat(nobody.<Double>getAs("tone")).isEqualTo(.5);
  }
}
