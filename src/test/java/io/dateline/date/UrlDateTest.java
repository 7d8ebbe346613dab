package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDateTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2024/03/19/slug, 2024-03-19",
    "https://a.example/news/2024-03-19-slug.html, 2024-03-19",
    "https://a.example/20240319/slug, 2024-03-19",
    "https://a.example/slug-20240319.html, 2024-03-19",
    "https://a.example/world/2024/mar/19/slug, 2024-03-19",
    "https://a.example/2024/3/9/slug, 2024-03-09",
    "https://a.example/2024_03_19_slug, 2024-03-19",
    "https://a.example/?date=2024-03-19, 2024-03-19",
    "https://a.example/2022/02/24/campaign-assessment, 2022-02-24",
    "https://a.example/archive/2001/01/01/re/2024/03/19, 2024-03-19",
  })
  void theDayIsFound(String url, LocalDate expected) {
    assertThat(UrlDate.find(url)).contains(ParsedDate.ofDay(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/2024/03/slug",
        "https://a.example/2024/03/3-questions-to-the-master",
        "https://a.example/2024/13/19/slug",
        "https://a.example/2024/02/31/slug",
        "https://a.example/article-1202403191",
        "https://a.example/id/120240319",
        "https://20240319.example/slug",
        "https://a.example",
        "",
      })
  void otherNumbersAreNoDay(String url) {
    assertThat(UrlDate.find(url)).isEmpty();
  }

  @Test
  void noUrlHasNoDay() {
    assertThat(UrlDate.find(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "file:/in/2024-03-19-kharkiv.txt, 2024-03-19",
    "file:/in/report_20240319.html, 2024-03-19",
    "hdfs://nn/in/12_March_2024.txt, 2024-03-12",
    "20240319.txt, 2024-03-19",
  })
  void aFileNameGivesADay(String file, LocalDate expected) {
    assertThat(FileNameDate.find(file)).contains(ParsedDate.ofDay(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:/2024-03-19/article.txt", "file:/in/article-12.txt", ""})
  void foldersAndOtherNamesGiveNone(String file) {
    assertThat(FileNameDate.find(file)).isEmpty();
  }
}
