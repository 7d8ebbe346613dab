package io.dateline.resolve;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Streams the lines of a dump file, be it plain, gzip or zip. */
final class DumpLines {

  /** Receives the cells of one line. */
  @FunctionalInterface
  interface Visitor {
    void visit(long lineNumber, String[] cells) throws IOException;
  }

  /** Hands every line that is neither empty nor a comment to {@code visitor}, split at tabs. */
  static void each(Path file, Visitor visitor) throws IOException {
    try (InputStream in = open(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isEmpty() && line.charAt(0) != '#') {
          visitor.visit(number, line.split("\t", -1));
        }
      }
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    String name = file.getFileName().toString();
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(raw, 1 << 16);
    }
    return name.endsWith(".zip") ? table(new ZipInputStream(raw), file) : raw;
  }

  /** The table of an archive, which may hold a readme and a list of languages as well. */
  private static InputStream table(ZipInputStream zip, Path file) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      boolean isAside = name.startsWith("readme") || name.startsWith("iso-language");
      if (name.endsWith(".txt") && !isAside) {
        return zip;
      }
    }
    zip.close();
    throw new FileNotFoundException(file + " holds no .txt; is it an archive of GeoNames?");
  }

  private DumpLines() {}
}
