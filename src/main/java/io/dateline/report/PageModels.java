package io.dateline.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of the tables to the model of the page. */
final class PageModels {

  private final Corpus corpus;
  private final ReportConfig config;
  private final TimeAxis axis;
  private final Map<String, Integer> numberOf = new HashMap<>();
  private final long[][] stories;
  private final WeekChanges changes;
  private final SentencePool pool;

  private final MapCut map;

  private PageModels(Corpus corpus, ReportConfig config, MapCut map, int sentenceBytes) {
    this.corpus = corpus;
    this.config = config;
    this.map = map;
    this.axis = new TimeAxis(corpus.weeks());
    corpus.entities().forEach(entity -> numberOf.put(entity.id(), numberOf.size()));
    this.stories = new long[corpus.entities().size()][axis.size()];
    for (Corpus.Count count : corpus.counts()) {
      Integer entity = numberOf.get(count.id());
      int slot = axis.of(count.week());
      if (entity != null && slot >= 0) {
        stories[entity][slot] = count.stories();
      }
    }
    this.changes = new WeekChanges(axis, stories);
    this.pool = new SentencePool(sentenceBytes);
  }

  /**
   * The model; the same rows give the same model.
   *
   * @param besides bytes of the page that are not the model
   */
  static PageModel of(Corpus corpus, ReportConfig config, int besides) {
    MapCut map = MapCut.of(Outlines.load(), points(corpus));
    PageModel bare = new PageModels(corpus, config, map, 0).model();
    int taken = ScriptJson.of(bare).getBytes(StandardCharsets.UTF_8).length + besides;
    return new PageModels(corpus, config, map, config.pageBytes() - taken).model();
  }

  private PageModel model() {
    List<PageModel.EntityView> entities = entities();
    List<PageModel.Changes> moved = new ArrayList<>();
    for (int slot = 0; slot < axis.size(); slot++) {
      moved.add(changes.of(slot));
    }
    List<PageModel.SourceView> sources = SourceViews.of(corpus.coverage(), axis);
    return new PageModel(
        corpus.runId(),
        axis.views(),
        entities,
        pool.articles(),
        pool.sentences(),
        moved,
        periods(entities),
        Networks.of(corpus.pairs(), numberOf, config),
        weekPairs(),
        sources,
        TopicViews.of(corpus.topics(), corpus.weeklyTopics(), axis),
        map,
        new PageModel.Held(
            entities.size(),
            corpus.entityTotal(),
            pool.sentences().size(),
            corpus.exampleTotal(),
            sources.size(),
            corpus.sourceTotal(),
            corpus.weeks().stream().mapToLong(Corpus.Week::stories).sum(),
            corpus.weeks().stream().mapToLong(Corpus.Week::articles).sum()));
  }

  private List<PageModel.EntityView> entities() {
    Map<String, List<Long>> series = series();
    Map<String, List<int[]>> bursts = new HashMap<>();
    for (Corpus.Burst burst : corpus.bursts()) {
      bursts
          .computeIfAbsent(burst.id(), id -> new ArrayList<>())
          .add(
              new int[] {
                axis.containing(burst.start()), axis.containing(burst.end()), burst.level()
              });
    }
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

  private Map<String, List<Integer[]>> partners() {
    Map<String, List<Integer[]>> partners = new HashMap<>();
    for (Corpus.Pair pair : corpus.pairs()) {
      partner(partners, pair.left(), pair.right(), pair);
      partner(partners, pair.right(), pair.left(), pair);
    }
    return partners;
  }

  private void partner(
      Map<String, List<Integer[]>> partners, String id, String other, Corpus.Pair pair) {
    List<Integer[]> listed = partners.computeIfAbsent(id, i -> new ArrayList<>());
    if (listed.size() < config.partners()) {
      listed.add(
          new Integer[] {
            numberOf.get(other), (int) pair.stories(), tenths(pair.expected()), thousandths(pair)
          });
    }
  }

  private Map<String, List<Object[]>> quotes() {
    Map<String, List<Object[]>> quotes = new TreeMap<>();
    for (Corpus.Example example : corpus.examples()) {
      int slot = axis.of(example.week());
      int sentence = slot < 0 ? -1 : pool.add(example);
      if (sentence >= 0) {
        quotes
            .computeIfAbsent(example.id(), id -> new ArrayList<>())
            .add(new Object[] {slot, sentence, example.surface()});
      }
    }
    return quotes;
  }

  private List<PageModel.Period> periods(List<PageModel.EntityView> entities) {
    List<PageModel.Period> periods = new ArrayList<>();
    for (Periods.Cut cut : Periods.cuts(axis)) {
      List<int[]> names = Periods.names(axis, cut, stories);
      periods.add(
          new PageModel.Period(
              cut.label(),
              cut.slots().get(0),
              cut.slots().get(cut.slots().size() - 1),
              cut.slots().stream().mapToLong(axis::storiesOf).sum(),
              names,
              quote(cut, names, entities)));
    }
    return periods;
  }

  /** The sentence that holds most of the telling names; the first of them where several do. */
  private Object[] quote(Periods.Cut cut, List<int[]> names, List<PageModel.EntityView> entities) {
    Object[] best = null;
    long most = 0;
    for (int[] name : names) {
      for (Object[] quote : entities.get(name[0]).quotes()) {
        String text = (String) pool.sentences().get((Integer) quote[1])[0];
        long held = names.stream().filter(n -> text.contains(entities.get(n[0]).name())).count();
        if (cut.slots().contains((Integer) quote[0]) && (best == null || held > most)) {
          best = new Object[] {name[0], quote[1], quote[2], quote[0]};
          most = held;
        }
      }
    }
    return best;
  }

  private List<List<Integer[]>> weekPairs() {
    List<List<Integer[]>> bySlot = new ArrayList<>();
    for (int slot = 0; slot < axis.size(); slot++) {
      bySlot.add(new ArrayList<>());
    }
    for (Corpus.WeekPair row : corpus.weeklyPairs()) {
      int slot = axis.of(row.week());
      Integer left = numberOf.get(row.pair().left());
      Integer right = numberOf.get(row.pair().right());
      if (slot >= 0 && left != null && right != null) {
        bySlot
            .get(slot)
            .add(
                new Integer[] {
                  left,
                  right,
                  (int) row.pair().stories(),
                  tenths(row.pair().expected()),
                  thousandths(row.pair())
                });
      }
    }
    return bySlot;
  }

  private static List<MapCut.Point> points(Corpus corpus) {
    return corpus.entities().stream()
        .filter(entity -> at(entity) != null && !isArea(entity.feature()))
        .map(e -> new MapCut.Point(e.longitude(), e.latitude(), e.mentions()))
        .toList();
  }

  private static double[] at(Corpus.Entity entity) {
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

  private static Integer thousandths(Corpus.Pair pair) {
    return pair.qValue() == null ? null : (Integer) (int) Math.round(pair.qValue() * 1000);
  }

  private static int hundredths(double tone) {
    return (int) Math.round(tone * 100);
  }

  private static int tenths(double count) {
    return (int) Math.round(count * 10);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1000) / 1000.0;
  }
}
