package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.testing.SparkExtension;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class EntityMatchTest {

  private Dataset<Row> entities;
  private Dataset<Row> aliases;

  @BeforeEach
  void tables(SparkSession spark) {
    entities =
        spark.sql(
            "SELECT * FROM VALUES ('place:1', 'place', 'Izium', 'UA', 40L),"
                + " ('place:2', 'place', 'Springfield', 'US', 9L),"
                + " ('place:3', 'place', 'Springfield', 'CA', 3L)"
                + " AS t(entity_id, kind, name, country_code, mention_count)");
    aliases =
        spark.sql(
            "SELECT * FROM VALUES ('Izyum', 'place:1'), ('Izium', 'place:1')"
                + " AS t(surface, entity_id)");
  }

  @Test
  void byIdByNameOrBySpelling() {
    for (String wanted : new String[] {"place:1", "izium", "IZYUM"}) {
      assertThat(EntityMatch.find(entities, aliases, wanted).<String>getAs("entity_id"))
          .isEqualTo("place:1");
    }
    assertThat(EntityMatch.find(entities, aliases, "place:3").<String>getAs("country_code"))
        .isEqualTo("CA");
  }

  @Test
  void anAmbiguousNameListsThoseItMayBe() {
    assertThatThrownBy(() -> EntityMatch.find(entities, aliases, "Springfield"))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exitCode()).isEqualTo(Failure.USAGE))
        .hasMessageContaining("may be several")
        .hasMessageContaining("place:2  Springfield, place in US, 9 mentions")
        .hasMessageContaining("place:3");
  }

  @Test
  void anUnknownNameListsTheNearest() {
    assertThatThrownBy(() -> EntityMatch.find(entities, aliases, "Iziumm"))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exitCode()).isEqualTo(Failure.USAGE))
        .message()
        .matches("(?s).*nearest names:\\s+place:1  Izium.*");
  }
}
