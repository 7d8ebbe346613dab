package io.dateline.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.dateline.table.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Fitted topics with the ids that they have had in earlier runs, or with fresh ones. */
public final class TopicNames {

  /** One row a topic: its place in the model, and what the tables say of it. */
  public static final StructType SCHEMA =
      new StructType()
          .add("topic", DataTypes.IntegerType)
          .add("topic_id", DataTypes.StringType)
          .add("label", DataTypes.StringType)
          .add("terms", Topics.TABLE.column("terms").type())
          .add("coherence", DataTypes.DoubleType);

  /**
   * @param stored rows of {@link io.dateline.table.StoredTopics}
   * @param published rows of {@link Topics} by the run before
   * @return rows of {@link #SCHEMA}
   */
  public static List<Row> of(
      TopicFit fit, List<Row> stored, List<Row> published, TopicsConfig config) {
    Set<String> living = new HashSet<>();
    published.forEach(row -> living.add(row.getAs("topic_id")));
    List<TopicIds.Known> known =
        stored.stream()
            .map(row -> known(row, living.contains(row.<String>getAs("topic_id"))))
            .toList();
    List<String> ids =
        TopicIds.of(
            fit.topics().stream().map(TopicNames::weights).toList(), known, config.sameTopic());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      FittedTopic topic = fit.topics().get(i);
      Row[] terms =
          topic.terms().stream()
              .map(term -> RowFactory.create(term.term(), term.weight()))
              .toArray(Row[]::new);
      rows.add(
          RowFactory.create(topic.index(), ids.get(i), topic.label(), terms, topic.coherence()));
    }
    return rows;
  }

  /** The latest row of each topic. */
  public static Dataset<Row> latest(Dataset<Row> stored) {
    return stored
        .withColumn(
            "rank", row_number().over(Window.partitionBy("topic_id").orderBy(col("run_id").desc())))
        .filter(col("rank").equalTo(lit(1)))
        .drop("rank");
  }

  private static Map<String, Double> weights(FittedTopic topic) {
    Map<String, Double> weights = new HashMap<>();
    topic.terms().forEach(term -> weights.put(term.term(), term.weight()));
    return weights;
  }

  private static TopicIds.Known known(Row row, boolean isLiving) {
    Map<String, Double> weights = new HashMap<>();
    row.<Row>getList(row.fieldIndex("terms"))
        .forEach(term -> weights.put(term.getString(0), term.getDouble(1)));
    return new TopicIds.Known(row.getAs("topic_id"), weights, isLiving);
  }

  private TopicNames() {}
}
