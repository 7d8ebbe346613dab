package io.dateline.resolve;

import static io.dateline.resolve.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetonymsTest {

  private record Verdicts(int right, int wrong, int missed, List<String> lines) {
    double precision() {
      return right / (double) (right + wrong);
    }

    double recall() {
      return right / (double) (right + missed);
    }
  }

  /** Odd lines were at hand when the rules were written, even ones were not looked at. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void precisionOverNineInTen(int half) throws IOException {
    Verdicts v = verdicts(half);
    System.out.printf(
        Locale.ROOT,
        "metonyms, %s lines: precision %.3f, recall %.3f%n",
        half == 1 ? "even (reporting)" : "odd (tuning)",
        v.precision(),
        v.recall());
    if (half == 0) {
      v.lines().forEach(System.out::println);
    }
    assertThat(v.precision()).isGreaterThanOrEqualTo(0.9);
    assertThat(v.recall()).isGreaterThanOrEqualTo(0.6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[L:Kyiv] said so.|organization:government-ua|Government (Ukraine)|place:690791",
        "[L:Russia] denied it.|organization:government-ru|Government (Russia)|place:2017370",
        "[L:Brussels] said so.|organization:european-union|European Union|",
      })
  void theActorIsTheGovernment(String sentence, String id, String name, String parent) {
    Resolution actor = metonym(sentence);
    assertThat(actor.entityId()).isEqualTo(id);
    assertThat(actor.name()).isEqualTo(name);
    assertThat(actor.parentId()).isEqualTo(parent);
    assertThat(actor.kind()).isEqualTo("organization");
  }

  @Test
  void thePlaceItselfIsNobody() {
    assertThat(metonym("It rained in [L:Kyiv] all day.")).isNull();
    assertThat(metonym("[L:Kharkiv] said so.")).isNull();
    assertThat(metonym("Then [L:US] support withered.")).isNull();
    assertThat(metonym("Then [L:US] sanctions came.")).isNull();
  }

  @Test
  void theWordsAroundANameMayBeAnything() {
    RandomText.strings(500).forEach(t -> Metonyms.isActing(t, t));
  }

  private static Resolution metonym(String sentence) {
    return article().sentence(sentence).metonym(Starter.gazetteer(), Starter.actors()).orElse(null);
  }

  private static Verdicts verdicts(int half) throws IOException {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    List<String> bad = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                MetonymsTest.class.getResourceAsStream("metonyms.tsv"), StandardCharsets.UTF_8))) {
      List<String> lines = in.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String[] cells = lines.get(i).split("\t", -1);
        if (i % 2 != half) {
          continue;
        }
        int begin = cells[1].indexOf('[');
        int end = cells[1].indexOf(']');
        String rest = cells[1].substring(end + 1).replaceAll("[\\[\\]]", "");
        boolean isActing = Metonyms.isActing(cells[1].substring(0, begin), rest);
        boolean should = cells[0].equals("+");
        right += isActing && should ? 1 : 0;
        wrong += isActing && !should ? 1 : 0;
        missed += !isActing && should ? 1 : 0;
        if (isActing != should) {
          bad.add(lines.get(i));
        }
      }
    }
    return new Verdicts(right, wrong, missed, bad);
  }
}
