package io.dateline.warehouse;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** The manifest after some files were replaced, added or removed. */
  public static Manifest after(
      Optional<Manifest> before,
      String runId,
      Map<String, String> settings,
      List<String> storeBatches,
      Publication publication) {
    Map<String, PublishedFile> files = new TreeMap<>();
    files.putAll(byPath(before.map(Manifest::files).orElse(List.of())));
    publication.removed().forEach(files::remove);
    files.putAll(byPath(publication.written()));
    return new Manifest(
        runId, Instant.now().toString(), settings, storeBatches, List.copyOf(files.values()));
  }

  /** Whether the tables are made from just these batches under just these settings. */
  public boolean isMadeFrom(List<String> batches, Map<String, String> fingerprints) {
    return storeBatches.equals(batches) && settings.equals(fingerprints);
  }

  /** Weeks that a table has, by the names of its folders. */
  public Set<String> weeksOf(String table) {
    return files.stream()
        .filter(file -> file.table().equals(table))
        .map(file -> Week.of(file.path().split("/")[2]))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, PublishedFile> byPath(Collection<PublishedFile> files) {
    return files.stream().collect(Collectors.toMap(PublishedFile::path, Function.identity()));
  }

  /** Replaces the manifest of the output folder. */
  public void write(Warehouse warehouse) {
    JsonFile.write(warehouse.files(), warehouse.manifest(), this);
  }
}
