package io.dateline.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.DateType;

import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Who is named with whom: {@code weekly_pairs} and {@code pairs}; demonyms name nobody.
 *
 * <p>Of an article that names more than {@value #MOST_PER_ARTICLE} entities, those most often named
 * in it are paired, so that an article costs {@code 150 × 149 / 2} pairs at most and the table
 * grows no faster than the number of articles. An entity named everywhere costs no more than
 * others: it has one pair with each of its company, not with every other article.
 *
 * <p>Names are told from mentions, pairs are counted from names, and chance is asked about the
 * counts. Each step is read more than once by the next, so each should stand in a file.
 */
public final class Company {

  public static final int MOST_PER_ARTICLE = 150;

  private static final Column SENTENCES = sum("same").as("sentence_count");
  private static final Column ARTICLES = count(lit(1)).as("article_count");
  private static final Column STORIES = countDistinct("story_id").as("story_count");

  /**
   * @param mentions rows of {@link io.dateline.table.Mentions}, all of each article
   * @return rows of {@link io.dateline.table.ArticleNames}
   */
  public static Dataset<Row> names(Dataset<Row> mentions) {
    Column rank =
        row_number()
            .over(Window.partitionBy("article_id").orderBy(col("named").desc(), col("entity_id")));
    return Metonymy.explodeActors(mentions)
        .filter(col("entity_id").isNotNull().and(not(WeeklyCounts.isDemonym())))
        .select("week_start", "story_id", "article_id", "entity_id", "sentence_index")
        .repartition(col("article_id"))
        .groupBy("week_start", "story_id", "article_id", "entity_id")
        .agg(sort_array(collect_set("sentence_index")).as("sentences"), count(lit(1)).as("named"))
        .withColumn("rank", rank)
        .drop("named");
  }

  /**
   * What the cap leaves out.
   *
   * @param names rows of {@link io.dateline.table.ArticleNames}
   * @return one row: {@code articles} that name more entities than are paired, {@code names} of
   *     them left out
   */
  public static Dataset<Row> leftOut(Dataset<Row> names) {
    return names
        .filter(col("rank").gt(MOST_PER_ARTICLE))
        .agg(countDistinct("article_id").as("articles"), count(lit(1)).as("names"));
  }

  /**
   * @param names rows of {@link io.dateline.table.ArticleNames}, whole weeks
   * @return one row a week and pair: {@code week_start}, {@code left_id}, {@code right_id}, {@code
   *     sentence_count}, {@code article_count}, {@code story_count}, and the stories of each alone:
   *     {@code left_stories}, {@code right_stories}
   */
  public static Dataset<Row> weeklyCounts(Dataset<Row> names) {
    Dataset<Row> paired = filterMostNamed(names);
    return explodePairs(paired)
        .groupBy("week_start", "left_id", "right_id")
        .agg(SENTENCES, ARTICLES, STORIES)
        .transform(pairs -> PairStatistics.withStories(pairs, paired));
  }

  /**
   * @param counts as {@link #weeklyCounts} gives them
   * @param names those that were counted
   * @param registry the latest row of each entity of {@link io.dateline.table.StoredEntities}
   * @return rows of {@link io.dateline.table.WeeklyPairs}
   */
  public static Dataset<Row> weekly(
      Dataset<Row> counts, Dataset<Row> names, Dataset<Row> registry) {
    return counts
        .transform(pairs -> PairStatistics.withStatistics(pairs, filterMostNamed(names)))
        .transform(pairs -> withNames(pairs, registry));
  }

  /**
   * The same over all weeks and the undated together.
   *
   * @param names rows of {@link io.dateline.table.ArticleNames}, all weeks and the undated
   * @return one row a pair, with {@code first_week} and {@code last_week}
   */
  public static Dataset<Row> wholeCounts(Dataset<Row> names) {
    Dataset<Row> paired = filterMostNamed(names);
    return explodePairs(paired)
        .groupBy("left_id", "right_id")
        .agg(
            SENTENCES,
            ARTICLES,
            STORIES,
            min("week_start").as("first_week"),
            max("week_start").as("last_week"))
        .transform(Company::withoutWeek)
        .transform(pairs -> PairStatistics.withStories(pairs, withoutWeek(paired)));
  }

  /**
   * @param counts as {@link #wholeCounts} gives them
   * @param names those that were counted
   * @param registry the latest row of each entity of {@link io.dateline.table.StoredEntities}
   * @return rows of {@link io.dateline.table.Pairs}: those named together in two stories or more
   */
  public static Dataset<Row> whole(Dataset<Row> counts, Dataset<Row> names, Dataset<Row> registry) {
    return counts
        .transform(
            pairs -> PairStatistics.withStatistics(pairs, withoutWeek(filterMostNamed(names))))
        .filter(col("story_count").geq(2))
        .transform(pairs -> withNames(pairs, registry));
  }

  private static Dataset<Row> filterMostNamed(Dataset<Row> names) {
    return names.filter(col("rank").leq(MOST_PER_ARTICLE));
  }

  private static Dataset<Row> withoutWeek(Dataset<Row> rows) {
    return rows.withColumn("week_start", lit(null).cast(DateType));
  }

  private static Dataset<Row> explodePairs(Dataset<Row> names) {
    FlatMapFunction<Row, Row> pairs = ArticlePairs::of;
    return names
        .groupBy("week_start", "story_id", "article_id")
        .agg(sort_array(collect_list(struct("entity_id", "sentences"))).as("names"))
        .flatMap(pairs, Encoders.row(ArticlePairs.SCHEMA));
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
