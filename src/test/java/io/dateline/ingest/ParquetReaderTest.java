package io.dateline.ingest;

import static io.dateline.table.RejectReason.EMPTY_BODY;
import static io.dateline.table.RejectReason.MISSING_BODY;
import static io.dateline.table.RejectReason.RECORD_TOO_LARGE;
import static io.dateline.table.RejectReason.TRUNCATED_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetReaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
  void readsRows(CompressionCodecName codec) throws IOException {
    MessageType schema =
        schema(
            "optional binary text (STRING); optional binary headline;"
                + " optional group source { optional binary name (STRING); }"
                + " optional double embedding;");
    SimpleGroup one = new SimpleGroup(schema);
    one.add("text", "one");
    one.add("headline", "T");
    one.addGroup("source").add("name", "Post");
    SimpleGroup two = new SimpleGroup(schema);
    two.add("text", " ");
    assertThat(Dump.read(write(codec, schema, one, two, one)))
        .extracting(
            a -> a.id().position(),
            RawArticle::source,
            RawArticle::title,
            RawArticle::content,
            RawArticle::reason)
        .containsExactly(
            tuple(1L, "Post", "T", "one", null),
            tuple(2L, "d", null, null, EMPTY_BODY),
            tuple(3L, "Post", "T", "one", null));
  }

  @Test
  void writesDatesAsIso8601() throws IOException {
    long seconds = 1_662_336_000L;
    assertThat(published("int32 date (DATE)", g -> g.add("date", 19_240))).isEqualTo("2022-09-05");
    assertThat(
            published(
                "int64 date (TIMESTAMP(MILLIS,true))", g -> g.add("date", seconds * 1000 + 5)))
        .isEqualTo("2022-09-05T00:00:00.005Z");
    assertThat(
            published(
                "int64 date (TIMESTAMP(MICROS,false))", g -> g.add("date", seconds * 1000000)))
        .isEqualTo("2022-09-05T00:00");
    assertThat(published("int64 date", g -> g.add("date", seconds))).isEqualTo("1662336000");
    assertThat(published("binary date (STRING)", g -> g.add("date", "yesterday")))
        .isEqualTo("yesterday");
    assertThat(published("double date", g -> g.add("date", 1.5))).isEqualTo("1.5");
  }

  @Test
  void joinsListsOfParagraphs() throws IOException {
    MessageType schema =
        schema("optional group text (LIST) { repeated group list { optional binary element; } }");
    SimpleGroup row = new SimpleGroup(schema);
    Group list = row.addGroup("text");
    list.addGroup("list").add("element", "one");
    list.addGroup("list").add("element", "two");
    assertThat(Dump.read(write(CompressionCodecName.ZSTD, schema, row)))
        .extracting(RawArticle::content)
        .containsExactly("one\n\ntwo");
  }

  @Test
  void readsTheColumnThatIsNamed() throws IOException {
    MessageType schema = schema("optional binary w (STRING); optional binary other (STRING);");
    SimpleGroup row = new SimpleGroup(schema);
    row.add("w", "words");
    Path file = write(CompressionCodecName.ZSTD, schema, row);
    RawArticle reject = Dump.read(file).get(0);
    assertThat(reject.reason()).isEqualTo(MISSING_BODY);
    assertThat(reject.message()).contains("w, other");
    assertThat(Dump.read(file, Dump.fields("body=W")))
        .extracting(RawArticle::content)
        .containsExactly("words");
    assertThat(
            Dump.read(
                file,
                new IngestConfig(Dump.fields("body=w").fieldOverrides(), 3, Dump.CONFIG.hadoop())))
        .extracting(RawArticle::reason)
        .containsExactly(RECORD_TOO_LARGE);
  }

  @Test
  void aFileThatIsCutShortIsReported() throws IOException {
    MessageType schema = schema("optional binary text (STRING);");
    SimpleGroup row = new SimpleGroup(schema);
    row.add("text", "one");
    byte[] whole = Files.readAllBytes(write(CompressionCodecName.ZSTD, schema, row));
    for (int cut = 0; cut < whole.length; cut += 9) {
      Path file = Dump.write(folder, "cut.parquet", Arrays.copyOf(whole, cut));
      assertThat(Dump.read(file)).extracting(RawArticle::reason).containsExactly(TRUNCATED_FILE);
    }
  }

  @Test
  void bytesThatLieCostTheFileAtMost() throws IOException {
    MessageType schema = schema("optional binary text (STRING); optional binary date (STRING);");
    Group[] rows = new Group[50];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new SimpleGroup(schema).append("text", "Lviv " + i).append("date", "2024-03-06");
    }
    for (CompressionCodecName codec :
        List.of(CompressionCodecName.ZSTD, CompressionCodecName.UNCOMPRESSED)) {
      byte[] whole = Files.readAllBytes(write(codec, schema, rows));
      Random random = new Random(5);
      for (int round = 0; round < 100; round++) {
        byte[] bytes = whole.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
          // All bits set make lengths and counts great.
          bytes[4 + random.nextInt(bytes.length - 8)] = (byte) (random.nextBoolean() ? 0xff : n);
        }
        List<RawArticle> read =
            Dump.read(Dump.write(folder, "lie.parquet", bytes), Dump.limit(1000));
        assertThat(read).as("round %d", round).isNotEmpty();
        assertThat(read).as("round %d", round).hasSizeLessThan(100_000);
      }
    }
  }

  @Test
  void aScaleOfAThousandMillionIsNotWrittenOut() throws IOException {
    assertThat(
            published(
                "binary date (DECIMAL(2000000000,1999999999))",
                row -> row.add("date", Binary.fromConstantByteArray(new byte[] {7}))))
        .isEqualTo("7E-1999999999");
  }

  private String published(String column, java.util.function.Consumer<SimpleGroup> value)
      throws IOException {
    MessageType schema = schema("optional binary text (STRING); optional " + column + ";");
    SimpleGroup row = new SimpleGroup(schema);
    row.add("text", "x");
    value.accept(row);
    return Dump.read(write(CompressionCodecName.ZSTD, schema, row)).get(0).published();
  }

  private Path write(CompressionCodecName codec, MessageType schema, Group... rows)
      throws IOException {
    Path file = folder.resolve("d.parquet");
    for (Path old : List.of(file, folder.resolve(".d.parquet.crc"))) {
      Files.deleteIfExists(old);
    }
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(schema)
            .withCompressionCodec(codec)
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
    }
    return file;
  }

  private static MessageType schema(String fields) {
    return MessageTypeParser.parseMessageType("message m { " + fields + " }");
  }
}
