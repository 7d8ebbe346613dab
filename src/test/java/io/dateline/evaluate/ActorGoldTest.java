package io.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dateline.annotate.Quality;
import io.dateline.evaluate.MentionClusters.Aligned;
import io.dateline.resolve.ActorList;
import io.dateline.resolve.Gazetteer;
import io.dateline.resolve.GazetteerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gold of each kind, small enough to count by hand. */
class ActorGoldTest {

  @TempDir Path folder;

  @Test
  void pairsAreMergedAndKeptApart() throws IOException {
    Figures figures =
        evaluate(
            NamePairs.HEADER + "\tnote",
            "+\tPERSON\tOleh Sinihubov\t\tOleg Syniehubov\t\t",
            "+\tPERSON\tAnna Wolan\t\tPetra Quindt\t\ta wrong line",
            "-\tORG\tMoscow\tAGENT\tMoscow\t\t",
            "-\tPERSON\tBoris Johnson\t\tBoris Pistorius\t\t");
    assertThat(figures.value("pairs.merged_share")).isEqualTo(0.5);
    assertThat(figures.value("pairs.apart_share")).isEqualTo(1);
    assertThat(figures.value("pairs.n")).isEqualTo(4);
  }

  @Test
  void spellingsOfANameAreHeldAgainstThoseOfOthers() throws IOException {
    Figures figures =
        evaluate("шевченко\tshevchenko|szewczenko", "иванов\tivanov|ivanoff", "жуков\tzhukov|abcd");
    assertThat(figures.value("spellings.recall")).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(figures.value("spellings.names")).isEqualTo(3);
    assertThat(figures.value("spellings.false_merge_rate")).isLessThan(0.2);
  }

  @Test
  void namesAreHeldAgainstTheirLabels() throws IOException {
    String text = "Marta Veresniak spoke in Kyiv. Veresniak left with Tadeusz Wolan.";
    Figures figures =
        evaluate(
            ("{'text': '"
                    + text
                    + "', 'labels': ["
                    + "{'span': [0, 15], 'entity_id': 'Q1', 'type': 'Q215627', 'coref': false},"
                    + "{'span': [31, 40], 'entity_id': 'Q1', 'type': 'Q215627', 'coref': true},"
                    + "{'span': [51, 64], 'entity_id': 'Q2', 'type': 'Q215627', 'coref': false},"
                    + "{'span': [25, 29], 'entity_id': '<NIL>', 'type': 'OTHER', 'coref': false}]}")
                .replace('\'', '"'));
    assertThat(figures.value("pairwise.precision")).isEqualTo(1);
    assertThat(figures.value("pairwise.recall")).isEqualTo(1);
    assertThat(figures.value("pairwise.mentions")).isEqualTo(3);
  }

  @Test
  void pairsAndBCubedAreCountedByHand() {
    // a and b are one in the gold, we unite a and c: no pair is right, and each has one of two.
    List<List<Aligned>> documents =
        List.of(
            List.of(new Aligned(0, "a", "Q1", "x"), new Aligned(0, "b", "Q1", "y")),
            List.of(new Aligned(1, "c", "Q2", "x")));
    Figures figures = new Figures();
    ClusterScores.put(figures, documents);
    assertThat(figures.value("pairwise.precision")).isEqualTo(0);
    assertThat(figures.value("pairwise.recall")).isEqualTo(0);
    assertThat(figures.value("b3.precision")).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(figures.value("b3.recall")).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> evaluate("a,b,c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--gold");
  }

  private Figures evaluate(String... lines) throws IOException {
    Path file = folder.resolve("gold");
    Files.write(file, List.of(lines));
    Configuration hadoop = new Configuration();
    Gazetteer gazetteer = GazetteerFiles.load(null, hadoop);
    return ActorGold.evaluate(
            file, GoldPart.ALL, gazetteer, ActorList.load(null, hadoop), Quality.STANDARD)
        .figures();
  }
}
