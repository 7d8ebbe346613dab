package io.dateline.resolve;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What American newspapers print for states, and Canadian ones for provinces: Ala., Calif., Ont.
 */
final class StateAbbreviations {

  private static final String TABLE =
      "ala alabama, ariz arizona, ark arkansas, calif california, colo colorado, conn connecticut,"
          + " del delaware, fla florida, ill illinois, ind indiana, kan kansas, ky kentucky,"
          + " la louisiana, md maryland, mass massachusetts, mich michigan, minn minnesota,"
          + " miss mississippi, mo missouri, mont montana, neb nebraska, nev nevada,"
          + " nh new hampshire, nj new jersey, nm new mexico, ny new york, nc north carolina,"
          + " nd north dakota, okla oklahoma, ore oregon, pa pennsylvania, penn pennsylvania,"
          + " ri rhode island, sc south carolina, sd south dakota, tenn tennessee, tex texas,"
          + " vt vermont, va virginia, wash washington, wva west virginia, wis wisconsin,"
          + " wyo wyoming, ont ontario, que quebec, alta alberta, sask saskatchewan,"
          + " man manitoba, bc british columbia";

  private static final Map<String, String> FULL = new HashMap<>();

  static {
    for (String pair : TABLE.split(", ?", -1)) {
      int blank = pair.indexOf(' ');
      FULL.put(pair.substring(0, blank), pair.substring(blank + 1));
    }
  }

  /**
   * The key of the full name, or the given key where it abbreviates none.
   *
   * @param key as {@link NameFolding#key} gives it
   * @param printed the same name in the text: short words count only with their full stop or in
   *     capitals
   */
  static String expand(String key, String printed) {
    boolean isMarked = printed.endsWith(".") || printed.equals(printed.toUpperCase(Locale.ROOT));
    return isMarked ? FULL.getOrDefault(key, key) : key;
  }

  private StateAbbreviations() {}
}
