package io.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that stall or break annotators. None of them may cost more than its own article. */
class PathologicalTextTest {

  private static final AnnotateConfig WITH_TONE =
      AnnotateConfig.DEFAULT.with(Quality.STANDARD, AnnotateConfig.Tone.SENTENCE);

  /** Far above what any of the texts takes, far below what a stalled task would. */
  private static final Duration STALLED = Duration.ofMinutes(4);

  private static final String NEWS = "Maryna Kovalchuk opened the ferry line in Odesa on Monday. ";

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(
            "20,000 tokens without a full stop",
            "Anna Berg and Lviv and ".repeat(4_000) + "then Odesa"),
        Arguments.of("5 MB of sentences", NEWS.repeat(90_000)),
        Arguments.of("5 MB of one word", "x".repeat(5_000_000)),
        Arguments.of("a token of 10,000 characters", NEWS + "Q".repeat(10_000) + " " + NEWS),
        Arguments.of("a table of numbers", numbers()),
        Arguments.of(
            "Cyrillic lines", NEWS + "\n\n" + "Київ і Харків повідомили про це. ".repeat(50)),
        Arguments.of("Bengali lines", NEWS + "\n\n" + "ঢাকা থেকে খবর এসেছে। ".repeat(50)),
        Arguments.of("emoji", "👨‍👩‍👧😀🇺🇦 ".repeat(500) + NEWS),
        Arguments.of("NUL bytes", NEWS.replace(' ', '\u0000') + "\u0000".repeat(1_000) + NEWS),
        Arguments.of("broken surrogates", "\ud800\udfff\udc00 \ud83d".repeat(300) + NEWS),
        Arguments.of("HTML soup", "<div class='a'><p>Odesa</b></div>&nbsp;&#x41;".repeat(800)),
        Arguments.of("brackets never closed", "(".repeat(3_000) + NEWS + "[{".repeat(3_000)),
        Arguments.of("capitals without end", "ODESA LVIV ANNA BERG ".repeat(2_000)),
        Arguments.of("dots", ". . . ... …".repeat(3_000)),
        Arguments.of("line breaks", "\n\r\n\u2028\u2029".repeat(5_000) + NEWS),
        Arguments.of("marks piled on a letter", "e" + "\u0301".repeat(5_000) + " " + NEWS),
        Arguments.of("addresses", "http://a.example/" + "b/".repeat(5_000) + " " + NEWS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isAnnotatedWithinItsBudget(String what, String text) {
    AnnotatedText found =
        assertTimeoutPreemptively(STALLED, () -> TextAnnotator.annotate(text, WITH_TONE), what);

    assertThat(found.sentences()).isNotEmpty();
    assertThat(found.sentences()).extracting(Sentence::status).doesNotContain(Sentence.FAILED);
    Offsets.assertHold(text, found);
  }

  @Test
  void newsAfterAnOddTextKeepsItsNames() {
    texts()
        .map(a -> (String) a.get()[1])
        .filter(text -> text.length() < 100_000 && text.endsWith(NEWS))
        .forEach(
            text ->
                assertThat(TextAnnotator.annotate(text, WITH_TONE).mentions())
                    .as(text.substring(0, 20))
                    .extracting(NamedMention::surface)
                    .contains("Odesa"));
  }

  @Test
  void rowsOfATextWithoutFullStopsAreNotTheSquareOfItsLength() {
    String text = "Anna Berg and Lviv and ".repeat(4_000) + "then Odesa";

    AnnotatedText found = TextAnnotator.annotate(text, WITH_TONE);

    assertThat(found.mentions()).hasSizeGreaterThan(4_000);
    long characters =
        found.mentions().stream()
            .mapToLong(mention -> found.sentences().get(mention.sentenceIndex()).text().length())
            .sum();
    assertThat(characters).isLessThan(1_000L * text.length());
  }

  @Test
  void aNameOfAMegabyteIsNone() {
    String text = NEWS + "Mayor " + "Berg".repeat(250_000) + " said so. " + NEWS;

    assertThat(TextAnnotator.annotate(text, WITH_TONE).mentions())
        .isNotEmpty()
        .allMatch(mention -> mention.surface().length() <= 300);
  }

  @Test
  void aTextThatTakesTooLongIsCutOffAndMarked() {
    AnnotateConfig hurried =
        new AnnotateConfig(Quality.STANDARD, AnnotateConfig.Tone.SENTENCE, 2_000_000, 100, 1);
    String text =
        IntStream.range(0, 20_000)
            .mapToObj(i -> NEWS.replace("Monday", "day " + i))
            .collect(Collectors.joining());

    AnnotatedText found = TextAnnotator.annotate(text, hurried);

    Sentence last = found.sentences().get(found.sentences().size() - 1);
    assertThat(last.status()).isEqualTo(Sentence.TOO_SLOW);
    assertThat(last.end()).isEqualTo(text.length());
    Offsets.assertHold(text, found);
  }

  private static String numbers() {
    return IntStream.range(0, 2_000)
        .mapToObj(i -> "Qtr %d  %,d.%02d vs %,d  %d pct%n".formatted(i % 4, i * 977, i % 100, i, i))
        .collect(Collectors.joining());
  }
}
