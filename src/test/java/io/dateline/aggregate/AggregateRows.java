package io.dateline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Values of rows that the tests of this package speak of. */
final class AggregateRows {

  static final LocalDate WEEK = LocalDate.parse("2024-03-04");

  static Row only(Dataset<Row> rows, String column, String value) {
    List<Row> found = rows.filter(rows.col(column).equalTo(value)).collectAsList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  static Map<String, Object> article(
      String id, String source, String story, LocalDate week, String status, int words) {
    Map<String, Object> row = new HashMap<>();
    row.put("article_id", id);
    row.put("source", source);
    row.put("story_id", story);
    row.put("week_start", week);
    row.put("annotation_status", status);
    row.put("word_count", words);
    return row;
  }

  static Map<String, Object> mention(
      String article,
      String story,
      String source,
      int sentence,
      String surface,
      String entity,
      Double tone) {
    Map<String, Object> row = new HashMap<>();
    row.put("week_start", WEEK);
    row.put("article_id", article);
    row.put("story_id", story);
    row.put("source", source);
    row.put("sentence_index", sentence);
    row.put("surface", surface);
    row.put("entity_id", entity);
    row.put("resolution_reason", "gazetteer");
    row.put("resolution_score", 0.9);
    row.put("is_quoted", false);
    row.put("tone", tone);
    if (tone != null) {
      row.put("positive", Math.max(0, tone));
      row.put("negative", Math.max(0, -tone));
      row.put("neutral", 0.2);
    }
    return row;
  }

  static Map<String, Object> entity(String id, String kind, String name, Double latitude) {
    Map<String, Object> row = new HashMap<>();
    row.put("entity_id", id);
    row.put("kind", kind);
    row.put("name", name);
    row.put("latitude", latitude);
    return row;
  }

  private AggregateRows() {}
}
