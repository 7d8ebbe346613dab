package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SparkExtension;
import io.dateline.warehouse.Check;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Dumps that come one after the other, and a run that breaks off while it publishes. */
@ExtendWith(SparkExtension.class)
class RestartTest {

  private static final List<Path> FIRST =
      List.of(Path.of("data/sample/agency-wire.jsonl.gz"), Path.of("data/sample/letters"));
  private static final List<Path> ALL =
      List.of(FIRST.get(0), FIRST.get(1), Path.of("data/sample/harbour-post.jsonl"));

  /** Small enough for several chunks, and for some that no article falls into. */
  private static final long CHUNK = 1_000;

  @TempDir Path folder;

  @Test
  void whatBreaksOffIsFinishedByTheNextRun(SparkSession spark) throws IOException {
    Output atOnce = new Output(folder.resolve("at-once"));
    atOnce.runWithoutTone(spark, "r1", ALL, 400_000);

    Output broken = new Output(folder.resolve("broken"));
    broken.runWithoutTone(spark, "r1", FIRST, CHUNK);
    Path table = broken.folder().resolve("tables/weekly_pairs");
    Path aside = folder.resolve("aside");
    Files.move(table, aside);
    Files.createFile(table);
    assertThatThrownBy(() -> broken.runWithoutTone(spark, "r2", ALL, CHUNK)).isNotNull();
    assertThat(broken.folder().resolve("_PUBLISHING.json")).exists();
    assertThat(Duck.query("SELECT count(*) > 0 FROM " + broken.glob("weekly_mentions")))
        .containsExactly("true");
    Files.delete(table);
    Files.move(aside, table);

    RunLog log = broken.runWithoutTone(spark, "r3", ALL, CHUNK);

    assertThat(log.counted("articles_annotated")).isZero();
    assertThat(broken.folder().resolve("_PUBLISHING.json")).doesNotExist();
    assertSameRows(broken, atOnce);
    assertThat(
            new Check(spark, Warehouse.at(broken.folder().toString(), new Configuration())).all())
        .allMatch(Check.Finding::isGood);
  }

  @Test
  void aBetterDateMovesAnArticleToItsWeek(SparkSession spark) throws IOException {
    String body =
        "The mayor of Lviv opened a new tram line on Friday, and Anna Berg rode it first.";
    Path undated = json("undated.jsonl", "");
    Path dated = json("dated.jsonl", ", \"published_at\": \"2024-03-06\"");
    Files.writeString(undated, Files.readString(undated).replace("BODY", body));
    Files.writeString(dated, Files.readString(dated).replace("BODY", body));
    Output output = new Output(folder.resolve("moved"));
    output.runWithoutTone(spark, "r1", List.of(undated), 400_000);
    assertThat(weeks(output)).containsExactly("null");

    output.runWithoutTone(spark, "r2", List.of(dated), 400_000);

    assertThat(weeks(output)).containsExactly("2024-03-04");
    assertThat(Duck.query("SELECT DISTINCT week_start FROM " + output.glob("mentions")))
        .containsExactly("2024-03-04");
  }

  @Test
  void onlyFilesThatAreNewOrChangedAreRead(SparkSession spark) throws IOException {
    Path tram = json("tram.jsonl", ", \"published_at\": \"2024-03-06\"");
    Path bridge = json("bridge.jsonl", ", \"published_at\": \"2024-03-07\"");
    Files.writeString(tram, Files.readString(tram).replace("BODY", "Lviv has a tram."));
    Files.writeString(bridge, Files.readString(bridge).replace("BODY", "Lviv has a bridge."));
    Output output = new Output(folder.resolve("grown"));
    output.runWithoutTone(spark, "r1", List.of(tram), 400_000);

    RunLog second = output.runWithoutTone(spark, "r2", List.of(tram, bridge), 400_000);
    assertThat(second.counted("files_read")).isEqualTo(1);
    assertThat(second.counted("files_unchanged")).isEqualTo(1);
    assertThat(second.counted("records_read")).isEqualTo(1);
    assertThat(second.counted("articles_added")).isEqualTo(1);

    Files.writeString(
        tram, Files.readString(tram).replace("tram", "depot"), StandardOpenOption.APPEND);
    RunLog third = output.runWithoutTone(spark, "r3", List.of(tram, bridge), 400_000);
    assertThat(third.counted("files_read")).isEqualTo(1);
    assertThat(third.counted("records_read")).isEqualTo(2);
    assertThat(third.counted("articles_added")).isEqualTo(1);

    Files.setLastModifiedTime(bridge, FileTime.from(Instant.parse("2024-03-09T00:00:00Z")));
    RunLog touched = output.runWithoutTone(spark, "r3b", List.of(tram, bridge), 400_000);
    assertThat(touched.counted("files_read")).as("a file that was only touched").isZero();

    RunLog fourth = output.runWithoutTone(spark, "r4", List.of(tram, bridge), 400_000);
    assertThat(fourth.counted("files_read")).isZero();
    assertThat(Duck.query("SELECT count(*) FROM " + output.glob("articles"))).containsExactly("3");
  }

  private Path json(String name, String date) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "{\"url\": \"https://post.example/tram\", \"body\": \"BODY\"" + date + "}\n");
  }

  private static List<String> weeks(Output output) {
    return Duck.query("SELECT week_start FROM " + output.glob("articles"));
  }

  private static void assertSameRows(Output left, Output right) {
    for (Table table : PublishedTables.ALL) {
      if (!right.hasFiles(table.name())) {
        assertThat(left.hasFiles(table.name())).as(table.name()).isFalse();
        continue; // Without tone there is no weekly_sentiment, and of few stories no topics.
      }
      String rows = "SELECT * FROM %s EXCEPT ALL SELECT * FROM %s";
      String leftGlob = left.glob(table.name());
      String rightGlob = right.glob(table.name());
      assertThat(Duck.query(rows.formatted(leftGlob, rightGlob))).as(table.name()).isEmpty();
      assertThat(Duck.query(rows.formatted(rightGlob, leftGlob))).as(table.name()).isEmpty();
    }
  }
}
