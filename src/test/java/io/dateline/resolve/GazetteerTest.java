package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {

  private static final String COUNTRIES =
      String.join("\t", GazetteerFiles.COUNTRY_COLUMNS)
          + "\n690791\tUA\tUKR\tUkraine\t\tUkrainian\tKyiv\tEU\t49\t32\t41000000\n";
  private static final String PLACES =
      String.join("\t", GazetteerFiles.PLACE_COLUMNS)
          + "\n707292\tIzium\tPPLA2\tUA\t07\t49.2\t37.3\t53000\tIzyum|Изюм\n";

  @TempDir Path folder;

  @Test
  void aFolderIsLoadedOnceForItsContents() throws Exception {
    Files.writeString(folder.resolve("countries.tsv"), COUNTRIES);
    Files.writeString(folder.resolve("places.tsv"), PLACES);
    Configuration hadoop = new Configuration();
    Gazetteer gazetteer = GazetteerFiles.load(folder.toString(), hadoop);
    assertThat(gazetteer.placeCount()).isEqualTo(2);
    assertThat(gazetteer.byKey("izyum"))
        .extracting(c -> c.place().entityId(), Gazetteer.Candidate::isPrimary)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("place:707292", false));
    assertThat(GazetteerFiles.load(folder.toString(), hadoop)).isSameAs(gazetteer);
    Files.writeString(folder.resolve("places.tsv"), PLACES.replace("53000", "54000"));
    assertThat(GazetteerFiles.load(folder.toString(), hadoop)).isNotSameAs(gazetteer);
  }

  @Test
  void errorsNameFileLineAndRemedy() throws Exception {
    Configuration hadoop = new Configuration();
    assertThatThrownBy(() -> GazetteerFiles.load(folder.toString(), hadoop))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("holds neither countries.tsv nor countries.tsv.gz")
        .hasMessageContaining("dateline gazetteer");
    Files.writeString(folder.resolve("countries.tsv"), COUNTRIES);
    Files.writeString(folder.resolve("places.tsv"), PLACES.replace("49.2", "north"));
    assertThatThrownBy(() -> GazetteerFiles.load(folder.toString(), hadoop))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("places.tsv, line 2: column latitude holds \"north\"");
  }

  @Test
  void nearNamesComeNearestFirst() {
    List<Gazetteer.NearCandidate> near = SmallWorld.GAZETTEER.near("izim");
    assertThat(near).extracting(c -> c.place().name()).containsExactly("Izium");
    assertThat(near.get(0).distance()).isEqualTo(0.5);
    assertThat(SmallWorld.GAZETTEER.near("")).isEmpty();
  }

  @Test
  void parentsAreRegionsElseCountries() {
    Place izium = SmallWorld.GAZETTEER.byKey("izium").get(0).place();
    Place oblast = SmallWorld.GAZETTEER.parentOf(izium).orElseThrow();
    assertThat(oblast.name()).isEqualTo("Kharkiv Oblast");
    assertThat(SmallWorld.GAZETTEER.seatOf(oblast)).map(Place::name).contains("Kharkiv");
    Place ukraine = SmallWorld.GAZETTEER.parentOf(oblast).orElseThrow();
    assertThat(ukraine.name()).isEqualTo("Ukraine");
    assertThat(SmallWorld.GAZETTEER.parentOf(ukraine)).isEmpty();
    assertThat(SmallWorld.GAZETTEER.byDemonym("ukrainian")).map(Country::code).contains("UA");
  }

  @Test
  void anyTextCanBeLookedUp() {
    RandomText.strings(2_000)
        .map(NameFolding::key)
        .forEach(
            key -> {
              assertThat(SmallWorld.GAZETTEER.byKey(key)).isNotNull();
              assertThat(SmallWorld.GAZETTEER.near(key)).isNotNull();
            });
  }
}
