package io.dateline.warehouse;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import io.dateline.warehouse.Check.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Reads every published file's footer with parquet-hadoop and holds it against the manifest. */
final class FooterCheck {

  private final Warehouse warehouse;

  FooterCheck(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  List<Finding> all() {
    Manifest manifest =
        Manifest.read(warehouse)
            .orElseThrow(() -> new IllegalStateException("no " + warehouse.manifest()));
    List<Finding> findings = new ArrayList<>();
    for (Table table : PublishedTables.ALL) {
      List<PublishedFile> files =
          manifest.files().stream().filter(f -> f.table().equals(table.name())).toList();
      List<String> wrong = new ArrayList<>();
      files.forEach(file -> check(file, table, wrong));
      findings.add(
          new Finding(
              "%s: %d files have the rows, schema, column descriptions and compression they should"
                  .formatted(table.name(), files.size()),
              wrong.isEmpty() ? null : String.join("; ", wrong)));
    }
    findings.add(nothingBeside(manifest));
    return findings;
  }

  private void check(PublishedFile file, Table table, List<String> wrong) {
    Path path = new Path(warehouse.root(), file.path());
    try {
      Footer footer = Footer.read(path, files().getConf());
      if (footer.rows() != file.rows()) {
        wrong.add(
            "%s has %,d rows, the manifest says %,d"
                .formatted(file.path(), footer.rows(), file.rows()));
      }
      if (files().getFileStatus(path).getLen() != file.bytes()) {
        wrong.add(file.path() + " is not as long as the manifest says");
      }
      if (!table.schema().equals(footer.schema())) {
        wrong.add(file.path() + " has another schema or other column descriptions");
      }
      if (!Set.of(CompressionCodecName.ZSTD).containsAll(footer.codecs())) {
        wrong.add(file.path() + " is compressed with " + footer.codecs());
      }
    } catch (IOException | RuntimeException e) {
      wrong.add(file.path() + " cannot be read: " + e.getMessage());
    }
  }

  private Finding nothingBeside(Manifest manifest) {
    Set<String> known =
        manifest.files().stream().map(PublishedFile::path).collect(Collectors.toSet());
    Set<String> strangers = new TreeSet<>();
    try {
      for (LocatedFileStatus status : warehouse.publishedFiles()) {
        String path = warehouse.relative(status.getPath());
        if (!known.contains(path)) {
          strangers.add(path);
        }
      }
    } catch (IOException e) {
      return new Finding("tables/ can be listed", e.getMessage());
    }
    return new Finding(
        "tables/ holds the files of the manifest and no others",
        strangers.isEmpty() ? null : String.join(", ", strangers));
  }

  private FileSystem files() {
    return warehouse.files();
  }
}
