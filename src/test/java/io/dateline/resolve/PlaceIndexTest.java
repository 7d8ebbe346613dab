package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceIndexTest {

  private static final Place COUNTY =
      new Place(11, "Elk County", "ADM2", "US", "KS", "049", 37.4538, -96.244, 2_500);
  private static final Place TOWN =
      new Place(12, "Howard", "PPLA2", "US", "KS", "049", 37.46975, -96.26361, 687);
  private static final Place CONTINENT =
      new Place(-13, "Ásia", "CONT", "", "", "", -89.9999999, 179.9999999, 4_200_000_000L);

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    try (IndexWriter writer = new IndexWriter(folder, 3)) {
      writer.add(COUNTY, List.of());
      writer.add(TOWN, List.of("Howard City", "Хауард", "HOWARD"));
      writer.add(CONTINENT, List.of("Asia", "Howard"));
      writer.finish(folder.resolve("index"));
    }
    PlaceIndex index = new PlaceIndex(IndexBytes.map(folder.resolve("index")), "it");
    assertThat(index.placeCount()).isEqualTo(3);
    assertThat(index.nameCount()).isEqualTo(5);
    assertThat(List.of(index.place(0), index.place(1), index.place(2)))
        .containsExactly(COUNTY, TOWN, CONTINENT);
    assertThat(index.specialPlaces()).containsExactly(COUNTY);
    List<String> found = new ArrayList<>();
    index.forKey("howard", (row, isPrimary) -> found.add(row + " " + isPrimary));
    assertThat(found).containsExactly("2 false", "1 true");
    assertThat(index.knows("asia")).isTrue();
    assertThat(index.knows("asi")).isFalse();
    assertThat(index.knows("")).isFalse();
  }

  @Test
  void areasHoldTheTownsWithTheirCode() {
    Gazetteer gazetteer =
        new Gazetteer.Builder()
            .add(COUNTY, List.of())
            .add(TOWN, List.of())
            .add(CONTINENT, List.of())
            .build();
    assertThat(gazetteer.all()).containsExactly(COUNTY, TOWN, CONTINENT);
    assertThat(gazetteer.areaOf(TOWN)).contains(COUNTY);
    assertThat(gazetteer.areaOf(COUNTY)).isEmpty();
    assertThat(gazetteer.areaOf(CONTINENT)).isEmpty();
    assertThat(gazetteer.areaOf(TOWN.withAdmin1("NE"))).isEmpty();
  }

  @Test
  void randomNamesAreFoundAgainAndNoOthers() throws IOException {
    Map<String, Set<Integer>> expected = new HashMap<>();
    Random random = new Random(7);
    List<String> names =
        RandomText.strings(20_000).filter(s -> isText(s) && !NameFolding.key(s).isEmpty()).toList();
    Path file = folder.resolve("index");
    try (IndexWriter writer = new IndexWriter(folder, 5)) {
      for (int row = 0; row < names.size(); row++) {
        String alias = names.get(random.nextInt(names.size()));
        String name = names.get(row);
        writer.add(new Place(row, name, "PPL", "UA", "", 1, 2, random.nextInt(9)), List.of(alias));
        expected.computeIfAbsent(NameFolding.key(name), k -> new TreeSet<>()).add(row);
        if (NameFolding.isLatin(alias)) {
          expected.computeIfAbsent(NameFolding.key(alias), k -> new TreeSet<>()).add(row);
        }
      }
      writer.finish(file);
    }
    // Segments of 4 KiB: every way in which a record may lie across two of them.
    PlaceIndex inSegments = new PlaceIndex(IndexBytes.map(file, 12), "in segments");
    PlaceIndex inHeap = new PlaceIndex(IndexBytes.of(Files.readAllBytes(file)), "in heap");
    for (PlaceIndex index : List.of(inSegments, inHeap)) {
      for (int row = 0; row < names.size(); row++) {
        assertThat(index.place(row).name()).isEqualTo(names.get(row));
      }
      expected.forEach((key, rows) -> assertThat(rows(index, key)).isEqualTo(rows));
      for (String name : names) {
        String other = NameFolding.key(name + "q");
        assertThat(rows(index, other)).isEqualTo(expected.getOrDefault(other, Set.of()));
      }
    }
  }

  @Test
  void ofManyNamesWithOneSkeletonTheSameAreFoundAndThePopulousCompared() {
    Gazetteer.Builder builder = new Gazetteer.Builder();
    List<String> names = new ArrayList<>();
    for (String a : vowels()) {
      for (String b : vowels()) {
        for (String c : vowels()) {
          names.add("b" + a + "r" + b + "t" + c + "n");
        }
      }
    }
    assertThat(names).hasSizeGreaterThan(20_000);
    for (int i = 0; i < 10_000; i++) {
      builder.add(new Place(i, names.get(i), "PPL", "UA", "", 1, 2, 1_000_000 - i), List.of());
    }
    builder.add(new Place(-1, "Bartoneva", "PPL", "UA", "", 1, 2, 0), List.of());
    builder.add(new Place(-2, "Barutin", "PPL", "UA", "", 1, 2, 0), List.of());
    Gazetteer gazetteer = builder.build();
    String populous = names.get(5);
    assertThat(gazetteer.near(populous.replaceFirst("n$", "en")))
        .extracting(c -> c.place().id())
        .contains(5L);
    assertThat(gazetteer.near("barutyn")).extracting(c -> c.place().id()).contains(-2L);
    assertThat(gazetteer.near("bartonova")).extracting(c -> c.place().id()).containsExactly(-1L);
  }

  @Test
  void namesakesAreCutToTheMostPopulous() {
    Gazetteer.Builder builder = new Gazetteer.Builder();
    for (int i = 0; i < 1_000; i++) {
      builder.add(new Place(i, "San José", "PPL", "MX", "", 1, 2, (i * 7) % 1_000), List.of());
    }
    List<Gazetteer.Candidate> found = builder.build().byKey("san jose");
    assertThat(found).hasSize(300);
    assertThat(found.get(0).place().population()).isEqualTo(999);
    assertThat(found.get(299).place().population()).isEqualTo(700);
  }

  @Test
  void otherVersionsAndHalfFilesAreRefusedWithTheRemedy() throws IOException {
    Path file = folder.resolve("index");
    try (IndexWriter writer = new IndexWriter(folder, 1)) {
      writer.add(TOWN, List.of());
      writer.finish(file);
    }
    byte[] whole = Files.readAllBytes(file);
    assertThat(open(whole).placeCount()).isEqualTo(1);
    assertThatThrownBy(() -> open(Arrays.copyOf(whole, whole.length - 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gazetteer index it is not whole")
        .hasMessageContaining("build it again with \"dateline gazetteer\"");
    assertThatThrownBy(() -> open(Arrays.copyOf(whole, 50)))
        .hasMessageContaining("it is not the index of a gazetteer");
    byte[] other = whole.clone();
    ByteBuffer.wrap(other).putInt(8, 1);
    assertThatThrownBy(() -> open(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the gazetteer index it is version 1, this Dateline reads %d; build it again with"
                + " \"dateline gazetteer\"",
            IndexHeader.VERSION);
    byte[] noise = whole.clone();
    ByteBuffer.wrap(noise).putLong(40, Long.MAX_VALUE);
    assertThatThrownBy(() -> open(noise)).hasMessageContaining("not whole");
  }

  private static PlaceIndex open(byte[] bytes) {
    return new PlaceIndex(IndexBytes.of(bytes), "it");
  }

  private static Set<Integer> rows(PlaceIndex index, String key) {
    Set<Integer> rows = new TreeSet<>();
    index.forKey(key, (row, isPrimary) -> rows.add(row));
    return rows;
  }

  /** False where there is half a surrogate pair, which no file can hold. */
  private static boolean isText(String text) {
    return new String(HashDirectory.utf8(text), StandardCharsets.UTF_8).equals(text);
  }

  private static List<String> vowels() {
    List<String> all = new ArrayList<>();
    for (char a : "aeiou".toCharArray()) {
      all.add("" + a);
      for (char b : "aeiou".toCharArray()) {
        all.add("" + a + b);
      }
    }
    return all;
  }
}
