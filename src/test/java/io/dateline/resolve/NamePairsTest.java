package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Pairs of names that must, and that must not, become one identity, each in an article of its own.
 */
class NamePairsTest {

  @Test
  void ninetyPercentOfEachSign() throws IOException {
    Path pairs = SharedData.require("gold/name-pairs/pairs.tsv");
    Gazetteer gazetteer = Starter.gazetteer();
    ActorList actors = Starter.actors();
    List<String> wrong = new ArrayList<>();
    int[] merged = new int[2];
    int[] apart = new int[2];
    List<String> lines = Files.readAllLines(pairs);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      boolean must = cells[0].equals("+");
      Resolution left = resolve(cells[1], cells[2], cells[3], gazetteer, actors);
      Resolution right = resolve(cells[1], cells[4], cells[5], gazetteer, actors);
      boolean isOne = left.isResolved() && Objects.equals(left.entityId(), right.entityId());
      int[] tally = must ? merged : apart;
      tally[0] += must == isOne ? 1 : 0;
      tally[1]++;
      if (must != isOne) {
        wrong.add(line + "  " + left.entityId() + " | " + right.entityId());
      }
    }
    String report =
        String.format(
            "merged %d of %d, kept apart %d of %d; wrong:%n%s",
            merged[0], merged[1], apart[0], apart[1], String.join(System.lineSeparator(), wrong));
    System.out.println(report);
    assertThat(merged[0]).as(report).isGreaterThanOrEqualTo((int) Math.ceil(0.9 * merged[1]));
    assertThat(apart[0]).as(report).isGreaterThanOrEqualTo((int) Math.ceil(0.9 * apart[1]));
  }

  private static Resolution resolve(
      String type, String surface, String context, Gazetteer gazetteer, ActorList actors) {
    String label =
        switch (type) {
          case "PLACE" -> "LOCATION";
          case "PERSON" -> "PERSON";
          default -> "ORGANIZATION";
        };
    // Metonyms are not told apart yet: "AGENT" in place of a context asks for them.
    String text = context.contains(surface) ? context : surface + ". " + context;
    List<Mention> mentions =
        PlainText.mentions(text, List.of(new PlainText.Wanted(surface, label)), gazetteer);
    List<Resolution> found = new ArticleResolver(gazetteer, actors).resolve(mentions);
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).surface().equals(surface)) {
        return found.get(i);
      }
    }
    throw new AssertionError("no mention of " + surface + " in " + text);
  }
}
