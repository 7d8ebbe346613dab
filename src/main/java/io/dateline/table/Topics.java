package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What the stories are about, names aside. */
public final class Topics {

  public static final Table TABLE =
      Table.named("topics")
          .oneRowPer("topic of the corpus, if it has fifty stories or more")
          .key("topic_id")
          .column(
              "topic_id",
              StringType,
              "topic:NUMBER. A topic keeps it from run to run as long as its terms are much the"
                  + " same (cosine .5 or more); no other topic is ever given it.")
          .column("label", StringType, "Its first four terms.")
          .column(
              "terms",
              DataTypes.createArrayType(
                  new StructType().add("term", StringType).add("weight", DoubleType)),
              "Twenty lemmas, no names among them, ordered by relevance (frequent in the topic, and"
                  + " more so than elsewhere; Sievert and Shirley 2014); weight is the probability"
                  + " of the lemma in the topic.")
          .column(
              "stories",
              DataTypes.createArrayType(
                  new StructType()
                      .add("story_id", StringType)
                      .add("title", StringType)
                      .add("share", DoubleType)),
              "The five stories that have most of it, with the headline of their first article and"
                  + " the topic's share of the story.")
          .column(
              "coherence",
              DoubleType,
              "How well its ten first terms go together, -1 to 1: mean NPMI of their pairs (Bouma"
                  + " 2009) by the stories that they stand in.")
          .column("share", DoubleType, "Mean of its share over all stories.")
          .column("story_count", LongType, "Stories whose main topic it is, undated ones included.")
          .column(
              "first_week",
              DateType,
              "First week with such a story; null where there is none with a date.")
          .column("last_week", DateType, "Last week with such a story.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Topics() {}
}
