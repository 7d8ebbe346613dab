package io.dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CharsetsTest {

  private static final Charset KOI8 = Charset.forName("KOI8-U");

  @Test
  void aByteOrderMarkIsBelieved() {
    assertThat(Charsets.decode("\uFEFFЇжак".getBytes(UTF_8), Optional.of(KOI8))).isEqualTo("Їжак");
    assertThat(Charsets.decode("\uFEFFЇжак".getBytes(UTF_16LE), Optional.empty()))
        .isEqualTo("Їжак");
    assertThat(Charsets.decode("\uFEFFЇжак".getBytes(UTF_16BE), Optional.empty()))
        .isEqualTo("Їжак");
  }

  @Test
  void elseTheDeclaration() {
    assertThat(Charsets.decode("Їжак".getBytes(KOI8), Optional.of(KOI8))).isEqualTo("Їжак");
  }

  @Test
  void elseUtf8ElseWindows1252() {
    assertThat(Charsets.decode("Їжак".getBytes(UTF_8), Optional.empty())).isEqualTo("Їжак");
    assertThat(Charsets.decode("Café “x”".getBytes(Charsets.WINDOWS_1252), Optional.empty()))
        .isEqualTo("Café “x”");
  }

  @Test
  void oneBrokenCharacterIsReplaced() {
    byte[] bytes =
        Dump.join("Київ ".getBytes(UTF_8), new byte[] {(byte) 0xd0}, " x".getBytes(UTF_8));
    assertThat(Charsets.decode(bytes, Optional.empty())).isEqualTo("Київ \uFFFD x");
  }

  @Test
  void readsMetaElements() {
    assertThat(ofMeta("<head><META charset=koi8-u>")).contains(KOI8);
    assertThat(ofMeta("<meta http-equiv='Content-Type' content='text/html; charset=Windows-1251'>"))
        .contains(Charset.forName("windows-1251"));
    assertThat(ofMeta("<meta charset=\"iso-8859-1\">")).contains(Charsets.WINDOWS_1252);
    assertThat(ofMeta("<meta charset=utf-16>")).contains(UTF_8);
    assertThat(ofMeta("<meta charset=nonsense>")).isEmpty();
    assertThat(ofMeta("<p>charset=utf-8")).isEmpty();
  }

  @Test
  void streamsComeAsUtf8WithoutMark() throws IOException {
    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      byte[] bytes = "\uFEFFЇжак".getBytes(charset);
      assertThat(new String(Charsets.utf8(new ByteArrayInputStream(bytes)).readAllBytes(), UTF_8))
          .isEqualTo("Їжак");
    }
    assertThat(Charsets.utf8(new ByteArrayInputStream(new byte[] {'a'})).readAllBytes())
        .containsExactly('a');
  }

  private static Optional<Charset> ofMeta(String page) {
    return Charsets.ofMeta(page.getBytes(UTF_8));
  }
}
