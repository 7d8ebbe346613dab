package io.dateline.evaluate;

import io.dateline.resolve.NameFolding;
import io.dateline.resolve.NameSpelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Romanisations of one name against those of others. A line of the gold is a name in Cyrillic, a
 * tab, and its Latin spellings joined by |; all pairs of a line should be one name, a spelling and
 * that of another line should not.
 */
final class Spellings {

  private static final int STRANGERS = 200_000;
  private static final long SEED = 20_240_301;
  private static final int SHOWN = 10;

  private record Token(int line, String key) {}

  private record Pair(Token left, Token right) {
    boolean isMerged() {
      return NameSpelling.isSame(left.key(), right.key());
    }

    @Override
    public String toString() {
      return left.key() + " | " + right.key();
    }
  }

  /** True where a line may be one of this kind of file. */
  static boolean isLine(String line) {
    String[] cells = line.split("\t", -1);
    return cells.length == 2
        && cells[1].contains("|")
        && cells[0]
            .codePoints()
            .anyMatch(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC);
  }

  static ActorGold.Result evaluate(Path file, GoldPart part) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<List<Token>> names = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (part.contains(i) && isLine(lines.get(i))) {
        names.add(tokens(i, lines.get(i)));
      }
    }
    List<Pair> same = names.stream().flatMap(n -> pairs(n).stream()).toList();
    List<Token> all = names.stream().flatMap(List::stream).toList();
    List<Pair> strangers = strangers(all);
    List<Pair> lookalikes = lookalikes(all);
    long found = merged(same);
    List<int[]> byLine =
        names.parallelStream()
            .map(n -> new int[] {(int) merged(pairs(n)), pairs(n).size()})
            .toList();
    Figures figures =
        new Figures()
            .put(
                "spellings.recall",
                meanShare(byLine),
                Interval.bootstrap(byLine, Spellings::meanShare))
            .put(
                "spellings.recall_by_pair",
                found / (double) same.size(),
                Interval.bootstrap(byLine, Spellings::share))
            .share("spellings.false_merge_rate", merged(strangers), strangers.size())
            .share(
                "spellings.false_merge_rate_same_initial_and_length",
                merged(lookalikes),
                lookalikes.size())
            .count("spellings.n", same.size())
            .count("spellings.names", names.size());
    List<String> worst = new ArrayList<>();
    worst.addAll(shown("not merged: ", same, p -> !p.isMerged()));
    worst.addAll(shown("merged: ", strangers, Pair::isMerged));
    return new ActorGold.Result(figures, worst);
  }

  private static List<String> shown(String what, List<Pair> pairs, Predicate<Pair> fits) {
    return pairs.stream().filter(fits).limit(SHOWN).map(p -> what + p).toList();
  }

  /** Every name counts once, for a line of ninety spellings has four thousand pairs. */
  private static double meanShare(List<int[]> lines) {
    return lines.stream().mapToDouble(l -> l[0] / (double) l[1]).average().orElse(Double.NaN);
  }

  private static double share(List<int[]> lines) {
    return lines.stream().mapToInt(l -> l[0]).sum()
        / (double) lines.stream().mapToInt(l -> l[1]).sum();
  }

  private static long merged(List<Pair> pairs) {
    return pairs.parallelStream().filter(Pair::isMerged).count();
  }

  private static List<Token> tokens(int line, String text) {
    String[] cells = text.split("\t", -1);
    return Arrays.stream(cells[1].split("\\|"))
        .map(spelling -> new Token(line, NameFolding.key(spelling)))
        .toList();
  }

  private static List<Pair> pairs(List<Token> tokens) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (int j = i + 1; j < tokens.size(); j++) {
        pairs.add(new Pair(tokens.get(i), tokens.get(j)));
      }
    }
    return pairs;
  }

  private static List<Pair> strangers(List<Token> tokens) {
    Random random = new Random(SEED);
    return IntStream.range(0, STRANGERS)
        .mapToObj(i -> new Pair(any(tokens, random), any(tokens, random)))
        .filter(p -> p.left().line() != p.right().line())
        .toList();
  }

  /** Strangers that begin alike and are equally long. */
  private static List<Pair> lookalikes(List<Token> tokens) {
    Map<String, List<Token>> groups =
        tokens.stream()
            .filter(t -> !t.key().isEmpty())
            .collect(Collectors.groupingBy(t -> t.key().charAt(0) + "" + t.key().length()));
    Random random = new Random(SEED);
    return IntStream.range(0, STRANGERS / 4)
        .mapToObj(i -> any(tokens, random))
        .filter(t -> !t.key().isEmpty())
        .map(t -> new Pair(t, any(groups.get(t.key().charAt(0) + "" + t.key().length()), random)))
        .filter(p -> p.left().line() != p.right().line())
        .toList();
  }

  private static Token any(List<Token> tokens, Random random) {
    return tokens.get(random.nextInt(tokens.size()));
  }

  private Spellings() {}
}
