package io.dateline.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.LocatedFileStatus;

/**
 * What {@code tables/} holds, written last: where it names a run, everything of that run is in
 * place.
 *
 * @param runId the run that published last
 * @param publishedAt when, ISO 8601 UTC
 * @param settings fingerprints of all that decides what the tables say
 * @param storeBatches batches of the store that the tables are made from
 * @param files every published file, by path
 */
public record Manifest(
    String runId,
    String publishedAt,
    Map<String, String> settings,
    List<String> storeBatches,
    List<PublishedFile> files) {

  /** The manifest of an output folder; empty before the first run has published. */
  public static Optional<Manifest> read(Warehouse warehouse) {
    return JsonFile.read(warehouse.files(), warehouse.manifest(), Manifest.class);
  }

  /**
   * The manifest of what lies in {@code tables/} now. Files are listed rather than remembered: a
   * run that was killed may have replaced some that no manifest tells of.
   *
   * @param before the manifest so far, which spares reading the footers of files it describes
   * @param publication files that this run wrote
   */
  public static Manifest of(
      Warehouse warehouse,
      Optional<Manifest> before,
      String runId,
      Map<String, String> settings,
      List<String> storeBatches,
      Publication publication) {
    Map<String, PublishedFile> known = new HashMap<>();
    long since = before.map(m -> Instant.parse(m.publishedAt()).toEpochMilli()).orElse(0L);
    known.putAll(byPath(before.map(Manifest::files).orElse(List.of())));
    Map<String, PublishedFile> written = byPath(publication.written());
    List<PublishedFile> files = new ArrayList<>();
    try {
      for (LocatedFileStatus status : warehouse.publishedFiles()) {
        String path = warehouse.relative(status.getPath());
        if (!PublishedFile.isName(path)) {
          continue;
        }
        PublishedFile old = known.get(path);
        boolean isOld =
            old != null && old.bytes() == status.getLen() && status.getModificationTime() < since;
        PublishedFile file = written.getOrDefault(path, isOld ? old : null);
        files.add(file == null ? read(warehouse, status, path) : file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + warehouse.tables(), e);
    }
    files.sort(null);
    return new Manifest(runId, Instant.now().toString(), settings, storeBatches, files);
  }

  private static PublishedFile read(Warehouse warehouse, LocatedFileStatus status, String path)
      throws IOException {
    long rows = Footer.read(status.getPath(), warehouse.files().getConf()).rows();
    return new PublishedFile(path, rows, status.getLen());
  }

  /** Whether the tables are made from just these batches under just these settings. */
  public boolean isMadeFrom(List<String> batches, Map<String, String> fingerprints) {
    return storeBatches.equals(batches) && settings.equals(fingerprints);
  }

  /** The files of each table that has any, in order. */
  public Map<String, List<String>> pathsByTable() {
    return files.stream()
        .collect(
            Collectors.groupingBy(
                PublishedFile::table,
                Collectors.mapping(PublishedFile::path, Collectors.toList())));
  }

  private static Map<String, PublishedFile> byPath(Collection<PublishedFile> files) {
    return files.stream().collect(Collectors.toMap(PublishedFile::path, Function.identity()));
  }

  /** Replaces the manifest of the output folder. */
  public void write(Warehouse warehouse) {
    JsonFile.write(warehouse.files(), warehouse.manifest(), this);
  }
}
