package io.dateline.aggregate;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Who is named with whom: {@code weekly_pairs}; demonyms name nobody.
 *
 * <p>Of an article that names more than {@value #MOST_PER_ARTICLE} entities, those most often named
 * in it are paired, so that a long list of names does not square the table.
 */
public final class WeeklyCompany {

  static final int MOST_PER_ARTICLE = 150;

  /**
   * @param mentions rows of {@link io.dateline.table.Mentions}, whole weeks
   * @param articles rows of {@link io.dateline.table.Articles} of the same weeks
   * @param registry the latest row of each entity of {@link io.dateline.table.StoredEntities}
   * @return rows of {@link io.dateline.table.WeeklyPairs}
   */
  public static Dataset<Row> apply(
      Dataset<Row> mentions, Dataset<Row> articles, Dataset<Row> registry) {
    Dataset<Row> perSentence = mentions.transform(WeeklyCompany::filterMostNamed);
    return perSentence
        .transform(WeeklyCompany::explodePairs)
        .transform(WeeklyCompany::countPairs)
        .transform(pairs -> withMargins(pairs, mentions, articles))
        .transform(PairStatistics::withStatistics)
        .join(
            registry.select(col("entity_id").as("left_id"), col("name").as("left_name")), "left_id")
        .join(
            registry.select(col("entity_id").as("right_id"), col("name").as("right_name")),
            "right_id");
  }

  /** One row for each article, sentence and entity, without entities beyond the article's limit. */
  private static Dataset<Row> filterMostNamed(Dataset<Row> mentions) {
    Dataset<Row> perSentence =
        mentions
            .filter(col("entity_id").isNotNull().and(not(WeeklyCounts.isDemonym())))
            .groupBy("week_start", "story_id", "article_id", "entity_id", "sentence_index")
            .agg(count(lit(1)).as("named"));
    Dataset<Row> most =
        perSentence
            .groupBy("article_id", "entity_id")
            .agg(sum("named").as("named_in_article"))
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy("article_id")
                            .orderBy(col("named_in_article").desc(), col("entity_id"))))
            .filter(col("rank").leq(MOST_PER_ARTICLE))
            .select("article_id", "entity_id");
    return perSentence.join(most, new String[] {"article_id", "entity_id"});
  }

  /** Pairs of each article, with the number of its sentences that name both. */
  private static Dataset<Row> explodePairs(Dataset<Row> perSentence) {
    Dataset<Row> inArticle =
        pairs(perSentence, "week_start", "story_id", "article_id").withColumn("same", lit(0L));
    Dataset<Row> inSentence =
        pairs(perSentence, "week_start", "story_id", "article_id", "sentence_index")
            .drop("sentence_index")
            .withColumn("same", lit(1L));
    return inArticle.unionByName(inSentence);
  }

  private static Dataset<Row> pairs(Dataset<Row> named, String first, String... rest) {
    return named
        .groupBy(first, rest)
        .agg(array_sort(collect_set("entity_id")).as("named"))
        .withColumn("left_id", explode(col("named")))
        .withColumn("right_id", explode(col("named")))
        .filter(col("left_id").lt(col("right_id")))
        .drop("named");
  }

  private static Dataset<Row> countPairs(Dataset<Row> pairs) {
    return pairs
        .groupBy("week_start", "left_id", "right_id")
        .agg(
            sum("same").as("sentence_count"),
            countDistinct("article_id").as("article_count"),
            countDistinct("story_id").as("story_count"));
  }

  /** Adds the stories of each of the two and of the week. */
  private static Dataset<Row> withMargins(
      Dataset<Row> pairs, Dataset<Row> mentions, Dataset<Row> articles) {
    Dataset<Row> margins =
        WeeklyCounts.perEntity(mentions).select("week_start", "entity_id", "story_count");
    Dataset<Row> withLeft = withMargin(pairs, margins, "left");
    return WeeklyCounts.withWeekStories(withMargin(withLeft, margins, "right"), articles);
  }

  private static Dataset<Row> withMargin(Dataset<Row> pairs, Dataset<Row> margins, String side) {
    Dataset<Row> named = margins.toDF("margin_week", "margin_id", side + "_stories");
    return pairs
        .join(
            named,
            col("week_start")
                .eqNullSafe(col("margin_week"))
                .and(col(side + "_id").equalTo(col("margin_id"))))
        .drop("margin_week", "margin_id");
  }

  private WeeklyCompany() {}
}
