package io.dateline.evaluate;

import io.dateline.annotate.AnnotateConfig;
import io.dateline.annotate.AnnotatedText;
import io.dateline.annotate.NamedMention;
import io.dateline.annotate.Quality;
import io.dateline.annotate.Sentence;
import io.dateline.annotate.TextAnnotator;
import io.dateline.resolve.ArticleResolver;
import io.dateline.resolve.Mention;
import io.dateline.resolve.PublisherHome;
import io.dateline.resolve.Resolution;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs annotation and resolution over gold articles, as the stages do but in plain threads: from
 * raw text, and once more with the gold toponyms in place of the names that were found.
 */
final class PlaceRun {

  /** A name with what it was resolved as. */
  record Resolved(Mention mention, Resolution resolution) {}

  /**
   * An article after both readings.
   *
   * @param goldSpans one for each of the article's gold toponyms, in the same order
   * @param fromText all names that were found, places or not
   */
  record Document(GoldArticle article, List<Resolved> goldSpans, List<Resolved> fromText) {}

  private record Annotated(GoldArticle article, AnnotatedText text, List<Mention> mentions) {}

  private final ArticleResolver resolver;
  private final AnnotateConfig namesOnly;
  private final Consumer<String> progress;
  private final AtomicLong annotateNanos = new AtomicLong();
  private final AtomicLong resolveNanos = new AtomicLong();
  private final AtomicLong tokens = new AtomicLong();
  private final AtomicLong mentions = new AtomicLong();

  PlaceRun(ArticleResolver resolver, Quality quality, Consumer<String> progress) {
    this.resolver = resolver;
    this.namesOnly = AnnotateConfig.DEFAULT.with(quality, AnnotateConfig.Tone.NONE);
    this.progress = progress;
  }

  /**
   * All articles, resolved. The homes of their publishers come from the texts of all of them, gold
   * labels unseen.
   */
  List<Document> documents(List<GoldArticle> articles) {
    List<Annotated> annotated = annotated(articles);
    Map<String, PublisherHome> homes = settledHomes(annotated);
    progress.accept("resolving");
    return each(annotated, a -> document(a, home(a, homes)));
  }

  /** The homes of the publishers of articles, by source. */
  Map<String, PublisherHome> homes(List<GoldArticle> articles) {
    return settledHomes(annotated(articles));
  }

  private List<Annotated> annotated(List<GoldArticle> articles) {
    progress.accept("finding names in %,d articles".formatted(articles.size()));
    return each(articles, this::annotate);
  }

  private Map<String, PublisherHome> settledHomes(List<Annotated> articles) {
    progress.accept("finding the homes of their publishers");
    return homes(articles, homes(articles, Map.of()));
  }

  long tokens() {
    return tokens.get();
  }

  long mentions() {
    return mentions.get();
  }

  double annotateSeconds() {
    return annotateNanos.get() / 1e9;
  }

  /** CPU time of the last reading from raw text, without those for the publishers' homes. */
  double resolveSeconds() {
    return resolveNanos.get() / 1e9;
  }

  private Annotated annotate(GoldArticle article) {
    AnnotatedText found =
        timed(annotateNanos, () -> TextAnnotator.annotate(article.text(), namesOnly));
    tokens.addAndGet(found.sentences().stream().mapToLong(Sentence::tokenCount).sum());
    mentions.addAndGet(found.mentions().size());
    List<Mention> names = new ArrayList<>();
    for (NamedMention m : found.mentions()) {
      Sentence s = found.sentences().get(m.sentenceIndex());
      names.add(new Mention(m.begin(), m.end(), m.surface(), m.label(), s.begin(), s.text()));
    }
    return new Annotated(article, found, names);
  }

  private Map<String, PublisherHome> homes(
      List<Annotated> articles, Map<String, PublisherHome> before) {
    List<List<PublisherHome.Vote>> votes =
        each(articles, a -> PublisherHome.votes(resolver.resolve(a.mentions(), home(a, before))));
    Map<String, List<PublisherHome.Vote>> bySource = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      String source = articles.get(i).article().source();
      if (!source.isEmpty()) {
        bySource.computeIfAbsent(source, k -> new ArrayList<>()).addAll(votes.get(i));
      }
    }
    Map<String, PublisherHome> homes = new HashMap<>();
    bySource.forEach((s, all) -> PublisherHome.of(all).ifPresent(home -> homes.put(s, home)));
    return homes;
  }

  private static Optional<PublisherHome> home(Annotated a, Map<String, PublisherHome> homes) {
    return Optional.ofNullable(homes.get(a.article().source()));
  }

  private Document document(Annotated a, Optional<PublisherHome> home) {
    List<Mention> gold =
        a.article().toponyms().stream().map(t -> mention(t, a.text().sentences())).toList();
    List<Resolution> found = timed(resolveNanos, () -> resolver.resolve(a.mentions(), home));
    return new Document(
        a.article(), zip(gold, resolver.resolve(gold, home)), zip(a.mentions(), found));
  }

  /** A gold toponym as a name that was found, in its sentence. */
  static Mention mention(GoldToponym t, List<Sentence> sentences) {
    Sentence around =
        sentences.stream()
            .filter(s -> s.begin() <= t.begin() && t.begin() < s.end())
            .findFirst()
            .orElse(sentences.get(0));
    return new Mention(t.begin(), t.end(), t.phrase(), "LOCATION", around.begin(), around.text());
  }

  private static List<Resolved> zip(List<Mention> mentions, List<Resolution> resolutions) {
    List<Resolved> out = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      out.add(new Resolved(mentions.get(i), resolutions.get(i)));
    }
    return out;
  }

  private static <A, B> List<B> each(List<A> items, Function<A, B> work) {
    return items.parallelStream().map(work).collect(Collectors.toList());
  }

  private static <T> T timed(AtomicLong nanos, Supplier<T> work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    T done = work.get();
    nanos.addAndGet(threads.getCurrentThreadCpuTime() - before);
    return done;
  }
}
