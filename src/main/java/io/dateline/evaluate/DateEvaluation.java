package io.dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.date.DateClues;
import io.dateline.date.DateFinder;
import io.dateline.date.DateOrigin;
import io.dateline.date.DateRange;
import io.dateline.date.FoundDate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The day on which a page was published, against days told by hand.
 *
 * <p>Precision is the share of right days among those found, recall the share of right days among
 * all pages, so that a wrong day counts against both. htmldate's own figures count a wrong day
 * against precision alone; {@code f1_as_htmldate} is by that measure, to stand beside them.
 *
 * <p>Of the pages, the half whose address has a SHA-256 digest that begins with an even byte is
 * there to make rules on; the other half is reported.
 */
public final class DateEvaluation {

  private static final int WORST = 60;

  private record Page(String url, String day, String html) {}

  private record Verdict(Page page, Optional<FoundDate> found) {
    boolean isRight() {
      return found.isPresent() && page.day().equals(found.get().date().day().toString());
    }
  }

  /**
   * Reads and measures.
   *
   * @param gold JSON lines with {@code url}, {@code date} and {@code html}
   * @throws IOException when the file cannot be read; the message names it
   */
  public static Measured evaluate(Path gold, GoldPart part, Instant latest) throws IOException {
    DateRange range = DateRange.of(null, latest);
    List<Verdict> verdicts = new ArrayList<>();
    Map<DateOrigin, long[]> witnesses = new EnumMap<>(DateOrigin.class);
    for (JsonNode line : GoldFile.jsonLines(gold)) {
      Page page = page(line, gold);
      DateClues clues = new DateClues(null, page.url(), page.html(), null, null);
      if (isIn(part, page.url())) {
        verdicts.add(new Verdict(page, DateFinder.find(clues, range)));
      }
      if (isIn(GoldPart.TUNE, page.url())) {
        count(DateFinder.witnesses(clues, range), page.day(), witnesses);
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("others, by htmldate's measure on all pages: htmldate .949, newspaper4k .810");
    lines.addAll(byOrigin(verdicts));
    lines.addAll(trust(witnesses));
    lines.addAll(worst(verdicts));
    return new Measured(figures(verdicts), lines);
  }

  private static Page page(JsonNode line, Path gold) throws IOException {
    Page page =
        new Page(line.path("url").asText(), line.path("date").asText(), line.path("html").asText());
    if (page.html().isEmpty() || page.day().isEmpty()) {
      throw new IOException(
          gold + " is no gold data about dates: lines should have url, date and html; see --gold");
    }
    return page;
  }

  private static boolean isIn(GoldPart part, String url) {
    boolean isMadeOn = DigestUtils.sha256(url)[0] % 2 == 0;
    return part == GoldPart.ALL || isMadeOn == (part == GoldPart.TUNE);
  }

  private static Figures figures(List<Verdict> verdicts) {
    long found = verdicts.stream().filter(v -> v.found().isPresent()).count();
    long right = verdicts.stream().filter(Verdict::isRight).count();
    return new Figures()
        .share("precision", right, found)
        .share("recall", right, verdicts.size())
        .put("f1", f1(verdicts), Interval.bootstrap(verdicts, DateEvaluation::f1))
        .put(
            "f1_as_htmldate",
            f1AsHtmldate(verdicts),
            Interval.bootstrap(verdicts, DateEvaluation::f1AsHtmldate))
        .count("n", verdicts.size())
        .count("found", found)
        .count("right", right);
  }

  private static double f1(List<Verdict> verdicts) {
    double found = verdicts.stream().filter(v -> v.found().isPresent()).count();
    double right = verdicts.stream().filter(Verdict::isRight).count();
    return 2 * right / (found + verdicts.size());
  }

  private static double f1AsHtmldate(List<Verdict> verdicts) {
    double right = verdicts.stream().filter(Verdict::isRight).count();
    return 2 * right / (right + verdicts.size());
  }

  private static List<String> byOrigin(List<Verdict> verdicts) {
    Map<DateOrigin, long[]> counts = new EnumMap<>(DateOrigin.class);
    for (Verdict verdict : verdicts) {
      verdict.found().ifPresent(f -> add(counts, f.origin(), verdict.isRight()));
    }
    List<String> lines = new ArrayList<>(List.of("days by what told them: right of all"));
    counts.forEach((origin, n) -> lines.add(share(origin.code(), n)));
    return lines;
  }

  private static void count(List<FoundDate> found, String day, Map<DateOrigin, long[]> witnesses) {
    Map<DateOrigin, Boolean> said = new EnumMap<>(DateOrigin.class);
    found.forEach(f -> said.putIfAbsent(f.origin(), f.date().day().toString().equals(day)));
    said.forEach((origin, isRight) -> add(witnesses, origin, isRight));
  }

  private static List<String> trust(Map<DateOrigin, long[]> witnesses) {
    List<String> lines =
        new ArrayList<>(
            List.of("each witness where it speaks, on the half that rules were made on"));
    witnesses.forEach((origin, n) -> lines.add(share(origin.code(), n)));
    return lines;
  }

  private static void add(Map<DateOrigin, long[]> counts, DateOrigin origin, boolean isRight) {
    long[] n = counts.computeIfAbsent(origin, o -> new long[2]);
    n[0] += isRight ? 1 : 0;
    n[1]++;
  }

  private static String share(String name, long[] n) {
    Interval interval = Interval.wilson(n[0], n[1]);
    return String.format(
        Locale.ROOT,
        "  %-14s %4d of %4d  %.3f (%.3f to %.3f)",
        name,
        n[0],
        n[1],
        n[0] / (double) n[1],
        interval.low(),
        interval.high());
  }

  private static List<String> worst(List<Verdict> verdicts) {
    List<String> lines = new ArrayList<>(List.of("wrong or missing: gold, found, by, page"));
    verdicts.stream()
        .filter(v -> !v.isRight())
        .limit(WORST)
        .forEach(v -> lines.add("  " + line(v)));
    return lines;
  }

  private static String line(Verdict verdict) {
    String found = verdict.found().map(f -> f.date().day().toString()).orElse("-");
    String origin = verdict.found().map(f -> f.origin().code()).orElse("-");
    return "%s  %-10s  %-12s  %s"
        .formatted(verdict.page().day(), found, origin, verdict.page().url());
  }

  private DateEvaluation() {}
}
