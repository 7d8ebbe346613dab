package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountryWordsTest {

  private final CountryWords words = new CountryWords(SmallWorld.GAZETTEER);

  @Test
  void namesAndAdjectivesCount() {
    assertThat(words.named(List.of("Grain from Ukraine feeds British mills.")))
        .containsExactlyInAnyOrder("UA", "GB");
  }

  @Test
  void aNameThatARegionBearsCountsAsAdjectiveOnly() {
    assertThat(words.named(List.of("Peaches grow in Georgia."))).isEmpty();
    assertThat(words.named(List.of("A Georgian poet read."))).containsExactly("GE");
  }

  @Test
  void formerStatesCountAsTheOneWithTheirCapital() {
    assertThat(words.named(List.of("The Soviet Union bought wheat."))).containsExactly("RU");
    assertThat(words.named(List.of("A soviet of workers met."))).isEmpty();
  }

  @Test
  void wordsWithoutCapitalsAreNoCountries() {
    assertThat(words.named(List.of("He gave us a turkey."))).isEmpty();
  }
}
