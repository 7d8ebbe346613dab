package io.dateline.aggregate;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.DateType;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Who is named with whom: {@code weekly_pairs} and {@code pairs}; demonyms name nobody.
 *
 * <p>Of an article that names more than {@value #MOST_PER_ARTICLE} entities, those most often named
 * in it are paired, so that an article costs {@code 150 × 149 / 2} pairs at most and the table
 * grows no faster than the number of articles. An entity named everywhere costs no more than
 * others: it has one pair with each of its company, not with every other article.
 */
public final class Company {

  public static final int MOST_PER_ARTICLE = 150;

  private static final Column SENTENCES = sum("same").as("sentence_count");
  private static final Column ARTICLES = countDistinct("article_id").as("article_count");
  private static final Column STORIES = countDistinct("story_id").as("story_count");

  /**
   * @param mentions rows of {@link io.dateline.table.Mentions}, whole weeks
   * @param registry the latest row of each entity of {@link io.dateline.table.StoredEntities}
   * @return rows of {@link io.dateline.table.WeeklyPairs}
   */
  public static Dataset<Row> weekly(Dataset<Row> mentions, Dataset<Row> registry) {
    Dataset<Row> named = filterMostNamed(ranked(mentions));
    return explodePairs(named)
        .groupBy("week_start", "left_id", "right_id")
        .agg(SENTENCES, ARTICLES, STORIES)
        .transform(pairs -> PairStatistics.withStatistics(pairs, named))
        .transform(pairs -> withNames(pairs, registry));
  }

  /**
   * @param mentions rows of {@link io.dateline.table.Mentions}, all weeks and the undated
   * @param registry the latest row of each entity of {@link io.dateline.table.StoredEntities}
   * @return rows of {@link io.dateline.table.Pairs}: those named together in two stories or more
   */
  public static Dataset<Row> whole(Dataset<Row> mentions, Dataset<Row> registry) {
    Dataset<Row> named = filterMostNamed(ranked(mentions));
    Column noWeek = lit(null).cast(DateType);
    return explodePairs(named)
        .groupBy("left_id", "right_id")
        .agg(
            SENTENCES,
            ARTICLES,
            STORIES,
            min("week_start").as("first_week"),
            max("week_start").as("last_week"))
        .withColumn("week_start", noWeek)
        .transform(
            pairs -> PairStatistics.withStatistics(pairs, named.withColumn("week_start", noWeek)))
        .filter(col("story_count").geq(2))
        .transform(pairs -> withNames(pairs, registry));
  }

  /**
   * What the cap leaves out.
   *
   * @param mentions rows of {@link io.dateline.table.Mentions}
   * @return one row: {@code articles} that name more entities than are paired, {@code names} of
   *     them left out
   */
  public static Dataset<Row> leftOut(Dataset<Row> mentions) {
    return ranked(mentions)
        .filter(col("rank").gt(MOST_PER_ARTICLE))
        .agg(
            countDistinct("article_id").as("articles"),
            countDistinct(col("article_id"), col("entity_id")).as("names"));
  }

  /** One row for each article, sentence and entity, with the entity's rank in the article. */
  private static Dataset<Row> ranked(Dataset<Row> mentions) {
    Dataset<Row> perSentence =
        Metonymy.explodeActors(mentions)
            .filter(col("entity_id").isNotNull().and(not(WeeklyCounts.isDemonym())))
            .groupBy("week_start", "story_id", "article_id", "entity_id", "sentence_index")
            .agg(count(lit(1)).as("named"));
    Dataset<Row> ranks =
        perSentence
            .groupBy("article_id", "entity_id")
            .agg(sum("named").as("named_in_article"))
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy("article_id")
                            .orderBy(col("named_in_article").desc(), col("entity_id"))))
            .drop("named_in_article");
    return perSentence.join(ranks, new String[] {"article_id", "entity_id"});
  }

  private static Dataset<Row> filterMostNamed(Dataset<Row> ranked) {
    return ranked.filter(col("rank").leq(MOST_PER_ARTICLE)).drop("rank", "named");
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

  private static Dataset<Row> withNames(Dataset<Row> pairs, Dataset<Row> registry) {
    return pairs
        .join(
            registry.select(col("entity_id").as("left_id"), col("name").as("left_name")), "left_id")
        .join(
            registry.select(col("entity_id").as("right_id"), col("name").as("right_name")),
            "right_id");
  }

  private Company() {}
}
