package io.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void wilsonOfNineInTen() {
    Interval interval = Interval.wilson(9, 10);

    assertThat(interval.low()).isCloseTo(0.5958, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.9821, within(1e-4));
  }

  @Test
  void wilsonStaysBetweenNoneAndAll() {
    assertThat(Interval.wilson(0, 5).low()).isZero();
    assertThat(Interval.wilson(5, 5).high()).isEqualTo(1);
    assertThat(Interval.wilson(0, 0).low()).isNaN();
    assertThatThrownBy(() -> Interval.wilson(6, 5)).hasMessageContaining("6 of 5");
  }

  @Test
  void bootstrapOfEqualDocumentsHasNoWidth() {
    Interval interval = Interval.bootstrap(Collections.nCopies(20, 0.25), IntervalTest::mean);

    assertThat(interval).isEqualTo(new Interval(0.25, 0.25));
  }

  @Test
  void bootstrapSpreadsWithTheDocumentsAndIsTheSameEveryTime() {
    List<Double> documents = List.of(0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0);

    Interval interval = Interval.bootstrap(documents, IntervalTest::mean);

    assertThat(interval.low()).isCloseTo(0.2, within(0.1));
    assertThat(interval.high()).isCloseTo(0.8, within(0.1));
    assertThat(Interval.bootstrap(documents, IntervalTest::mean)).isEqualTo(interval);
  }

  @Test
  void bootstrapOfNothingIsNotANumber() {
    assertThat(Interval.bootstrap(List.<Double>of(), IntervalTest::mean).low()).isNaN();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
