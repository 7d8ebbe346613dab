package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {

  @ParameterizedTest
  @CsvSource({
    "Volodymyr Zelensky,Vladimir Zelenskyy",
    "Oleh Sinihubov,Oleg Syniehubov",
    "William J. Burns,Bill Burns",
    "W. Burns,William Burns",
    "Gen. Oleksandr Syrskyi,Alexander Syrsky",
    "O. Syrskyi,Aleksandr Syrskii",
    "Vladimir Vladimirovich Putin,Vladimir V. Putin",
    "George W. Bush,George Walker Bush",
    "Mr. Antonio Guterres,António Guterres",
    "Yevgeny Prigozin,Evgeny Prigozhin",
    "Muhammad Yunus,Mohammed Yunus",
  })
  void alike(String left, String right) {
    assertThat(between(left, right)).isBetween(NameSimilarity.ALIKE, 1.0);
    assertThat(between(left, right)).isEqualTo(between(right, left));
  }

  @ParameterizedTest
  @CsvSource({
    "George W. Bush,George H. W. Bush",
    "Boris Johnson,Boris Pistorius",
    "Imran Khan,Irfan Khan",
    "Kim Jong Un,Kim Jong Il",
    "Kim Jong Un,Kim Yong Un",
    "Volodymyr Zelensky,Olena Zelenska",
    "Daniel Ortega,Daniela Ortega",
    "Maria Lopez,Marina Lopez",
    "Alexander Lukashenko,Viktor Lukashenko",
    "B. Assad,Hafez Assad",
    "John F. Kennedy,John N. Kennedy",
  })
  void others(String left, String right) {
    assertThat(between(left, right)).isLessThan(NameSimilarity.ALIKE);
    assertThat(between(left, right)).isEqualTo(between(right, left));
  }

  @ParameterizedTest
  @CsvSource({
    "George W. Bush,George H. W. Bush,true",
    "Ivan Petrov,Pavel Petrov,true",
    "Ivan Petrov,Petrov,false",
    "Ivan Petrov,I. Petrov,false",
    "Ivan Petrov,Pavel Sidorov,false",
  })
  void unrelatedBearersOfASurname(String left, String right, boolean areUnrelated) {
    assertThat(NameSimilarity.areUnrelated(PersonName.of(left), PersonName.of(right)))
        .isEqualTo(areUnrelated);
  }

  @Test
  void aCommonSurnameAloneDoesNotMakeOnePerson() {
    List<PersonName> names =
        Stream.concat(
                Stream.of("Anna Smith", "Peter Smith", "Carl Smith", "Ella Smith", "Uwe Smith"),
                Stream.of("Tom Hrytsak", "Mia Orlov", "Ben Quindt", "Eva Wolan", "Max Unger"))
            .map(PersonName::of)
            .toList();
    NameFrequencies counts = NameFrequencies.of(names);
    assertThat(same("Smith", "Anna Smith", counts)).isFalse();
    assertThat(same("Hrytsak", "Tom Gritsak", counts)).isTrue();
    assertThat(same("Anna Smith", "Anna B. Smith", counts)).isTrue();
  }

  @Test
  void commonGivenNameAndSurnameTogetherMustSingleOneOut() {
    NameFrequencies counts = NameFrequencies.of(1L << 20, Map.of("iohn", 4096L));

    NameFrequencies common = NameFrequencies.of(1L << 20, Map.of("iohn", 4096L, "smit", 4096L));
    assertThat(NameSimilarity.sharedInformation(name("John Smith"), name("John Smith"), common))
        .isEqualTo(16);
    assertThat(same("John Smith", "John Smith", common)).isFalse();
    assertThat(same("John Smith", "John Smith", counts)).isTrue();
  }

  @Test
  void anyTextHasASimilarityBetweenNoughtAndOne() {
    List<String> texts = RandomText.strings(400).toList();
    for (int i = 1; i < texts.size(); i++) {
      assertThat(between(texts.get(i - 1), texts.get(i))).isBetween(0.0, 1.0);
    }
  }

  private static PersonName name(String surface) {
    return PersonName.of(surface);
  }

  private static double between(String left, String right) {
    return NameSimilarity.between(name(left), name(right));
  }

  private static boolean same(String left, String right, NameFrequencies counts) {
    return NameSimilarity.isSamePerson(name(left), name(right), counts);
  }
}
