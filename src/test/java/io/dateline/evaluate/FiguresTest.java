package io.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

  @TempDir Path folder;

  private final Figures figures =
      new Figures()
          .put("end_to_end.f1", 0.71234567, 0.7, 0.72)
          .share("share", 9, 10)
          .put("median_km", 1234.56)
          .put("none", Double.NaN)
          .count("n", 12_345);

  @Test
  void printsAnAlignedTable() {
    assertThat(figures.lines())
        .containsExactly(
            "  end_to_end.f1      0.712  (0.700 to 0.720)",
            "  share              0.900  (0.596 to 0.982)",
            "  median_km        1,234.6",
            "  none                   -",
            "  n                 12,345");
  }

  @Test
  void writesOneFlatObject() throws IOException {
    Path file = folder.resolve("deep/figures.json");

    new Figures().putAll("lgl.", figures).writeJson(file);

    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.get("lgl.end_to_end.f1").asDouble()).isEqualTo(0.712346);
    assertThat(json.get("lgl.end_to_end.f1.low").asDouble()).isEqualTo(0.7);
    assertThat(json.get("lgl.share.high").asDouble()).isEqualTo(0.982124);
    assertThat(json.get("lgl.none").isNull()).isTrue();
    assertThat(json.get("lgl.n").isIntegralNumber()).isTrue();
    assertThat(json.get("lgl.n").asInt()).isEqualTo(12_345);
  }

  @Test
  void everyThirdDocumentIsReported() {
    assertThat(GoldPart.REPORT.contains(2)).isTrue();
    assertThat(GoldPart.REPORT.contains(0)).isFalse();
    assertThat(GoldPart.TUNE.contains(2)).isFalse();
    assertThat(GoldPart.TUNE.contains(4)).isTrue();
    assertThat(GoldPart.ALL.contains(2) && GoldPart.ALL.contains(3)).isTrue();
  }
}
