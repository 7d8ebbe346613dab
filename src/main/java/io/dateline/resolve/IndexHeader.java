package io.dateline.resolve;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The first bytes of a gazetteer's index: what it is, of which version, and where its parts lie.
 *
 * <p>All numbers are big-endian. Texts are UTF-8 after their length in two bytes. The parts:
 *
 * <ul>
 *   <li>{@code PLACES}, {@value #PLACE_BYTES} bytes a row: id, latitude and longitude in 10⁻⁷
 *       degrees, population (unsigned), position of the name, number of the area, number of the
 *       feature; four bytes each
 *   <li>{@code TEXTS}: the places' usual names
 *   <li>{@code KEYS}: blocks of names that share a consonant skeleton. A block is its skeleton, the
 *       number of its keys in four bytes, a {@link FoldedForm} in eight for each, and the keys,
 *       from the most populous place's down. A key is its text, the number of its places in two
 *       bytes, and for each, most populous first, row · 2 + 1 where the name is its usual one, else
 *       row · 2
 *   <li>{@code BY_KEY}, {@code BY_SKELETON}: {@link HashDirectory}s of keys and of blocks
 *   <li>{@code AREAS}: country, first- and second-level code of each distinct area, as texts
 *   <li>{@code FEATURES}: feature codes, as texts
 *   <li>{@code SPECIAL}: rows of first-level regions, of seats of government and of second-level
 *       areas
 * </ul>
 *
 * @param contentHash the first eight bytes of the SHA-256 of all that follows the header
 * @param places rows
 * @param names pairs of a key and a place
 * @param lengths bytes of each part, in the order of {@link Part}
 */
record IndexHeader(long contentHash, int places, long names, long[] lengths) {

  /** Raised with every change of the format, and of what {@link NameFolding} makes of a name. */
  static final int VERSION = 2;

  static final int PLACE_BYTES = 28;

  static final int BYTES = 128;

  private static final long MAGIC = 0x444c_4741_5a45_5454L; // DLGAZETT

  /** The parts of an index, in their order. */
  enum Part {
    PLACES,
    TEXTS,
    KEYS,
    BY_KEY,
    BY_SKELETON,
    AREAS,
    FEATURES,
    SPECIAL
  }

  /**
   * Reads and checks the header.
   *
   * @param name of the index, for messages
   * @throws IllegalArgumentException when this is no index, one of another version, or not whole
   */
  static IndexHeader read(IndexBytes bytes, String name) {
    if (bytes.size() < BYTES || bytes.longAt(0) != MAGIC) {
      throw new IllegalArgumentException(
          name + " is not the index of a gazetteer; build it with \"dateline gazetteer\"");
    }
    requireVersion(bytes.intAt(8), name);
    int places = bytes.intAt(12);
    long contentHash = bytes.longAt(16);
    long names = bytes.longAt(24);
    long[] lengths = new long[Part.values().length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = bytes.longAt(32 + 8 * i);
    }
    IndexHeader header = new IndexHeader(contentHash, places, names, lengths);
    boolean isSound =
        Arrays.stream(lengths).allMatch(n -> n >= 0 && n <= bytes.size())
            && header.length(Part.PLACES) == (long) places * PLACE_BYTES;
    if (!isSound || header.fileLength() != bytes.size()) {
      throw new IllegalArgumentException(
          String.format(
              "the gazetteer index %s is not whole: %,d bytes where its header speaks of %,d;"
                  + " build it again with \"dateline gazetteer\"",
              name, bytes.size(), header.fileLength()));
    }
    return header;
  }

  /** Throws an IllegalArgumentException that names the remedy where the version is another. */
  static void requireVersion(int version, String name) {
    if (version != VERSION) {
      throw new IllegalArgumentException(
          String.format(
              "the gazetteer index %s is version %d, this Dateline reads %d; build it again with"
                  + " \"dateline gazetteer\"",
              name, version, VERSION));
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(places);
    out.writeLong(contentHash);
    out.writeLong(names);
    for (long length : lengths) {
      out.writeLong(length);
    }
    for (int at = 32 + 8 * lengths.length; at < BYTES; at++) {
      out.writeByte(0);
    }
  }

  /** Where a part begins, in bytes from the start of the file. */
  long start(Part part) {
    return BYTES + Arrays.stream(lengths).limit(part.ordinal()).sum();
  }

  long length(Part part) {
    return lengths[part.ordinal()];
  }

  private long fileLength() {
    return BYTES + Arrays.stream(lengths).sum();
  }
}
