package io.dateline.ingest;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes from some place on, as disks, networks and strangers do. */
final class Mutation {

  private static final List<byte[]> PIECES =
      List.of(
          new byte[] {0},
          new byte[] {-1, -1, -1, -1},
          new byte[] {'\n'},
          new byte[] {'"'},
          "1e999999999".getBytes(),
          "Content-Length: 99999999999\r\n".getBytes(),
          "{\"body\":".getBytes(),
          "]]}}".getBytes(),
          "<div><p><![CDATA[".getBytes(),
          "\r\n\r\nWARC/1.0\r\n".getBytes(),
          new byte[] {0x1f, (byte) 0x8b, 8, 0},
          new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd},
          new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          "\u001b[2J".getBytes());

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /** Where the damage begins is chosen at random. */
  byte[] of(byte[] bytes, byte[] other) {
    return after(bytes.length == 0 ? 0 : random.nextInt(bytes.length), bytes, other);
  }

  /**
   * @param from bytes before stay as they are
   * @param other a file of which pieces may be taken
   */
  byte[] after(int from, byte[] bytes, byte[] other) {
    byte[] mutant = bytes;
    for (int n = random.nextInt(4); n >= 0; n--) {
      mutant = once(from, mutant, other);
    }
    return mutant;
  }

  private byte[] once(int from, byte[] bytes, byte[] other) {
    int at = from + (bytes.length > from ? random.nextInt(bytes.length - from) : 0);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(1 + random.nextInt(2_000)));
    return switch (random.nextInt(6)) {
      case 0 -> flipped(bytes, at, end);
      case 1 -> Arrays.copyOf(bytes, at);
      case 2 -> join(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
      case 3 -> join(bytes, at, slice(other), end);
      case 4 -> join(bytes, at, PIECES.get(random.nextInt(PIECES.size())), at);
      default -> join(bytes, at, new byte[0], end);
    };
  }

  private byte[] flipped(byte[] bytes, int from, int end) {
    byte[] mutant = bytes.clone();
    for (int n = random.nextInt(8); n >= 0 && end > from; n--) {
      mutant[from + random.nextInt(end - from)] ^= (byte) (1 << random.nextInt(8));
    }
    return mutant;
  }

  private byte[] slice(byte[] other) {
    int from = random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, from + random.nextInt(other.length - from));
  }

  private static byte[] join(byte[] bytes, int end, byte[] middle, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, Math.min(end, bytes.length));
    out.writeBytes(middle);
    out.write(bytes, Math.min(from, bytes.length), Math.max(0, bytes.length - from));
    return out.toByteArray();
  }
}
