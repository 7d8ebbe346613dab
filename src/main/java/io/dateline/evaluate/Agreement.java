package io.dateline.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far two annotations of the same texts agree; the first is taken for right. */
final class Agreement {

  private static final List<String> LABELS = List.of("PERSON", "ORGANIZATION", "LOCATION");

  /**
   * @return {@code precision}, {@code recall} of names by exact span and class, over all classes
   *     and for each, and {@code same_tone}: of the sentences with a tone in both, the share whose
   *     class of three is the same
   */
  static Figures of(List<FoundInText> expected, List<FoundInText> found) {
    Figures figures = new Figures();
    put(figures, "", expected, found, Set.copyOf(LABELS));
    for (String label : LABELS) {
      put(figures, label.toLowerCase(java.util.Locale.ROOT) + ".", expected, found, Set.of(label));
    }
    long same = 0;
    long both = 0;
    for (int i = 0; i < expected.size(); i++) {
      Map<String, String> tones = new HashMap<>();
      expected.get(i).tones().forEach(t -> tones.put(t.begin() + "-" + t.end(), t.tone()));
      for (FoundInText.Tone tone : found.get(i).tones()) {
        String other = tones.get(tone.begin() + "-" + tone.end());
        both += other == null ? 0 : 1;
        same += tone.tone().equals(other) ? 1 : 0;
      }
    }
    return figures.share("same_tone", same, both);
  }

  private static void put(
      Figures figures,
      String prefix,
      List<FoundInText> expected,
      List<FoundInText> found,
      Set<String> labels) {
    long right = 0;
    long printed = 0;
    long wanted = 0;
    for (int i = 0; i < expected.size(); i++) {
      Set<FoundInText.Name> names = new HashSet<>(expected.get(i).names());
      names.removeIf(n -> !labels.contains(n.label()));
      wanted += names.size();
      for (FoundInText.Name name : found.get(i).names()) {
        boolean isAsked = labels.contains(name.label());
        printed += isAsked ? 1 : 0;
        right += isAsked && names.contains(name) ? 1 : 0;
      }
    }
    figures.share(prefix + "precision", right, printed);
    figures.share(prefix + "recall", right, wanted);
  }

  private Agreement() {}
}
