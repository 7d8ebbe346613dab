package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.RejectReason;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a row for every mention and example must not be a megabyte long. */
class LongFieldsTest {

  private static final String LONG = "Lviv ".repeat(200_000);

  @TempDir Path folder;

  @Test
  void aLongTitleIsCutAndALongAddressOrDateLeftOut() {
    RawArticle read =
        only(
            "{\"body\": \"Lviv has a tram.\", \"title\": \"%s\", \"url\": \"https://a.example/%s\", \"source\": \"%s\", \"date\": \"%s\"}"
                .formatted(LONG, LONG, LONG, LONG));

    assertThat(read.reason()).isNull();
    assertThat(read.content()).isEqualTo("Lviv has a tram.");
    assertThat(read.title()).hasSize(1_001).startsWith("Lviv Lviv").endsWith("…");
    assertThat(read.url()).isNull();
    assertThat(read.published()).isNull();
    assertThat(read.source()).hasSize(251);
  }

  @Test
  void aMessageDoesNotRepeatALongField() {
    RawArticle read =
        only(
            "{\""
                + LONG.substring(0, 40_000)
                + "\": 1, \"url\": \"https://a.example/"
                + LONG
                + "\"}");

    assertThat(read.reason()).isEqualTo(RejectReason.MISSING_BODY);
    assertThat(read.message()).hasSize(1_001).contains("the fields are Lviv");
    assertThat(read.url()).isNull();
  }

  @Test
  void passwordsAndTokensInAddressesAreHidden() {
    RawArticle used =
        only("{\"body\": \"Lviv.\", \"url\": \"https://ed:pw7@post.example/a?token=abc&p=2\"}");
    RawArticle rejected = only("{\"url\": \"https://ed:pw7@post.example/a\"}");

    assertThat(used.url()).isEqualTo("https://***@post.example/a?token=***&p=2");
    assertThat(used.source()).isEqualTo("post.example");
    assertThat(rejected.url()).isEqualTo("https://***@post.example/a");
    assertThat(rejected.source()).isEqualTo("post.example");
  }

  private RawArticle only(String json) {
    List<RawArticle> read = Dump.read(Dump.write(folder, "d.jsonl", json));
    assertThat(read).hasSize(1);
    return read.get(0);
  }
}
