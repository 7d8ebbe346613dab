package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en  ; Russian forces have stepped up attacks in eastern Ukraine, the British Defense Ministry says.
          pl  ; Rosyjskie wojska nasiliły ataki na wschodzie Ukrainy, poinformowało brytyjskie ministerstwo.
          uk  ; Російські війська посилили атаки на сході України, повідомило міністерство оборони Британії.
          ru  ; Российские войска усилили атаки на востоке Украины, сообщило министерство обороны Британии.
          de  ; Russische Truppen haben ihre Angriffe im Osten der Ukraine verstärkt, teilte das Ministerium mit.
          fr  ; Les forces russes ont intensifié leurs attaques dans l'est de l'Ukraine, selon le ministère.
          es  ; Las fuerzas rusas han intensificado los ataques en el este de Ucrania, dijo el ministerio.
          bn  ; রুশ বাহিনী পূর্ব ইউক্রেনে হামলা জোরদার করেছে বলে ব্রিটিশ প্রতিরক্ষা মন্ত্রণালয় জানিয়েছে।
          ar  ; كثفت القوات الروسية هجماتها في شرق أوكرانيا حسبما قالت وزارة الدفاع البريطانية اليوم.
          zh  ; 英国国防部表示，俄罗斯军队加强了对乌克兰东部的攻击，战斗仍在继续，许多居民被困在城里，无法离开家园。
          und ; ''
          und ; Kyiv
          und ; 12345 67890 12345 67890 12345
          """)
  void theLanguageIsTold(String expected, String text) {
    assertThat(LanguageDetector.detect(text)).isEqualTo(expected);
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    String polish = "Rosyjskie wojska nasiliły ataki na wschodzie Ukrainy, poinformowano w piątek.";
    String english = "Russian forces have stepped up their attacks in the east, officials said.";
    Set<String> told =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(
                i ->
                    i % 2 == 0
                        ? LanguageDetector.detect(polish)
                        : LanguageDetector.detect(english) + "glish")
            .collect(Collectors.toSet());
    assertThat(told).containsExactlyInAnyOrder("pl", "english");
  }

  @Test
  void anyStringHasALanguageOrNone() {
    RandomText.strings(6, 300)
        .forEach(raw -> assertThat(LanguageDetector.detect(raw)).hasSizeBetween(2, 3));
  }
}
