package io.dateline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, told by its name or, where that says nothing, by its first bytes. */
public enum InputFormat {
  JSONL("jsonl|ndjson|jl|json"),
  CSV("csv|tsv"),
  PARQUET("parquet"),
  TEXT("txt"),
  HTML("html?|xhtml"),
  WARC("warc"),
  UNKNOWN("(?!)");

  private static final Pattern COMPRESSION =
      Pattern.compile("(?i)(?<=.)\\.(gz|gzip|zst|zstd|bz2)$");
  private static final Pattern JSON_START =
      Pattern.compile("\\{\\s*[\"}].*|\\[\\s*[{\\]].*", Pattern.DOTALL);
  private static final Pattern HTML_START =
      Pattern.compile(
          "(<\\?xml[^>]*>\\s*)?(<!--.{0,2000}?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final Pattern extension;

  InputFormat(String extensions) {
    this.extension = Pattern.compile("(?i)(?<=.)\\.(" + extensions + ")$");
  }

  /** The value of the column {@code format}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format whose {@link #code()} that is; any other string is a programming error. */
  public static InputFormat ofCode(String code) {
    return Arrays.stream(values())
        .filter(f -> f.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no input format is called " + code));
  }

  /**
   * What the file's name says: its extension, which a compression's may follow. Empty where the
   * name says nothing.
   */
  static Optional<InputFormat> ofName(String fileName) {
    String name = COMPRESSION.matcher(fileName).replaceFirst("");
    return Arrays.stream(values())
        .filter(f -> f.extension.matcher(name).find())
        .findFirst()
        // Parquet is read from its end, which a compressed stream does not offer.
        .map(f -> f == PARQUET && !name.equals(fileName) ? UNKNOWN : f);
  }

  /** What the first bytes say, once decompressed; {@link #UNKNOWN} where they do not. */
  static InputFormat ofFirstBytes(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", "").strip();
    if (text.startsWith("WARC/")) {
      return WARC;
    }
    if (text.startsWith("PAR1")) {
      return PARQUET;
    }
    if (JSON_START.matcher(text).matches()) {
      return JSONL;
    }
    if (HTML_START.matcher(text).matches()) {
      return HTML;
    }
    String firstLine = text.lines().findFirst().orElse("");
    List<String> columns = List.of(firstLine.split("[,;\t]"));
    return columns.size() > 1 && columns.stream().anyMatch(FieldNames::isBodyName) ? CSV : UNKNOWN;
  }

  /**
   * The file's name without folder, format and compression: {@code dump} of {@code dump.csv.gz}.
   */
  static String baseName(String path) {
    String name = COMPRESSION.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
    for (InputFormat format : values()) {
      name = format.extension.matcher(name).replaceFirst("");
    }
    return name;
  }
}
