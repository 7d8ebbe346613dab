package io.dateline.resolve;

import static org.apache.spark.sql.functions.col;

import io.dateline.table.ContextMentions;
import io.dateline.table.ResolvedMentions;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Gives every mention its identity. An article is resolved as a whole and alone: what its mentions
 * become depends on that article, the gazetteer and the actor list, never on other articles.
 */
public final class Resolve {

  /**
   * Resolves mentions.
   *
   * @param contextMentions rows of {@link ContextMentions}, in any order
   * @return rows of {@link ResolvedMentions}, one for each, but none for an implied actor that
   *     could not be told
   */
  public static Dataset<Row> apply(Dataset<Row> contextMentions, ResolveConfig config) {
    return contextMentions
        .transform(Resolve::withArticlesTogether)
        .transform(mentions -> withIdentities(mentions, config));
  }

  private static Dataset<Row> withArticlesTogether(Dataset<Row> mentions) {
    return mentions
        .transform(ContextMentions.TABLE::select)
        .repartition(col("article_id"))
        .sortWithinPartitions("article_id", "begin_offset");
  }

  private static Dataset<Row> withIdentities(Dataset<Row> mentions, ResolveConfig config) {
    return mentions
        .mapPartitions(
            new Identities(
                config,
                config.gazetteerFingerprint(),
                config.actorsFingerprint(),
                config.curationFingerprint()),
            Encoders.row(ResolvedMentions.SCHEMA))
        .to(ResolvedMentions.SCHEMA); // the encoder drops the columns' descriptions
  }

  /** What an executor is sent: where the files lie and what they held when the job was planned. */
  private record Identities(
      ResolveConfig config, String gazetteerHash, String actorsHash, String curationHash)
      implements MapPartitionsFunction<Row, Row>, Serializable {

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      if (!rows.hasNext()) {
        return rows;
      }
      Gazetteer gazetteer =
          GazetteerFiles.load(config.gazetteerDir(), gazetteerHash, config.hadoop().value());
      ActorList actors = ActorList.load(config.actorsFile(), actorsHash, config.hadoop().value());
      Curation curation =
          Curation.load(config.curationFile(), curationHash, config.hadoop().value());
      return new ResolvedRows(
          rows,
          new ArticleResolver(gazetteer, actors),
          new CuratedArticle(curation, gazetteer, actors));
    }
  }

  private Resolve() {}
}
