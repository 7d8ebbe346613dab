package io.dateline.resolve;

import static io.dateline.resolve.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceResolverTest {

  @Test
  void spellingsOfATownAreOnePlace() {
    assertThat(idOf("Fights near [L:Izyum] in [L:Ukraine].", "Izyum")).isEqualTo("place:707292");
    assertThat(idOf("Fights near [L:Izim] in [L:Ukraine].", "Izim")).isEqualTo("place:707292");
    assertThat(idOf("Fights near [L:Severodonetsk], [L:Ukraine].", "Severodonetsk"))
        .isEqualTo("place:691999");
  }

  @Test
  void guessedSpellingsNeedACountryOfTheArticle() {
    Resolution izim = resolve("A dog called [L:Izim] barked.", "Izim");
    assertThat(izim.entityId()).isNull();
    assertThat(izim.reason()).isEqualTo(ResolutionReason.NO_CANDIDATE);
  }

  @Test
  void guessedVillagesNeedANeighbour() {
    assertThat(idOf("In [L:Sievierodonetsk] and the small town of [L:Borivsk].", "Borivsk"))
        .isEqualTo("place:x7");
    assertThat(idOf("In [L:Kyiv] and the small town of [L:Borivsk].", "Borivsk")).isNull();
  }

  @Test
  void cityRegionAndSoCalledRepublicAreThree() {
    assertThat(idOf("The city of [L:Luhansk] burns.", "Luhansk")).isEqualTo("place:702658");
    assertThat(idOf("[L:Luhansk] burns.", "Luhansk")).isEqualTo("place:702658");
    assertThat(idOf("The [L:Luhansk] region burns.", "Luhansk")).isEqualTo("place:702657");
    assertThat(idOf("[L:Luhansk Oblast] burns.", "Luhansk Oblast")).isEqualTo("place:702657");
    assertThat(idOf("The [L:Luhansk] People’s Republic claims.", "Luhansk")).isEqualTo("place:x53");
    assertThat(idOf("The [L:LNR] claims.", "LNR")).isEqualTo("place:x53");
  }

  @Test
  void aCueReachesOverAList() {
    Map<String, Resolution> found =
        resolve("Shells hit the [L:Kharkiv], [L:Donetsk] and [L:Luhansk] regions on Monday.");
    assertThat(found.get("Kharkiv").entityId()).isEqualTo("place:706482");
    assertThat(found.get("Donetsk").entityId()).isEqualTo("place:709716");
    assertThat(found.get("Luhansk").entityId()).isEqualTo("place:702657");
    assertThat(found.get("Kharkiv").reason()).isEqualTo(ResolutionReason.REGION_CUE);
  }

  @Test
  void theCountryAloneDoesNotMakeATownOfACapital() {
    assertThat(idOf("Envoys of the [L:United States] sold American grain in [L:Moscow].", "Moscow"))
        .isEqualTo("place:524901");
    assertThat(
            article()
                .sentence("Farmers of [L:Idaho], [L:United States], meet on Friday.")
                .sentence("The hall in [L:Moscow] seats ninety.")
                .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS)
                .get("Moscow")
                .entityId())
        .isEqualTo("place:5601538");
  }

  @Test
  void aRegionStandsForItsBareNameWhereOnlyTheRegionIsMeant() {
    assertThat(
            article()
                .sentence("Gains in [L:Kursk] are claimed.")
                .sentence("They hold the [L:Kursk region].")
                .sentence("Much of the [L:Kursk] oblast is theirs.")
                .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS)
                .values())
        .extracting(Resolution::entityId)
        .containsOnly("place:538555");
  }

  @Test
  void theParentBesideANameDecides() {
    Resolution paris = resolve("He lives in [L:Paris], [L:Texas].", "Paris");
    assertThat(paris.entityId()).isEqualTo("place:4717560");
    assertThat(paris.reason()).isEqualTo(ResolutionReason.PARENT_ADJACENT);
    assertThat(idOf("He lives in [L:Moscow], [L:Idaho].", "Moscow")).isEqualTo("place:5601538");
    assertThat(idOf("He lives in [L:Paris, Texas].", "Paris, Texas")).isEqualTo("place:4717560");
    assertThat(idOf("He lives in [L:Paris], Tex., now.", "Paris")).isEqualTo("place:4717560");
    assertThat(idOf("He lives in [L:Paris].", "Paris")).isEqualTo("place:2988507");
  }

  @Test
  void theRestOfTheArticleTellsNamesakesApart() {
    assertThat(idOf("From [L:Tbilisi] all over [L:Georgia].", "Georgia")).isEqualTo("place:614540");
    assertThat(idOf("From [L:Atlanta] all over [L:Georgia], [L:United States].", "Georgia"))
        .isEqualTo("place:4197000");
  }

  @Test
  void pointsOfTheCompassStepBack() {
    assertThat(idOf("War in [L:eastern Ukraine].", "eastern Ukraine")).isEqualTo("place:690791");
    assertThat(idOf("In [L:north-eastern Kharkiv Oblast].", "north-eastern Kharkiv Oblast"))
        .isEqualTo("place:706482");
    assertThat(idOf("In [L:central Kyiv].", "central Kyiv")).isEqualTo("place:703448");
  }

  @Test
  void riversAreNotTowns() {
    assertThat(idOf("Over the [L:Dnieper] River.", "Dnieper")).isEqualTo("place:709932");
    assertThat(idOf("Over the [L:Dnipro River].", "Dnipro River")).isEqualTo("place:709932");
  }

  @Test
  void aResolvedPlaceBringsItsFacts() {
    Resolution izium = resolve("In [L:Izium], [L:Ukraine].", "Izium");
    assertThat(izium.kind()).isEqualTo("place");
    assertThat(izium.name()).isEqualTo("Izium");
    assertThat(izium.countryCode()).isEqualTo("UA");
    assertThat(izium.parentId()).isEqualTo("place:706482");
    assertThat(izium.score()).isBetween(0.5, 1.0);
    Resolution ukraine = resolve("In [L:Izium], [L:Ukraine].", "Ukraine");
    assertThat(ukraine.reason()).isEqualTo(ResolutionReason.COUNTRY);
    assertThat(ukraine.place().feature()).isEqualTo("PCLI");
    assertThat(ukraine.parentId()).isNull();
  }

  @Test
  void adjectivesAreOfTheirCountryAndToldApart() {
    Resolution russian = resolve("The [L:Russian] side.", "Russian");
    assertThat(russian.entityId()).isEqualTo("place:2017370");
    assertThat(russian.reason()).isEqualTo(ResolutionReason.DEMONYM);
    assertThat(idOf("The [L:French] side in [L:France].", "French")).isEqualTo("place:3017382");
    assertThat(idOf("The village of [L:French].", "French")).isEqualTo("place:x8");
  }

  @Test
  void adjectivesOfRegionsAreOfTheirRegion() {
    Resolution texans = resolve("[L:Texans] voted.", "Texans");
    assertThat(texans.entityId()).isEqualTo("place:4736286");
    assertThat(texans.reason()).isEqualTo(ResolutionReason.DEMONYM);
  }

  @Test
  void anAdjectiveBeforeACityIsNoCity() {
    assertThat(idOf("A [L:French] city in flames.", "French")).isEqualTo("place:3017382");
    assertThat(idOf("The [L:Russian] region.", "Russian")).isEqualTo("place:2017370");
  }

  @Test
  void aStateStandsBesideItsTownsAndOffices() {
    assertThat(idOf("He lives in [L:Atlanta], [L:Georgia].", "Georgia")).isEqualTo("place:4197000");
    assertThat(idOf("He lives in [L:Tbilisi], [L:Georgia].", "Georgia")).isEqualTo("place:614540");
    assertThat(idOf("[L:Moscow], [L:Idaho], is small.", "Moscow")).isEqualTo("place:5601538");
    assertThat(idOf("In [L:Luhansk] governor Serhii Haidai spoke.", "Luhansk"))
        .isEqualTo("place:702657");
  }

  @Test
  void anAbbreviatedStateIsTheState() {
    assertThat(idOf("In [L:Paris], [L:Tex].", "Tex")).isEqualTo("place:4736286");
  }

  @Test
  void aParentNamedOnceHoldsThroughTheArticle() {
    List<Mention> mentions =
        article()
            .sentence("He came to [L:Paris], Texas, in May.")
            .sentence("In [L:Paris] he was held.")
            .mentions();

    List<Resolution> found =
        new ArticleResolver(SmallWorld.GAZETTEER, SmallWorld.ACTORS).resolve(mentions);

    assertThat(found).extracting(Resolution::entityId).containsOnly("place:4717560");
  }

  @Test
  void aRiverIsNotTheTownOfItsName() {
    assertThat(resolve("Along the [L:Sudzha] River.", "Sudzha").isResolved()).isFalse();
  }

  @Test
  void namesakesAreKeptWithTheirProbabilities() {
    Resolution moscow = resolve("In [L:Moscow] it rained.", "Moscow");

    assertThat(moscow.entityId()).isEqualTo("place:524901");
    assertThat(moscow.alternatives())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.place().id()).isEqualTo(5601538);
              assertThat(a.score()).isBetween(0.0, 0.2);
            });
  }

  @Test
  void probabilitiesGrowWithTheMargin() {
    assertThat(PlaceCalibration.probability(0.5, false, false)).isBetween(0.4, 0.8);
    assertThat(PlaceCalibration.probability(0.99, false, false)).isBetween(0.9, 1.0);
    assertThat(PlaceCalibration.probability(1, true, false)).isBetween(0.85, 1.0);
    assertThat(PlaceCalibration.probability(1, true, true)).isBetween(0.3, 0.7);
  }

  @Test
  void anyTextCanBeAMention() {
    RandomText.strings(2_000)
        .forEach(
            text -> {
              Mention m =
                  new Mention(
                      4, 4 + text.length(), text, "LOCATION", 0, "In  " + text + " regions");
              Mention torn = new Mention(99, 3, text, "PERSON", 50, text);
              assertThat(
                      new ArticleResolver(SmallWorld.GAZETTEER, SmallWorld.ACTORS)
                          .resolve(List.of(m, torn)))
                  .hasSize(2);
            });
  }

  private static String idOf(String sentence, String surface) {
    return resolve(sentence, surface).entityId();
  }

  private static Resolution resolve(String sentence, String surface) {
    return resolve(sentence).get(surface);
  }

  private static Map<String, Resolution> resolve(String sentence) {
    return article().sentence(sentence).resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS);
  }
}
