package io.dateline.evaluate;

import io.dateline.annotate.AnnotateConfig;
import io.dateline.annotate.Quality;
import io.dateline.annotate.Sentence;
import io.dateline.annotate.TextAnnotator;
import io.dateline.resolve.ActorList;
import io.dateline.resolve.ArticleResolver;
import io.dateline.resolve.Gazetteer;
import io.dateline.resolve.GazetteerFiles;
import io.dateline.resolve.Mention;
import io.dateline.resolve.PublisherHome;
import io.dateline.resolve.WeighedPlaces;
import io.dateline.resolve.WeighedPlaces.Namesake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * Fits the weights of {@code PlaceFeature} and the constants of {@code PlaceCalibration} on the
 * tuning parts of gold files, and prints them: {@code PlaceWeightsFit GAZETTEER GOLD…}. Contexts
 * come from the weights in force, so it is run again after its weights are put in, until they stay.
 * Every article is learned from twice, with its publisher's home and without.
 */
public final class PlaceWeightsFit {

  /** Pulls towards the weights of the prototype, which are right for text of other kinds too. */
  private static final double PRIOR = 0.02;

  private static final double[] PROTOTYPE = {
    3.0, 3.9, 2.1, 1.8, 1.5, 1.05, 0.75, 2.4, 0.9, 1.0, 2.0, -1, 4.0, -1, 4.0, 1.0, 1.5, 1.5, 0,
    2.0, 0, 3.0, 0, 1, -1.0, -3.0, -2.0
  };

  private record Example(List<Namesake> namesakes, boolean[] right) {}

  private static final List<Example> EXAMPLES = new ArrayList<>();

  private PlaceWeightsFit() {}

  public static void main(String[] args) throws IOException {
    Gazetteer gazetteer = GazetteerFiles.load(args[0], new Configuration());
    ActorList actors = ActorList.load(null, new Configuration());
    for (int i = 1; i < args.length; i++) {
      learn(gazetteer, actors, Path.of(args[i]));
    }
    double[] weights = fit();
    List<String> names = WeighedPlaces.features();
    double[] before = WeighedPlaces.weights();
    for (int i = 0; i < weights.length; i++) {
      System.out.printf(
          Locale.ROOT, "  %s(%.2f),   // was %.2f%n", names.get(i), weights[i], before[i]);
    }
    System.out.printf(
        Locale.ROOT,
        "%d examples; right before %.4f, after %.4f%n",
        EXAMPLES.size(),
        accuracy(before),
        accuracy(weights));
    calibrate();
  }

  private static void learn(Gazetteer gazetteer, ActorList actors, Path file) throws IOException {
    List<GoldArticle> articles = GoldArticles.read(file);
    Map<String, PublisherHome> homes =
        new PlaceRun(new ArticleResolver(gazetteer, actors), Quality.STANDARD, s -> {})
            .homes(articles);
    PlaceVerdict verdict = new PlaceVerdict(gazetteer);
    WeighedPlaces weighed = new WeighedPlaces(gazetteer);
    for (GoldArticle a : articles) {
      if (!GoldPart.TUNE.contains(a.index())) {
        continue;
      }
      List<Sentence> sentences =
          TextAnnotator.annotate(
                  a.text(), AnnotateConfig.DEFAULT.with(Quality.STANDARD, AnnotateConfig.Tone.NONE))
              .sentences();
      List<Mention> mentions =
          a.toponyms().stream().map(t -> PlaceRun.mention(t, sentences)).toList();
      Optional<PublisherHome> home = Optional.ofNullable(homes.get(a.source()));
      add(a, weighed.of(mentions, home), verdict);
      add(a, weighed.of(mentions, Optional.empty()), verdict);
    }
  }

  private static void add(GoldArticle a, List<List<Namesake>> found, PlaceVerdict verdict) {
    for (int i = 0; i < found.size(); i++) {
      GoldToponym gold = a.toponyms().get(i);
      List<Namesake> namesakes = found.get(i);
      if (gold.where() != null && !namesakes.isEmpty()) {
        EXAMPLES.add(new Example(namesakes, right(gold, namesakes, verdict)));
      }
    }
  }

