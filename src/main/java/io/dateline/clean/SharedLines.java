package io.dateline.clean;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import io.dateline.table.FurnitureLines;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Furniture that only the corpus gives away: lines that many articles of one source begin or end
 * with. Texts are stored and annotated whole and the lines are told anew from all articles there
 * are, so that what is taken off does not depend on the order in which articles came.
 */
public final class SharedLines {

  private static final StructType EDGES =
      new StructType()
          .add("source", DataTypes.StringType)
          .add("line_hash", DataTypes.StringType)
          .add("article_id", DataTypes.StringType);

  /**
   * Learns lines.
   *
   * @param articles {@code article_id}, {@code source}, {@code text}: all that are stored
   * @return rows of {@link FurnitureLines}
   */
  public static Dataset<Row> apply(Dataset<Row> articles, SharedLinesConfig config) {
    Dataset<Row> counts =
        articles
            .groupBy(source().as("source"))
            .agg(countDistinct("article_id").as("source_articles"));
    Column isEnough =
        col("article_count")
            .geq(config.minArticles())
            .and(col("article_count").geq(col("source_articles").multiply(config.minShare())));
    return articles
        .transform(SharedLines::explodeEdges)
        .groupBy("source", "line_hash")
        .agg(countDistinct("article_id").as("article_count"))
        .join(counts, "source")
        .filter(isEnough)
        .select("source", "line_hash", "article_count");
  }

  /**
   * Tells which part of each text is the article's own.
   *
   * @param articles with {@code source}, {@code text} and {@code word_count} among their columns
   * @param learned rows of {@link FurnitureLines}
   * @return the articles with {@code text} and {@code word_count} of that part alone, and with
   *     {@code text_begin} and {@code text_end}: where it lay in the text, in UTF-16 units
   */
  public static Dataset<Row> strip(Dataset<Row> articles, Dataset<Row> learned) {
    Dataset<Row> bySource =
        learned.groupBy(col("source").as("__source")).agg(collect_set("line_hash").as("__shared"));
    StructType schema = articles.schema();
    int text = schema.fieldIndex("text");
    int words = schema.fieldIndex("word_count");
    MapFunction<Row, Row> strip = row -> stripped(row, text, words);
    return articles
        .join(broadcast(bySource), source().equalTo(col("__source")), "left")
        .drop("__source")
        .map(
            strip,
            Encoders.row(
                schema
                    .add("text_begin", DataTypes.IntegerType)
                    .add("text_end", DataTypes.IntegerType)));
  }

  private static Dataset<Row> explodeEdges(Dataset<Row> articles) {
    FlatMapFunction<Row, Row> edges = SharedLines::edges;
    return articles
        .select(source().as("source"), col("article_id"), col("text"))
        .flatMap(edges, Encoders.row(EDGES));
  }

  private static Iterator<Row> edges(Row article) {
    return EdgeLines.hashes(article.getString(2)).stream()
        .map(hash -> RowFactory.create(article.getString(0), hash, article.getString(1)))
        .iterator();
  }

  private static Row stripped(Row article, int text, int words) {
    int last = article.length() - 1;
    Object[] values = new Object[last + 2];
    for (int i = 0; i < last; i++) {
      values[i] = article.get(i);
    }
    String whole = article.getString(text);
    Set<String> shared =
        article.isNullAt(last) ? Set.of() : new HashSet<>(article.<String>getList(last));
    EdgeLines.Own own = EdgeLines.own(whole, shared::contains);
    if (own.end() - own.begin() < whole.length()) {
      values[text] = whole.substring(own.begin(), own.end());
      values[words] = ArticleText.words((String) values[text]);
    }
    values[last] = own.begin();
    values[last + 1] = own.end();
    return RowFactory.create(values);
  }

  private static Column source() {
    return coalesce(col("source"), lit(""));
  }

  private SharedLines() {}
}
