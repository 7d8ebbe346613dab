package io.dateline.warehouse;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.dateline.table.AnnotatedArticles;
import io.dateline.table.StoredMentions;
import io.dateline.table.StoredSentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The annotations of one fingerprint. A chunk of articles is added as a batch of mentions and then
 * one of sentences: only where both are there does the chunk count.
 */
public final class AnnotationStore {

  private static final String CHUNK = "__chunk";

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final Store sentences;
  private final Store mentions;
  private final String fingerprint;

  public AnnotationStore(SparkSession spark, Warehouse warehouse, String fingerprint) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.sentences =
        new Store(spark, warehouse, StoredSentences.TABLE, warehouse.store("sentences"));
    this.mentions = new Store(spark, warehouse, StoredMentions.TABLE, warehouse.store("mentions"));
    this.fingerprint = fingerprint;
  }

  /** Batches of this fingerprint that are there whole. */
  public List<String> batches() {
    List<String> whole = new ArrayList<>(sentences.batches());
    whole.retainAll(mentions.batches());
    whole.removeIf(name -> !name.startsWith(fingerprint));
    return whole;
  }

  public Dataset<Row> sentences() {
    return sentences.read(batches()::contains);
  }

  public Dataset<Row> mentions() {
    return mentions.read(batches()::contains);
  }

  /**
   * Adds {@code annotation_status} to articles: ok, partly where something was cut off or failed,
   * other_language, or pending.
   */
  public Dataset<Row> withStatus(Dataset<Row> articles) {
    Column isCut = col("annotation_status").isin("too_long", "too_slow", "failed");
    Dataset<Row> annotated =
        sentences().groupBy("article_id").agg(max(when(isCut, 1).otherwise(0)).as("cut"));
    Column status =
        when(col("cut").equalTo(1), "partly")
            .when(col("cut").equalTo(0), "ok")
            .when(isAnnotated(), "pending")
            .otherwise("other_language");
    return articles
        .join(annotated, new String[] {"article_id"}, "left")
        .withColumn("annotation_status", status)
        .drop("cut");
  }

  /**
   * English, and what is too short or too full of figures to be told: no name is lost to a guess.
   */
  private static Column isAnnotated() {
    return col("language").isin("en", "und");
  }

  /** Articles to annotate that have no annotation of this fingerprint. */
  public Dataset<Row> filterPending(Dataset<Row> articles) {
    return articles
        .filter(isAnnotated())
        .join(sentences().select("article_id").distinct(), new String[] {"article_id"}, "left_anti")
        .select("article_id", "text", "word_count");
  }

  /**
   * Writes the pending articles as chunks of about so many words, each to be annotated and added in
   * one step, so that a run that is killed loses one chunk at most.
   *
   * @return the folders of the chunks
   */
  public List<Path> stageChunks(Dataset<Row> pending, long wordsPerChunk, Path staging) {
    Row total = pending.agg(sum("word_count")).first();
    if (total.isNullAt(0)) {
      return List.of();
    }
    long chunks = 1 + total.getLong(0) / wordsPerChunk;
    Path folder = new Path(staging, "pending");
    pending
        .withColumn(CHUNK, pmod(abs(xxhash64(col("article_id"))), lit(chunks)))
        .repartition(col(CHUNK))
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(CHUNK)
        .parquet(folder.toString());
    return chunksOf(folder);
  }

  /** Those that are there: a chunk that no article fell into is not. */
  private List<Path> chunksOf(Path folder) {
    try {
      return Arrays.stream(warehouse.files().listStatus(folder))
          .map(FileStatus::getPath)
          .filter(path -> path.getName().startsWith(CHUNK))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /**
   * Annotates a chunk and adds what was found.
   *
   * @param annotate articles to rows of {@link AnnotatedArticles}
   * @param name unique among the chunks of the run
   * @return articles added
   */
  public long add(Path chunk, UnaryOperator<Dataset<Row>> annotate, String name, Path staging) {
    Path annotated = new Path(staging, "annotated-" + name);
    annotate
        .apply(spark.read().parquet(chunk.toString()))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(annotated.toString());
    Dataset<Row> read = spark.read().schema(AnnotatedArticles.SCHEMA).parquet(annotated.toString());
    String batch = fingerprint + "-" + name;
    mentions.append(unfold(read, "mentions"), batch, staging);
    sentences.append(unfold(read, "sentences"), batch, staging);
    return read.count();
  }

  private static Dataset<Row> unfold(Dataset<Row> annotated, String column) {
    return annotated.select(explode(col(column)).as("row")).select("row.*").coalesce(2);
  }
}
