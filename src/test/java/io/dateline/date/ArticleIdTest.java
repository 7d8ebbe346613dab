package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.clean.RandomText;
import org.junit.jupiter.api.Test;

class ArticleIdTest {

  @Test
  void theIdIsFixedForAllTime() {
    // printf 'blog-a.example\nКиїв' | sha256sum
    assertThat(ArticleId.of("blog-a.example", "Київ"))
        .isEqualTo("e5e6ee3497becb7d03212058085dec1d");
  }

  @Test
  void sourceAndTextBothCount() {
    assertThat(ArticleId.of("a", "text")).isNotEqualTo(ArticleId.of("b", "text"));
    assertThat(ArticleId.of("a", "text")).isNotEqualTo(ArticleId.of("a", "text "));
    assertThat(ArticleId.of(null, "text")).isEqualTo(ArticleId.of("", "text"));
  }

  @Test
  void anyTextHasAnId() {
    RandomText.strings(12, 500)
        .forEach(raw -> assertThat(ArticleId.of(raw, raw)).matches("[0-9a-f]{32}"));
  }
}
