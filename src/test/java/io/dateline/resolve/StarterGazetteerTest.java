package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.resolve.SharedGazetteer.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The hand-made places against GeoNames and a second gazetteer, where copies lie beside the
 * checkout. A town whose GeoNames id is known must lie where that id lies; every other row where
 * some namesake of its country and kind lies. What neither gazetteer names is counted.
 */
class StarterGazetteerTest {

  private static final double FAR_KM = 25;

  /** Rows whose only namesakes are wrong, or are another thing. */
  private static final Map<Long, String> NOT_AS_SHARED =
      Map.ofEntries(
          Map.entry(-11L, "Polynesia: theirs lies in open sea, 2000 km from any island"),
          Map.entry(-108L, "Channel Islands: theirs are California's, ours lie off Normandy"),
          Map.entry(-162L, "Peninsular Malaysia: the Malay Peninsula takes in Thailand's part"),
          Map.entry(-175L, "Kordofan: theirs are the two states it was split into"),
          Map.entry(-357L, "Volga: theirs are means of reaches, over 100 km off the river"),
          Map.entry(-388L, "Litani: theirs is the river in Suriname, ours Lebanon's"),
          Map.entry(-399L, "Niger: theirs is the mean of its bend, over 100 km off the river"),
          Map.entry(-405L, "Orinoco: theirs is the mean of its bend, over 100 km off the river"),
          Map.entry(-417L, "Yukon: theirs is the mean of its bend, over 100 km off the river"),
          Map.entry(3527115L, "Hidalgo: theirs is a town of that name in Tamaulipas"),
          Map.entry(672628L, "Mureș County: theirs lies in Hunedoara, along the river"),
          Map.entry(1511732L, "Altai Krai: theirs is the Altai Republic"),
          Map.entry(710734L, "Chernihiv Oblast: theirs lies in Kyiv"),
          Map.entry(686966L, "Zhytomyr Oblast: theirs lies at Kyiv"),
          Map.entry(5128638L, "New York State: theirs lies in the city"));

  /** Words that one gazetteer puts behind a region's name and another leaves away. */
  private static final Set<String> REGION_WORDS =
      Set.of(
          "county",
          "emirate",
          "governorate",
          "krai",
          "oblast",
          "province",
          "region",
          "republic",
          "state",
          "voivodeship");

  @Test
  void townsLieWhereGeoNamesHasThem() throws IOException {
    SharedGazetteer shared = SharedGazetteer.require();
    List<String> far = new ArrayList<>();
    int[] checked = new int[2];
    eachPlace(
        line -> kind(line).equals("P"),
        line -> {
          Entry same = shared.town(line.integer("geonames_id"));
          List<Entry> known =
              same != null
                  ? List.of(same)
                  : shared.named(NameFolding.key(line.text("name"))).stream()
                      .filter(entry -> entry.kind().equals("P"))
                      .filter(entry -> entry.country().equals(line.text("country_code")))
                      .toList();
          checked[1]++;
          if (known.isEmpty()) {
            return;
          }
          checked[0]++;
          if (nearest(line, known) > FAR_KM) {
            far.add(told(line, known));
          }
        });
    System.out.printf("P: %d checked, %d unmatched%n", checked[0], checked[1] - checked[0]);
    assertThat(far).isEmpty();
    assertThat(checked[0]).isGreaterThan((int) (0.9 * checked[1]));
  }

  @Test
  void regionsWatersAndLandFormsLieWhereANamesakeOfTheirKindLies() throws IOException {
    SharedGazetteer shared = SharedGazetteer.require();
    Map<Long, String> far = new TreeMap<>();
    Map<String, int[]> checked = new TreeMap<>();
    eachPlace(
        line -> !kind(line).equals("P"),
        line -> {
          int[] counts = checked.computeIfAbsent(kind(line), k -> new int[2]);
          List<Entry> known = namesakes(line, shared);
          counts[known.isEmpty() ? 1 : 0]++;
          if (!known.isEmpty() && nearest(line, known) > FAR_KM) {
            far.put(line.integer("geonames_id"), told(line, known));
          }
        });
    checked.forEach(
        (kind, counts) ->
            System.out.printf("%s: %d checked, %d unmatched%n", kind, counts[0], counts[1]));
    Map<Long, String> unexplained = new TreeMap<>(far);
    unexplained.keySet().removeAll(NOT_AS_SHARED.keySet());
    assertThat(unexplained).isEmpty();
    assertThat(far.keySet())
        .as("rows that are excused and need no excuse")
        .containsExactlyElementsOf(new TreeSet<>(NOT_AS_SHARED.keySet()));
    assertThat(checked.get("A")[0]).isGreaterThan(550);
    assertThat(checked.get("H")[0]).isGreaterThan(80);
    assertThat(checked.get("L")[0]).isGreaterThan(50);
    assertThat(checked.get("T")[0]).isGreaterThan(50);
  }

