package io.dateline.date;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds when a record was published: the first witness that is sound, in a measured order. */
public final class DateFinder {

  /**
   * Asks the record's own date, then address and page (see {@link PageDate}), file name and crawl
   * time. Where the witness gives only the day, the time of day is taken from another that gives
   * one on that same UTC day.
   */
  public static Optional<FoundDate> find(DateClues clues, DateRange range) {
    List<FoundDate> said = witnesses(clues, range);
    return said.stream().findFirst().map(date -> withTime(date, said));
  }

  /** All that the witnesses say, in the order in which they are believed; sound dates alone. */
  public static List<FoundDate> witnesses(DateClues clues, DateRange range) {
    Predicate<ParsedDate> isSound = date -> range.contains(date.instant());
    List<FoundDate> all = new ArrayList<>();
    found(DateOrigin.RECORD, DateParser.parse(clues.publishedRaw()), isSound).ifPresent(all::add);
    if (clues.html() == null) {
      found(DateOrigin.URL, UrlDate.find(clues.url()), isSound).ifPresent(all::add);
    } else {
      all.addAll(PageDate.find(clues.html(), clues.url(), isSound));
    }
    found(DateOrigin.FILE_NAME, FileNameDate.find(clues.fileName()), isSound).ifPresent(all::add);
    ofCrawl(clues).ifPresent(all::add);
    return all;
  }

  private static Optional<FoundDate> found(
      DateOrigin origin, Optional<ParsedDate> date, Predicate<ParsedDate> isSound) {
    return date.filter(isSound).map(d -> new FoundDate(origin, d));
  }

  private static Optional<FoundDate> ofCrawl(DateClues clues) {
    return Optional.ofNullable(clues.crawledAt())
        .map(time -> new FoundDate(DateOrigin.WARC_DATE, ParsedDate.ofInstant(time)));
  }

  private static FoundDate withTime(FoundDate date, List<FoundDate> others) {
    if (!date.date().isDayOnly()) {
      return date;
    }
    return others.stream()
        .map(FoundDate::date)
        .filter(d -> !d.isDayOnly() && utcDay(d).equals(date.date().day()))
        .findFirst()
        .map(d -> new FoundDate(date.origin(), d))
        .orElse(date);
  }

  private static LocalDate utcDay(ParsedDate date) {
    return date.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private DateFinder() {}
}
