package io.dateline.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * Opens a folder that {@link GazetteerBuilder} wrote. The index is mapped where it lies; one on
 * another than the local file system is copied first, to a temporary file that all processes of a
 * user on a machine share and that later runs find again.
 */
final class BuiltGazetteer {

  /** Opens the gazetteer; its countries are read, its index only mapped. */
  static Gazetteer open(String folder, GazetteerManifest manifest, Configuration hadoop) {
    org.apache.hadoop.fs.Path index = new org.apache.hadoop.fs.Path(folder, GazetteerWriter.INDEX);
    try {
      FileSystem files = index.getFileSystem(hadoop);
      if (!files.exists(index)) {
        throw new IllegalArgumentException(
            index + " is missing; build the gazetteer again with \"dateline gazetteer\"");
      }
      boolean isLocal = files.getUri().getScheme().equals("file");
      Path file =
          isLocal
              ? Paths.get(files.makeQualified(index).toUri().getPath())
              : copy(files, index, manifest, copies());
      PlaceIndex places = open(file, index.toString(), manifest);
      return new Gazetteer(places, countries(folder, hadoop));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + index + ": " + e.getMessage(), e);
    }
  }

  private static PlaceIndex open(Path file, String name, GazetteerManifest manifest)
      throws IOException {
    PlaceIndex places = new PlaceIndex(IndexBytes.map(file), name);
    if (!String.format("%016x", places.contentHash()).equals(manifest.contentHash())) {
      throw new IllegalArgumentException(
          name
              + " is not the index that "
              + GazetteerManifest.FILE
              + " speaks of: a build or a copy was broken off; build the gazetteer again with"
              + " \"dateline gazetteer\"");
    }
    return places;
  }

  private static List<Country> countries(String folder, Configuration hadoop) {
    List<Country> countries = new ArrayList<>();
    ReferenceFiles.read(
        folder,
        GazetteerFiles.COUNTRIES,
        hadoop,
        (name, lines) -> {
          TabSeparated.read(
              name,
              lines,
              GazetteerFiles.COUNTRY_COLUMNS,
              line -> countries.add(GazetteerFiles.country(line)));
          return null;
        });
    return countries;
  }

  private static Path copies() {
    return Paths.get(
        System.getProperty("java.io.tmpdir"),
        "dateline-gazetteer-" + System.getProperty("user.name"));
  }

  /** The local copy, made where there is none; of two that make it at once, the later wins. */
  static Path copy(
      FileSystem files, org.apache.hadoop.fs.Path index, GazetteerManifest manifest, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Path local = folder.resolve(manifest.fingerprint() + ".index");
    long length = files.getFileStatus(index).getLen();
    if (Files.exists(local) && Files.size(local) == length) {
      return local;
    }
    Path beside = folder.resolve("." + UUID.randomUUID() + ".unfinished");
    try {
      long contentHash = copy(files, index, beside);
      if (!String.format("%016x", contentHash).equals(manifest.contentHash())) {
        throw new IOException(
            "its copy in " + folder + " differs from what its manifest says; upload it again");
      }
      Files.move(beside, local, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
    return local;
  }

  private static long copy(FileSystem files, org.apache.hadoop.fs.Path index, Path local)
      throws IOException {
    Sha256 sha = new Sha256();
    try (InputStream in = files.open(index);
        OutputStream out = Files.newOutputStream(local)) {
      out.write(in.readNBytes(IndexHeader.BYTES));
      byte[] buffer = new byte[1 << 20];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.add(buffer, n);
        out.write(buffer, 0, n);
      }
    }
    return sha.first8();
  }

  private BuiltGazetteer() {}
}
