package io.dateline.resolve;

import io.dateline.resolve.IndexHeader.Part;
import io.dateline.resolve.NamePartitions.Name;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the index of a gazetteer, in one pass over the places and one over their names. The parts
 * grow in files of a scratch folder; in the heap it holds 14 bytes a name and one partition of the
 * names.
 */
final class IndexWriter implements Closeable {

  private static final long MOST_BYTES = 1L << 32;

  private final Path scratch;
  private final NamePartitions names;
  private final Map<Part, DataOutputStream> parts = new LinkedHashMap<>();
  private final Map<List<String>, Integer> areas = new LinkedHashMap<>();
  private final Map<String, Integer> features = new LinkedHashMap<>();
  private int placeCount;
  private long textBytes;

  /**
   * @param scratch folder for files of about twice the size of the index; must be there
   * @param partitions one for every 100,000 names or so
   */
  IndexWriter(Path scratch, int partitions) throws IOException {
    this.scratch = scratch;
    this.names = new NamePartitions(scratch, partitions);
    for (Part part : Part.values()) {
      parts.put(
          part,
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(file(part)), 1 << 16)));
    }
  }

  /**
   * Adds a place under its name and its aliases in Latin script; a region also without the word of
   * its class.
   */
  void add(Place place, Collection<String> aliases) throws IOException {
    int row = placeCount++;
    writePlace(place);
    if (place.isRegion() || place.isSeat() || place.feature().equals("ADM2")) {
      parts.get(Part.SPECIAL).writeInt(row);
    }
    String primary = NameFolding.key(place.name());
    Set<String> keys = new LinkedHashSet<>();
    keys.add(primary);
    for (String alias : aliases) {
      if (NameFolding.isLatin(alias)) {
        keys.add(NameFolding.key(alias));
      }
    }
    if (place.isRegion()) {
      for (String key : List.copyOf(keys)) {
        String bare = AreaWords.without(key);
        if (!AreaWords.isCommon(bare)) {
          keys.add(bare);
        }
      }
    }
    for (String key : keys) {
      if (!key.isEmpty() && HashDirectory.utf8(key).length <= IndexBytes.LONGEST_TEXT) {
        String skeleton = NameFolding.skeleton(NameFolding.folded(key));
        boolean isPrimary = key.equals(primary);
        names.add(new Name(skeleton, key, place.population(), place.id(), row, isPrimary));
      }
    }
  }

  /** Writes the whole index to a file, to be read by {@link PlaceIndex}. */
  void finish(Path file) throws IOException {
    names.close();
    KeyWriter keys = new KeyWriter(parts.get(Part.KEYS));
    for (int i = 0; i < names.count(); i++) {
      keys.write(names.sorted(i));
    }
    keys.writeDirectories(parts.get(Part.BY_KEY), parts.get(Part.BY_SKELETON));
    for (List<String> area : areas.keySet()) {
      for (String code : area) {
        writeText(parts.get(Part.AREAS), code);
      }
    }
    for (String feature : features.keySet()) {
      writeText(parts.get(Part.FEATURES), feature);
    }
    assemble(file, keys.nameCount());
  }

  @Override
  public void close() throws IOException {
    names.close();
    for (DataOutputStream part : parts.values()) {
      part.close();
    }
  }

  private void writePlace(Place place) throws IOException {
    DataOutputStream out = parts.get(Part.PLACES);
    List<String> area = List.of(place.countryCode(), place.admin1(), place.admin2());
    out.writeInt(Math.toIntExact(place.id()));
    out.writeInt((int) Math.round(place.latitude() * PlaceIndex.DEGREE));
    out.writeInt((int) Math.round(place.longitude() * PlaceIndex.DEGREE));
    out.writeInt((int) Math.min(place.population(), (1L << Integer.SIZE) - 1));
    out.writeInt((int) textBytes);
    out.writeInt(areas.computeIfAbsent(area, a -> areas.size()));
    out.writeInt(features.computeIfAbsent(place.feature(), f -> features.size()));
    textBytes += writeText(parts.get(Part.TEXTS), place.name());
    if (textBytes >= MOST_BYTES) {
      throw tooLarge("names of places");
    }
  }

  static int writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = HashDirectory.utf8(text);
    int length = Math.min(bytes.length, IndexBytes.LONGEST_TEXT);
    out.writeShort(length);
    out.write(bytes, 0, length);
    return 2 + length;
  }

  static IllegalArgumentException tooLarge(String what) {
    return new IllegalArgumentException(
        "the " + what + " come to more than 4 GiB; build the gazetteer from fewer dumps");
  }

  private void assemble(Path file, long nameCount) throws IOException {
    long[] lengths = new long[Part.values().length];
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(IndexHeader.BYTES);
      out.seek(IndexHeader.BYTES);
      Sha256 sha = new Sha256();
      byte[] buffer = new byte[1 << 16];
      for (Part part : Part.values()) {
        parts.get(part).close();
        lengths[part.ordinal()] = Files.size(file(part));
        try (var in = Files.newInputStream(file(part))) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sha.add(buffer, n);
            out.write(buffer, 0, n);
          }
        }
        Files.delete(file(part));
      }
      out.seek(0);
      new IndexHeader(sha.first8(), placeCount, nameCount, lengths).write(out);
    }
  }

  private Path file(Part part) {
    return scratch.resolve("part-" + part);
  }
}
