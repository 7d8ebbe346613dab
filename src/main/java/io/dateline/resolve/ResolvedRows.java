package io.dateline.resolve;

import io.dateline.table.ContextMentions;
import io.dateline.table.ResolvedMentions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
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
  private final Queue<Row> ready = new ArrayDeque<>();
  private Row ahead;

  ResolvedRows(Iterator<Row> rows, ArticleResolver resolver) {
    this.rows = rows;
    this.resolver = resolver;
    this.ahead = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    return !ready.isEmpty() || ahead != null;
  }

  @Override
  public Row next() {
    if (ready.isEmpty()) {
      resolveArticle();
    }
    return ready.remove();
  }

  private void resolveArticle() {
    if (ahead == null) {
      throw new NoSuchElementException("no more mentions");
    }
    String article = ahead.getAs("article_id");
    List<Row> mentions = new ArrayList<>();
    while (ahead != null && Objects.equals(ahead.<String>getAs("article_id"), article)) {
      mentions.add(ahead);
      ahead = rows.hasNext() ? rows.next() : null;
    }
    List<Resolution> resolutions =
        resolver.resolve(mentions.stream().map(ResolvedRows::mention).toList());
    for (int i = 0; i < mentions.size(); i++) {
      ready.add(resolved(mentions.get(i), resolutions.get(i)));
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

  private static Row resolved(Row mention, Resolution r) {
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
    Object[] out = new Object[OUT.length];
    for (int i = 0; i < OUT.length; i++) {
      out[i] = values.get(OUT[i]);
    }
    return ResolvedMentions.TABLE.row(out);
  }
}
