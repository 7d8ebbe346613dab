package io.dateline.warehouse;

import io.dateline.table.Articles;
import io.dateline.table.Mentions;
import io.dateline.table.Table;
import io.dateline.table.WeeklyMentions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Which weeks have to be published again, and why: an article came, moved or changed; a mention
 * became another identity, as when names are united; an identity's usual name or facts changed.
 */
public final class ChangedWeeks {

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final RunLog log;

  public ChangedWeeks(SparkSession spark, Warehouse warehouse, RunLog log) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.log = log;
  }

  /** Every week there is: where settings changed, or a run broke off while it published. */
  public List<String> all(Dataset<Row> articles) {
    List<String> all = Restatement.allWeeks(articles, published(Articles.TABLE));
    log.restated("settings", all);
    return all;
  }

  /**
   * @param articles rows of {@link Articles} as they should be
   * @param mentions rows of {@link io.dateline.table.Identities} as they should be
   * @param facts of all identities, see {@link Registry#facts}
   * @return names as {@link Week#name()} gives them, in order
   */
  public List<String> of(Dataset<Row> articles, Dataset<Row> mentions, Dataset<Row> facts) {
    Set<String> weeks = new TreeSet<>();
    weeks.addAll(
        noted("articles", Restatement.weeks(articles, published(Articles.TABLE), Articles.TABLE)));
    weeks.addAll(
        noted(
            "identities",
            Restatement.weeksBySum(
                mentions,
                published(Mentions.TABLE),
                "article_id",
                "begin_offset",
                "kind",
                "resolution_reason",
                "entity_id",
                "actor_id",
                "resolution_score")));
    weeks.addAll(
        noted("names", Restatement.weeksWithOtherFacts(published(WeeklyMentions.TABLE), facts)));
    return List.copyOf(weeks);
  }

  private List<String> noted(String cause, List<String> weeks) {
    log.restated(cause, weeks);
    return weeks;
  }

  private Dataset<Row> published(Table table) {
    return Restatement.published(spark, warehouse, table);
  }
}
