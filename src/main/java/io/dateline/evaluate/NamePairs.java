package io.dateline.evaluate;

import io.dateline.resolve.ActorList;
import io.dateline.resolve.ArticleResolver;
import io.dateline.resolve.Gazetteer;
import io.dateline.resolve.Mention;
import io.dateline.resolve.NameSimilarity;
import io.dateline.resolve.PersonName;
import io.dateline.resolve.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Pairs of names that must (+) and must not (-) become one identity, each side in an article of its
 * own: the context that the file gives, or nothing but the name.
 */
final class NamePairs {

  static final String HEADER = "label\ttype\tsurfaceA\tcontextA\tsurfaceB\tcontextB";

  /** Stands for a context where the name is to be one that acts. */
  private static final String AGENT = "AGENT";

  private static final String ACTING = " said on Monday that it would answer the proposal.";

  private record Side(String id, Resolution resolution, String surface) {}

  static ActorGold.Result evaluate(Path file, GoldPart part, Gazetteer gazetteer, ActorList actors)
      throws IOException {
    ArticleResolver resolver = new ArticleResolver(gazetteer, actors);
    List<String> lines = Files.readAllLines(file);
    List<String> worst = new ArrayList<>();
    int[] right = new int[2];
    int[] all = new int[2];
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (!part.contains(i - 1) || cells.length < 6) {
        continue;
      }
      boolean must = cells[0].equals("+");
      Side left = side(cells[1], cells[2], cells[3], resolver);
      Side other = side(cells[1], cells[4], cells[5], resolver);
      boolean isRight = must == areOne(left, other);
      all[must ? 0 : 1]++;
      right[must ? 0 : 1] += isRight ? 1 : 0;
      if (!isRight) {
        worst.add(
            (must ? "not merged: " : "merged: ")
                + String.join(" | ", left.surface(), left.id() + "", other.surface())
                + " | "
                + other.id());
      }
    }
    Figures figures =
        new Figures()
            .share("pairs.merged_share", right[0], all[0])
            .share("pairs.apart_share", right[1], all[1])
            .count("pairs.n", all[0] + all[1]);
    return new ActorGold.Result(figures, worst);
  }

  private static Side side(String type, String surface, String context, ArticleResolver resolver) {
    String label =
        switch (type) {
          case "PLACE" -> "LOCATION";
          case "PERSON" -> "PERSON";
          default -> "ORGANIZATION";
        };
    boolean acts = context.equals(AGENT);
    String text =
        acts ? surface + ACTING : context.contains(surface) ? context : surface + ". " + context;
    int begin = text.indexOf(surface);
    List<Mention> mentions = NewsText.mentionsWith(text, begin, begin + surface.length(), label);
    List<Resolution> found = resolver.resolve(mentions);
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      if (m.begin() == begin) {
        Resolution r = found.get(i);
        String actor = acts ? resolver.metonym(m, r).map(Resolution::entityId).orElse(null) : null;
        return new Side(actor == null ? r.entityId() : actor, r, surface);
      }
    }
    throw new IllegalStateException("no mention of " + surface + " in: " + text);
  }

  /** One id, or two names of persons that the whole corpus would unite. */
  private static boolean areOne(Side left, Side right) {
    if (left.id() == null || right.id() == null) {
      return false;
    }
    boolean areMinted =
        !left.resolution().reason().isOfList() && !right.resolution().reason().isOfList();
    return Objects.equals(left.id(), right.id())
        || (areMinted
            && left.resolution().kind().equals("person")
            && right.resolution().kind().equals("person")
            && NameSimilarity.between(PersonName.of(left.surface()), PersonName.of(right.surface()))
                >= NameSimilarity.ALIKE);
  }

  private NamePairs() {}
}
