package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlLookTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><title>x",
        " <html lang='en'>",
        "<p>One",
        "<div class=\"a\">One",
        "One<br>two<BR/>three<br />four",
        "One <b>two</b> <i>three</i> <a href=x>four</a>"
      })
  void knowsHtml(String text) {
    assertThat(HtmlLook.isHtml(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "<BP> said on Monday",
        "<P> Phillips <P> said <P> again",
        "a < b and b > c",
        "Use <b>bold</b> with care",
        "<3 this town"
      })
  void leavesPlainTextAlone(String text) {
    assertThat(HtmlLook.isHtml(text)).isFalse();
  }
}
