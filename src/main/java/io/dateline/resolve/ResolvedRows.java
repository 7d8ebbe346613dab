package io.dateline.resolve;

import io.dateline.table.ContextMentions;
import io.dateline.table.ResolvedMentions;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Resolves rows of {@link ContextMentions} that come article by article; holds the mentions of one
 * article at a time.
 */
final class ResolvedRows implements Iterator<Row> {

  private static final String[] IN = ContextMentions.TABLE.columnNames();
  private static final String[] OUT = ResolvedMentions.TABLE.columnNames();

  private final Iterator<Row> rows;
  private final ArticleResolver resolver;
  private final CuratedArticle curated;
  private final Queue<Row> ready = new ArrayDeque<>();
  private Row ahead;

  ResolvedRows(Iterator<Row> rows, ArticleResolver resolver, CuratedArticle curated) {
    this.rows = rows;
    this.resolver = resolver;
    this.curated = curated;
    this.ahead = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && ahead != null) {
      resolveArticle();
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more mentions");
    }
    return ready.remove();
  }

  private void resolveArticle() {
    String article = ahead.getAs("article_id");
    List<Row> mentions = new ArrayList<>();
    while (ahead != null && Objects.equals(ahead.<String>getAs("article_id"), article)) {
      mentions.add(ahead);
      ahead = rows.hasNext() ? rows.next() : null;
    }
    List<Row> names = mentions.stream().filter(row -> !mention(row).isImplied()).toList();
    List<Mention> inText = names.stream().map(ResolvedRows::mention).toList();
    List<Resolution> resolutions =
        curated.apply(
            inText, resolver.resolve(inText, HomeCode.read(mentions.get(0).getAs("home"))));
    Row[] votes =
        PublisherHome.votes(resolutions).stream().map(ResolvedRows::vote).toArray(Row[]::new);
    for (int i = 0; i < names.size(); i++) {
      Resolution r = resolutions.get(i);
      Optional<Resolution> actor = resolver.metonym(inText.get(i), r);
      ready.add(resolved(names.get(i), r, actor, i == 0 ? votes : null));
    }
    for (Row row : mentions) {
      Mention m = mention(row);
      if (m.isImplied()) {
        LocalDate week = row.getAs("week_start");
        resolver
            .implied(m, week)
            .ifPresent(r -> ready.add(resolved(row, r, Optional.empty(), null)));
      }
    }
  }

  private static Mention mention(Row row) {
    return new Mention(
        intOf(row, "begin_offset"),
        intOf(row, "end_offset"),
        row.getAs("surface"),
        row.getAs("label"),
        intOf(row, "sentence_begin"),
        row.getAs("sentence_text"));
  }

  private static Row vote(PublisherHome.Vote vote) {
    return RowFactory.create(
        vote.countryCode(), vote.admin1(), vote.weight(), vote.latitude(), vote.longitude());
  }

  private static int intOf(Row row, String column) {
    Integer value = row.getAs(column);
    return value == null ? 0 : value;
  }

  private static Row[] alternatives(Resolution r) {
    return r.alternatives().isEmpty()
        ? null
        : r.alternatives().stream()
            .map(a -> RowFactory.create(a.place().entityId(), a.place().name(), a.score()))
            .toArray(Row[]::new);
  }

  private static Row resolved(Row mention, Resolution r, Optional<Resolution> actor, Row[] votes) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < IN.length; i++) {
      values.put(IN[i], mention.get(i));
    }
    Place place = r.place();
    values.put("kind", r.kind());
    values.put("entity_id", r.entityId());
    values.put("resolution_score", r.score());
    values.put("resolution_reason", r.reason().code());
    values.put("alternatives", alternatives(r));
    values.put("entity_name", r.name());
    values.put("country_code", r.countryCode());
    values.put("latitude", place == null ? null : place.latitude());
    values.put("longitude", place == null ? null : place.longitude());
    values.put("feature", place == null ? null : place.feature());
    values.put("geonames_id", place == null || place.id() < 0 ? null : place.id());
    values.put("parent_id", r.parentId());
    values.put("votes", votes);
    actor.ifPresent(
        a -> {
          values.put("actor_id", a.entityId());
          values.put("actor_name", a.name());
          values.put("actor_country_code", a.countryCode());
          values.put("actor_parent_id", a.parentId());
        });
    Object[] out = new Object[OUT.length];
    for (int i = 0; i < OUT.length; i++) {
      out[i] = values.get(OUT[i]);
    }
    return ResolvedMentions.TABLE.row(out);
  }
}
