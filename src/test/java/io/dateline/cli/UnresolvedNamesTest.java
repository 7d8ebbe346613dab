package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.Output;
import io.dateline.testing.SparkExtension;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class UnresolvedNamesTest {

  @TempDir Path folder;

  @Test
  void theMostFrequentComeFirstReadyToBeDecided(SparkSession spark) throws IOException {
    Path dump =
        Files.writeString(
            folder.resolve("dump.jsonl"),
            """
            {"url": "https://post.example/1", "published_at": "2024-03-05", "title": "Bridge closed", "body": "Brzostek said that the bridge was closed. Brzostek did not say why."}
            {"url": "https://wire.example/2", "published_at": "2024-03-12", "body": "On Monday Brzostek opened the harbour again, and many people came."}
            {"url": "https://wire.example/3", "published_at": "2024-03-13", "body": "The tram line was praised by Veresniak in a letter to the town."}
            {"url": "https://wire.example/4", "published_at": "2024-03-13", "body": "Marta Veresniak was elected to the town council with a large majority."}
            """);
    Output output = new Output(folder.resolve("out"));
    output.runCurated(spark, "r1", List.of(dump), null);
    Warehouse warehouse = Warehouse.at(output.folder().toString(), new Configuration());

    List<UnresolvedNames.Name> names = new UnresolvedNames(spark, warehouse).top(10, "person");

    assertThat(UnresolvedCommand.lines(names))
        .containsExactly(
            "# Brzostek · person · 3 mentions in 2 articles · surname_only",
            "#   Brzostek said that the bridge was closed.",
            "#     “Bridge closed”, post.example, week of 2024-03-04",
            "#   On Monday Brzostek opened the harbour again, and many people came.",
            "#     wire.example, week of 2024-03-11",
            "pin\tBrzostek\tperson:brzostek",
            "",
            "# Veresniak · person · 1 mention in 1 article · surname_only",
            "#   The tram line was praised by Veresniak in a letter to the town.",
            "#     wire.example, week of 2024-03-11",
            "pin\tVeresniak\tperson:marta-virisniak",
            "");
    assertThat(new UnresolvedNames(spark, warehouse).top(1, null)).hasSize(1);
    assertThat(new UnresolvedNames(spark, warehouse).top(10, "group")).isEmpty();
  }
}
