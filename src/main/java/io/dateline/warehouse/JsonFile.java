package io.dateline.warehouse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Small JSON files of the warehouse, replaced whole. */
final class JsonFile {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Empty where there is no such file; a file that does not parse is an error that names it. */
  static <T> Optional<T> read(FileSystem files, Path path, Class<T> type) {
    try (InputStream in = files.open(path)) {
      return Optional.of(MAPPER.readValue(in, type));
    } catch (FileNotFoundException notThere) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** A reader sees the old one or the new one. */
  static void write(FileSystem files, Path path, Object value) {
    WholeFile.write(files, path, out -> out.write(text(value).getBytes(StandardCharsets.UTF_8)));
  }

  /** The JSON itself, names in snake case. */
  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonFile() {}
}
