package io.dateline.ingest;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;

/** Small dumps for tests: written, compressed, cut short, and read as a task reads them. */
final class Dump {

  static final Configuration HADOOP = new Configuration();
  static final IngestConfig CONFIG = IngestConfig.defaults(HADOOP);

  static IngestConfig limit(long maxRecordBytes) {
    return new IngestConfig(Map.of(), maxRecordBytes, new SerializableConfiguration(HADOOP));
  }

  static IngestConfig fields(String... options) {
    return new IngestConfig(
        IngestConfig.parseFields(List.of(options)),
        IngestConfig.DEFAULT_MAX_RECORD_BYTES,
        new SerializableConfiguration(HADOOP));
  }

  static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below the path, as the driver lists them. */
  static List<InputFile> list(Path path) {
    try {
      return InputListing.of(List.of(path.toString()), HADOOP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All records below the path. */
  static List<RawArticle> read(Path path) {
    return read(path, CONFIG);
  }

  static List<RawArticle> read(Path path, IngestConfig config) {
    List<RawArticle> articles = new ArrayList<>();
    for (InputFile file : list(path)) {
      new FileArticles(file, config).forEachRemaining(articles::add);
    }
    return articles;
  }

  static byte[] compress(String extension, byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = compressor(extension, compressed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  static byte[] compress(String extension, String text) {
    return compress(extension, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static OutputStream compressor(String extension, OutputStream out) throws IOException {
    return switch (extension) {
      case ".gz" -> new GZIPOutputStream(out);
      case ".zst" -> new ZstdOutputStream(out);
      case ".bz2" -> new BZip2CompressorOutputStream(out, 1);
      case "" -> out;
      default -> throw new IllegalArgumentException(extension);
    };
  }

  private Dump() {}
}
