package io.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.clean.Corpora;
import io.dateline.testing.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tens of thousands of random and mutated texts: {@code ./mvnw verify -Pfuzz}. */
@Tag("fuzz")
class MutatedTextTest {

  private static final int TEXTS = 20_000;

  private static final AnnotateConfig WITH_TONE =
      AnnotateConfig.DEFAULT.with(Quality.STANDARD, AnnotateConfig.Tone.SENTENCE);
  private static final AnnotateConfig NAMES =
      AnnotateConfig.DEFAULT.with(Quality.THOROUGH, AnnotateConfig.Tone.NONE);

  @Test
  void randomCharacters() {
    Random random = new Random(7);
    for (int i = 0; i < TEXTS; i++) {
      int length = 1 + random.nextInt(400);
      StringBuilder text = new StringBuilder(length);
      int highest = List.of(0x80, 0x250, 0x2100, 0x10000).get(random.nextInt(4));
      for (int k = 0; k < length; k++) {
        text.append(random.nextInt(5) == 0 ? ' ' : (char) random.nextInt(highest));
      }
      assertSurvives(text.toString(), i % 10 == 0 ? WITH_TONE : NAMES);
    }
  }

  @Test
  void mutatedArticles() {
    List<String> articles = new ArrayList<>();
    Corpora.jsonLines(SharedData.require("corpora/ukraine-war-news/articles.jsonl.gz"))
        .forEach(
            record ->
                record.forEach(
                    value -> {
                      if (value.isTextual() && value.asText().length() > 500) {
                        articles.add(value.asText());
                      }
                    }));
    assertThat(articles).isNotEmpty();
    Random random = new Random(11);
    for (int i = 0; i < TEXTS; i++) {
      String article = articles.get(random.nextInt(articles.size()));
      int from = random.nextInt(article.length() - 300);
      String text = mutated(article.substring(from, from + 300), random);
      assertSurvives(text, i % 10 == 0 ? WITH_TONE : NAMES);
    }
  }

  private static String mutated(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int n = random.nextInt(12); n >= 0; n--) {
      int at = random.nextInt(out.length());
      switch (random.nextInt(5)) {
        case 0 -> out.deleteCharAt(at);
        case 1 -> out.insert(at, (char) random.nextInt(0x10000));
        case 2 -> out.insert(at, out.substring(at, Math.min(out.length(), at + 40)));
        case 3 -> out.setCharAt(at, Character.toUpperCase(out.charAt(at)));
        default -> out.setCharAt(at, (char) random.nextInt(0x300));
      }
    }
    return out.toString();
  }

  private static void assertSurvives(String text, AnnotateConfig config) {
    AnnotatedText found = TextAnnotator.annotate(text, config);
    assertThat(found.sentences()).as(text).isNotEmpty();
    assertThat(found.sentences())
        .as(text)
        .extracting(Sentence::status)
        .doesNotContain(Sentence.FAILED);
    Offsets.assertHold(text, found);
  }
}
