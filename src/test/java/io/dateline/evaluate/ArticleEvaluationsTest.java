package io.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dateline.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extraction, dates and furniture: figures by hand, and what is reached on the gold. */
class ArticleEvaluationsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void shinglesCountByHand() {
    // Gold: abcd bcde. Found: abcd bcdx cdxy.
    ShingleScore score = ShingleScore.of("a b c d e", "a b c d x y");
    assertThat(score.precision()).isEqualTo(1 / 3.0);
    assertThat(score.recall()).isEqualTo(1 / 2.0);
    assertThat(score.f1()).isEqualTo(0.4, within(1e-12));
    assertThat(ShingleScore.of("a b c d", "").recall()).isZero();
    assertThat(ShingleScore.of("a b c d a b c d", "a b c d").recall()).isEqualTo(0.2);
    assertThat(ShingleScore.f1(List.of(new ShingleScore(1, 0.5), new ShingleScore(0.5, 1))))
        .isEqualTo(0.75);
  }

  @Test
  void daysCountByHand(@TempDir Path folder) throws IOException {
    Path gold = folder.resolve("pages.jsonl");
    String right =
        "{\"url\":\"http://a.example/2024/03/19/x\",\"date\":\"2024-03-19\",\"html\":\"<p>x\"}";
    String wrong =
        "{\"url\":\"http://a.example/2024/03/18/y\",\"date\":\"2024-03-19\",\"html\":\"<p>x\"}";
    String none = "{\"url\":\"http://a.example/z\",\"date\":\"2024-03-19\",\"html\":\"<p>x\"}";
    Files.writeString(gold, String.join("\n", right, wrong, none));
    Figures figures = DateEvaluation.evaluate(gold, GoldPart.ALL, NOW).figures();
    assertThat(figures.value("precision")).isEqualTo(1 / 2.0);
    assertThat(figures.value("recall")).isEqualTo(1 / 3.0);
    assertThat(figures.value("f1")).isEqualTo(0.4, within(1e-12));
    // One right, one wrong, one missing: recall of what was not missing is 1 of 2.
    assertThat(figures.value("f1_as_htmldate")).isEqualTo(0.5);
    assertThat(figures.value("n")).isEqualTo(3);
  }

  @Test
  void goldOfAnotherKindIsRefusedInWords(@TempDir Path folder) throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.tsv"), "{\"a\": 1}\n");
    assertThatThrownBy(() -> FurnitureEvaluation.evaluate(gold, folder, GoldPart.ALL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("corpus, article, line, label");
    assertThatThrownBy(() -> DateEvaluation.evaluate(gold, GoldPart.ALL, NOW))
        .hasMessageContaining("url, date and html");
    assertThatThrownBy(() -> ExtractionEvaluation.evaluate(folder, GoldPart.ALL, line -> {}))
        .hasMessageContaining("ground-truth.json");
  }

  @Test
  void pagesOfTheBenchmarkAreReadWell() throws IOException {
    Path gold = SharedData.require("gold/article-extraction");
    Figures figures = ExtractionEvaluation.evaluate(gold, GoldPart.ALL, line -> {}).figures();
    assertThat(figures.value("n")).isEqualTo(181);
    assertThat(figures.value("f1")).isGreaterThan(0.955);
  }

  @Test
  void daysOfPagesThatNoRuleWasMadeOnAreFound() throws IOException {
    Path gold = SharedData.require("gold/publication-date/pages.jsonl.gz");
    Figures figures = DateEvaluation.evaluate(gold, GoldPart.REPORT, NOW).figures();
    assertThat(figures.value("n")).isEqualTo(406);
    assertThat(figures.value("f1")).isGreaterThan(0.92);
    assertThat(figures.value("f1_as_htmldate")).isGreaterThan(0.95);
  }

  @Test
  void furnitureIsTakenOffAndNothingElse() throws IOException {
    Path corpora = SharedData.require("corpora");
    Path gold = Path.of("src/test/resources/furniture-gold.tsv");
    Figures figures = FurnitureEvaluation.evaluate(gold, corpora, GoldPart.REPORT).figures();
    assertThat(figures.value("articles")).isEqualTo(17);
    assertThat(figures.value("precision")).isGreaterThanOrEqualTo(0.98);
    assertThat(figures.value("recall")).isGreaterThanOrEqualTo(0.98);
  }
}
