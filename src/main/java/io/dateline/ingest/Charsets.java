package io.dateline.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;

/** From bytes to text, where nobody says for certain in which character set they are. */
final class Charsets {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int META_BYTES = 4096;
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * Text by its byte order mark, else by the charset that is declared, else as UTF-8, else as
   * windows-1252. What does not decode is replaced.
   */
  static String decode(byte[] bytes, Optional<Charset> declared) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    return declared.map(charset -> new String(bytes, charset)).orElseGet(() -> guess(bytes));
  }

  /** The charset that a page's meta element declares, as browsers read it. */
  static Optional<Charset> ofMeta(byte[] page) {
    int length = Math.min(page.length, META_BYTES);
    Matcher meta = META.matcher(new String(page, 0, length, StandardCharsets.ISO_8859_1));
    // Whoever could read the element as ASCII does not read UTF-16 (WHATWG encoding sniffing).
    return meta.find()
        ? named(meta.group(1)).map(c -> c.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : c)
        : Optional.empty();
  }

  /** The charset of that name; browsers read Latin-1 and ASCII as windows-1252, and so do we. */
  static Optional<Charset> named(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    try {
      return switch (upper) {
        case "ISO-8859-1", "LATIN1", "ASCII", "US-ASCII" -> Optional.of(WINDOWS_1252);
        default -> Optional.of(Charset.forName(upper)).filter(Charset::canEncode);
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The stream as UTF-8 without byte order mark: UTF-16 that is marked as such is converted. */
  static InputStream utf8(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(3);
    byte[] head = buffered.readNBytes(3);
    buffered.reset();
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      buffered.skipNBytes(3);
    } else if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
      return ReaderInputStream.builder()
          .setReader(new InputStreamReader(buffered, StandardCharsets.UTF_16))
          .setCharset(StandardCharsets.UTF_8)
          .get();
    }
    return buffered;
  }

  private static String guess(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      long bad = utf8.chars().filter(c -> c == REPLACEMENT).count();
      long good = utf8.chars().filter(c -> c > 0x7f && c != REPLACEMENT).count();
      // One broken character does not make a UTF-8 text a windows-1252 one.
      return good > bad ? utf8 : new String(bytes, WINDOWS_1252);
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private Charsets() {}
}
