package io.dateline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.dateline.cli.StageReport;
import io.dateline.resolve.KnownIdentities;
import io.dateline.resolve.MentionContext;
import io.dateline.resolve.PublisherHomes;
import io.dateline.resolve.Redirect;
import io.dateline.resolve.Resolve;
import io.dateline.resolve.Unify;
import io.dateline.table.StoredEntities;
import io.dateline.table.StoredRedirects;
import io.dateline.warehouse.AnnotationStore;
import io.dateline.warehouse.Registry;
import io.dateline.warehouse.ResolutionStore;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Staging;
import io.dateline.warehouse.Store;
import io.dateline.warehouse.Warehouse;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Mentions to identities, in two steps: each article once and alone, then names that articles gave
 * identities of their own united across the corpus. What comes out is a function of all articles
 * and the settings, not of the order in which articles came.
 */
final class CorpusResolution {

  /**
   * What the corpus says about identities.
   *
   * @param mentions rows of {@link io.dateline.table.Identities}
   * @param facts one row an identity, see {@link Registry#facts}
   * @param redirections rows of {@link io.dateline.table.Redirections}
   */
  record Identities(Dataset<Row> mentions, Dataset<Row> facts, Dataset<Row> redirections) {}

  private final SparkSession spark;
  private final RunConfig config;
  private final RunLog log;
  private final StageReport report;
  private final Staging staging;
  private final AnnotationStore annotations;
  private final ResolutionStore resolutions;
  private final Store entities;
  private final Store redirects;

  CorpusResolution(
      SparkSession spark,
      RunConfig config,
      Warehouse warehouse,
      RunLog log,
      StageReport report,
      AnnotationStore annotations) {
    this.spark = spark;
    this.config = config;
    this.log = log;
    this.report = report;
    this.staging = new Staging(spark, warehouse, log.runId());
    this.annotations = annotations;
    this.resolutions = new ResolutionStore(spark, warehouse, config.resolutionFingerprint());
    this.entities = new Store(spark, warehouse, StoredEntities.TABLE, warehouse.store("entities"));
    this.redirects =
        new Store(spark, warehouse, StoredRedirects.TABLE, warehouse.store("redirects"));
  }

  /**
   * @param articles rows of {@link io.dateline.table.Articles}, all that are stored
   */
  Identities of(Dataset<Row> articles) {
    Dataset<Row> atHome = report.run("resolve", () -> resolve(articles), this::countedNew);
    return report.run("unify", () -> unify(resolutions.holding(atHome)), this::counted);
  }

  /**
   * Resolves what was not yet: some articles of each source as if nothing were known of it, and
   * then all with the home that these first readings make.
   *
   * @return the articles with their {@code home}
   */
  private Dataset<Row> resolve(Dataset<Row> articles) {
    Dataset<Row> nowhere =
        PublisherHomes.sample(articles).withColumn("home", lit(ResolutionStore.NO_HOME));
    log.count("articles_resolved", resolvePending(nowhere, "first"));
    Dataset<Row> homes =
        staging.rows("homes", PublisherHomes.apply(resolutions.holding(nowhere), articles));
    Dataset<Row> atHome = ResolutionStore.withHome(articles, homes);
    log.count("articles_resolved_at_home", resolvePending(atHome, "home"));
    log.count("sources_with_home", homes.filter(col("home").notEqual("")).count());
    return atHome;
  }

  private long resolvePending(Dataset<Row> articles, String pass) {
    Dataset<Row> pending =
        staging.rows(
            "pending-" + pass, resolutions.filterPending(articles, annotations.sentences()));
    Dataset<Row> context =
        MentionContext.apply(annotations.mentions(), annotations.sentences(), pending);
    resolutions.add(Resolve.apply(context, config.resolve()), log.runId(), pass, staging.folder());
    return pending.count();
  }

  private String countedNew(Dataset<Row> articles) {
    return "%,d articles, %,d for the home of their source · %,d homes"
        .formatted(
            log.counted("articles_resolved"),
            log.counted("articles_resolved_at_home"),
            log.counted("sources_with_home"));
  }

  private Identities unify(Dataset<Row> holding) {
    Dataset<Row> redirections =
        staging.rows("redirections", Unify.apply(Redirect.mintedNames(holding), config.unify()));
    Dataset<Row> mentions = staging.rows("identities", Redirect.apply(holding, redirections));
    Dataset<Row> known =
        spark.createDataFrame(KnownIdentities.rows(config.resolve()), StoredEntities.SCHEMA);
    Dataset<Row> facts = staging.rows("facts", Registry.facts(mentions, known));
    return new Identities(mentions, facts, redirections);
  }

  private String counted(Identities found) {
    log.count("mentions", found.mentions().count());
    log.count("mentions_resolved", found.mentions().filter(col("entity_id").isNotNull()).count());
    log.count("entities", found.facts().count());
    log.count("redirects", found.redirections().count());
    return "%,d mentions, %,d of them resolved, to %,d entities; %,d other spellings"
        .formatted(
            log.counted("mentions"),
            log.counted("mentions_resolved"),
            log.counted("entities"),
            log.counted("redirects"));
  }

  /** Keeps for good what identities are now; to be called when they are about to be published. */
  void register(Identities found) {
    entities.appendNonEmpty(
        Registry.filterNew(found.facts(), entities.read(), log.runId()),
        log.runId(),
        staging.folder());
    long changed =
        redirects.appendNonEmpty(
            Registry.filterNewRedirects(found.redirections(), redirects.read(), log.runId()),
            log.runId(),
            staging.folder());
    log.count("redirects_changed", changed);
  }
}
