package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecompressionTest {

  @ParameterizedTest
  @ValueSource(strings = {"", ".gz", ".zst", ".bz2"})
  void readsMembersThatFollowOneAnother(String extension) throws IOException {
    byte[] two =
        Dump.join(Dump.compress(extension, "Izium "), Dump.compress(extension, "and Lyman"));
    assertThat(open(two).readAllBytes()).asString().isEqualTo("Izium and Lyman");
  }

  @Test
  void textIsNotTakenForBzip2() throws IOException {
    assertThat(open("BZh9 is a text".getBytes(StandardCharsets.UTF_8)).readAllBytes())
        .asString()
        .isEqualTo("BZh9 is a text");
  }

  /** Whatever the length at which a stream is cut: all that there is comes out, then an error. */
  @Test
  void gzipGivesEverythingUpToTheCut() {
    byte[] plain = noise(40_000);
    byte[] whole = Dump.compress(".gz", plain);
    for (int cut = 20; cut < whole.length; cut += 997) {
      byte[] read = readUntilDamage(Arrays.copyOf(whole, cut));
      assertThat(read).isEqualTo(Arrays.copyOf(plain, read.length));
      // Noise does not compress: what came out is about as long as what went in.
      assertThat(read.length).isGreaterThan(cut - 400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst", ".bz2"})
  void aCutSecondMemberIsAnError(String extension) {
    byte[] first = Dump.compress(extension, "first");
    byte[] second = Dump.compress(extension, noise(1000));
    for (int cut = 2; cut < second.length; cut += 7) {
      byte[] bytes = Dump.join(first, Arrays.copyOf(second, cut));
      assertThat(readUntilDamage(bytes)).asString(StandardCharsets.ISO_8859_1).startsWith("first");
    }
  }

  @Test
  void gzipHeaderFieldsAndPaddingAreSkipped() throws IOException {
    byte[] plain = Dump.compress(".gz", "body");
    byte[] header = Arrays.copyOf(plain, 10);
    header[3] = 2 | 4 | 8 | 16;
    byte[] fields = {3, 0, 'e', 'x', 't', 'n', 0, 'c', 0, 0x12, 0x34};
    byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
    assertThat(open(Dump.join(header, fields, rest, new byte[512])).readAllBytes())
        .asString()
        .isEqualTo("body");
  }

  @Test
  void aWrongChecksumOrTrailingGarbageIsDamage() {
    byte[] gzip = Dump.compress(".gz", "body");
    byte[] flipped = gzip.clone();
    flipped[gzip.length - 5] ^= 1;
    assertThatThrownBy(() -> open(flipped).readAllBytes()).hasMessageContaining("checksum");
    assertThatThrownBy(() -> open(Dump.join(gzip, new byte[] {'x'})).readAllBytes())
        .hasMessageContaining("no gzip");
  }

  private static byte[] readUntilDamage(byte[] bytes) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    assertThatThrownBy(
            () -> {
              InputStream in = open(bytes);
              byte[] buffer = new byte[777];
              for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                read.write(buffer, 0, n);
              }
            })
        .isInstanceOf(IOException.class);
    return read.toByteArray();
  }

  private static InputStream open(byte[] bytes) throws IOException {
    return Decompression.of(
        new BufferedInputStream(new StoredBytes(new ByteArrayInputStream(bytes)), 1 << 10));
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