  /** Those within reach; of these the ones of the gold place's own kind, where there are any. */
  private static boolean[] right(GoldToponym gold, List<Namesake> n, PlaceVerdict verdict) {
    boolean[] right = new boolean[n.size()];
    boolean[] ofKind = new boolean[n.size()];
    boolean any = false;
    for (int i = 0; i < right.length; i++) {
      right[i] = verdict.isRight(gold, n.get(i).place());
      boolean isTown = gold.where().feature().startsWith("PPL");
      boolean isArea = gold.where().feature().startsWith("ADM");
      ofKind[i] =
          right[i]
              && (!isTown || n.get(i).place().isPopulated())
              && (!isArea || n.get(i).place().isArea());
      any |= ofKind[i];
    }
    return any ? ofKind : right;
  }

  private static double[] fit() {
    double[] w = PROTOTYPE.clone();
    double[] squares = new double[w.length];
    for (int step = 0; step < 1500; step++) {
      double[] gradient = new double[w.length];
      int n = 0;
      for (Example e : EXAMPLES) {
        n += addGradient(e, w, gradient) ? 1 : 0;
      }
      for (int k = 0; k < w.length; k++) {
        double g = gradient[k] / n - PRIOR * (w[k] - PROTOTYPE[k]) / 10;
        squares[k] = 0.95 * squares[k] + 0.05 * g * g;
        w[k] += 0.02 * g / (Math.sqrt(squares[k]) + 1e-4);
      }
    }
    return w;
  }

  private static boolean addGradient(Example e, double[] w, double[] gradient) {
    double[] p = softmax(e, w);
    double good = 0;
    for (int i = 0; i < p.length; i++) {
      good += e.right()[i] ? p[i] : 0;
    }
    if (good == 0 || p.length < 2) {
      return false;
    }
    for (int i = 0; i < p.length; i++) {
      double pull = (e.right()[i] ? p[i] / good : 0) - p[i];
      double[] values = e.namesakes().get(i).values();
      for (int k = 0; k < w.length; k++) {
        gradient[k] += pull * values[k];
      }
    }
    return true;
  }

  private static double[] softmax(Example e, double[] w) {
    double[] p = new double[e.right().length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < p.length; i++) {
      double[] values = e.namesakes().get(i).values();
      for (int k = 0; k < w.length; k++) {
        p[i] += w[k] * values[k];
      }
      most = Math.max(most, p[i]);
    }
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(p[i] - most);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  private static double accuracy(double[] w) {
    int right = 0;
    for (Example e : EXAMPLES) {
      double[] p = softmax(e, w);
      int best = 0;
      for (int i = 1; i < p.length; i++) {
        best = p[i] > p[best] ? i : best;
      }
      right += e.right()[best] ? 1 : 0;
    }
    return right / (double) EXAMPLES.size();
  }

  /** Logistic regression (Platt 1999) of being right on what is known of the best namesake. */
  private static void calibrate() {
    double[] w = {1, 0, 0, 0};
    for (int step = 0; step < 3000; step++) {
      double[] gradient = new double[w.length];
      for (Example e : EXAMPLES) {
        double[] x = evidence(e);
        double z = 0;
        for (int k = 0; k < w.length; k++) {
          z += w[k] * x[k];
        }
        double error = (e.right()[0] ? 1 : 0) - 1 / (1 + Math.exp(-z));
        for (int k = 0; k < w.length; k++) {
          gradient[k] += error * x[k] / EXAMPLES.size();
        }
      }
      for (int k = 0; k < w.length; k++) {
        w[k] += 0.3 * gradient[k];
      }
    }
    System.out.println("calibration: logit, bias, alone, near " + Arrays.toString(w));
  }

  private static double[] evidence(Example e) {
    Namesake best = e.namesakes().get(0);
    double p = Math.min(0.998, Math.max(0.002, best.probability()));
    boolean isAlone = e.right().length == 1;
    return new double[] {
      isAlone ? 0 : Math.log(p / (1 - p)), 1, isAlone ? 1 : 0, best.isNear() ? 1 : 0
    };
  }
}
