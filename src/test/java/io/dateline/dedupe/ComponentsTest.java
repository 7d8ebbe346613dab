package io.dateline.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.SparkExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ComponentsTest {

  @Test
  void theLeastNumberNamesWhatIsConnected() {
    List<Row> found = new ArrayList<>();
    SpanningForest.of(edges(7, 3, 3, 9, -5, 4, 9, 12, 20, 21).iterator())
        .forEachRemaining(found::add);
    assertThat(found).containsExactlyInAnyOrderElementsOf(edges(7, 3, 9, 3, 12, 3, 4, -5, 21, 20));
    assertThat(SpanningForest.of(List.<Row>of().iterator()).hasNext()).isFalse();
  }

  @Test
  void oneTaskAndManyFindTheSame(SparkSession spark) {
    Random random = new Random(17);
    long[] ends = random.longs(600, -400, 400).toArray();
    Dataset<Row> edges = spark.createDataFrame(edges(ends), Blocks.PAIRS).repartition(5);

    Map<Long, Long> one = components(Components.of(edges, Components.MOST_IN_ONE_TASK));
    assertThat(one).isEqualTo(components(Components.of(edges, 0)));
    assertThat(one.values().stream().distinct().count()).isBetween(20L, 200L);
    for (int i = 0; i < ends.length; i += 2) {
      assertThat(component(one, ends[i])).isEqualTo(component(one, ends[i + 1]));
    }
  }

  /** Without the rows that may be there or not. */
  private static Map<Long, Long> components(Dataset<Row> rows) {
    Map<Long, Long> components = new HashMap<>();
    for (Row row : rows.collectAsList()) {
      if (row.getLong(0) != row.getLong(1)) {
        assertThat(components.put(row.getLong(0), row.getLong(1))).isNull();
      }
    }
    return components;
  }

  private static long component(Map<Long, Long> components, long article) {
    return components.getOrDefault(article, article);
  }

  private static List<Row> edges(long... ends) {
    List<Row> edges = new ArrayList<>();
    for (int i = 0; i < ends.length; i += 2) {
      edges.add(RowFactory.create(ends[i], ends[i + 1]));
    }
    return edges;
  }
}
