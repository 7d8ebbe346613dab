package io.dateline.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Organs of states under the one name each goes by, whatever English it is put in. */
final class Organs {

  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("defense", "defence"),
          Map.entry("foreign", "foreign affairs"),
          Map.entry("external affairs", "foreign affairs"),
          Map.entry("foreign and commonwealth", "foreign affairs"),
          Map.entry("interior", "internal affairs"),
          Map.entry("internal", "internal affairs"),
          Map.entry("home", "internal affairs"),
          Map.entry("home affairs", "internal affairs"),
          Map.entry("the interior", "internal affairs"),
          Map.entry("treasury", "finance"),
          Map.entry("commerce", "trade"),
          Map.entry("emergency", "emergency situations"),
          Map.entry("emergencies", "emergency situations"),
          Map.entry("labor", "labour"));

  /** What an organ is called, to the one name and id it goes by. */
  private static final Map<String, String> ORGANS =
      Map.ofEntries(
          Map.entry("armed forces", "Armed Forces"),
          Map.entry("military", "Armed Forces"),
          Map.entry("army", "Armed Forces"),
          Map.entry("troops", "Armed Forces"),
          Map.entry("forces", "Armed Forces"),
          Map.entry("soldiers", "Armed Forces"),
          Map.entry("defense forces", "Armed Forces"),
          Map.entry("defence forces", "Armed Forces"),
          Map.entry("general staff", "General Staff"),
          Map.entry("general staff of the armed forces", "General Staff"),
          Map.entry("armed forces general staff", "General Staff"),
          Map.entry("main intelligence directorate", "Main Intelligence Directorate"),
          Map.entry("main military intelligence directorate", "Main Intelligence Directorate"),
          Map.entry("main directorate of intelligence", "Main Intelligence Directorate"),
          Map.entry("military intelligence directorate", "Main Intelligence Directorate"),
          Map.entry("military intelligence", "Main Intelligence Directorate"),
          Map.entry("air force", "Air Force"),
          Map.entry("air forces", "Air Force"),
          Map.entry("navy", "Navy"),
          Map.entry("naval forces", "Navy"),
          Map.entry("national guard", "National Guard"),
          Map.entry("coast guard", "Coast Guard"),
          Map.entry("parliament", "Parliament"),
          Map.entry("government", "Government"),
          Map.entry("cabinet", "Government"),
          Map.entry("cabinet of ministers", "Government"),
          Map.entry("supreme court", "Supreme Court"),
          Map.entry("constitutional court", "Constitutional Court"),
          Map.entry("central bank", "Central Bank"),
          Map.entry("security council", "Security Council"),
          Map.entry("national security council", "Security Council"),
          Map.entry("security service", "Security Service"),
          Map.entry("presidential office", "Office of the President"),
          Map.entry("president office", "Office of the President"),
          Map.entry("presidents office", "Office of the President"),
          Map.entry("office of the president", "Office of the President"),
          Map.entry("border guard", "Border Guard"),
          Map.entry("border guards", "Border Guard"),
          Map.entry("border service", "Border Guard"),
          Map.entry("police", "Police"),
          Map.entry("national police", "Police"));

  private static final Set<String> HEADS = Set.of("ministry", "department", "dept", "min");

  /** The one name of an organ: "Ministry of Defence" for "defense ministry". */
  static Optional<String> name(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String phrase = String.join(" ", words);
    if (ORGANS.containsKey(phrase)) {
      return Optional.of(ORGANS.get(phrase));
    }
    String last = words.get(words.size() - 1);
    String subject = null;
    if (words.size() > 2
        && HEADS.contains(words.get(0))
        && (words.get(1).equals("of") || words.get(1).equals("for"))) {
      subject = String.join(" ", words.subList(2, words.size()));
    } else if (words.size() > 1 && HEADS.contains(last)) {
      subject = String.join(" ", words.subList(0, words.size() - 1));
    }
    if (subject == null || subject.isBlank() || words.size() > 7) {
      return Optional.empty();
    }
    subject = subject.startsWith("the ") ? subject.substring(4) : subject;
    if (subject.equals("state") && !last.equals("ministry")) {
      return Optional.of("Ministry of Foreign Affairs");
    }
    return Optional.of("Ministry of " + titled(SUBJECTS.getOrDefault(subject, subject)));
  }

  private static String titled(String words) {
    StringBuilder out = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      boolean isSmall = word.equals("and") || word.equals("of") || word.equals("the");
      String first = word.substring(0, word.offsetByCodePoints(0, 1));
      out.append(out.isEmpty() ? "" : " ")
          .append(isSmall ? first : first.toUpperCase(Locale.ROOT))
          .append(word.substring(first.length()));
    }
    return out.toString();
  }

  private Organs() {}
}
