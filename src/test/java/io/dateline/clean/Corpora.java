package io.dateline.clean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The least that the tests of clean and date need to read the shared corpora. */
public final class Corpora {

  /** A page of a WARC. */
  public record WarcPage(String url, Instant fetchedAt, String html) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The objects of a gzipped JSON-lines file. */
  public static List<JsonNode> jsonLines(Path file) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(gunzip(file), StandardCharsets.UTF_8))) {
      List<JsonNode> objects = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        objects.add(MAPPER.readTree(line));
      }
      return objects;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JSON file. */
  public static JsonNode json(Path file) {
    return parse(text(file));
  }

  /** JSON text. */
  public static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A UTF-8 text file, gunzipped where its name ends in .gz. */
  public static String text(Path file) {
    try (InputStream in =
        file.toString().endsWith(".gz") ? gunzip(file) : Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The responses of a WARC. */
  public static List<WarcPage> warcPages(Path file) {
    try (WarcReader reader = new WarcReader(file)) {
      List<WarcPage> pages = new ArrayList<>();
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          String html =
              new String(response.http().body().stream().readAllBytes(), StandardCharsets.UTF_8);
          pages.add(new WarcPage(response.target(), response.date(), html));
        }
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream gunzip(Path file) throws IOException {
    return new GZIPInputStream(Files.newInputStream(file));
  }

  private Corpora() {}
}
