package io.dateline.resolve;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The names of an index in the making: parted into files by the hash of the skeleton, so that each
 * file holds whole blocks and is small enough to be sorted in the heap.
 */
final class NamePartitions implements Closeable {

  private static final int BUFFER = 1 << 16;

  /** A name of a place. */
  record Name(String skeleton, String key, long population, long id, int row, boolean isPrimary) {}

  private static final Comparator<Name> BY_BLOCK_AND_KEY =
      Comparator.comparing(Name::skeleton)
          .thenComparing(Name::key)
          .thenComparing(Name::population, Comparator.reverseOrder())
          .thenComparing(Name::id);

  private final Path[] files;
  private final DataOutputStream[] outs;
  private final int[] counts;

  NamePartitions(Path folder, int count) throws IOException {
    this.files = new Path[count];
    this.outs = new DataOutputStream[count];
    this.counts = new int[count];
    for (int i = 0; i < count; i++) {
      files[i] = folder.resolve("names-" + i);
      outs[i] =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(files[i]), BUFFER));
    }
  }

  int count() {
    return files.length;
  }

  void add(Name name) throws IOException {
    int partition = Math.floorMod(name.skeleton().hashCode(), outs.length);
    DataOutputStream out = outs[partition];
    counts[partition]++;
    out.writeUTF(name.skeleton());
    out.writeUTF(name.key());
    out.writeLong(name.population());
    out.writeLong(name.id());
    out.writeInt(name.isPrimary() ? name.row() << 1 | 1 : name.row() << 1);
  }

  /**
   * Reads a partition back and deletes it; for use after {@link #close}. Names of one skeleton
   * follow each other, in them those of one key, the most populous place's first.
   */
  List<Name> sorted(int partition) throws IOException {
    List<Name> names = new ArrayList<>(counts[partition]);
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(files[partition]), BUFFER))) {
      for (int i = 0; i < counts[partition]; i++) {
        String skeleton = in.readUTF();
        String key = in.readUTF();
        long population = in.readLong();
        long id = in.readLong();
        int coded = in.readInt();
        names.add(new Name(skeleton, key, population, id, coded >>> 1, (coded & 1) == 1));
      }
    }
    Files.delete(files[partition]);
    names.sort(BY_BLOCK_AND_KEY);
    return names;
  }

  @Override
  public void close() throws IOException {
    for (DataOutputStream out : outs) {
      out.close();
    }
  }
}
