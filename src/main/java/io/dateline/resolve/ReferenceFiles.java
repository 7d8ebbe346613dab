package io.dateline.resolve;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Opens what names are resolved against: on any Hadoop file system, or inside the jar. */
final class ReferenceFiles {

  /** Opens a text file in UTF-8. */
  @FunctionalInterface
  interface Reader<T> {
    T read(String name, BufferedReader lines) throws IOException;
  }

  /** Opens the bytes of a file as it stands. */
  private interface Source {
    InputStream open() throws IOException;
  }

  private record Named(String name, Source source) {}

  /**
   * Reads a file of a folder, or of the jar where the folder is null; {@code name.gz} serves where
   * {@code name} is missing.
   */
  static <T> T read(String folder, String name, Configuration hadoop, Reader<T> reader) {
    return readOne(find(folder, name, hadoop), reader);
  }

  /** Reads one file by its whole path, or one of the jar where the path is null. */
  static <T> T readFile(String path, String inJar, Configuration hadoop, Reader<T> reader) {
    return readOne(findFile(path, inJar, hadoop), reader);
  }

  /** SHA-256 over what {@link #read} would read, in hexadecimal. */
  static String digest(String folder, String name, Configuration hadoop) {
    return digest(find(folder, name, hadoop));
  }

  /** SHA-256 over what {@link #readFile} would read, in hexadecimal. */
  static String digestFile(String path, String inJar, Configuration hadoop) {
    return digest(findFile(path, inJar, hadoop));
  }

  /** True where the folder has a file of exactly that name. */
  static boolean exists(String folder, String name, Configuration hadoop) {
    try {
      Path path = new Path(folder, name);
      return path.getFileSystem(hadoop).exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder + ": " + e.getMessage(), e);
    }
  }

  private static <T> T readOne(Named file, Reader<T> reader) {
    try (InputStream raw = new BufferedInputStream(file.source().open(), 1 << 16);
        InputStream plain = file.name().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.read(file.name(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.name() + ": " + e.getMessage(), e);
    }
  }

  private static String digest(Named file) {
    try (InputStream in = file.source().open()) {
      Sha256 sha = new Sha256();
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.add(buffer, n);
      }
      return sha.hex();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.name() + ": " + e.getMessage(), e);
    }
  }

  private static Named find(String folder, String name, Configuration hadoop) {
    if (folder == null) {
      return inJar("/gazetteer/" + name);
    }
    try {
      for (String variant : new String[] {name, name + ".gz"}) {
        Path path = new Path(folder, variant);
        if (path.getFileSystem(hadoop).exists(path)) {
          return onFileSystem(path, hadoop);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder + ": " + e.getMessage(), e);
    }
    throw missing(
        String.format(
            "%s holds neither %s nor %s.gz; build a gazetteer with \"dateline gazetteer\"",
            folder, name, name));
  }

  private static Named findFile(String path, String inJar, Configuration hadoop) {
    return path == null ? inJar(inJar) : onFileSystem(new Path(path), hadoop);
  }

  private static Named onFileSystem(Path path, Configuration hadoop) {
    return new Named(path.toString(), () -> path.getFileSystem(hadoop).open(path));
  }

  private static Named inJar(String resource) {
    return new Named(
        "jar:" + resource,
        () -> {
          InputStream in = ReferenceFiles.class.getResourceAsStream(resource);
          if (in == null) {
            throw new FileNotFoundException(
                "the jar has no " + resource + "; build it with the files of data/");
          }
          return in;
        });
  }

  private static UncheckedIOException missing(String message) {
    return new UncheckedIOException(message, new FileNotFoundException(message));
  }

  private ReferenceFiles() {}
}
