package io.dateline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Company by chance is called chance, and company kept is found. */
class PairTestTest {

  private static final int WEEKS = 200;

  @Test
  void equalStoriesAndEntitiesShareTheirChances() {
    // Four stories of two names each; four entities in two stories each: 1/2 everywhere.
    NullModel model = new NullModel(sizes(2, 4L), sizes(2, 4L));

    assertThat(model.both(2, 2)).hasSize(1);
    assertThat(model.both(2, 2)[0]).isCloseTo(0.25, within(1e-6));
  }

  @Test
  void aLongStoryIsLikelierToNameBoth() {
    TreeMap<Integer, Long> lengths = sizes(1, 8L);
    lengths.put(6, 2L);
    TreeMap<Integer, Long> degrees = sizes(2, 10L);
    NullModel model = new NullModel(lengths, degrees);

    // One kind of entity: in a story of n of 10 names with probability n / 10.
    assertThat(model.both(2, 2)[0]).isCloseTo(0.01, within(1e-6));
    assertThat(model.both(2, 2)[1]).isCloseTo(0.36, within(1e-6));
  }

  @Test
  void figuresOfOneCaseByHand() {
    // 4 stories of 2 names, 4 entities of 2 stories: 1 expected; 2 seen, of at most 2.
    PairTest.Verdict verdict =
        PairTest.of(sizes(2, 4L), sizes(2, 4L), List.of(new PairTest.Case(2, 2, 2, 1))).get(0);

    assertThat(verdict.expected()).isCloseTo(1, within(1e-5));
    assertThat(verdict.npmi()).isCloseTo(1, within(1e-5));
    // 2·(2·ln(2/1) + 2·ln(2/1)): nothing in the cells of one alone
    assertThat(verdict.logLikelihood()).isCloseTo(5.545177, within(1e-4));
    // 1 − (3/4)^4 − 4·(1/4)·(3/4)^3
    assertThat(verdict.pValue()).isCloseTo(0.261719, within(1e-5));
    // Six pairs are possible, one was seen.
    assertThat(verdict.qValue()).isEqualTo(1);
  }

  @Test
  void pairsThatAreRarerThanExpectedAreNegativeAndThoseOfOneStoryNotTested() {
    TreeMap<Integer, Long> degrees = sizes(4, 2L);
    degrees.put(1, 2L);
    List<PairTest.Verdict> verdicts =
        PairTest.of(
            sizes(2, 5L),
            degrees,
            List.of(new PairTest.Case(4, 4, 3, 1), new PairTest.Case(1, 4, 1, 2)));

    assertThat(verdicts)
        .filteredOn(v -> v.alike().left() == 4)
        .singleElement()
        .satisfies(v -> assertThat(v.logLikelihood()).isNegative())
        .satisfies(v -> assertThat(v.qValue()).isNotNull());
    assertThat(verdicts)
        .filteredOn(v -> v.alike().left() == 1)
        .singleElement()
        .satisfies(v -> assertThat(v.qValue()).isNull());
  }

  @Test
  void noRateIsBelowItsProbability() {
    for (int entities = 2; entities < 60; entities++) {
      long pairs = entities * (entities - 1) / 2;
      PairTest.Verdict verdict =
          PairTest.of(
                  sizes(entities, 4L),
                  sizes(4, (long) entities),
                  List.of(new PairTest.Case(4, 4, 4, pairs)))
              .get(0);

      assertThat(verdict.qValue()).isGreaterThanOrEqualTo(verdict.pValue());
    }
  }

  @Test
  void namesShuffledBetweenStoriesAreNotCalledCompany() {
    int discovering = 0;
    int withoutLengths = 0;
    for (int seed = 0; seed < WEEKS; seed++) {
      ShuffledWeek week = new ShuffledWeek(new Random(seed));
      if (discoveries(week.verdicts()) > 0) {
        discovering++;
      }
      if (discoveries(week.verdictsWithEqualLengths()) > 0) {
        withoutLengths++;
      }
    }
    System.out.printf(
        "null test: %d of %d shuffled weeks show a discovery (q < 0.05); %d where the length of"
            + " stories is ignored%n",
        discovering, WEEKS, withoutLengths);

    assertThat(discovering / (double) WEEKS).isLessThan(0.05);
    assertThat(withoutLengths / (double) WEEKS)
        .as("a model that ignores length is fooled, so the test can fail")
        .isGreaterThan(0.05);
  }

  @Test
  void plantedPairsAreFound() {
    int planted = 0;
    int found = 0;
    int others = 0;
    for (int seed = 0; seed < 20; seed++) {
      ShuffledWeek week = new ShuffledWeek(new Random(seed));
      for (int pair = 0; pair < 5; pair++) {
        week.plant(20, 4);
      }
      Map<List<Integer>, Double> rates = week.rates();
      planted += week.planted().size();
      found += (int) week.planted().stream().filter(p -> rates.get(p) < 0.05).count();
      others +=
          (int)
              rates.entrySet().stream()
                  .filter(e -> e.getValue() < 0.05 && !week.planted().contains(e.getKey()))
                  .count();
    }
    System.out.printf(
        "power: %d of %d planted pairs found (20 stories together, 4 apart); %d others called"
            + " company%n",
        found, planted, others);

    assertThat(found / (double) planted).isGreaterThan(0.9);
    assertThat(others).isLessThan(found / 10);
  }

  private static long discoveries(List<PairTest.Verdict> verdicts) {
    return verdicts.stream()
        .filter(v -> v.qValue() != null && v.qValue() < 0.05)
        .mapToLong(v -> v.alike().pairs())
        .sum();
  }

  private static TreeMap<Integer, Long> sizes(int size, long count) {
    return new TreeMap<>(Map.of(size, count));
  }
}
