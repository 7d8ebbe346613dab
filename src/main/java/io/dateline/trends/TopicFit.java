package io.dateline.trends;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Latent Dirichlet allocation (Blei, Ng and Jordan 2003) by online variational Bayes (Hoffman, Blei
 * and Bach 2010), with as many topics as go together best.
 *
 * @param model of Spark's MLlib, fitted
 * @param topics the largest first
 * @param coherence the mean of theirs, to six decimals
 */
public record TopicFit(LDAModel model, List<FittedTopic> topics, double coherence) {

  private static final long SEED = 20_240_301;

  /** Few topics to a story. */
  private static final double DOCUMENT_CONCENTRATION = 0.2;

  /** Few words to a topic. */
  private static final double TOPIC_CONCENTRATION = 0.02;

  /**
   * The first pass counts as much as it can, for all stories take part in it where they are few.
   */
  private static final double OFFSET = 1;

  private static final double DECAY = 0.51;

  public TopicFit {
    topics = List.copyOf(topics);
  }

  /**
   * The most coherent fit; that with as many topics as there were before where no other is better
   * by more than the margin; of equals that with fewer topics.
   *
   * @param stories with {@code features}, counts of the words of the vocabulary; in one partition
   *     and in order, for what is drawn and how it adds up depend on both: in two partitions, or
   *     the other way round, other topics are fitted, while Java's vector instructions change
   *     nothing
   * @param numbers of topics to try, in order
   * @param before number of topics of the run before, 0 for none
   */
  public static TopicFit best(
      Dataset<Row> stories,
      List<String> vocabulary,
      List<Integer> numbers,
      int before,
      TopicsConfig config) {
    List<int[]> documents = new ArrayList<>();
    for (Row row : stories.select("features").collectAsList()) {
      documents.add(((Vector) row.get(0)).toSparse().indices());
    }
    Coherence coherence = new Coherence(vocabulary.size(), documents);
    List<Callable<TopicFit>> fits = new ArrayList<>();
    for (int n : numbers) {
      fits.add(() -> fit(stories, n, documents.size(), vocabulary, coherence, config));
    }
    return choose(atOnce(fits), before, config.keepMargin());
  }

  /** Each fit works on one partition, so one alone would leave all cores but one idle. */
  private static List<TopicFit> atOnce(List<Callable<TopicFit>> fits) {
    ExecutorService threads = Executors.newFixedThreadPool(fits.size());
    try {
      List<TopicFit> done = new ArrayList<>();
      for (Future<TopicFit> fit : threads.invokeAll(fits)) {
        done.add(fit.get());
      }
      return done;
    } catch (ExecutionException e) {
      Throwables.throwIfUnchecked(e.getCause());
      throw new IllegalStateException("topics could not be fitted", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while topics were fitted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  static TopicFit choose(List<TopicFit> fits, int before, double margin) {
    TopicFit best =
        fits.stream().max(Comparator.comparingDouble(TopicFit::coherence)).orElseThrow();
    TopicFit first =
        fits.stream().filter(fit -> fit.coherence() == best.coherence()).findFirst().orElseThrow();
    return fits.stream()
        .filter(fit -> fit.topics().size() == before)
        .filter(fit -> fit.coherence() >= best.coherence() - margin)
        .findFirst()
        .orElse(first);
  }

  private static TopicFit fit(
      Dataset<Row> stories,
      int topics,
      int count,
      List<String> vocabulary,
      Coherence coherence,
      TopicsConfig config) {
    LDAModel model =
        new LDA()
            .setK(topics)
            .setOptimizer("online")
            .setMaxIter(config.iterations())
            .setSubsamplingRate(Math.min(1, config.storiesPerIteration() / (double) count))
            .setDocConcentration(DOCUMENT_CONCENTRATION)
            .setTopicConcentration(TOPIC_CONCENTRATION)
            .setOptimizeDocConcentration(false)
            .setLearningOffset(OFFSET)
            .setLearningDecay(DECAY)
            .setSeed(SEED)
            .fit(stories);
    List<FittedTopic> found = FittedTopic.of(model.topicsMatrix(), vocabulary, coherence);
    double mean = found.stream().mapToDouble(FittedTopic::coherence).average().orElseThrow();
    return new TopicFit(model, found, Rounded.of(mean));
  }
}
