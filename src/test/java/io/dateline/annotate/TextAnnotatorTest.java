package io.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextAnnotatorTest {

  private static final AnnotateConfig SENTENCE_TONE =
      AnnotateConfig.DEFAULT.with(Quality.STANDARD, AnnotateConfig.Tone.SENTENCE);

  private static final String TEXT =
      "Ferry opens\n\n"
          + "The ferry \u201cAurora\u201d reached Odesa on Monday, said Maryna Kovalchuk of the"
          + " Danube Commission.\n\n"
          + "It was a wonderful, joyful day in Odesa. The rain stopped.";

  @Test
  void findsNamesWithTheirClassAndOffsets() {
    AnnotatedText found = TextAnnotator.annotate(TEXT, AnnotateConfig.DEFAULT);

    assertThat(found.mentions())
        .extracting(NamedMention::surface, NamedMention::label, NamedMention::sentenceIndex)
        .contains(
            tuple("Odesa", "LOCATION", 1),
            tuple("Maryna Kovalchuk", "PERSON", 1),
            tuple("Danube Commission", "ORGANIZATION", 1),
            tuple("Odesa", "LOCATION", 2));
    Offsets.assertHold(TEXT, found);
  }

  @Test
  void anEmptyLineEndsASentenceWithoutAFullStop() {
    AnnotatedText found = TextAnnotator.annotate(TEXT, AnnotateConfig.DEFAULT);

    assertThat(found.sentences()).extracting(Sentence::text).hasSize(4).startsWith("Ferry opens");
  }

  @Test
  void onlySentencesWithANameGetATone() {
    AnnotatedText found = TextAnnotator.annotate(TEXT, SENTENCE_TONE);

    assertThat(found.sentences().get(0).tone()).isNull();
    assertThat(found.sentences().get(3).tone()).isNull();
    SentenceTone tone = found.sentences().get(2).tone();
    assertThat(tone.positive()).isGreaterThan(tone.negative());
    assertThat(tone.negative() + tone.neutral() + tone.positive())
        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void toneCanBeLeftOut() {
    AnnotateConfig names = AnnotateConfig.DEFAULT.with(Quality.STANDARD, AnnotateConfig.Tone.NONE);

    AnnotatedText found = TextAnnotator.annotate(TEXT, names);

    assertThat(found.mentions()).isNotEmpty();
    assertThat(found.sentences()).allMatch(s -> s.tone() == null && s.status().equals("ok"));
  }

  @Test
  void aTextBeyondTheLimitIsCutAtAParagraphAndSaysSo() {
    String text = "Anna Berg came to Lviv.\n\n".repeat(100);
    AnnotatedText found =
        TextAnnotator.annotate(
            text, new AnnotateConfig(Quality.STANDARD, AnnotateConfig.Tone.NONE, 1_000, 100, 60));

    Sentence last = found.sentences().get(found.sentences().size() - 1);
    assertThat(last.status()).isEqualTo("too_long");
    assertThat(last.end()).isEqualTo(text.length());
    assertThat(last.begin()).isLessThanOrEqualTo(1_000);
    assertThat(found.sentences()).hasSizeGreaterThan(30);
    Offsets.assertHold(text, found);
  }

  @Test
  void aLongSentenceKeepsItsNamesAndLosesOnlyItsTone() {
    String text =
        "Anna Berg came to Lviv "
            + "and then again and again ".repeat(120)
            + "and Boris Hale met her in Poltava.";
    AnnotatedText found = TextAnnotator.annotate(text, SENTENCE_TONE);

    assertThat(found.sentences()).extracting(Sentence::status).containsExactly("no_tone");
    assertThat(found.mentions())
        .extracting(NamedMention::surface)
        .contains("Anna Berg", "Lviv", "Boris Hale");
  }

  @Test
  void everyTextYieldsARowAndOffsetsThatMatchToTheCharacter() {
    Random random = new Random(20240401);
    String[] pieces = {
      "Izium",
      " ",
      "\n\n",
      "\n",
      "😀",
      "é",
      "e\u0301",
      "Ізюм",
      "বাংলা",
      "\u200b",
      "\ud800",
      "\udc00",
      "Mr. ",
      "U.S. ",
      "\u201c",
      "\u00a0",
      "\u0000",
      "…",
      "x".repeat(300),
      "1,000",
      "Łódź ",
      ". ",
      "said ",
      "Anna Berg ",
      "\u00ad",
      "\u202e",
      "\ufeff",
      "漢字",
      "👨‍👩‍👧",
      "\t",
      "--",
      "&amp;",
      "<b>",
      "http://a.b/c "
    };
    for (int i = 0; i < 300; i++) {
      String text =
          random
              .ints(1 + random.nextInt(60), 0, pieces.length)
              .mapToObj(n -> pieces[n])
              .collect(Collectors.joining());
      AnnotatedText found = TextAnnotator.annotate(text, AnnotateConfig.DEFAULT);
      assertThat(found.sentences()).as(text).isNotEmpty();
      assertThat(found.sentences()).as(text).noneMatch(s -> s.status().equals("failed"));
      Offsets.assertHold(text, found);
    }
  }
}
