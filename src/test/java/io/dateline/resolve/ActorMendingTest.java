package io.dateline.resolve;

import static io.dateline.resolve.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as CoreNLP cuts them, and names that are none. */
class ActorMendingTest {

  @ParameterizedTest
  @CsvSource({
    "Antony Blinken.Lavrov,Antony Blinken",
    "Vladimir] Putin,Vladimir Putin",
    "Alexander Grigoryevich [Lukashenko,Alexander Grigoryevich Lukashenko",
    "Petro Wolan’s,Petro Wolan",
    "St. Petersburg State University,St. Petersburg State University",
    "J. R. Hollis,J. R. Hollis",
  })
  void spansAreTrimmed(String surface, String name) {
    assertThat(TitledNames.trimmed(surface)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Luhansk Oblast Head Serhiy Haidai,Serhiy Haidai",
    "Defense Ministry Spokesperson Igor Konashenkov,Igor Konashenkov",
    "Head Yevheny Balitsky,Yevheny Balitsky",
    "Deputy Defense Minister Hanna Malyar,Hanna Malyar",
  })
  void whatStandsBehindAnOfficeIsAPerson(String surface, String name) {
    assertThat(TitledNames.afterOffice(surface)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Office of the President of Ukraine", "Mayor Wolan", "Boris Johnson", "Head"})
  void othersAreLeftAlone(String surface) {
    assertThat(TitledNames.afterOffice(surface)).isEmpty();
  }

  @Test
  void aTownBeforeAPersonGoes() {
    Map<String, Resolution> found =
        article()
            .sentence("Adviser [P:Petro Hrytsak] spoke, and so did [P:Kharkiv Petro Hrytsak].")
            .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS);
    assertThat(found.get("Kharkiv Petro Hrytsak").entityId())
        .isEqualTo(found.get("Petro Hrytsak").entityId());
  }

  @Test
  void aPersonCalledAnOrganisationIsAPerson() {
    Resolution found = only("The [O:Kharkiv Oblast Administration Head Oleg Hrytsak] spoke.");
    assertThat(found.kind()).isEqualTo("person");
    assertThat(found.entityId()).isEqualTo("person:oleg-hritsak");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MLRS", "BTG", "CAA", "Southern Axis", "Battle of Mariupol", "Mariupol Mayor"})
  void kindsOfThingsAreNoNames(String surface) {
    Resolution found = only("They saw the [O:" + surface + "] there.");
    assertThat(found.entityId()).isNull();
    assertThat(found.reason()).isEqualTo(ResolutionReason.NOT_A_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Luhansk Oblast Administration",
        "Luhansk Regional State Administration",
        "Luhansk Oblast Military Administration"
      })
  void administrationsOfARegionAreOne(String surface) {
    Resolution found = only("The [O:" + surface + "] said so.");
    assertThat(found.entityId()).isEqualTo("organization:administration-of-luhansk-oblast-ua");
    assertThat(found.parentId()).isEqualTo("place:702657");
  }

  @Test
  void anOccupationAdministrationIsAnother() {
    assertThat(only("The [O:Luhansk Oblast Occupation Administration] said so.").entityId())
        .isNotEqualTo("organization:administration-of-luhansk-oblast-ua");
  }

  @Test
  void anOfficeWithoutItsStateIsThatOfTheArticle() {
    Map<String, Resolution> found =
        article()
            .sentence("The [O:British Ministry of Defence] met Russian envoys.")
            .sentence("The [O:Defence Ministry] said no more.")
            .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS);
    assertThat(found.get("Defence Ministry").entityId())
        .isEqualTo("organization:ministry-of-defence-gb");
    assertThat(found.get("Defence Ministry").reason()).isEqualTo(ResolutionReason.DOCUMENT_NAME);
  }

  @Test
  void ofTwoStatesNoneIsTaken() {
    Map<String, Resolution> found =
        article()
            .sentence("The [O:British Ministry of Defence] met the [O:Russian Defense Ministry].")
            .sentence("The [O:Defence Ministry] said no more.")
            .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS);
    assertThat(found.get("Defence Ministry").entityId()).isNull();
  }

  @Test
  void aVillageIsNotTheSpokeswomanWhoseNameIsNearIt() {
    ActorList list = Articles.actors("person:jen-psaki;person;Jen Psaki;US;;Psaki\n");
    Map<String, Resolution> found =
        article()
            .sentence("They shelled [P:Pisky], said [P:Psaki].")
            .resolve(SmallWorld.GAZETTEER, list);
    assertThat(found.get("Pisky").entityId()).isNull();
    assertThat(found.get("Psaki").entityId()).isEqualTo("person:jen-psaki");
  }

  private static Resolution only(String sentence) {
    return article()
        .sentence(sentence)
        .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS)
        .values()
        .iterator()
        .next();
  }
}
