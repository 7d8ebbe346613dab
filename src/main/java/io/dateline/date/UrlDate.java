package io.dateline.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in an address: "/2024/03/19/", "/2024-03-19-slug", "/20240319/", "/2024/mar/19/". */
final class UrlDate {

  private static final Pattern DAY =
      Pattern.compile(
          "(?:[/=_.-]|^)(?:"
              + "(?<y>1[6-9]\\d{2}|20\\d{2})(?<sep>[/_.-]?)(?<m>0[1-9]|1[0-2]|(?<=/)[1-9])\\k<sep>(?<d>[0-2]\\d|3[01]|(?<=/)[1-9](?=[/?#]|$))"
              + "|(?<ny>1[6-9]\\d{2}|20\\d{2})/(?<nm>[a-zA-Z]{3,9})/(?<nd>\\d{1,2})"
              + ")(?=[/_.?&#T-]|\\D|$)");

  /** The last day in the path or query; a month alone gives none. */
  static Optional<ParsedDate> find(String url) {
    if (url == null) {
      return Optional.empty();
    }
    int scheme = url.indexOf("://");
    int path = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
    if (path < 0) {
      return Optional.empty();
    }
    Matcher matcher = DAY.matcher(url.substring(path));
    Optional<ParsedDate> found = Optional.empty();
    int from = 0;
    while (matcher.find(from)) {
      Optional<ParsedDate> here = day(matcher);
      found = here.isPresent() ? here : found;
      from = matcher.start() + 1;
    }
    return found;
  }

  private static Optional<ParsedDate> day(Matcher matcher) {
    try {
      if (matcher.group("y") != null) {
        return Optional.of(
            ParsedDate.ofDay(
                LocalDate.of(
                    Integer.parseInt(matcher.group("y")),
                    Integer.parseInt(matcher.group("m")),
                    Integer.parseInt(matcher.group("d")))));
      }
      int month = MonthNames.month(matcher.group("nm"));
      return month == 0
          ? Optional.empty()
          : Optional.of(
              ParsedDate.ofDay(
                  LocalDate.of(
                      Integer.parseInt(matcher.group("ny")),
                      month,
                      Integer.parseInt(matcher.group("nd")))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private UrlDate() {}
}
