package io.dateline.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;

import io.dateline.table.Aliases;
import io.dateline.table.Articles;
import io.dateline.table.Mentions;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/** The surfaces met most often that no rule could resolve, with what helps to decide them. */
final class UnresolvedNames {

  /** Decided, if not to an identity. */
  private static final Object[] DECIDED = {"not_a_name", "demonym", "curated"};

  private static final int EXAMPLES = 3;

  /**
   * One surface.
   *
   * @param reason why most of its mentions are not resolved
   * @param suggestion a line for the curation file
   */
  record Name(
      String surface,
      String kind,
      long mentions,
      long articles,
      String reason,
      String suggestion,
      List<Example> examples) {}

  /** A sentence; title and week may be null. */
  record Example(String sentence, String title, String source, LocalDate week) {}

  private final Dataset<Row> mentions;
  private final Dataset<Row> articles;
  private final Dataset<Row> aliases;

  UnresolvedNames(SparkSession spark, Warehouse warehouse) {
    this.mentions =
        Restatement.published(spark, warehouse, Mentions.TABLE)
            .filter(col("entity_id").isNull())
            .filter(col("resolution_reason").isin(DECIDED).equalTo(false));
    this.articles = Restatement.published(spark, warehouse, Articles.TABLE);
    this.aliases = Restatement.published(spark, warehouse, Aliases.TABLE);
  }

  /**
   * @param kind those of one kind only; null for all
   */
  List<Name> top(int limit, String kind) {
    Dataset<Row> counted =
        (kind == null ? mentions : mentions.filter(col("kind").equalTo(kind)))
            .groupBy("surface", "kind")
            .agg(
                count(lit(1)).as("mention_count"),
                countDistinct("article_id").as("article_count"),
                mode(col("resolution_reason"), true).as("reason"))
            .orderBy(col("mention_count").desc(), col("surface"), col("kind"))
            .limit(limit);
    List<Row> top = counted.collectAsList();
    Object[] surfaces = top.stream().map(row -> (Object) row.getString(0)).distinct().toArray();
    Map<String, List<Example>> examples = examples(surfaces);
    Map<String, String> known = knownBySurname(surfaces);
    return top.stream()
        .map(
            row ->
                new Name(
                    row.getString(0),
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    suggestion(row.getString(0), row.getString(1), known),
                    examples.getOrDefault(row.getString(1) + " " + row.getString(0), List.of())))
        .toList();
  }

  /** Each from another story, in the order of time. */
  private Map<String, List<Example>> examples(Object... surfaces) {
    Column ofStory =
        row_number()
            .over(
                Window.partitionBy("kind", "surface", "story_id")
                    .orderBy("article_id", "begin_offset"));
    Column ofSurface =
        row_number()
            .over(
                Window.partitionBy("kind", "surface")
                    .orderBy(col("week_start").asc_nulls_last(), col("article_id")));
    Map<String, List<Example>> examples = new HashMap<>();
    mentions
        .filter(col("surface").isin(surfaces))
        .withColumn("of_story", ofStory)
        .filter(col("of_story").equalTo(1))
        .withColumn("of_surface", ofSurface)
        .filter(col("of_surface").leq(EXAMPLES))
        .join(articles.select("article_id", "title"), new String[] {"article_id"}, "left")
        .orderBy("of_surface")
        .select("kind", "surface", "sentence_text", "title", "source", "week_start")
        .collectAsList()
        .forEach(
            row ->
                examples
                    .computeIfAbsent(
                        row.getString(0) + " " + row.getString(1), k -> new ArrayList<>())
                    .add(
                        new Example(
                            row.getString(2), row.getString(3), row.getString(4), row.getAs(5))));
    return examples;
  }

  /** For a single name, in lower case, the person of that surname who is named most often. */
  private Map<String, String> knownBySurname(Object... surfaces) {
    Object[] names =
        List.of(surfaces).stream()
            .map(s -> (Object) s.toString().toLowerCase(Locale.ROOT))
            .toArray();
    Map<String, String> known = new HashMap<>();
    aliases
        .filter(col("kind").equalTo("person"))
        .withColumn("surname", lower(substring_index(col("surface"), " ", -1)))
        .filter(col("surname").isin(names))
        .groupBy("surname", "entity_id")
        .agg(sum("mention_count").as("mention_count"))
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy("surname")
                        .orderBy(col("mention_count").desc(), col("entity_id"))))
        .filter(col("rank").equalTo(1))
        .collectAsList()
        .forEach(row -> known.put(row.getString(0), row.getString(1)));
    return known;
  }

  private static String suggestion(String surface, String kind, Map<String, String> known) {
    String id =
        switch (kind) {
          case "person" ->
              known.getOrDefault(surface.toLowerCase(Locale.ROOT), "person:" + slug(surface));
          case "place" -> "place:GEONAMES_ID";
          default -> kind + ":" + slug(surface);
        };
    return "pin\t" + surface.strip().replaceAll("\\s+", " ") + "\t" + id;
  }

  private static String slug(String surface) {
    String words = surface.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return words.replaceAll("^-|-$", "");
  }
}
