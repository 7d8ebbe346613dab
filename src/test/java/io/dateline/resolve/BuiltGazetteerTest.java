package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.table.GazetteerPlaces;
import io.dateline.testing.Duck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltGazetteerTest {

  private static final String DUMP =
      """
      21|Elk County|Elk County||37.4538|-96.244|A|ADM2|US||KS|049|||2500||||2026-01-01
      22|Howard|Howard|Hovard|37.46975|-96.26361|P|PPLA2|US||KS|049|||687||||2026-01-01
      23|Kansas|Kansas||38.5|-98.5|A|ADM1|US||KS||||2800000||||2026-01-01
      """
          .replace('|', '\t');

  @TempDir Path folder;

  private final Configuration hadoop = new Configuration(false);
  private Path built;

  @BeforeEach
  void build() throws IOException {
    built = folder.resolve("built");
    build(DUMP);
  }

  @Test
  void townsKnowTheirCountyAndTheirState() {
    Gazetteer gazetteer = GazetteerFiles.load(built.toString(), hadoop);
    Place howard = gazetteer.byKey("hovard").get(0).place();
    assertThat(howard)
        .isEqualTo(new Place(22, "Howard", "PPLA2", "US", "KS", "049", 37.46975, -96.26361, 687));
    assertThat(gazetteer.areaOf(howard)).map(Place::name).contains("Elk County");
    assertThat(gazetteer.regionOf(howard)).map(Place::id).contains(23L);
    assertThat(gazetteer.byDemonym("french")).isPresent();
  }

  @Test
  void theFingerprintIsThatOfTheContents() throws IOException {
    String first = GazetteerFiles.fingerprint(built.toString(), hadoop);
    Gazetteer gazetteer = GazetteerFiles.load(built.toString(), hadoop);
    build(DUMP);
    assertThat(GazetteerFiles.fingerprint(built.toString(), hadoop)).isEqualTo(first);
    assertThat(GazetteerFiles.load(built.toString(), hadoop)).isSameAs(gazetteer);
    build(DUMP.replace("\t687\t", "\t688\t"));
    assertThat(GazetteerFiles.fingerprint(built.toString(), hadoop)).isNotEqualTo(first);
    assertThatThrownBy(() -> GazetteerFiles.load(built.toString(), "0123", hadoop))
        .hasMessageContaining("holds another gazetteer than when the run was planned");
    assertThat(GazetteerFiles.load(built.toString(), hadoop).byKey("howard").get(0).place())
        .extracting(Place::population)
        .isEqualTo(688L);
  }

  @Test
  void nothingUnfinishedIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(built)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "places.index", "places.parquet", "countries.tsv", "gazetteer.json", "SOURCES.txt");
    }
  }

  @Test
  void thePlacesAreATableForAnalysts() {
    String file = "'" + built.resolve("places.parquet") + "'";
    assertThat(
            Duck.query(
                "SELECT name, feature, admin1, admin2, latitude, population, aliases FROM "
                    + file
                    + " WHERE geonames_id = 22"))
        .containsExactly("Howard PPLA2 KS 049 37.46975 687 [Hovard]");
    assertThat(Duck.query("SELECT column_name FROM (DESCRIBE SELECT * FROM " + file + ")"))
        .containsExactly(GazetteerPlaces.TABLE.columnNames());
    String comment = GazetteerPlaces.TABLE.column("admin2").doc();
    assertThat(Duck.query("SELECT decode(value) FROM parquet_kv_metadata(" + file + ")"))
        .anySatisfy(value -> assertThat(value).contains(comment));
    assertThat(Duck.query("SELECT DISTINCT compression FROM parquet_metadata(" + file + ")"))
        .containsExactly("ZSTD");
  }

  @Test
  void aHalfCopiedFolderIsRefused() throws IOException {
    Path index = built.resolve("places.index");
    byte[] whole = Files.readAllBytes(index);
    Files.write(index, new byte[] {0}, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> GazetteerFiles.load(built.toString(), hadoop))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("places.index is not whole");
    build(DUMP.replace("Howard", "Edward"));
    Files.write(index, whole);
    assertThatThrownBy(() -> GazetteerFiles.load(built.toString(), hadoop))
        .hasMessageContaining("is not the index that gazetteer.json speaks of");
    Files.delete(index);
    assertThatThrownBy(() -> GazetteerFiles.load(built.toString(), hadoop))
        .hasMessageContaining("places.index is missing");
    Path manifest = built.resolve("gazetteer.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("index_version\" : \\d+", "index_version\" : 1"));
    assertThatThrownBy(() -> GazetteerFiles.fingerprint(built.toString(), hadoop))
        .hasMessageContaining("is version 1, this Dateline reads");
    Files.writeString(manifest, "{");
    assertThatThrownBy(() -> GazetteerFiles.fingerprint(built.toString(), hadoop))
        .hasMessageContaining("gazetteer.json is damaged");
  }

  @Test
  void anIndexFromElsewhereIsCopiedOnceAndChecked() throws IOException {
    FileSystem files = FileSystem.getLocal(hadoop);
    org.apache.hadoop.fs.Path index =
        new org.apache.hadoop.fs.Path(built.toString(), "places.index");
    GazetteerManifest manifest = GazetteerManifest.of(built.toString(), hadoop).orElseThrow();
    Path copies = folder.resolve("copies");
    Path copy = BuiltGazetteer.copy(files, index, manifest, copies);
    assertThat(copy).hasSameBinaryContentAs(built.resolve("places.index"));
    var written = Files.getLastModifiedTime(copy);
    assertThat(BuiltGazetteer.copy(files, index, manifest, copies)).isEqualTo(copy);
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(written);
    Files.delete(copy);
    byte[] damaged = Files.readAllBytes(built.resolve("places.index"));
    damaged[damaged.length - 1]++;
    Files.write(built.resolve("places.index"), damaged);
    assertThatThrownBy(() -> BuiltGazetteer.copy(files, index, manifest, copies))
        .hasMessageContaining("differs from what its manifest says");
    try (Stream<Path> left = Files.list(copies)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aTableOfOnesOwnIsNotWrittenOver() throws IOException {
    Files.writeString(built.resolve("places.tsv"), "mine");
    assertThatThrownBy(() -> build(DUMP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds a gazetteer of your own, places.tsv");
    assertThat(built.resolve("places.tsv")).hasContent("mine");
  }

  private void build(String rows) throws IOException {
    Path dump = folder.resolve("US.txt");
    Files.writeString(dump, rows);
    GazetteerBuilder.build(new GazetteerSources(List.of(dump), null, null, null), built);
  }
}
