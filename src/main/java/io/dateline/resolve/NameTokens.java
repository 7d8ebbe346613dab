package io.dateline.resolve;

import java.util.Arrays;
import java.util.List;

/** The words of a name, each in the one form that its romanisations share: for blocking only. */
final class NameTokens {

  /** Forms of one given name are one token; of other words, what romanisation does not change. */
  static String token(String word) {
    String folded = NameFolding.folded(GivenNames.canonical(word));
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      char kept = c == 'e' ? 'i' : c == 'o' ? 'a' : c;
      if (out.isEmpty() || kept != 'i' || out.charAt(out.length() - 1) != 'i') {
        out.append(kept);
      }
    }
    return out.toString();
  }

  /** The consonants of a word's token: what near spellings mostly share. */
  static String skeleton(String word) {
    return NameFolding.skeleton(token(word));
  }

  /** The words of a key, without empty ones. */
  static List<String> words(String key) {
    return Arrays.stream(key.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private NameTokens() {}
}
