package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dateline.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerBuilderTest {

  @TempDir Path folder;

  @Test
  void rowsAreKeptDroppedAndCounted() throws IOException {
    Starter.gazetteer();
    Path dump = folder.resolve("XX.zip");
    String rows =
        row(
                1,
                "Nowhere",
                "Nowheretown,нигде,lwhr,NWH",
                "10.5",
                "20.5",
                "P",
                "PPLA",
                "XX",
                "01",
                "9000")
            + row(2, "Lesser", "", "11.5", "21.5", "P", "PPL", "XX", "01", "10")
            + row(3, "Gone", "", "11", "21", "P", "PPLQ", "XX", "01", "0")
            + row(4, "Brook", "", "11", "21", "H", "STM", "XX", "01", "0")
            + row(5, "Inn", "", "11", "21", "S", "HTL", "XX", "01", "0")
            + row(6, "Bad", "", "north", "21", "P", "PPL", "XX", "01", "0")
            + "torn\tline\n"
            + row(8, "Ghost", "Duch,Spuk,Fantom,Prizrak", "11", "21", "P", "PPLQ", "XX", "01", "0")
            + row(7, "Xland", "", "12", "22", "A", "PCLI", "XX", "00", "1000000");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(dump))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write("read me\n".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("XX.txt"));
      zip.write(rows.getBytes(StandardCharsets.UTF_8));
    }
    Path names = folder.resolve("alternateNamesV2.txt");
    Files.writeString(
        names,
        """
        1;1;en;The Nowhere;;;;
        2;1;ru-Latn;Novkher;;;;
        3;1;link;https://n.org;;;;
        4;1;en;Oldnowhere;;;;1
        5;1;iata;NWH;;;;
        torn
        """
            .replace(';', '\t'));
    Path admin1 = folder.resolve("admin1CodesASCII.txt");
    Files.writeString(
        admin1, "XX.01\tNowhere Province\tNowhere Province\t77\nXX.02\tEmpty\tEmpty\t78\nbad\n");

    Path output = folder.resolve("built");
    GazetteerCounts counts =
        GazetteerBuilder.build(new GazetteerSources(List.of(dump), names, admin1, null), output);

    assertThat(counts.kept())
        .containsEntry("towns", 2L)
        .containsEntry("regions", 1L)
        .containsEntry("towns of the past", 1L);
    assertThat(counts.dropped())
        .containsEntry("no longer a settlement", 1L)
        .containsEntry("alternate names that are not English text", 2L)
        .containsEntry("a lesser river, lake or hill", 1L)
        .containsEntry("a region's code without towns", 1L);
    assertThat(counts.malformed())
        .containsEntry("latitude is not a number", 1L)
        .containsEntry("fewer than 4 columns", 1L)
        .containsEntry("not 19 columns", 1L);
    assertThat(counts.malformedSamples()).contains("XX.zip, line 6: latitude is not a number");
    assertThat(Files.readString(output.resolve("SOURCES.txt"))).contains("XX.zip", "line 6");

    Gazetteer built = GazetteerFiles.load(output.toString(), new Configuration());
    assertThat(built.byKey("novkher")).extracting(c -> c.place().id()).containsExactly(1L);
    assertThat(built.byKey("nowheretown")).isNotEmpty();
    assertThat(built.byKey("oldnowhere")).extracting(c -> c.isPrimary()).containsExactly(false);
    assertThat(built.byKey("fantom")).extracting(c -> c.place().id()).containsExactly(8L);
    assertThat(built.byKey("nwh")).isEmpty();
    Place region = built.parentOf(built.byKey("lesser").get(0).place()).orElseThrow();
    assertThat(region.id()).isEqualTo(77);
    assertThat(region.latitude()).isEqualTo(10.5, within(1e-9));
    assertThat(built.countryByName("xland")).map(Country::code).contains("XX");
    assertThat(built.byDemonym("ukrainian")).isPresent();
  }

  @Test
  void aMissingSourceIsNamedWithItsRemedy() {
    Path missing = folder.resolve("allCountries.zip");
    assertThatThrownBy(
            () ->
                GazetteerBuilder.build(
                    new GazetteerSources(List.of(missing), null, null, null), folder))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("allCountries.zip is not there")
        .hasMessageContaining("download.geonames.org");
  }

  @Test
  void citiesWithAdminCodesAndCountries() throws IOException {
    Starter.gazetteer();
    Gazetteer built =
        build(
            new GazetteerSources(
                List.of(SharedData.require("gazetteer/cities5000.txt")),
                null,
                SharedData.require("gazetteer/admin1CodesASCII.txt"),
                SharedData.require("gazetteer/countryInfo.txt")));
    Place izium = built.byKey("izium").get(0).place();
    assertThat(izium.id()).isEqualTo(707292);
    assertThat(built.parentOf(izium)).map(Place::id).contains(706482L);
    assertThat(built.countries()).hasSizeGreaterThanOrEqualTo(249);
    assertThat(idOf(built, "They hold the [L:Luhansk] region of [L:Ukraine]."))
        .isEqualTo("place:702657");
    assertThat(idOf(built, "[L:Sievierodonetsk] in [L:Ukraine] fell.")).isEqualTo("place:691999");
  }

  @Test
  void aGazetteerWithCodesOfItsOwn() throws IOException {
    Starter.gazetteer();
    Gazetteer built =
        build(
            new GazetteerSources(
                List.of(SharedData.require("gazetteer/composite.txt.gz")),
                null,
                SharedData.require("gazetteer/composite-admin1.txt"),
                null));
    Place izium = built.byKey("izium").get(0).place();
    assertThat(Place.kilometres(izium.latitude(), izium.longitude(), 49.20697, 37.27679))
        .isLessThan(25);
    assertThat(built.parentOf(izium)).map(Place::name).contains("Kharkiv Oblast");
    assertThat(built.byKey("luhansk")).filteredOn(c -> c.place().isRegion()).hasSize(1);
    assertThat(built.byKey("lpr"))
        .extracting(c -> c.place().name())
        .contains("Luhansk People's Republic");
  }

  private Gazetteer build(GazetteerSources sources) throws IOException {
    Path output = folder.resolve("built");
    long start = System.nanoTime();
    GazetteerCounts counts = GazetteerBuilder.build(sources, output);
    double buildSeconds = (System.nanoTime() - start) / 1e9;
    long before = usedMegabytes();
    start = System.nanoTime();
    Gazetteer built = GazetteerFiles.load(output.toString(), new Configuration());
    double loadSeconds = (System.nanoTime() - start) / 1e9;
    long heap = usedMegabytes() - before;
    System.out.printf(
        "%s: built in %.1f s, %s; loaded %,d places with %,d names in %.1f s, %d MB of heap%n%s%n",
        sources.geonames(),
        buildSeconds,
        Map.copyOf(counts.kept()),
        built.placeCount(),
        built.nameCount(),
        loadSeconds,
        heap,
        counts.dropped());
    assertThat(heap).isLessThan(400);
    return built;
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static String idOf(Gazetteer gazetteer, String sentence) {
    return Articles.article()
        .sentence(sentence)
        .resolve(gazetteer, SmallWorld.ACTORS)
        .values()
        .stream()
        .findFirst()
        .orElseThrow()
        .entityId();
  }

  private static String row(
      int id,
      String name,
      String alternates,
      String lat,
      String lon,
      String featureClass,
      String code,
      String country,
      String admin1,
      String population) {
    return String.join(
            "\t",
            String.valueOf(id),
            name,
            name,
            alternates,
            lat,
            lon,
            featureClass,
            code,
            country,
            "",
            admin1,
            "",
            "",
            "",
            population,
            "",
            "",
            "",
            "2022-04-01")
        + "\n";
  }
}
