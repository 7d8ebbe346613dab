package io.dateline.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which outlet an article is from. */
final class SourceName {

  private static final int LONGEST_HOST = 253;
  private static final Pattern HOST =
      Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}][\\p{L}\\p{N}-]+(?::\\d+)?");
  private static final Pattern URL =
      Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:\\s]+)");

  /**
   * The outlet as the record says, else the url's host, else the file's base name. Hosts are in
   * lower case and without {@code www.}; other names stay as they are, trimmed.
   */
  static String of(String source, String url, String path) {
    if (source != null && !source.isBlank()) {
      String host = hostOf(source.strip());
      return host == null ? asHost(source.strip()) : host;
    }
    String host = url == null ? null : hostOf(url.strip());
    return host == null ? InputFormat.baseName(path) : host;
  }

  /** The url's host, or null where the string is no url. */
  static String hostOf(String url) {
    Matcher matcher = URL.matcher(url);
    return matcher.find() ? withoutWww(matcher.group(1)) : null;
  }

  private static String asHost(String name) {
    return name.length() <= LONGEST_HOST && HOST.matcher(name).matches() ? withoutWww(name) : name;
  }

  private static String withoutWww(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") && lower.length() > 4 ? lower.substring(4) : lower;
  }

  private SourceName() {}
}
