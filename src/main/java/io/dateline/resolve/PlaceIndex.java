package io.dateline.resolve;

import io.dateline.resolve.IndexHeader.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Names to rows and rows to places, read from the bytes of an index where they lie; {@link
 * IndexHeader} describes them. Only the codes of areas and features are held as objects.
 */
final class PlaceIndex {

  static final double DEGREE = 1e7;

  /** Receives a row that bears a name. */
  @FunctionalInterface
  interface RowVisitor {
    void visit(int row, boolean isPrimary);
  }

  /** Receives a key of a block and its rows. */
  @FunctionalInterface
  interface KeyVisitor {
    void visit(String key, int[] rows);
  }

  private record Area(String country, String admin1, String admin2) {}

  private final IndexBytes bytes;
  private final IndexHeader header;
  private final long places;
  private final long texts;
  private final long keys;
  private final HashDirectory byKey;
  private final HashDirectory bySkeleton;
  private final Area[] areas;
  private final String[] features;

  /**
   * @param name of the index, for messages
   * @throws IllegalArgumentException when the bytes are not a whole index of this version
   */
  PlaceIndex(IndexBytes bytes, String name) {
    this.bytes = bytes;
    this.header = IndexHeader.read(bytes, name);
    this.places = header.start(Part.PLACES);
    this.texts = header.start(Part.TEXTS);
    this.keys = header.start(Part.KEYS);
    this.byKey = new HashDirectory(bytes, header.start(Part.BY_KEY), header.length(Part.BY_KEY));
    this.bySkeleton =
        new HashDirectory(bytes, header.start(Part.BY_SKELETON), header.length(Part.BY_SKELETON));
    try {
      this.features = texts(Part.FEATURES).toArray(String[]::new);
      this.areas = areas(texts(Part.AREAS));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "the gazetteer index " + name + " is damaged; build it again with \"dateline gazetteer\"",
          e);
    }
  }

  long contentHash() {
    return header.contentHash();
  }

  int placeCount() {
    return header.places();
  }

  /** Pairs of a name and a place. */
  long nameCount() {
    return header.names();
  }

  boolean knows(String key) {
    return find(key) >= 0;
  }

  /** Shows every row that bears the key, the most populous first. */
  void forKey(String key, RowVisitor visitor) {
    long at = find(key);
    if (at >= 0) {
      for (int coded : rowsAt(at)) {
        visitor.visit(coded >>> 1, (coded & 1) == 1);
      }
    }
  }

  /**
   * Shows the keys that share a skeleton and pass the filter, the most populous place's first.
   *
   * @param most keys to look at, those included that the filter holds back
   * @param filter of {@link FoldedForm}s
   */
  void forSkeleton(String skeleton, int most, LongPredicate filter, KeyVisitor visitor) {
    byte[] text = HashDirectory.utf8(skeleton);
    long found = bySkeleton.find(text, p -> bytes.isTextAt(keys + p, text));
    if (found < 0) {
      return;
    }
    long block = keys + found + 2 + text.length;
    int count = Math.min(most, bytes.intAt(block));
    for (int i = 0; i < count; i++) {
      long form = bytes.longAt(block + Integer.BYTES + (long) Long.BYTES * i);
      if (filter.test(form)) {
        long key = keys + FoldedForm.position(form);
        visitor.visit(bytes.textAt(key), rowsOnly(rowsAt(key)));
      }
    }
  }

  /** The place of a row. */
  Place place(int row) {
    long at = places + (long) row * IndexHeader.PLACE_BYTES;
    Area area = areas[bytes.intAt(at + 20)];
    return new Place(
        bytes.intAt(at),
        bytes.textAt(texts + Integer.toUnsignedLong(bytes.intAt(at + 16))),
        features[bytes.intAt(at + 24)],
        area.country(),
        area.admin1(),
        area.admin2(),
        bytes.intAt(at + 4) / DEGREE,
        bytes.intAt(at + 8) / DEGREE,
        population(row));
  }

  /** Inhabitants of the place of a row. */
  long population(int row) {
    return Integer.toUnsignedLong(bytes.intAt(places + (long) row * IndexHeader.PLACE_BYTES + 12));
  }

  /** First-level regions, seats of government and second-level areas. */
  List<Place> specialPlaces() {
    List<Place> found = new ArrayList<>();
    long start = header.start(Part.SPECIAL);
    for (long at = start; at < start + header.length(Part.SPECIAL); at += Integer.BYTES) {
      found.add(place(bytes.intAt(at)));
    }
    return found;
  }

  private long find(String key) {
    byte[] text = HashDirectory.utf8(key);
    long found = byKey.find(text, p -> bytes.isTextAt(keys + p, text));
    return found < 0 ? -1 : keys + found;
  }

  /** The coded rows of the key at a position. */
  private int[] rowsAt(long key) {
    long at = key + 2 + bytes.lengthAt(key);
    int[] rows = new int[bytes.lengthAt(at)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = bytes.intAt(at + 2 + (long) Integer.BYTES * i);
    }
    return rows;
  }

  private static int[] rowsOnly(int[] coded) {
    for (int i = 0; i < coded.length; i++) {
      coded[i] >>>= 1;
    }
    return coded;
  }

  private List<String> texts(Part part) {
    List<String> found = new ArrayList<>();
    long end = header.start(part) + header.length(part);
    for (long at = header.start(part); at < end; at += 2 + bytes.lengthAt(at)) {
      found.add(bytes.textAt(at).intern());
    }
    return found;
  }

  private static Area[] areas(List<String> codes) {
    Area[] areas = new Area[codes.size() / 3];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = new Area(codes.get(3 * i), codes.get(3 * i + 1), codes.get(3 * i + 2));
    }
    return areas;
  }
}
