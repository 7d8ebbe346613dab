package io.dateline.resolve;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * How long it takes to build a gazetteer as large as GeoNames, and to look names up in it. No test:
 * run with {@code FOLDER [ROWS ALTERNATE_NAMES]}. The dumps and the gazetteer stay in the folder
 * and serve again.
 */
final class GazetteerBenchmark {

  private static final int SURFACES = 50_000;

  private static int sink;

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int rows = args.length > 1 ? Integer.parseInt(args[1]) : 12_000_000;
    int alternates = args.length > 2 ? Integer.parseInt(args[2]) : 6_000_000;
    Path built = folder.resolve("gazetteer");
    if (!Files.exists(built.resolve(GazetteerManifest.FILE))) {
      build(folder, rows, alternates, built);
    }
    lookUp(built);
  }

  private static void build(Path folder, int rows, int alternates, Path built) throws IOException {
    Path dump = folder.resolve("allCountries.txt");
    Path names = folder.resolve("alternateNamesV2.txt");
    if (!Files.exists(names)) {
      SyntheticDump synthetic = new SyntheticDump(1);
      synthetic.writePlaces(dump, rows);
      synthetic.writeAlternateNames(names, alternates, rows);
    }
    long start = System.nanoTime();
    GazetteerCounts counts =
        GazetteerBuilder.build(new GazetteerSources(List.of(dump), names, null, null), built);
    System.out.printf("built in %.0f s%n%s", (System.nanoTime() - start) / 1e9, counts.report());
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed() >> 20)
            .sum();
    System.out.printf("heap at most %,d MB (sum of the pools' peaks)%n", peak);
    try (Stream<Path> files = Files.list(built)) {
      for (Path file : files.sorted().toList()) {
        System.out.printf("  %,14d bytes  %s%n", Files.size(file), file.getFileName());
      }
    }
  }

  private static void lookUp(Path built) {
    long start = System.nanoTime();
    Gazetteer gazetteer = GazetteerFiles.load(built.toString(), new Configuration(false));
    System.out.printf(
        "opened %,d places, %,d names in %.2f s%n",
        gazetteer.placeCount(), gazetteer.nameCount(), (System.nanoTime() - start) / 1e9);
    SyntheticDump synthetic = new SyntheticDump(1);
    List<String> known = distinct(Stream.generate(synthetic::name));
    List<String> unknown =
        distinct(
            Stream.generate(() -> synthetic.misspelt(synthetic.name()))
                .filter(name -> !gazetteer.knows(NameFolding.key(name))));
    for (int round = 1; round <= 2; round++) {
      System.out.printf("round %d, microseconds a surface, each of %,d once%n", round, SURFACES);
      ToIntFunction<String> fold =
          s -> NameFolding.skeleton(NameFolding.folded(NameFolding.key(s))).length();
      double baseline = time("baseline: folding alone", known, fold, 0);
      time(
          "exact, names of the dump",
          known,
          s -> gazetteer.byKey(NameFolding.key(s)).size(),
          baseline);
      time(
          "fuzzy, names not known",
          unknown,
          s -> gazetteer.near(NameFolding.key(s)).size(),
          baseline);
      List<String> again = known.subList(0, 1_000);
      again.forEach(s -> gazetteer.near(NameFolding.key(s)));
      time("fuzzy, met before", again, s -> gazetteer.near(NameFolding.key(s)).size(), baseline);
    }
  }

  private static List<String> distinct(Stream<String> names) {
    return names.distinct().limit(SURFACES).toList();
  }

  private static double time(
      String what, List<String> surfaces, ToIntFunction<String> lookup, double baseline) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long startCpu = thread.getCurrentThreadCpuTime();
    long found = 0;
    for (String surface : surfaces) {
      found += lookup.applyAsInt(surface);
    }
    double micros = (thread.getCurrentThreadCpuTime() - startCpu) / 1e3 / surfaces.size();
    double elapsed = (System.nanoTime() - start) / 1e3 / surfaces.size();
    sink += (int) found;
    System.out.printf(
        "  %-26s %8.2f of CPU, %8.2f by the clock; %.1f found%s%n",
        what,
        micros,
        elapsed,
        (double) found / surfaces.size(),
        baseline == 0 ? "" : String.format("; %.1f times the baseline", micros / baseline));
    return micros;
  }

  private GazetteerBenchmark() {}
}
