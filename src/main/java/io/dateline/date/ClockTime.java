package io.dateline.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of day and the zone that stand behind a day: "T10:11:12.5+01:00", "at 5:30 pm EST". */
final class ClockTime {

  private static final Pattern ZONE =
      Pattern.compile(
          "\\s*(?:(?:UTC|GMT)?([+\\-\u2212]\\d{2})(?::?(\\d{2}))?(?![\\d])|\\(?([A-Za-z]{1,5})\\b\\)?)");

  private static final Pattern TIME =
      Pattern.compile(
          "^(?:\\s*T|[\\s,|·•/–-]*(?:(?:at|um|à|a las|o|om|kl\\.?|klo|ore|u|at around)\\s+)?)\\s*"
              + "(\\d{1,2})(?:[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,:](\\d{1,9}))?)?)?"
              + "(?![\\d:])\\s*(?i:([ap])\\.?m\\b\\.?|uhr\\b|hrs?\\b|h\\b)?",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern COMPACT =
      Pattern.compile("^T?(\\d{2})(\\d{2})(\\d{2})?(?:[.,]\\d+)?(?![\\d:])");

  /** Offsets that an abbreviation means without doubt; IST, for one, means three. */
  private static final Map<String, ZoneId> ZONES =
      Map.ofEntries(
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("est", ZoneOffset.ofHours(-5)),
          Map.entry("edt", ZoneOffset.ofHours(-4)),
          Map.entry("et", ZoneId.of("America/New_York")),
          Map.entry("cst", ZoneOffset.ofHours(-6)),
          Map.entry("cdt", ZoneOffset.ofHours(-5)),
          Map.entry("ct", ZoneId.of("America/Chicago")),
          Map.entry("mst", ZoneOffset.ofHours(-7)),
          Map.entry("mdt", ZoneOffset.ofHours(-6)),
          Map.entry("pst", ZoneOffset.ofHours(-8)),
          Map.entry("pdt", ZoneOffset.ofHours(-7)),
          Map.entry("pt", ZoneId.of("America/Los_Angeles")),
          Map.entry("bst", ZoneOffset.ofHours(1)),
          Map.entry("wet", ZoneOffset.UTC),
          Map.entry("cet", ZoneOffset.ofHours(1)),
          Map.entry("mez", ZoneOffset.ofHours(1)),
          Map.entry("cest", ZoneOffset.ofHours(2)),
          Map.entry("mesz", ZoneOffset.ofHours(2)),
          Map.entry("eet", ZoneOffset.ofHours(2)),
          Map.entry("eest", ZoneOffset.ofHours(3)),
          Map.entry("msk", ZoneOffset.ofHours(3)),
          Map.entry("jst", ZoneOffset.ofHours(9)),
          Map.entry("aest", ZoneOffset.ofHours(10)),
          Map.entry("aedt", ZoneOffset.ofHours(11)));

  /** The day with the time that the rest of the line gives, or the day alone. */
  static ParsedDate read(LocalDate day, String rest) {
    Matcher compact = COMPACT.matcher(rest);
    if (compact.find()) {
      return dated(day, compact, null, rest.substring(compact.end()));
    }
    Matcher time = TIME.matcher(rest);
    // A bare number behind a day is no hour: "12 March 2024 5 comments".
    if (time.find() && (time.group(2) != null || time.group(5) != null)) {
      return dated(day, time, time.group(5), rest.substring(time.end()));
    }
    return ParsedDate.ofDay(day);
  }

  private static ParsedDate dated(LocalDate day, Matcher time, String half, String rest) {
    int hour = Integer.parseInt(time.group(1));
    int minute = number(time.group(2));
    // A leap second is the second before it.
    int second = Math.min(59, number(time.group(3)));
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return ParsedDate.ofDay(day);
      }
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
    }
    if (hour > 23 || minute > 59) {
      return ParsedDate.ofDay(day);
    }
    String fraction = time.groupCount() > 3 ? time.group(4) : null;
    LocalTime clock = LocalTime.of(hour, minute, second, nanos(fraction));
    return zoned(day.atTime(clock), rest);
  }

  private static ParsedDate zoned(LocalDateTime local, String rest) {
    Matcher zone = ZONE.matcher(rest);
    if (zone.lookingAt()) {
      if (zone.group(1) != null) {
        int hours = Integer.parseInt(zone.group(1).substring(1));
        int minutes = number(zone.group(2));
        if (hours <= 17 && minutes <= 59) {
          int seconds = (hours * 60 + minutes) * 60;
          boolean isEast = zone.group(1).charAt(0) == '+';
          return at(local, ZoneOffset.ofTotalSeconds(isEast ? seconds : -seconds));
        }
      } else if (ZONES.containsKey(zone.group(3).toLowerCase(Locale.ROOT))) {
        return at(local, ZONES.get(zone.group(3).toLowerCase(Locale.ROOT)));
      }
    }
    return new ParsedDate(local.toInstant(ZoneOffset.UTC), local.toLocalDate(), false, false);
  }

  private static ParsedDate at(LocalDateTime local, ZoneId zone) {
    return new ParsedDate(local.atZone(zone).toInstant(), local.toLocalDate(), false, true);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private ClockTime() {}
}
