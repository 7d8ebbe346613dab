package io.dateline.report;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * An entity of the network.
 *
 * @param country ISO 3166-1 alpha-2, or null
 * @param latitude degrees north, or null for an actor
 * @param longitude degrees east, or null for an actor
 * @param stories over the whole period
 * @param weeks those in which it is named, in order
 */
record Node(
    String id,
    String name,
    String kind,
    String country,
    Double latitude,
    Double longitude,
    long stories,
    long mentions,
    List<StoryWeek> weeks) {

  /** From a row that {@link CompanyNetwork#nodes} gives. */
  static Node of(Row row) {
    return new Node(
        row.getAs("entity_id"),
        row.getAs("name"),
        row.getAs("kind"),
        row.getAs("country_code"),
        row.getAs("latitude"),
        row.getAs("longitude"),
        row.<Long>getAs("story_count"),
        row.<Long>getAs("mention_count"),
        StoryWeek.listOf(row));
  }
}
