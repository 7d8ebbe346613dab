package io.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.evaluate.GoldToponym.Location;
import io.dateline.evaluate.PlaceCounts.Span;
import io.dateline.resolve.Gazetteer;
import io.dateline.resolve.GazetteerFiles;
import io.dateline.resolve.Place;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

class PlaceFiguresTest {

  private static final Gazetteer STARTER = GazetteerFiles.load(null, new Configuration());
  private static final PlaceVerdict VERDICT = new PlaceVerdict(STARTER);

  @Test
  void aCountryIsRightByIdentityAlone() {
    Place ukraine = STARTER.countries().get("UA").place();
    Place poland = STARTER.countries().get("PL").place();

    assertThat(VERDICT.isRight(gold("PCLI", "Ukraine", 690791, 10, 10), ukraine)).isTrue();
    assertThat(VERDICT.isRight(gold("PCLI", "Ukraine", -1, 10, 10), ukraine)).isTrue();
    assertThat(VERDICT.isRight(gold("PCLI", "Ukraine", 690791, 52, 20), poland)).isFalse();
    assertThat(VERDICT.error(gold("PCLI", "Ukraine", 690791, 10, 10), ukraine)).isZero();
  }

  @Test
  void aRegionIsNotItsSeat() {
    Place oblast = place("kharkiv oblast", "ADM1");
    Place city = place("kharkiv", "PPLA");

    assertThat(VERDICT.isRight(gold("ADM1", "Kharkiv Oblast", -1, 49.5, 36.5), oblast)).isTrue();
    assertThat(VERDICT.isRight(gold("ADM1", "Kharkiv Oblast", -1, 49.5, 36.5), city)).isFalse();
  }

  @Test
  void aTownIsRightWithinAHundredMiles() {
    Place city = place("kharkiv", "PPLA");

    assertThat(VERDICT.isRight(gold("PPLA", "Kharkiv", -1, 50.0, 36.2), city)).isTrue();
    assertThat(VERDICT.isRight(gold("PPLA", "Kharkiv", -1, 51.3, 36.2), city)).isTrue();
    assertThat(VERDICT.isRight(gold("PPLA", "Kharkiv", -1, 51.6, 36.2), city)).isFalse();
    assertThat(VERDICT.isRight(gold("PPLA", "Kharkiv", -1, 50.0, 36.2), null)).isFalse();
  }

  @Test
  void spansForgiveArticlesPossessivesAndPunctuation() {
    assertThat(Span.of(10, "the Hague")).isEqualTo(new Span(14, 19));
    assertThat(Span.of(10, "Russia’s")).isEqualTo(new Span(10, 16));
    assertThat(Span.of(10, "Ont.")).isEqualTo(new Span(10, 13));
    assertThat(Span.of(10, "Paris Zoo")).isNotEqualTo(Span.of(10, "Paris"));
  }

  @Test
  void figuresAreRatiosOverAllDocuments() {
    PlaceCounts a = new PlaceCounts(4, 3, List.of(0.0, 0.0, 9.0, 500.0), 5, 4, 3, 3, 3, 2);
    PlaceCounts b = new PlaceCounts(1, 0, List.of(Double.POSITIVE_INFINITY), 1, 0, 0, 0, 0, 0);

    Figures figures = PlaceFigures.of(List.of(a, b));

    assertThat(figures.value("n")).isEqualTo(5);
    assertThat(figures.value("gold_spans.accuracy_161km")).isEqualTo(0.6);
    assertThat(figures.value("gold_spans.median_km")).isEqualTo(9);
    assertThat(figures.value("gold_spans.resolved_share")).isEqualTo(0.8);
    assertThat(figures.value("recognition.precision")).isEqualTo(0.75);
    assertThat(figures.value("recognition.recall")).isEqualTo(0.5);
    assertThat(figures.value("end_to_end.precision")).isEqualTo(0.5);
    assertThat(figures.value("end_to_end.recall")).isEqualTo(0.4);
    assertThat(figures.value("end_to_end.f1")).isCloseTo(4 / 9.0, within(1e-12));
    // (ln 10 + ln 501) / ln 20040 + 1 for the unresolved one, over 5
    assertThat(figures.value("gold_spans.auc")).isCloseTo(0.37201, within(1e-5));
  }

  private static Place place(String key, String feature) {
    return STARTER.byKey(key).stream()
        .map(Gazetteer.Candidate::place)
        .filter(p -> p.feature().equals(feature))
        .findFirst()
        .orElseThrow();
  }

  private static GoldToponym gold(String feature, String name, long id, double lat, double lon) {
    return new GoldToponym(
        0, name.length(), name, new Location(id, name, feature, 690791, "Ukraine", lat, lon));
  }
}