  @Test
  void countriesLieWhereTheSecondGazetteerHasThem() {
    SharedGazetteer shared = SharedGazetteer.require();
    List<String> far = new ArrayList<>();
    int checked = 0;
    for (Country country : Starter.gazetteer().countries().values()) {
      Place place = country.place();
      List<Entry> known =
          shared.countries().stream()
              .filter(entry -> entry.country().equals(place.countryCode()))
              .toList();
      checked += known.isEmpty() ? 0 : 1;
      double nearest = nearest(place.latitude(), place.longitude(), known);
      if (!known.isEmpty() && nearest > FAR_KM) {
        far.add(String.format("%s: %.0f km", place.name(), nearest));
      }
    }
    assertThat(checked).isGreaterThan(150);
    assertThat(far).isEmpty();
  }

  @Test
  void theTheatreIsThere() {
    Gazetteer gazetteer = Starter.gazetteer();
    for (String name : new String[] {"Izium", "Kharkiv", "Kyiv", "Sudzha", "Bakhmut", "Ukraine"}) {
      assertThat(gazetteer.byKey(NameFolding.key(name))).as(name).isNotEmpty();
    }
    assertThat(gazetteer.countries()).hasSizeGreaterThan(190);
    assertThat(gazetteer.byDemonym("ukrainian")).isPresent();
  }

  private static void eachPlace(
      Predicate<TabSeparated.Line> wanted, Consumer<TabSeparated.Line> action) throws IOException {
    Starter.gazetteer();
    String places =
        new String(
            StarterGazetteerTest.class.getResourceAsStream("/gazetteer/places.tsv").readAllBytes(),
            StandardCharsets.UTF_8);
    TabSeparated.read(
        "places.tsv",
        new BufferedReader(new StringReader(places)),
        GazetteerFiles.PLACE_COLUMNS,
        line -> {
          if (wanted.test(line)) {
            action.accept(line);
          }
        });
  }

  /** Same country or, where the other names none, none at all; same kind; a name in common. */
  private static List<Entry> namesakes(TabSeparated.Line line, SharedGazetteer shared) {
    List<String> keys =
        Stream.of(
                List.of(line.text("name")),
                line.list("aliases"),
                shared.regionNames(line.integer("geonames_id")))
            .flatMap(List::stream)
            .map(NameFolding::key)
            .toList();
    boolean isRegion = Set.of("ADM1", "RGN").contains(line.text("feature"));
    Stream<Entry> bare =
        keys.stream()
            .filter(key -> isRegion && REGION_WORDS.contains(lastWord(key)))
            .map(key -> key.substring(0, key.lastIndexOf(' ')))
            .flatMap(key -> shared.named(key).stream())
            .filter(entry -> entry.kind().equals("A"));
    return Stream.concat(keys.stream().flatMap(key -> shared.named(key).stream()), bare)
        .filter(
            entry -> entry.country().isEmpty() || entry.country().equals(line.text("country_code")))
        .filter(entry -> isSameKind(line.text("feature"), entry))
        .toList();
  }

  /**
   * Islands and regions of a country are often one of its administrative areas as well; a first
   * level stays with a first level.
   */
  private static boolean isSameKind(String feature, Entry entry) {
    return switch (feature) {
      case "ADM1" -> entry.feature().equals("ADM1");
      case "RGN", "CONT" -> Set.of("L", "T", "A").contains(entry.kind());
      case "ISL", "ISLS" -> Set.of("T", "A").contains(entry.kind());
      case "LKS" -> entry.kind().equals("H") || entry.feature().equals("LK");
      default -> entry.kind().equals(kind(feature));
    };
  }

  private static String kind(TabSeparated.Line line) {
    return kind(line.text("feature"));
  }

  /** GeoNames' feature class of a feature code. */
  private static String kind(String feature) {
    return switch (feature) {
      case "ADM1", "PCLH" -> "A";
      case "RGN", "CONT" -> "L";
      case "ISL", "ISLS", "PEN", "SPIT", "MT", "MTS", "PASS", "DSRT" -> "T";
      case "AIRP", "AIRB", "INSM", "BDG", "DAM", "PS", "FCTY" -> "S";
      default -> feature.startsWith("PPL") ? "P" : "H";
    };
  }

  private static String lastWord(String key) {
    return key.contains(" ") ? key.substring(key.lastIndexOf(' ') + 1) : "";
  }

  private static double nearest(TabSeparated.Line line, List<Entry> known) {
    return nearest(line.degrees("latitude"), line.degrees("longitude"), known);
  }

  private static double nearest(double latitude, double longitude, List<Entry> known) {
    return known.stream()
        .mapToDouble(entry -> entry.kilometresTo(latitude, longitude))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static String told(TabSeparated.Line line, List<Entry> known) {
    return String.format(
        "%s %s: %.0f km", line.text("geonames_id"), line.text("name"), nearest(line, known));
  }
}
