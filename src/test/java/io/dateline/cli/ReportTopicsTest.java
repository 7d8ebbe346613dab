package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.report.Corpus;
import io.dateline.testing.SparkExtension;
import io.dateline.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class ReportTopicsTest {

  @TempDir Path folder;

  @Test
  void thereAreNoneWhereTheirTablesAreNot(SparkSession spark) {
    ReportTopics topics = topics(spark);

    assertThat(topics.topics(5)).isEmpty();
    assertThat(topics.weekly()).isEmpty();
  }

  @Test
  void theLargestComeFirstWithTermsTitlesAndWeeks(SparkSession spark) {
    spark
        .sql(
            """
            SELECT * FROM VALUES
              ('topic:1', 'bridge, river', array(named_struct('term', 'bridge', 'weight', 0.2D)),
                array(named_struct('story_id', 's1', 'title', 'A bridge', 'share', 0.9D),
                  named_struct('story_id', 's2', 'title', CAST(NULL AS STRING), 'share', 0.8D)), 0.2D),
              ('topic:2', 'grain, port', array(named_struct('term', 'grain', 'weight', 0.3D)),
                array(named_struct('story_id', 's3', 'title', 'Grain', 'share', 0.7D)), 0.5D)
              AS topics(topic_id, label, terms, stories, share)
            """)
        .write()
        .parquet(folder.resolve("tables/topics").toString());
    spark
        .sql(
            """
            SELECT * FROM VALUES (DATE '2024-03-04', 'topic:1', 0.25D), (CAST(NULL AS DATE), 'topic:1', 1D)
              AS weekly_topics(week_start, topic_id, share)
            """)
        .write()
        .parquet(folder.resolve("tables/weekly_topics").toString());

    assertThat(topics(spark).topics(5))
        .containsExactly(
            new Corpus.Topic("topic:2", "grain, port", List.of("grain"), List.of("Grain"), 0.5),
            new Corpus.Topic(
                "topic:1", "bridge, river", List.of("bridge"), List.of("A bridge"), 0.2));
    assertThat(topics(spark).weekly())
        .containsExactly(new Corpus.WeekTopic(LocalDate.of(2024, 3, 4), "topic:1", 0.25));
  }

  private ReportTopics topics(SparkSession spark) {
    return new ReportTopics(spark, Warehouse.at(folder.toString(), new Configuration()));
  }
}
