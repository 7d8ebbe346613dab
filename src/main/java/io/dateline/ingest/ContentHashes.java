package io.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The files of a run to hashes of what is in them, by which a file that was only touched shows. */
public final class ContentHashes {

  public static final StructType SCHEMA =
      new StructType().add("path", DataTypes.StringType).add("content_hash", DataTypes.StringType);

  /**
   * @param inputFiles {@code InputFiles.SCHEMA}, partitioned as the reading shall be
   * @return {@code path}, {@code content_hash}: SHA-256 over the stored bytes, in hexadecimal; of a
   *     folder over the names and hashes of its files; null where a file cannot, or must not, be
   *     read
   */
  public static Dataset<Row> apply(Dataset<Row> inputFiles, IngestConfig config) {
    MapFunction<Row, Row> hash =
        file ->
            RowFactory.create(
                file.getString(0),
                file.isNullAt(1) ? of(file.getString(0), config.hadoopConfiguration()) : null);
    return inputFiles.select("path", "obstacle").map(hash, Encoders.row(SCHEMA));
  }

  static String of(String file, Configuration hadoop) {
    try {
      Path path = new Path(file);
      FileSystem files = path.getFileSystem(hadoop);
      MessageDigest digest = DigestUtils.getSha256Digest();
      add(digest, files, files.getFileStatus(path));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return null; // Reading it will fail too, and say so.
    }
  }

  private static void add(MessageDigest digest, FileSystem files, FileStatus status)
      throws IOException {
    if (status.isDirectory()) {
      List<FileStatus> children = FolderWalk.ownChildren(files, status.getPath());
      children.sort(null);
      for (FileStatus child : children) {
        MessageDigest inner = DigestUtils.getSha256Digest();
        add(inner, files, child);
        digest.update((child.getPath().getName() + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(inner.digest());
      }
    } else {
      try (InputStream in = files.open(status.getPath())) {
        DigestUtils.updateDigest(digest, in);
      }
    }
  }

  private ContentHashes() {}
}
