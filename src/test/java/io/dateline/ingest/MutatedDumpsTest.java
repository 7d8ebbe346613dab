package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.clean.Clean;
import io.dateline.clean.CleanConfig;
import io.dateline.date.DateConfig;
import io.dateline.date.Dates;
import io.dateline.table.InputFiles;
import io.dateline.testing.SharedData;
import io.dateline.testing.SparkExtension;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real dumps with bytes flipped, cut, doubled and exchanged, within their compression and without:
 * each record is used or says why it is not, and what stands before the damage is used as ever. A
 * few hundred; thousands, and of the corpora beside the checkout, with {@code -Pfuzz}.
 */
@ExtendWith(SparkExtension.class)
class MutatedDumpsTest {

  private static final Path SAMPLE = Path.of("data/sample");
  private static final int FEW = 200;
  private static final int MANY = 20_000;
  private static final int LIMIT = 1 << 20;

  /** Far above what any of them takes. */
  private static final Duration STALLED = Duration.ofMinutes(2);

  private static final Pattern COMPRESSION = Pattern.compile("\\.(gz|zst|bz2)$");

  @TempDir Path folder;

  @Test
  void fewOfTheSample() throws IOException {
    mutate(dumps(SAMPLE), FEW, 1);
  }

  @Test
  @Tag("fuzz")
  void manyOfTheSample() throws IOException {
    mutate(dumps(SAMPLE), MANY, 2);
  }

  @Test
  @Tag("fuzz")
  void manyOfTheCorpora() throws IOException {
    List<Path> files = dumps(SharedData.require("corpora/isw"));
    files =
        Stream.concat(files.stream(), dumps(SharedData.require("corpora/seeds")).stream()).toList();
    mutate(files, MANY / 100, 3);
  }

  @Test
  void recordsBeforeTheDamageAreKept() throws IOException {
    damage(FEW, 4);
  }

  @Test
  @Tag("fuzz")
  void recordsBeforeManyDamagesAreKept() throws IOException {
    damage(MANY / 4, 5);
  }

  @Test
  void stagesPassEveryRowOn(SparkSession spark) throws IOException {
    Random random = new Random(6);
    List<Path> files = dumps(SAMPLE);
    Path mutants = folder.resolve("mutants");
    for (int i = 0; i < 60; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = new Mutation(random).of(Files.readAllBytes(file), Files.readAllBytes(file));
      Dump.write(mutants, i + "-" + file.getFileName(), bytes);
    }
    Dataset<Row> inputs =
        spark.createDataFrame(
            Dump.list(mutants).stream().map(InputFile::toRow).toList(), InputFiles.SCHEMA);
    Dataset<Row> dated =
        Dates.apply(
                Clean.apply(Ingest.apply(inputs, Dump.limit(LIMIT)), CleanConfig.defaults()),
                new DateConfig(Instant.parse("2026-01-01T00:00:00Z")))
            .cache();

    assertThat(dated.select("input_file").distinct().count()).isEqualTo(60);
    assertThat(dated.filter("reason_code is null and (text is null or article_id is null)").count())
        .isZero();
    assertThat(dated.filter("reason_code is null").count()).isPositive();
    assertThat(dated.filter("reason_code is not null and message is null").count()).isZero();
    dated.unpersist();
  }

  private void mutate(List<Path> files, int mutants, long firstSeed) throws IOException {
    for (int i = 0; i < mutants; i++) {
      long seed = firstSeed << 32 | i;
      Random random = new Random(seed);
      Path file = files.get(random.nextInt(files.size()));
      byte[] other = Files.readAllBytes(files.get(random.nextInt(files.size())));
      byte[] bytes = mutant(file, other, random);
      String what = "seed %d of %s".formatted(seed, file.getFileName());
      List<RawArticle> read =
          assertTimeoutPreemptively(
              STALLED, () -> read(file.getFileName().toString(), bytes), what);
      assertSound(read, what);
    }
  }

  private static byte[] mutant(Path file, byte[] other, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Mutation mutation = new Mutation(random);
    Matcher compression = COMPRESSION.matcher(file.toString());
    if (!compression.find() || random.nextBoolean()) {
      return mutation.of(bytes, other);
    }
    return Dump.compress(compression.group(), mutation.of(plain(bytes), other));
  }

  /** What the mutated file gives once a reader has met the place at which the damage begins. */
  private void damage(int mutants, long firstSeed) throws IOException {
    List<Path> files =
        dumps(SAMPLE).stream()
            .filter(file -> file.toString().matches(".*\\.(jsonl|csv|warc)(\\.\\w+)?"))
            .toList();
    int kept = 0;
    for (int i = 0; i < mutants; i++) {
      long seed = firstSeed << 32 | i;
      Random random = new Random(seed);
      Path file = files.get(random.nextInt(files.size()));
      String name = file.getFileName().toString();
      byte[] bytes = Files.readAllBytes(file);
      int from = bytes.length / 3 + random.nextInt(bytes.length / 2);
      List<String> before = used(read(name, Arrays.copyOf(bytes, from)));
      // The last may be the one that is damaged.
      before = before.subList(0, Math.max(0, before.size() - 1));
      byte[] mutant = new Mutation(random).after(from, bytes, bytes);
      List<String> after = used(read(name, mutant));
      assertThat(after.subList(0, Math.min(after.size(), before.size())))
          .as("seed %d of %s", seed, name)
          .isEqualTo(before);
      kept += before.size();
    }
    assertThat(kept).isGreaterThan(mutants);
  }

  private static List<String> used(List<RawArticle> read) {
    return read.stream().filter(a -> a.reason() == null).map(RawArticle::content).toList();
  }

  private List<RawArticle> read(String name, byte[] bytes) throws IOException {
    Path own = Files.createTempDirectory(folder, "m");
    List<RawArticle> read = Dump.read(Dump.write(own, name, bytes), Dump.limit(LIMIT));
    Files.delete(own.resolve(name));
    Files.delete(own);
    return read;
  }

  private static void assertSound(List<RawArticle> read, String what) {
    assertThat(read).as(what).isNotEmpty();
    assertThat(read).as(what).extracting(a -> a.id().position()).doesNotHaveDuplicates();
    for (RawArticle raw : read) {
      assertThat(raw.reason() == null).as(what).isEqualTo(raw.content() != null);
      assertThat(HostileReading.line(raw))
          .as(what)
          .contains(raw.reason() == null ? "used" : raw.message());
    }
  }

  private static byte[] plain(byte[] bytes) throws IOException {
    return Decompression.of(new BufferedInputStream(new ByteArrayInputStream(bytes)))
        .readAllBytes();
  }

  /** All files of a folder; of a text folder each text alone. */
  private static List<Path> dumps(Path top) throws IOException {
    try (Stream<Path> files = Files.walk(top)) {
      return files
          .filter(
              file -> file.toString().matches(".*\\.(jsonl|csv|warc|parquet|html|txt)(\\.\\w+)?"))
          // The sample's file that is cut short as it stands does not decompress.
          .filter(file -> !file.getFileName().toString().startsWith("torn"))
          .sorted()
          .toList();
    }
  }
}
