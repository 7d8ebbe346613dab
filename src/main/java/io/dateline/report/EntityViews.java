package io.dateline.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Each place and actor with its weeks, bursts, tone, company and sentences. */
final class EntityViews {

  private final Corpus corpus;
  private final ReportConfig config;
  private final TimeAxis axis;
  private final Map<String, Integer> numberOf;
  private final WeekChanges changes;
  private final SentencePool pool;

  /**
   * @param numberOf the number of an entity by its id
   * @param pool filled on the way with the sentences quoted
   */
  EntityViews(
      Corpus corpus,
      ReportConfig config,
      TimeAxis axis,
      Map<String, Integer> numberOf,
      WeekChanges changes,
      SentencePool pool) {
    this.corpus = corpus;
    this.config = config;
    this.axis = axis;
    this.numberOf = numberOf;
    this.changes = changes;
    this.pool = pool;
  }

  List<PageModel.EntityView> all() {
    Map<String, List<Long>> series = series();
    Map<String, List<int[]>> bursts = bursts();
    Map<String, List<Integer>> tones = tones();
    Map<String, List<Integer[]>> partners = partners();
    Map<String, List<Object[]>> quotes = quotes();
    List<PageModel.EntityView> views = new ArrayList<>();
    for (Corpus.Entity entity : corpus.entities()) {
      views.add(
          new PageModel.EntityView(
              entity.id(),
              entity.name(),
              entity.kind(),
              entity.country(),
              at(entity),
              isArea(entity.feature()),
              corpus.spellings().getOrDefault(entity.id(), List.of()),
              entity.mentions(),
              entity.stories(),
              series.getOrDefault(entity.id(), List.of()),
              bursts.getOrDefault(entity.id(), List.of()),
              tones.getOrDefault(entity.id(), List.of()),
              partners.getOrDefault(entity.id(), List.of()),
              quotes.getOrDefault(entity.id(), List.of())));
    }
    return views;
  }

  private Map<String, List<Long>> series() {
    Map<String, List<Long>> series = new HashMap<>();
    for (Corpus.Count count : corpus.counts()) {
      int slot = axis.of(count.week());
      int entity = numberOf.getOrDefault(count.id(), -1);
      if (slot >= 0 && entity >= 0) {
        Collections.addAll(
            series.computeIfAbsent(count.id(), id -> new ArrayList<>()),
            (long) slot,
            count.mentions(),
            count.stories(),
            count.sources(),
            Math.round(count.low() * 1000),
            Math.round(count.high() * 1000),
            Math.round(changes.deviation(entity, slot) * 10));
      }
    }
    return series;
  }

  private Map<String, List<int[]>> bursts() {
    Map<String, List<int[]>> bursts = new HashMap<>();
    for (Corpus.Burst burst : corpus.bursts()) {
      bursts
          .computeIfAbsent(burst.id(), id -> new ArrayList<>())
          .add(
              new int[] {
                axis.containing(burst.start()), axis.containing(burst.end()), burst.level()
              });
    }
    return bursts;
  }

  private Map<String, List<Integer>> tones() {
    Map<String, List<Integer>> tones = new HashMap<>();
    for (Corpus.Tone tone : corpus.tones()) {
      Collections.addAll(
          tones.computeIfAbsent(tone.id(), id -> new ArrayList<>()),
          axis.of(tone.week()),
          (int) tone.stories(),
          hundredths(tone.mean()),
          tone.low() == null ? null : (Integer) hundredths(tone.low()),
          tone.high() == null ? null : (Integer) hundredths(tone.high()));
    }
    return tones;
  }

  private Map<String, List<Integer[]>> partners() {
    Map<String, List<Corpus.Pair>> pairs = new HashMap<>();
    for (Corpus.Pair pair : corpus.pairs()) {
      pairs.computeIfAbsent(pair.left(), id -> new ArrayList<>()).add(pair);
      pairs.computeIfAbsent(pair.right(), id -> new ArrayList<>()).add(pair);
    }
    Map<String, List<Integer[]>> partners = new HashMap<>();
    pairs.forEach(
        (id, ofEntity) -> partners.put(id, listed(id, ofEntity).map(p -> partner(id, p)).toList()));
    return partners;
  }

  /** The surest, which come first, and those to actors and to places in most stories. */
  private Stream<Corpus.Pair> listed(String id, List<Corpus.Pair> pairs) {
    Stream<Corpus.Pair> surest =
        pairs.stream().filter(p -> p.stories() > p.expected()).limit(config.partners());
    return Stream.of(surest, fullest(id, pairs, false), fullest(id, pairs, true))
        .flatMap(chosen -> chosen)
        .distinct();
  }

  private Stream<Corpus.Pair> fullest(String id, List<Corpus.Pair> pairs, boolean arePlaces) {
    return pairs.stream()
        .filter(p -> arePlaces == other(id, p).startsWith("place:"))
        .sorted(Comparator.comparingLong(Corpus.Pair::stories).reversed())
        .limit((config.partners() + 1) / 2);
  }

  private static String other(String id, Corpus.Pair pair) {
    return pair.left().equals(id) ? pair.right() : pair.left();
  }

  private Integer[] partner(String id, Corpus.Pair pair) {
    return new Integer[] {
      numberOf.get(other(id, pair)),
      (int) pair.stories(),
      tenths(pair.expected()),
      thousandths(pair)
    };
  }

  private Map<String, List<Object[]>> quotes() {
    Map<String, List<Object[]>> quotes = new TreeMap<>();
    for (Corpus.Example example : corpus.examples()) {
      int slot = axis.of(example.week());
      int sentence = slot < 0 ? -1 : pool.add(example);
      if (sentence >= 0) {
        quotes
            .computeIfAbsent(example.id(), id -> new ArrayList<>())
            .add(new Object[] {slot, sentence, SentencePool.spaced(example.surface())});
      }
    }
    return quotes;
  }

  static double[] at(Corpus.Entity entity) {
    return entity.latitude() == null || entity.longitude() == null
        ? null
        : new double[] {rounded(entity.longitude()), rounded(entity.latitude())};
  }

  /** Everything that is wider than a settlement or a single site. */
  static boolean isArea(String feature) {
    return feature != null
        && (feature.startsWith("PCL")
            || feature.startsWith("ADM")
            || feature.startsWith("RGN")
            || feature.matches("CONT|SEA|OCN|MTS|ISLS|TERR|ZN|PEN|GULF|STM|LK|DSRT|AREA"));
  }

  static Integer thousandths(Corpus.Pair pair) {
    return pair.qValue() == null ? null : (Integer) (int) Math.round(pair.qValue() * 1000);
  }

  static int tenths(double count) {
    return (int) Math.round(count * 10);
  }

  private static int hundredths(double tone) {
    return (int) Math.round(tone * 100);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1000) / 1000.0;
  }
}
