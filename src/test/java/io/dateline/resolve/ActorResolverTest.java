package io.dateline.resolve;

import static io.dateline.resolve.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorResolverTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Zelensky|person:volodymyr-zelenskyy",
        "Zelenskiy|person:volodymyr-zelenskyy",
        "Vladimir Zelenskyy|person:volodymyr-zelenskyy",
        "President Volodymyr Zelensky|person:volodymyr-zelenskyy",
        "Yevgeny Prigozin|person:yevgeny-prigozhin",
        "Vladimir Putin.Lavrov|person:vladimir-putin",
        "Olena Zelenska|person:elena-zilinska",
        "Zelenska|",
        "Smith|",
        "X|",
      })
  void personsByList(String surface, String id) {
    assertThat(resolve("Yesterday [P:" + surface + "] spoke.").get(surface).entityId())
        .isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Oleh Sinihubov,Oleg Sinegubov",
    "Oleh Sinihubov,Oleh Syniehubov",
    "Oleksandr Hrytsak,Olexander Gritsak",
    "Oleksandr Hrytsak,Aleksandr Hrytsak",
    "Serhiy Haidai,Serhii Hayday",
    "Serhiy Haidai,Sergey Gaidai",
    "Oleksandr Syrskyy,Oleksandr Syrskii",
    "Bill Burns,William J. Burns",
    "Kim Jong-un,Kim Jong Un",
    "Bashar al-Assad,Bashar Assad",
    "António Guterres,Antonio Guterres",
  })
  void spellingsOfAFullNameShareAnId(String left, String right) {
    assertThat(PersonName.of(left).identity()).isEqualTo(PersonName.of(right).identity());
  }

  @ParameterizedTest
  @CsvSource({
    "Boris Johnson,Boris Pistorius",
    "John Hill,John Gill",
    "Volodymyr Zelensky,Olena Zelenska",
    "Kevin McCarthy,Joseph McCarthy",
    "Imran Khan,Irfan Khan",
    "Serhii Haidai,Sergei Shoigu",
    "Alexander Lukashenko,Viktor Lukashenko",
    "Ivan Petrov,Ivan Sidorov",
  })
  void otherPersonsDoNot(String left, String right) {
    assertThat(PersonName.of(left).identity()).isNotEqualTo(PersonName.of(right).identity());
  }

  @Test
  void aSurnameOrGivenNameGoesToTheFullNameOfTheArticle() {
    Map<String, Resolution> found =
        article()
            .sentence("[P:Boris Johnson] came, with [P:Serhiy Haidai] and [P:Oleh Sinihubov].")
            .sentence("[P:Boris] met [P:Hayday] and [P:Syniehubov].")
            .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS);
    assertThat(found.get("Boris").entityId()).isEqualTo("person:boris-johnson");
    assertThat(found.get("Boris").reason()).isEqualTo(ResolutionReason.DOCUMENT_NAME);
    assertThat(found.get("Hayday").entityId()).isEqualTo(found.get("Serhiy Haidai").entityId());
    assertThat(found.get("Syniehubov").entityId())
        .isEqualTo(found.get("Oleh Sinihubov").entityId());
  }

  @Test
  void twoBearersOfASurnameLeaveItOpen() {
    Map<String, Resolution> found =
        article()
            .sentence("[P:Kevin McCarthy] and [P:Joseph McCarthy] differ, said [P:McCarthy].")
            .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS);
    assertThat(found.get("McCarthy").entityId()).isNull();
    assertThat(found.get("McCarthy").reason()).isEqualTo(ResolutionReason.AMBIGUOUS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The [O:Russian Defense Ministry] said|organization:ministry-of-defence-ru",
        "The [O:Russian Ministry of Defense] said|organization:ministry-of-defence-ru",
        "[O:Russia’s Ministry of Defence] said|organization:ministry-of-defence-ru",
        "Russia’s [O:Ministry of Defence] said|organization:ministry-of-defence-ru",
        "The [O:Ministry of Defence] of Russia said|organization:ministry-of-defence-ru",
        "The [O:Ministry of Defence of the Russian Federation]"
            + " said|organization:ministry-of-defence-ru",
        "[O:Britain’s Defense Ministry] said|organization:ministry-of-defence-gb",
        "[O:UK Ministry of Defence] said|organization:ministry-of-defence-gb",
        "[O:Ukrainian Foreign Ministry] said|organization:ministry-of-foreign-affairs-ua",
        "The [O:Ministry of Foreign Affairs of Ukraine]"
            + " said|organization:ministry-of-foreign-affairs-ua",
        "The [O:Ukrainian Army] said|organization:armed-forces-of-ukraine",
        "The [O:Russian army] said|organization:armed-forces-ru",
        "The [O:Russian military] said|organization:armed-forces-ru",
        "The [O:Ministry of Defence] said|",
      })
  void officesByRule(String sentence, String id) {
    Resolution found =
        article()
            .sentence(sentence)
            .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS)
            .values()
            .stream()
            .findFirst()
            .orElseThrow();
    assertThat(found.entityId()).isEqualTo(id);
  }

  @Test
  void anOfficeBelongsToItsState() {
    Resolution found =
        resolve("The [O:Russian Defense Ministry] spoke.").get("Russian Defense Ministry");
    assertThat(found.name()).isEqualTo("Ministry of Defence (Russia)");
    assertThat(found.countryCode()).isEqualTo("RU");
    assertThat(found.parentId()).isEqualTo("place:2017370");
    assertThat(found.kind()).isEqualTo("organization");
    assertThat(found.reason()).isEqualTo(ResolutionReason.OFFICE);
  }

  @Test
  void forcesBackedByAStateAreNotItsForces() {
    Map<String, Resolution> found =
        resolve("[O:Russian forces] and [O:Russian-backed forces] moved.");
    assertThat(found.get("Russian forces").entityId()).isEqualTo("organization:armed-forces-ru");
    assertThat(found.get("Russian-backed forces").entityId())
        .isNotEqualTo("organization:armed-forces-ru");
  }

  @Test
  void acronymsGoToTheLongFormOfTheArticle() {
    Map<String, Resolution> found =
        article()
            .sentence("The [O:International Atomic Energy Agency] went.")
            .sentence("[O:IAEA] and [O:Northern Goods Board] ([O:NGB]) spoke.")
            .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS);
    assertThat(found.get("IAEA").entityId())
        .isEqualTo("organization:international-atomic-energy-agency");
    assertThat(found.get("NGB").entityId()).isEqualTo("organization:northern-goods-board");
    assertThat(found.get("NGB").reason()).isEqualTo(ResolutionReason.ACRONYM);
  }

  @Test
  void legalFormsDoNotCount() {
    Map<String, Resolution> found = resolve("[O:Acme Steel Corp] and [O:Acme Steel] are one.");
    assertThat(found.get("Acme Steel Corp").entityId())
        .isEqualTo(found.get("Acme Steel").entityId());
  }

  @Test
  void actorsCalledPlacesAreActors() {
    Map<String, Resolution> found = resolve("The [L:Kremlin] and [L:Wagner] disagree in [L:Kyiv].");
    assertThat(found.get("Kremlin").entityId()).isEqualTo("organization:kremlin");
    assertThat(found.get("Wagner").entityId()).isEqualTo("group:wagner-group");
    assertThat(found.get("Wagner").kind()).isEqualTo("group");
    assertThat(found.get("Kyiv").kind()).isEqualTo("place");
  }

  @Test
  void placesCalledPersonsArePlaces() {
    Map<String, Resolution> found =
        article()
            .sentence("Ukrainian troops stand in [P:Izium] and [P:Paris] smiled.")
            .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS);
    assertThat(found.get("Izium").entityId()).isEqualTo("place:707292");
    assertThat(found.get("Paris").entityId()).isNull();
    assertThat(found.get("Paris").reason()).isEqualTo(ResolutionReason.SURNAME_ONLY);
    assertThat(resolve("[O:Ukraine] won.").get("Ukraine").entityId()).isEqualTo("place:690791");
  }

  private static Map<String, Resolution> resolve(String sentence) {
    return article().sentence(sentence).resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS);
  }
}
