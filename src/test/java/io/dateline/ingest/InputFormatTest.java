package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFormatTest {

  @ParameterizedTest
  @CsvSource({
    "a.jsonl, JSONL",
    "a.ndjson.gz, JSONL",
    "A.JSON.BZ2, JSONL",
    "a.csv, CSV",
    "a.tsv.zst, CSV",
    "a.txt, TEXT",
    "a.htm, HTML",
    "a.html.gz, HTML",
    "a.warc, WARC",
    "CC-MAIN-2022.warc.gz, WARC",
    "part-0.snappy.parquet, PARQUET",
    "part-0.gz.parquet, PARQUET",
    "a.parquet.gz, UNKNOWN",
    "a.pdf, ",
    "a.tar.gz, ",
    "dump.gz, ",
    "jsonl, "
  })
  void tellsByName(String name, InputFormat format) {
    assertThat(InputFormat.ofName(name).orElse(null)).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WARC/1.0 | WARC",
        "PAR1 | PARQUET",
        "{\"body\": 1} | JSONL",
        "[{\"body\": 1}] | JSONL",
        "<!DOCTYPE html><p> | HTML",
        "<!-- saved --> <HTML lang=en> | HTML",
        "id,Main_Text | CSV",
        "id;text | CSV",
        "Dear all, here is | UNKNOWN",
        "{x} | UNKNOWN",
        "'' | UNKNOWN"
      })
  void tellsByFirstBytes(String head, InputFormat format) {
    assertThat(InputFormat.ofFirstBytes(head.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
  }

  @Test
  void takesExtensionsOff() {
    assertThat(InputFormat.baseName("file:/d/articles.jsonl.gz")).isEqualTo("articles");
    assertThat(InputFormat.baseName("bbc.co.uk.csv")).isEqualTo("bbc.co.uk");
    assertThat(InputFormat.baseName("file:/d/notes")).isEqualTo("notes");
  }

  @Test
  void knowsItsCodes() {
    for (InputFormat format : InputFormat.values()) {
      assertThat(InputFormat.ofCode(format.code())).isEqualTo(format);
    }
  }
}
