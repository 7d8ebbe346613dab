package io.dateline;

import static org.apache.spark.sql.functions.lit;

import io.dateline.resolve.MentionContext;
import io.dateline.resolve.Rescore;
import io.dateline.sentiment.Sentiment;
import io.dateline.table.Mentions;
import io.dateline.warehouse.AnnotationStore;
import io.dateline.warehouse.ResolutionStore;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.Warehouse;
import io.dateline.warehouse.Week;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of {@code mentions} in weeks that changed: tone is told only where it may be new. */
final class CorpusTone {

  private final SparkSession spark;
  private final RunConfig config;
  private final Warehouse warehouse;
  private final AnnotationStore annotations;

  CorpusTone(
      SparkSession spark, RunConfig config, Warehouse warehouse, AnnotationStore annotations) {
    this.spark = spark;
    this.config = config;
    this.warehouse = warehouse;
    this.annotations = annotations;
  }

  /**
   * @param articles rows of {@link io.dateline.table.Articles}, all weeks
   * @param identities rows of {@link io.dateline.table.Identities}, all weeks
   * @param changes the weeks that changed
   * @return rows of {@link Mentions} in those weeks
   */
  Dataset<Row> of(Dataset<Row> articles, Dataset<Row> identities, Restatement.Changes changes) {
    Dataset<Row> told = tell(articles.filter(Week.isIn(changes.counted())), identities);
    if (changes.rescored().isEmpty()) {
      return told;
    }
    Dataset<Row> published =
        Restatement.published(spark, warehouse, Mentions.TABLE)
            .filter(Week.isIn(changes.rescored()));
    return told.unionByName(Rescore.apply(published, identities));
  }

  private Dataset<Row> tell(Dataset<Row> articles, Dataset<Row> identities) {
    Dataset<Row> context =
        MentionContext.apply(
            annotations.mentions(),
            annotations.sentences(),
            articles.withColumn("home", lit(ResolutionStore.NO_HOME)));
    return Sentiment.apply(
        context.join(identities.drop("week_start"), new String[] {"article_id", "begin_offset"}),
        config.annotate().tone());
  }
}
