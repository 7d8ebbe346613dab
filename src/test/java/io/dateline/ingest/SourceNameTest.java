package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNameTest {

  @ParameterizedTest
  @CsvSource({
    "' BBC News ', https://x.example/a, BBC News",
    "WWW.Gazeta.RU, , gazeta.ru",
    "Blog-A.example, , blog-a.example",
    "https://www.Le-Monde.fr/a, , le-monde.fr",
    "U.S., , U.S.",
    ", https://www.Bbc.co.uk:443/news?x=www.y, bbc.co.uk",
    ", http://user@host.example, host.example",
    ", //cdn.example/a, cdn.example",
    "' ', not a url, articles",
    ", /backgrounder/x, articles",
    ", , articles"
  })
  void tellsTheOutlet(String source, String url, String expected) {
    assertThat(SourceName.of(source, url, "file:/d/articles.jsonl.gz")).isEqualTo(expected);
  }
}
