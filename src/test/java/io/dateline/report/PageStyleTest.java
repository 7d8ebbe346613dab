package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast of the page's texts, by the formula of WCAG 2.1; AA asks for 4.5. */
class PageStyleTest {

  private static final Pattern VARIABLE = Pattern.compile("--(\\w+): #([0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, card",
    "soft, paper",
    "soft, card",
    "soft, land",
    "soft, sea",
    "ink, land",
    "ink, faint",
    "soft, faint",
    "accent, faint",
    "accent, paper",
    "accent, card",
    "ink, mark",
    "paper, accent"
  })
  void textsCanBeReadInLightAndDark(String text, String ground) throws IOException {
    String style;
    try (InputStream file = Page.class.getResourceAsStream("base.css")) {
      style = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    String[] schemes = style.split("prefers-color-scheme: dark", 2);

    for (String scheme : schemes) {
      Map<String, String> colours = new HashMap<>();
      Matcher variable = VARIABLE.matcher(scheme.split("box-sizing", 2)[0]);
      while (variable.find()) {
        colours.put(variable.group(1), variable.group(2));
      }
      assertThat(contrast(colours.get(text), colours.get(ground)))
          .as("%s on %s in %s", text, ground, scheme == schemes[0] ? "light" : "dark")
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
