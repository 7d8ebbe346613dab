package io.dateline.cli;

import io.dateline.aggregate.SourceRhythm;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a run that ended well is to be looked at all the same.
 *
 * @param maxRejected share of the records read that may be rejected, 0 to 1; null for any
 * @param maxSilence days that a regular source may be silent; null for any
 * @param mayBeSilent sources that are not looked at
 * @param maxAge days that may have passed since the newest article; null for any
 */
record Thresholds(Double maxRejected, Integer maxSilence, Set<String> mayBeSilent, Integer maxAge) {

  static final Thresholds NONE = new Thresholds(null, null, Set.of(), null);

  private static final int NAMED = 5;

  Thresholds {
    mayBeSilent = Set.copyOf(mayBeSilent);
    if (maxRejected != null && !(maxRejected >= 0 && maxRejected <= 1)) {
      throw new IllegalArgumentException(
          "--max-rejected %s is no share: give a number from 0 to 1, as in --max-rejected 0.05"
              .formatted(maxRejected));
    }
    requireDays("--max-silence", maxSilence);
    requireDays("--max-age", maxAge);
  }

  private static void requireDays(String option, Integer days) {
    if (days != null && days < 0) {
      throw new IllegalArgumentException(option + " " + days + " is below 0: give days");
    }
  }

  /** Regular sources that have stopped, the longest silent first; none where nobody asks. */
  List<SourceRhythm> silent(List<SourceRhythm> sources) {
    LocalDate newest = newest(sources);
    if (maxSilence == null || newest == null) {
      return List.of();
    }
    return sources.stream()
        .filter(s -> !mayBeSilent.contains(s.source()) && s.isSilent(newest, maxSilence))
        .sorted(Comparator.comparing(SourceRhythm::lastDay).thenComparing(SourceRhythm::source))
        .toList();
  }

  /** The day of the newest article; null where none is dated. */
  static LocalDate newest(List<SourceRhythm> sources) {
    return sources.stream().map(SourceRhythm::lastDay).max(Comparator.naturalOrder()).orElse(null);
  }

  /**
   * What has passed its threshold, in words.
   *
   * @param read records read by the run
   * @param rejected those of them that were not used
   * @param sources of all articles there are
   * @param today UTC
   */
  List<String> alerts(long read, long rejected, List<SourceRhythm> sources, LocalDate today) {
    List<String> alerts = new ArrayList<>();
    if (maxRejected != null && rejected > maxRejected * read) {
      alerts.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d records were rejected: %.1f%%, more than --max-rejected %s",
              rejected,
              read,
              100.0 * rejected / read,
              maxRejected));
    }
    silence(silent(sources), newest(sources), alerts);
    LocalDate newest = newest(sources);
    if (maxAge != null && newest != null && ChronoUnit.DAYS.between(newest, today) > maxAge) {
      alerts.add(
          "the newest article is of %s, more than --max-age %d days ago".formatted(newest, maxAge));
    }
    return alerts;
  }

  private void silence(List<SourceRhythm> silent, LocalDate newest, List<String> alerts) {
    if (silent.isEmpty()) {
      return;
    }
    String named =
        silent.stream()
            .limit(NAMED)
            .map(
                s ->
                    "%s since %s (%d days; it never paused for more than %d)"
                        .formatted(s.source(), s.lastDay(), s.silence(newest), s.longestPause()))
            .collect(Collectors.joining(", "));
    alerts.add(
        "%d %s silent for more than --max-silence %d days: %s%s"
            .formatted(
                silent.size(),
                silent.size() == 1 ? "source is" : "sources are",
                maxSilence,
                named,
                silent.size() > NAMED ? " and " + (silent.size() - NAMED) + " more" : ""));
  }

  /** For the plan; empty where nothing is asked for. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    if (maxRejected != null) {
      words.add("rejected over " + maxRejected);
    }
    if (maxSilence != null) {
      words.add("a source silent over " + maxSilence + " days");
    }
    if (maxAge != null) {
      words.add("nothing newer than " + maxAge + " days");
    }
    return String.join(" · ", words);
  }
}
