package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Titles and file names are written by strangers: they must not drive the terminal. */
class ConsoleTest {

  private static final String HOSTILE =
      "Lviv\u001b[2J\u001b]0;owned\u0007\u009b31m\rgone\b\n\u202eexe.txt\u001b[32";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, true);

  @Test
  void controlCharactersOfOthersArePrintedAsNone() {
    console.line(HOSTILE);
    console.fact("input", HOSTILE);
    console.heading(HOSTILE);
    console.progress(HOSTILE);
    console.done("store", HOSTILE, Duration.ZERO);

    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertThat(printed.replaceAll("\u001b\\[(0|1|2|32|36)m", ""))
        .doesNotContain("\u001b", "\u0007", "\u009b", "\r", "\b", "\u202e")
        .contains("Lviv\uFFFD[2J");
    assertThat(printed.lines()).hasSize(5);
  }

  @Test
  void coloursAndTabsStay() {
    console.line(console.bold("Lviv") + "\tтрамвай");

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("\u001b[1mLviv\u001b[0m\tтрамвай" + System.lineSeparator());
  }

  @Test
  void secretsAreNotShown() {
    console.fact("input", "s3a://KEY:SECRET@bucket/dumps");

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("s3a://***@bucket/dumps")
        .doesNotContain("SECRET");
  }
}
