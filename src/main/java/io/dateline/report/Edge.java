package io.dateline.report;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Two entities that are named together beyond chance.
 *
 * @param stories that name both: the weight
 * @param q false discovery rate at which the tie is called one
 * @param weeks in which they are, in order
 */
record Edge(
    String left, String right, long stories, long sentences, double q, List<StoryWeek> weeks) {

  /** From a row that {@link CompanyNetwork#weeklyEdges} or its like gives. */
  static Edge of(Row row) {
    return new Edge(
        row.getAs("left_id"),
        row.getAs("right_id"),
        row.<Long>getAs("story_count"),
        row.<Long>getAs("sentence_count"),
        row.<Double>getAs("q_value"),
        StoryWeek.listOf(row));
  }

  /** Without blanks, which an id in GraphML must not have. */
  String id() {
    return left + "--" + right;
  }
}
