package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What was read: the denominator of every other weekly table. */
public final class WeeklyCoverage {

  private static final StructType LANGUAGE =
      new StructType().add("language", StringType).add("article_count", LongType);

  public static final Table TABLE =
      Table.named("weekly_coverage")
          .oneRowPer("week and source")
          .key("week_start", "source")
          .columnsOf(DatedArticles.TABLE, "week_start", "source")
          .column("article_count", LongType, "Articles of the source in that week.")
          .column("story_count", LongType, "Distinct stories among them.")
          .column("word_count", LongType, "Words in them.")
          .column(
              "annotated_count", LongType, "Articles among them in which names were looked for.")
          .column(
              "other_language_count",
              LongType,
              "Articles among them that are not in English, and so not annotated.")
          .column(
              "languages",
              DataTypes.createArrayType(LANGUAGE),
              "Its articles by language (ISO 639-1, und where it cannot be told), the most frequent"
                  + " first; the counts add up to article_count. Empty where is_gap.")
          .column(
              "is_gap",
              BooleanType,
              "True where the source has no article in that week but has some before and after, at"
                  + " most 53 weeks apart.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private WeeklyCoverage() {}
}
