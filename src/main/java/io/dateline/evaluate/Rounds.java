package io.dateline.evaluate;

import io.dateline.evaluate.CpuMeter.Spent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Contenders that do the same work in turns, round after round, so that whatever else the machine
 * does meets them all alike. The first round warms up and does not count.
 */
final class Rounds {

  private static final int FEWEST = 3;

  /** One pass of a contender over all articles. */
  private record Pass(int tokens, Spent spent) {

    double perCpuSecond() {
      return tokens / spent.cpuSeconds();
    }

    double perWallSecond() {
      return tokens / spent.wallSeconds();
    }
  }

  private final Map<String, IntSupplier> contenders = new LinkedHashMap<>();
  private final Map<String, List<Pass>> passes = new LinkedHashMap<>();

  /**
   * @param work one pass; tells how many tokens it went over
   */
  Rounds contender(String name, IntSupplier work) {
    contenders.put(name, work);
    passes.put(name, new ArrayList<>());
    return this;
  }

  /** Rounds, at least three, until each contender has had so much CPU. */
  Rounds run(int cpuSeconds) {
    contenders.values().forEach(Rounds::pass);
    do {
      contenders.forEach((name, work) -> passes.get(name).add(pass(work)));
    } while (count() < FEWEST || contenders.keySet().stream().anyMatch(n -> cpu(n) < cpuSeconds));
    return this;
  }

  int count() {
    return passes.values().iterator().next().size();
  }

  /** Speeds of each contender over all rounds together. */
  Figures speeds(int articles) {
    Figures figures = new Figures().count("rounds", count());
    passes.forEach(
        (name, all) -> {
          double tokens = all.stream().mapToInt(Pass::tokens).sum();
          double wall = all.stream().mapToDouble(p -> p.spent().wallSeconds()).sum();
          double read = (double) articles * all.size();
          figures.count(name + ".tokens", all.get(0).tokens());
          figures.put(name + ".tokens_per_cpu_second", tokens / cpu(name));
          figures.put(name + ".tokens_per_wall_second", tokens / wall);
          figures.put(name + ".articles_per_cpu_second", read / cpu(name));
          figures.put(name + ".articles_per_wall_second", read / wall);
        });
    return figures;
  }

  /** Tokens a CPU second beside those of another: the median round, the least and the largest. */
  void putCpuRatio(Figures figures, String key, String name, String other) {
    putRatio(figures, key, name, other, Pass::perCpuSecond);
  }

  /** Tokens a second of the clock beside those of another: median round, least and largest. */
  void putWallRatio(Figures figures, String key, String name, String other) {
    putRatio(figures, key, name, other, Pass::perWallSecond);
  }

  private void putRatio(
      Figures figures, String key, String name, String other, ToDoubleFunction<Pass> rate) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < count(); i++) {
      ratios.add(
          rate.applyAsDouble(passes.get(name).get(i))
              / rate.applyAsDouble(passes.get(other).get(i)));
    }
    ratios.sort(null);
    int n = ratios.size();
    double median = (ratios.get((n - 1) / 2) + ratios.get(n / 2)) / 2;
    figures.put(key, median, ratios.get(0), ratios.get(n - 1));
  }

  private double cpu(String name) {
    return passes.get(name).stream().mapToDouble(p -> p.spent().cpuSeconds()).sum();
  }

  private static Pass pass(IntSupplier work) {
    int[] tokens = new int[1];
    Spent spent = CpuMeter.measure(() -> tokens[0] = work.getAsInt());
    return new Pass(tokens[0], spent);
  }
}
