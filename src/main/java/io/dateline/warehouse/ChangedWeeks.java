package io.dateline.warehouse;

import io.dateline.table.Articles;
import io.dateline.table.Mentions;
import io.dateline.table.ResolvedMentions;
import io.dateline.table.Table;
import io.dateline.table.WeeklyMentions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Which weeks have to be published again, and why: an article came, moved or changed; a mention
 * became another identity, as when names are united; an identity's usual name or facts changed.
 */
public final class ChangedWeeks {

  private static final List<String> IDENTITY =
      Stream.concat(
              Stream.of(
                  "article_id",
                  "begin_offset",
                  "kind",
                  "resolution_reason",
                  "entity_id",
                  "actor_id"),
              ResolvedMentions.SURENESS.stream())
          .toList();

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final RunLog log;

  public ChangedWeeks(SparkSession spark, Warehouse warehouse, RunLog log) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.log = log;
  }

  /** Every week there is: where settings changed, or a run broke off while it published. */
  public Restatement.Changes all(Dataset<Row> articles) {
    List<String> all = noted("settings", Restatement.allWeeks(articles, published(Articles.TABLE)));
    return new Restatement.Changes(all, all);
  }

  /**
   * @param articles rows of {@link Articles} as they should be
   * @param mentions rows of {@link io.dateline.table.Identities} as they should be
   * @param facts of all identities, see {@link Registry#facts}
   * @return all weeks with rows to write anew, and those of them whose numbers are to be counted
   *     anew: how sure a resolution is and how long an article is go into no count
   */
  public Restatement.Changes of(Dataset<Row> articles, Dataset<Row> mentions, Dataset<Row> facts) {
    Restatement.Changes byArticle =
        Restatement.changes(
            articles, published(Articles.TABLE), Articles.TABLE, Set.of("word_count"));
    Restatement.Changes byIdentity =
        Restatement.changes(
            mentions, published(Mentions.TABLE), IDENTITY, Set.copyOf(ResolvedMentions.SURENESS));
    List<String> byName = Restatement.weeksWithOtherFacts(published(WeeklyMentions.TABLE), facts);
    noted("articles", byArticle.all());
    noted("identities", byIdentity.all());
    noted("names", byName);
    return new Restatement.Changes(
        union(byArticle.all(), byIdentity.all(), byName),
        union(byArticle.counted(), byIdentity.counted(), byName));
  }

  @SafeVarargs
  private static List<String> union(List<String>... weeks) {
    return Stream.of(weeks).flatMap(List::stream).sorted().distinct().toList();
  }

  private List<String> noted(String cause, List<String> weeks) {
    log.restated(cause, weeks);
    return weeks;
  }

  private Dataset<Row> published(Table table) {
    return Restatement.published(spark, warehouse, table);
  }
}
