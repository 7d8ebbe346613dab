package io.dateline.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    List<PageModel.EntityView> entities =
        new EntityViews(corpus, config, axis, numberOf, changes, pool).all();
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

  /**
   * The sentence that holds most of the telling names, the first of them where several do; rather
   * one dated in the month itself than in the rest of the weeks at its ends.
   */
  private Object[] quote(Periods.Cut cut, List<int[]> names, List<PageModel.EntityView> entities) {
    Object[] best = null;
    long most = 0;
    for (int[] name : names) {
      for (Object[] quote : entities.get(name[0]).quotes()) {
        Object[] sentence = pool.sentences().get((Integer) quote[1]);
        String text = (String) sentence[0];
        String date = pool.articles().get((Integer) sentence[1]).date();
        long held = names.stream().filter(n -> text.contains(entities.get(n[0]).name())).count();
        if (date != null && cut.isMonthOf(LocalDate.parse(date))) {
          held += names.size();
        }
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
                  EntityViews.tenths(row.pair().expected()),
                  EntityViews.thousandths(row.pair())
                });
      }
    }
    return bySlot;
  }

  private static List<MapCut.Point> points(Corpus corpus) {
    return corpus.entities().stream()
        .filter(entity -> EntityViews.at(entity) != null && !EntityViews.isArea(entity.feature()))
        .map(e -> new MapCut.Point(e.longitude(), e.latitude(), e.mentions()))
        .toList();
  }
}
