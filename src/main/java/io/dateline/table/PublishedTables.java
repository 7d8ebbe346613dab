package io.dateline.table;

import java.util.List;

/** Every table that analysts read, in the order in which they are described. */
public final class PublishedTables {

  /** Those below {@code tables/}. */
  public static final List<Table> ALL =
      List.of(
          WeeklyMentions.TABLE,
          WeeklyPairs.TABLE,
          Pairs.TABLE,
          WeeklySentiment.TABLE,
          Trends.TABLE,
          Topics.TABLE,
          WeeklyTopics.TABLE,
          WeeklyCoverage.TABLE,
          Entities.TABLE,
          Aliases.TABLE,
          Redirects.TABLE,
          Examples.TABLE,
          Mentions.TABLE,
          Articles.TABLE);

  private PublishedTables() {}
}
