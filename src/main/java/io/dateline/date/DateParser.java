package io.dateline.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date however it is written: ISO 8601 (calendar, ordinal, week, basic), RFC 822 and 1123,
 * asctime, epoch seconds to microseconds, day-month-year with the month's name, month-day-year, and
 * numbers where only one order is possible. Years lie between 1000 and 9999. What is no day of the
 * calendar yields nothing; a sound day with a damaged time yields the day.
 */
public final class DateParser {

  /** Longer than any date with its label. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern EPOCH = Pattern.compile("^\\s*(\\d{9,16})(?:\\.\\d{1,9})?\\s*$");

  // Alternatives in one pattern, so that the first date in the text is found, whatever its form.
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d.])(?:"
              + "(?<iy>[12]\\d{3})(?<sep>[-/.\u2010\u2011])(?<im>\\d{1,2})\\k<sep>(?<id>\\d{1,2})(?!\\d)"
              + "|(?<wy>[12]\\d{3})-?W(?<ww>\\d{2})-?(?<wd>[1-7])(?!\\d)"
              + "|(?<oy>[12]\\d{3})-(?<od>\\d{3})(?![\\d-])"
              + "|(?<by>[12]\\d{3})(?<bm>[01]\\d)(?<bd>[0-3]\\d)(?=\\D|$|T?\\d{4}(?:\\d{2})?(?:\\D|$))"
              + "|(?<jy>[12]\\d{3})\\s?[年년]\\s?(?<jm>\\d{1,2})\\s?[月월]\\s?(?<jd>\\d{1,2})"
              + "|(?<nd>\\d{1,2})(?<nsep>[./-]|\\s?\\|)\\s?(?<nm>\\d{1,2})\\k<nsep>\\s?(?<ny>[12]\\d{3}(?!\\d)|(?<=\\.\\s?)\\d{2}(?![\\d.]))"
              + "|(?<dd>\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?(?:\\s*[-/]\\s*|\\s+(?:of\\s+|de\\s+)?|(?<=\\.))"
              + "(?<dm>\\p{L}{3,12})[.,]?(?:\\s*[-/]\\s*|\\s+(?:de[l]?\\s+)?|,\\s*)"
              + "(?<dy>[12]\\d{3}(?!\\d)|\\d{2}(?=\\s+\\d{1,2}:\\d{2})))|(?<!\\p{L})(?:"
              + "(?<mm>\\p{L}{3,12})\\.?\\s*[\\s/-]\\s*(?<md>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+|\\s*[/-]\\s*)"
              + "(?<my>[12]\\d{3})(?!\\d)"
              + "|(?<am>\\p{L}{3})\\s+(?<ad>\\d{1,2})\\s+(?<at>\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s+(?:[A-Z]{3,4}|[+-]\\d{4}))?)\\s+"
              + "(?<ay>[12]\\d{3})(?!\\d))");

  /** The date that a field holds: the first sound one in it, or an epoch that is all of it. */
  public static Optional<ParsedDate> parse(String field) {
    if (field == null || field.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher epoch = EPOCH.matcher(field);
    return epoch.matches() ? ofEpoch(epoch.group(1)) : find(field);
  }

  /** The first sound date in running text. */
  public static Optional<ParsedDate> find(String text) {
    Matcher date = DATE.matcher(text);
    int from = 0;
    while (from < text.length() && date.find(from)) {
      Optional<ParsedDate> found = read(date, text);
      if (found.isPresent()) {
        return found;
      }
      from = afterUnsound(text, date.start());
    }
    return Optional.empty();
  }

  // A run of digits and signs that is no date must not be taken for one from its middle on.
  private static int afterUnsound(String text, int start) {
    int at = start;
    while (at < text.length() && "0123456789-/.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Math.max(at, start + 1);
  }

  private static Optional<ParsedDate> read(Matcher date, String text) {
    try {
      LocalDate day = day(date);
      if (day == null) {
        return Optional.empty();
      }
      String rest = date.group("at") != null ? " " + date.group("at") : text.substring(date.end());
      return Optional.of(ClockTime.read(day, rest));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher date) {
    if (date.group("iy") != null) {
      return day(date, "iy", "im", "id");
    }
    if (date.group("by") != null) {
      return day(date, "by", "bm", "bd");
    }
    if (date.group("jy") != null) {
      return day(date, "jy", "jm", "jd");
    }
    if (date.group("oy") != null) {
      return LocalDate.ofYearDay(number(date, "oy"), number(date, "od"));
    }
    if (date.group("wy") != null) {
      return weekDate(number(date, "wy"), number(date, "ww"), number(date, "wd"));
    }
    if (date.group("ny") != null) {
      return numericDay(date);
    }
    if (date.group("dy") != null) {
      return namedDay(date, "dy", "dm", "dd");
    }
    return date.group("my") != null
        ? namedDay(date, "my", "mm", "md")
        : namedDay(date, "ay", "am", "ad");
  }

  private static LocalDate day(Matcher date, String year, String month, String day) {
    return LocalDate.of(number(date, year), number(date, month), number(date, day));
  }

  private static LocalDate namedDay(Matcher date, String year, String month, String day) {
    int number = MonthNames.month(date.group(month));
    return number == 0 ? null : LocalDate.of(year(date.group(year)), number, number(date, day));
  }

  // With dots the day comes first everywhere; with slashes or dashes that depends on the country.
  private static LocalDate numericDay(Matcher date) {
    int first = number(date, "nd");
    int second = number(date, "nm");
    int year = year(date.group("ny"));
    if (date.group("nsep").equals(".") || first > 12 || first == second) {
      return LocalDate.of(year, second, first);
    }
    return second > 12 ? LocalDate.of(year, first, second) : null;
  }

  private static LocalDate weekDate(int year, int week, int dayOfWeek) {
    LocalDate inYear = LocalDate.of(year, 1, 4);
    if (week < 1 || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum()) {
      return null;
    }
    return IsoWeek.of(inYear).plusWeeks(week - 1L).plusDays(dayOfWeek - 1L);
  }

  // RFC 822 writes two digits; 1969 to 2068 by POSIX's rule.
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year + (year < 69 ? 2000 : 1900);
  }

  // Nine and ten digits are seconds, 13 milliseconds, 16 microseconds; fourteen are a basic date.
  private static Optional<ParsedDate> ofEpoch(String digits) {
    long value = Long.parseLong(digits);
    return switch (digits.length()) {
      case 9, 10 -> Optional.of(ParsedDate.ofInstant(Instant.ofEpochSecond(value)));
      case 12, 13 -> Optional.of(ParsedDate.ofInstant(Instant.ofEpochMilli(value)));
      case 15, 16 ->
          Optional.of(
              ParsedDate.ofInstant(
                  Instant.ofEpochSecond(value / 1_000_000, value % 1_000_000 * 1_000)));
      default -> find(digits);
    };
  }

  private static int number(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }

  private DateParser() {}
}
