package io.dateline.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.dateline.table.Table;
import io.dateline.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class WarehouseTest {

  private static final Table COUNTS =
      Table.named("counts")
          .oneRowPer("week and entity")
          .key("week_start", "entity_id")
          .column("week_start", DataTypes.DateType, "Week.")
          .column("entity_id", DataTypes.StringType, "Who.")
          .column("n", DataTypes.LongType, "How often.")
          .build();

  private static final String FIRST = "2024-03-04";
  private static final String SECOND = "2024-03-11";

  @TempDir Path folder;

  private Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = Warehouse.at(folder.toString(), new Configuration());
  }

  @Test
  void eachWeekIsOneFileWithItsWeekInside(SparkSession spark) throws IOException {
    publish(
        spark,
        "r1",
        List.of(FIRST, SECOND, Week.UNDATED),
        row(FIRST, "b", 1),
        row(FIRST, "a", 2),
        row(SECOND, "a", 3),
        row(null, "a", 4));

    assertThat(published())
        .containsExactly(
            "counts/undated/data.parquet",
            "counts/week_start=2024-03-04/data.parquet",
            "counts/week_start=2024-03-11/data.parquet");
    assertThat(rows(spark))
        .containsExactly(
            row(FIRST, "a", 2), row(FIRST, "b", 1), row(SECOND, "a", 3), row(null, "a", 4));
  }

  @Test
  void onlyTheNamedWeeksAreReplacedAndAnEmptyOneIsRemoved(SparkSession spark) throws IOException {
    publish(spark, "r1", List.of(FIRST, SECOND), row(FIRST, "a", 1), row(SECOND, "a", 2));
    byte[] before = bytesOf(FIRST);

    Publication publication = publish(spark, "r2", List.of(SECOND));

    assertThat(bytesOf(FIRST)).isEqualTo(before);
    assertThat(rows(spark)).containsExactly(row(FIRST, "a", 1));
    assertThat(publication.removed())
        .containsExactly("tables/counts/week_start=2024-03-11/data.parquet");
  }

  @Test
  void theSameRowsGiveTheSameBytes(SparkSession spark) throws IOException {
    publish(spark, "r1", List.of(FIRST), row(FIRST, "a", 1), row(FIRST, "b", 2));
    byte[] before = bytesOf(FIRST);
    publish(spark, "r2", List.of(FIRST), row(FIRST, "b", 2), row(FIRST, "a", 1));

    assertThat(bytesOf(FIRST)).isEqualTo(before);
  }

  @Test
  void aWeekThatWasSplitStaysSplit(SparkSession spark) throws IOException {
    Path week = Files.createDirectories(folder.resolve("tables/counts/week_start=" + FIRST));
    Files.createFile(week.resolve(FileParts.fileName(3, 4)));
    List<Row> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(row(FIRST, "e" + i, i));
    }
    publish(spark, "r1", List.of(FIRST), many.toArray(Row[]::new));

    assertThat(published()).hasSize(4).allMatch(name -> name.contains("-of-4.parquet"));
    assertThat(rows(spark)).hasSize(40);

    publish(spark, "r2", List.of(FIRST), row(FIRST, "e7", 7));

    assertThat(rows(spark)).containsExactly(row(FIRST, "e7", 7));
  }

  @Test
  void partsAreAPowerOfTwo() {
    assertThat(FileParts.forRows(0)).isEqualTo(1);
    assertThat(FileParts.forRows(1_000_000)).isEqualTo(1);
    assertThat(FileParts.forRows(1_000_001)).isEqualTo(2);
    assertThat(FileParts.forRows(3_000_000)).isEqualTo(4);
    assertThat(FileParts.fileName(3, 16)).isEqualTo("data-03-of-16.parquet");
  }

  @Test
  void theManifestListsWhatIsThere(SparkSession spark) {
    Publication first =
        publish(spark, "r1", List.of(FIRST, SECOND), row(FIRST, "a", 1), row(SECOND, "a", 2));
    Manifest.of(warehouse, Optional.empty(), "r1", Map.of("k", "v"), List.of("b1"), first)
        .write(warehouse);
    Publication second = publish(spark, "r2", List.of(SECOND));
    Manifest.of(
            warehouse,
            Manifest.read(warehouse),
            "r2",
            Map.of("k", "v"),
            List.of("b1", "b2"),
            second)
        .write(warehouse);

    Manifest manifest = Manifest.read(warehouse).orElseThrow();
    assertThat(manifest.runId()).isEqualTo("r2");
    assertThat(manifest.files())
        .extracting(PublishedFile::path, PublishedFile::rows)
        .containsExactly(tuple("tables/counts/week_start=2024-03-04/data.parquet", 1L));
    assertThat(manifest.isMadeFrom(List.of("b1", "b2"), Map.of("k", "v"))).isTrue();
    assertThat(manifest.isMadeFrom(List.of("b1"), Map.of("k", "v"))).isFalse();
    assertThat(manifest.isMadeFrom(List.of("b1", "b2"), Map.of("k", "w"))).isFalse();
  }

  @Test
  void theManifestListsWhatAKilledRunLeft(SparkSession spark) {
    Publication first = publish(spark, "r1", List.of(FIRST), row(FIRST, "a", 1));
    Manifest.of(warehouse, Optional.empty(), "r1", Map.of(), List.of(), first).write(warehouse);
    publish(spark, "killed", List.of(FIRST), row(FIRST, "a", 1), row(FIRST, "b", 1));
    publish(spark, "killed", List.of(SECOND), row(SECOND, "a", 1));

    Manifest manifest =
        Manifest.of(
            warehouse, Manifest.read(warehouse), "r2", Map.of(), List.of(), new Publication());

    assertThat(manifest.files()).extracting(PublishedFile::rows).containsExactly(2L, 1L);
  }

  @Test
  void aFooterTellsRowsSchemaAndCompression(SparkSession spark) throws IOException {
    publish(spark, "r1", List.of(FIRST), row(FIRST, "a", 1), row(FIRST, "b", 1));

    Footer footer =
        Footer.read(
            new org.apache.hadoop.fs.Path(
                folder.resolve("tables/counts/week_start=2024-03-04/data.parquet").toUri()),
            new Configuration());

    assertThat(footer.rows()).isEqualTo(2);
    assertThat(footer.schema()).isEqualTo(COUNTS.schema());
    assertThat(footer.codecs()).extracting(Enum::name).containsExactly("ZSTD");
  }

  @Test
  void weeksThatDifferAreFound(SparkSession spark) {
    Dataset<Row> published =
        data(spark, row(FIRST, "a", 1), row(SECOND, "a", 2), row(null, "u", 1));
    Dataset<Row> wanted = data(spark, row(FIRST, "a", 1), row(SECOND, "a", 3));

    assertThat(Restatement.weeks(wanted, published, COUNTS)).containsExactly(SECOND, Week.UNDATED);
    assertThat(Restatement.weeks(published, published, COUNTS)).isEmpty();
  }

  @Test
  void aWeekInWhichOnlyAnIncidentalColumnChangedIsNotCountedAnew(SparkSession spark) {
    Dataset<Row> published =
        data(spark, row(FIRST, "a", 1), row(SECOND, "a", 2), row(null, "u", 1));
    Dataset<Row> wanted = data(spark, row(FIRST, "a", 9), row(SECOND, "b", 2), row(null, "u", 1));

    Restatement.Changes changes = Restatement.changes(wanted, published, COUNTS, Set.of("n"));

    assertThat(changes).isEqualTo(new Restatement.Changes(List.of(FIRST, SECOND), List.of(SECOND)));
    assertThat(changes.rescored()).containsExactly(FIRST);
  }

  @Test
  void aValueThatMovesToTheNextColumnIsAChange(SparkSession spark) {
    List<String> columns = List.of("one", "other");
    Dataset<Row> before = spark.sql("SELECT null week_start, 'a' one, null other");
    Dataset<Row> after = spark.sql("SELECT null week_start, null one, 'a' other");

    assertThat(Restatement.changes(after, before, columns, Set.of()).all())
        .containsExactly(Week.UNDATED);
  }

  @Test
  void aBatchIsThereWholeOrNotAtAll(SparkSession spark) {
    Store store = new Store(spark, warehouse, COUNTS, warehouse.store("counts"));
    org.apache.hadoop.fs.Path staging = warehouse.staging("r1");

    assertThat(store.read().count()).isZero();
    assertThat(store.appendNonEmpty(data(spark), "b0", staging)).isZero();
    store.append(data(spark, row(FIRST, "a", 1)), "b1", staging);
    store.append(data(spark, row(FIRST, "b", 1)), "b2", staging);

    assertThat(store.batches()).containsExactly("b1", "b2");
    assertThat(store.read().count()).isEqualTo(2);
    assertThat(store.read("b2"::equals).collectAsList()).containsExactly(row(FIRST, "b", 1));
  }

  @Test
  void aBatchStoredBeforeAColumnWasThereHasNullsInIt(SparkSession spark) {
    Table older =
        Table.named("counts")
            .oneRowPer("week and entity")
            .key("week_start", "entity_id")
            .columnsOf(COUNTS, "week_start", "entity_id")
            .build();
    org.apache.hadoop.fs.Path staging = warehouse.staging("r1");
    new Store(spark, warehouse, older, warehouse.store("counts"))
        .append(data(spark, row(FIRST, "a", 1)), "b1", staging);
    Store store = new Store(spark, warehouse, COUNTS, warehouse.store("counts"));
    store.append(data(spark, row(FIRST, "b", 2)), "b2", staging);

    assertThat(store.read().collectAsList())
        .extracting(r -> r.getAs("entity_id"), r -> r.getAs("n"))
        .containsExactlyInAnyOrder(tuple("a", null), tuple("b", 2L));
  }

  private Publication publish(SparkSession spark, String runId, List<String> weeks, Row... rows) {
    Publisher publisher = new Publisher(warehouse, new RunLog(runId));
    publisher.stageWeeks(COUNTS, data(spark, rows), weeks);
    publisher.publish();
    return publisher.publication();
  }

  private static Dataset<Row> data(SparkSession spark, Row... rows) {
    return spark.createDataFrame(Arrays.asList(rows), COUNTS.schema());
  }

  private static Row row(String week, String id, long n) {
    return RowFactory.create(week == null ? null : LocalDate.parse(week), id, n);
  }

  private List<Row> rows(SparkSession spark) {
    return Restatement.published(spark, warehouse, COUNTS)
        .orderBy(col("week_start").asc_nulls_last(), col("entity_id"))
        .collectAsList();
  }

  private byte[] bytesOf(String week) throws IOException {
    return Files.readAllBytes(folder.resolve("tables/counts/week_start=" + week + "/data.parquet"));
  }

  private List<String> published() throws IOException {
    Path tables = folder.resolve("tables");
    try (Stream<Path> files = Files.walk(tables)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> tables.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
