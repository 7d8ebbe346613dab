package io.dateline.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A publisher's home as text, to be stored and compared: {@code US.LA 0.7 31.25 -92.5}, its regions
 * parted by {@code |}.
 */
final class HomeCode {

  /** Where nothing is known. */
  static final String NONE = "";

  static String of(Optional<PublisherHome> home) {
    return home.map(HomeCode::text).orElse(NONE);
  }

  private static String text(PublisherHome home) {
    return home.regions().stream()
        .map(
            r ->
                String.format(
                    Locale.ROOT,
                    "%s.%s %.1f %.2f %.2f",
                    r.countryCode(),
                    r.admin1(),
                    r.share(),
                    r.latitude(),
                    r.longitude()))
        .collect(Collectors.joining("|"));
  }

  static Optional<PublisherHome> read(String code) {
    if (code == null || code.isEmpty()) {
      return Optional.empty();
    }
    List<PublisherHome.Region> regions =
        Arrays.stream(code.split("\\|", -1)).map(HomeCode::region).toList();
    return Optional.of(new PublisherHome(regions));
  }

  private static PublisherHome.Region region(String text) {
    String[] cells = text.split(" ", -1);
    int dot = cells[0].indexOf('.');
    return new PublisherHome.Region(
        cells[0].substring(0, dot),
        cells[0].substring(dot + 1),
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]));
  }

  private HomeCode() {}
}
