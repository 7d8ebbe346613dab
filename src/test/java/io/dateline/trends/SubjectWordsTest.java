package io.dateline.trends;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.trends.SubjectWords.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubjectWordsTest {

  private final SubjectWords words = new SubjectWords();

  @Test
  void lemmasAreLeftWithoutNamesCommonWordsAndNumbers() {
    assertThat(of("The council has rebuilt 12 bridges near Izium, officials said."))
        .containsExactly("council", "rebuild", "bridge", "official");
    assertThat(of("the mayor’s children were singing 3rd-class songs"))
        .containsExactly("mayor", "child", "sing", "song");
  }

  @Test
  void aMentionIsNoWordWhateverItsSpelling() {
    String sentence = "the world bank lends to farmers";
    assertThat(words.of(sentence, List.of(new Span(4, 14)))).containsExactly("lend", "farmer");
    assertThat(words.of(sentence, List.of())).contains("bank");
  }

  @Test
  void addressesAreNoWords() {
    assertThat(of("write to press@harbour.example or see https://harbour.example/ferry timetables"))
        .containsExactly("timetable");
  }

  @Test
  void anyTextIsSurvived() {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      String text =
          random
              .ints(random.nextInt(60), 0, 0x11000)
              .mapToObj(c -> Character.toString(random.nextInt(3) == 0 ? c : 32 + c % 90))
              .reduce("", String::concat);
      int at = random.nextInt(text.length() + 1);
      for (String word : words.of(text, List.of(new Span(at, at + 5)))) {
        assertThat(word).matches("\\p{Ll}{2,}(-\\p{Ll}{2,})*");
      }
    }
  }

  private List<String> of(String sentence) {
    return words.of(sentence, List.of());
  }
}
