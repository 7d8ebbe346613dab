package io.dateline.resolve;

import io.dateline.resolve.NamePartitions.Name;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the blocks of an index and their directories. */
final class KeyWriter {

  /** More namesakes than this are cut to the most populous. */
  static final int MOST_CANDIDATES = 300;

  private final DataOutputStream out;
  private final HashDirectory.Writer byKey = new HashDirectory.Writer();
  private final HashDirectory.Writer bySkeleton = new HashDirectory.Writer();
  private long position;
  private long nameCount;

  KeyWriter(DataOutputStream out) throws IOException {
    this.out = out;
    out.writeInt(0); // no record begins at 0, which marks a free slot of a directory
    this.position = Integer.BYTES;
  }

  /** Pairs of a key and a place, those cut off included. */
  long nameCount() {
    return nameCount;
  }

  /** Writes whole blocks, sorted as {@link NamePartitions#sorted} does. */
  void write(List<Name> names) throws IOException {
    int from = 0;
    while (from < names.size()) {
      List<List<Name>> block = new ArrayList<>();
      String skeleton = names.get(from).skeleton();
      int at = from;
      while (at < names.size() && names.get(at).skeleton().equals(skeleton)) {
        int end = endOfKey(names, at);
        block.add(names.subList(at, end));
        at = end;
      }
      writeBlock(skeleton, block);
      from = at;
    }
  }

  void writeDirectories(DataOutputStream keys, DataOutputStream skeletons) throws IOException {
    byKey.write(keys);
    bySkeleton.write(skeletons);
  }

  private static int endOfKey(List<Name> names, int from) {
    int end = from + 1;
    while (end < names.size()
        && names.get(end).key().equals(names.get(from).key())
        && names.get(end).skeleton().equals(names.get(from).skeleton())) {
      end++;
    }
    return end;
  }

  private void writeBlock(String skeleton, List<List<Name>> block) throws IOException {
    bySkeleton.add(HashDirectory.utf8(skeleton), position);
    position += IndexWriter.writeText(out, skeleton);
    out.writeInt(block.size());
    position += Integer.BYTES + (long) Long.BYTES * block.size();
    block.sort(Comparator.comparingLong(names -> -names.get(0).population()));
    long at = position;
    for (List<Name> names : block) {
      String key = names.get(0).key();
      out.writeLong(FoldedForm.packed(NameFolding.folded(key), at));
      at += 2 + HashDirectory.utf8(key).length + 2 + (long) Integer.BYTES * places(names);
    }
    for (List<Name> names : block) {
      writeKey(names);
    }
    if (position != at || position >= 1L << Integer.SIZE) {
      throw IndexWriter.tooLarge("names");
    }
  }

  private static int places(List<Name> names) {
    return Math.min(names.size(), MOST_CANDIDATES);
  }

  private void writeKey(List<Name> names) throws IOException {
    byKey.add(HashDirectory.utf8(names.get(0).key()), position);
    position += IndexWriter.writeText(out, names.get(0).key());
    out.writeShort(places(names));
    for (Name name : names.subList(0, places(names))) {
      out.writeInt(name.isPrimary() ? name.row() << 1 | 1 : name.row() << 1);
    }
    position += 2 + (long) Integer.BYTES * places(names);
    nameCount += names.size();
  }
}
