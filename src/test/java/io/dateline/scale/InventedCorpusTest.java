package io.dateline.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class InventedCorpusTest {

  private static final List<String> TEXTS =
      List.of(
          "The council met in the old hall. It chose a new chairman for the harbour. "
              + "Ships waited outside while the members spoke of the price of grain.",
          "A bridge was closed for repair. The mayor said that the work would take a year.");
  private static final List<String> PLACES = List.of("Ukraine", "Lviv", "New York", "Odesa");

  private final InventedCorpus corpus =
      new InventedCorpus(WordChain.learn(TEXTS), new InventedNames(PLACES), 4_000, 52);

  @Test
  void anArticleIsAFunctionOfItsNumber() {
    assertThat(corpus.article(7)).isEqualTo(corpus.article(7));
    assertThat(corpus.article(7).body()).isNotEqualTo(corpus.article(8).body());
    assertThat(corpus.article(0).publishedAt()).startsWith("2024-01-01");
    assertThat(corpus.article(3_999).publishedAt()).startsWith("2024-12-29");
  }

  @Test
  void oneSourceAndOnePlaceAreEverywhereAndManyArticlesAreCopies() {
    assertThat(share(i -> corpus.article(i).source().equals("paper-0.example")))
        .isCloseTo(0.5, within(0.05));
    assertThat(share(i -> corpus.article(i).body().contains("Ukraine")))
        .isCloseTo(0.5, within(0.1));
    assertThat(share(i -> corpus.story(i) != i)).isCloseTo(0.3, within(0.03));
    assertThat(share(i -> corpus.article(i).publishedAt() == null)).isBetween(0.005, 0.02);
    assertThat(share(i -> corpus.article(i).body().isEmpty())).isBetween(0.002, 0.01);
  }

  @Test
  void annotationFindsTheNamesWhereTheyStand() {
    CachedAnnotation annotation = new CachedAnnotation(Set.copyOf(PLACES), "f");
    String text = "The mayor of New York met Brano Dastok.\n\nHe left the Tulok Bank.";

    Row annotated = annotation.annotated("a", text);

    assertThat(annotated.<Row[]>getAs(1))
        .extracting(s -> s.getString(4))
        .hasSize(2)
        .contains("The mayor of New York met Brano Dastok.", "He left the Tulok Bank.");
    assertThat(annotated.<Row[]>getAs(2))
        .extracting(m -> m.getString(4) + " " + m.getString(5) + " " + m.getInt(1))
        .containsExactly(
            "New York LOCATION 0", "Brano Dastok PERSON 0", "Tulok Bank ORGANIZATION 1");
    assertThat(annotated.<Row[]>getAs(2))
        .allSatisfy(
            m -> assertThat(text.substring(m.getInt(2), m.getInt(3))).isEqualTo(m.getString(4)));
  }

  @Test
  void textsWithoutASentenceAreRefused() {
    assertThatThrownBy(() -> WordChain.learn(List.of("17", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no sentence in 2 texts to learn from");
  }

  private double share(LongPredicate isSo) {
    return LongStream.range(0, 4_000).filter(isSo).count() / 4_000.0;
  }
}
