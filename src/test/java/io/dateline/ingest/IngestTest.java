package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.InputFiles;
import io.dateline.table.RawArticles;
import io.dateline.testing.SharedData;
import io.dateline.testing.SparkExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class IngestTest {

  @TempDir Path folder;

  @Test
  void readsAllFilesOfAllKinds(SparkSession spark) {
    Dump.write(folder, "a.jsonl", "{\"body\": \"one\", \"date\": 5}\n{\n");
    Dump.write(folder, "b.csv", "id,text\n1,two\n");
    Dump.write(folder, "c.pdf", "%PDF");
    Dataset<Row> articles = ingest(spark, folder);
    assertThat(articles.schema()).isEqualTo(RawArticles.SCHEMA);
    String uri = "file:" + folder + "/";
    assertThat(
            articles
                .select(
                    "input_file",
                    "position",
                    "format",
                    "published_raw",
                    "content",
                    "is_html",
                    "reason_code")
                .orderBy("input_file", "position")
                .collectAsList())
        .containsExactly(
            RowFactory.create(uri + "a.jsonl", 1L, "jsonl", "5", "one", false, null),
            RowFactory.create(uri + "a.jsonl", 2L, "jsonl", null, null, null, "bad_record"),
            RowFactory.create(uri + "b.csv", 1L, "csv", null, "two", false, null),
            RowFactory.create(uri + "c.pdf", 0L, "unknown", null, null, null, "unknown_format"));
  }

  @Test
  void readsWhatSparkWrites(SparkSession spark) {
    String out = folder.resolve("out").toString();
    spark
        .sql(
            "SELECT 'one' AS text, TIMESTAMP'2022-09-05 10:00:00' AS published_at, array(1.5) AS v")
        .write()
        .parquet(out);
    Row row = ingest(spark, Path.of(out)).select("content", "published_raw").head();
    assertThat(row).isEqualTo(RowFactory.create("one", "2022-09-05T10:00:00Z"));
  }

  @Test
  void stopsEarlyWithoutHarm(SparkSession spark) {
    Dump.write(folder, "a.jsonl", "{\"body\": \"one\"}\n".repeat(100_000));
    assertThat(ingest(spark, folder).limit(3).count()).isEqualTo(3);
  }

  @Test
  void nothingInNothingOut(SparkSession spark) {
    assertThat(ingest(spark, folder).count()).isZero();
  }

  @Test
  void seeds(SparkSession spark) {
    List<Row> rows =
        ingest(spark, SharedData.require("corpora/seeds"))
            .orderBy("input_file")
            .select("source", "published_raw", "reason_code")
            .collectAsList();
    assertThat(rows)
        .containsExactly(
            RowFactory.create("blog-a.example", "2022-06-18", null),
            RowFactory.create("blog-b.example", "2022-09-11", null),
            RowFactory.create("blog-c.example", "2022-09-10", null),
            RowFactory.create("blog-d.example", "2023-03-08", null),
            RowFactory.create("blog-e.example", "2025-03-13", null));
  }

  @Test
  void isw(SparkSession spark) {
    Dataset<Row> pages = ingest(spark, SharedData.require("corpora/isw"));
    assertThat(pages.filter("reason_code IS NULL AND is_html").count()).isEqualTo(186);
    assertThat(pages.filter("reason_code IS NOT NULL OR crawled_at IS NULL").count()).isZero();
    assertThat(distinct(pages, "source")).containsExactly("assessments.example");
  }

  @Test
  void ukraineWarNews(SparkSession spark) {
    Dataset<Row> articles = ingest(spark, SharedData.require("corpora/ukraine-war-news"));
    assertThat(articles.filter("reason_code IS NULL").count()).isEqualTo(220);
    assertThat(articles.count()).isEqualTo(220);
    assertThat(distinct(articles, "source")).contains("gb.example", "us.example");
  }

  @Test
  void reuters(SparkSession spark) {
    Dataset<Row> articles = ingest(spark, SharedData.require("corpora/reuters21578"));
    assertThat(articles.filter("reason_code IS NULL AND NOT is_html").count()).isEqualTo(10_051);
    assertThat(articles.count()).isEqualTo(10_051);
    assertThat(distinct(articles, "source")).containsExactly("reuters21578.example");
  }

  private static Set<String> distinct(Dataset<Row> rows, String column) {
    return Set.copyOf(
        rows.select(column).distinct().collectAsList().stream().map(r -> r.getString(0)).toList());
  }

  private static Dataset<Row> ingest(SparkSession spark, Path path) {
    List<Row> files = Dump.list(path).stream().map(InputFile::toRow).toList();
    return Ingest.apply(spark.createDataFrame(files, InputFiles.SCHEMA), Dump.CONFIG);
  }
}
