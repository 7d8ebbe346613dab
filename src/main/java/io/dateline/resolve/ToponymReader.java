package io.dateline.resolve;

import io.dateline.resolve.Toponym.Cue;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a mention and its sentence for the bare name, the kind of place that the words around it
 * ask for, and the region or country beside it.
 */
final class ToponymReader {

  /** What of a sentence is looked at on either side of a name, in characters. */
  private static final int WINDOW = 120;

  private static final Pattern APPOSITION =
      Pattern.compile(
          "^,?\\s*(?:a|an|the|its|his|their|which is)\\s[^,.;:]{0,40}?\\b"
              + "(city|town|village|settlement|capital|port|region|province|river)\\b");

  private static final Pattern OF_TOWN =
      Pattern.compile(
          "(?:outskirts|suburbs|suburb|cent(?:er|re)|mayor|streets|north|south|east|west)"
              + " of(?: the)? $");

  /** Who and what a region has and a town has not. */
  private static final Pattern OF_REGION =
      Pattern.compile(
          "^(?:[’']s)?\\s+(?:Gov\\.(?=\\s)|(?i:(?:lieutenant )?governor|legislature|attorney"
              + " general|premier|statehouse)\\b)");

  private static final Pattern COUNTY =
      Pattern.compile("^\\s+(?:County|Parish|City|Township|Village)\\b");

  private static final Pattern PEOPLES_REPUBLIC =
      Pattern.compile("^\\s+People[’']?s[’']? Republic\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern POSSESSOR =
      Pattern.compile(
          "((?:\\p{Lu}[\\p{L}.-]*\\s+){0,2}\\p{Lu}[\\p{L}.-]*)[’']s?\\s+(?:\\p{Ll}+\\s+)?$");

  private static final Pattern PARENT =
      Pattern.compile("^(?:,| \\()\\s*((?:\\p{Lu}[\\p{L}’'.-]*)(?:\\s+\\p{Lu}[\\p{L}’'.-]*){0,3})");

  private static final Pattern CHILD =
      Pattern.compile("((?:\\p{Lu}[\\p{L}’'.-]*\\s+){0,2}\\p{Lu}[\\p{L}’'.-]*), $");

  private final Gazetteer gazetteer;

  ToponymReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The name as it is to be looked up; empty where the mention bears none. */
  Optional<Toponym> read(Mention mention) {
    String surface = mention.surface();
    int comma = surface.indexOf(", ");
    String inner = comma > 0 ? surface.substring(0, comma) : surface;
    boolean isCut = inner.endsWith(".") || mention.after().startsWith(".");
    String printed = NameFolding.key(inner);
    String key = isCut ? StateAbbreviations.expand(printed, ".") : printed;
    if (isNoName(key, inner)) {
      return Optional.empty();
    }
    String before = tail(mention.before());
    String after = comma > 0 ? surface.substring(comma) : head(mention.after());
    String child = child(before);
    if (!key.equals(printed)) {
      return Optional.of(new Toponym(key, Cue.REGION, null, child));
    }
    if (PEOPLES_REPUBLIC.matcher(after).find() && gazetteer.knows(key + " people republic")) {
      return Optional.of(new Toponym(key + " people republic", Cue.NONE, null));
    }
    Toponym inside = inside(key);
    if (isDemonym(inside.key()) && !isTown(before, after)) {
      return Optional.of(new Toponym(inside.key(), Cue.NONE, null));
    }
    Cue cue = inside.cue() == Cue.NONE ? around(inside.key(), before, after) : inside.cue();
    return Optional.of(new Toponym(inside.key(), cue, parent(before, after), child));
  }

  private static boolean isNoName(String key, String surface) {
    return key.length() < 2
        || key.chars().noneMatch(Character::isLetter)
        || (key.length() == 2 && surface.chars().noneMatch(Character::isUpperCase));
  }

  /** The bare name and what its own words say of its kind. */
  private Toponym inside(String key) {
    String[] words = key.split(" ");
    String last = words[words.length - 1];
    Cue cue = words.length > 1 ? Cue.of(last).orElse(Cue.NONE) : Cue.NONE;
    if (gazetteer.knows(key)) {
      return new Toponym(key, cue, null);
    }
    if (words.length > 2 && words[1].equals("of") && Cue.of(words[0]).isPresent()) {
      String rest = String.join(" ", Arrays.asList(words).subList(2, words.length));
      return new Toponym(bare(rest), Cue.of(words[0]).get(), null);
    }
    if (cue != Cue.NONE) {
      String rest = String.join(" ", Arrays.asList(words).subList(0, words.length - 1));
      return new Toponym(bare(rest), cue, null);
    }
    return new Toponym(bare(key), Cue.NONE, null);
  }

  private String bare(String key) {
    if (gazetteer.knows(key)) {
      return key;
    }
    String stripped = AreaWords.withoutCompass(key);
    return gazetteer.knows(stripped) || stripped.length() > 3 ? stripped : key;
  }

  private boolean isDemonym(String key) {
    return gazetteer.byDemonym(key).isPresent() || RegionDemonyms.placeOf(key).isPresent();
  }

  /** "The village of French", "Canadian, Texas": what else would be an adjective is a town. */
  private boolean isTown(String before, String after) {
    return CueWords.preceding(before) != Cue.NONE
        || (after.startsWith(", ") && parentAfter(after) != null);
  }

  private Cue around(String key, String before, String after) {
    if (OF_REGION.matcher(after).find()) {
      return Cue.REGION;
    }
    Cue next = CueWords.following(after);
    if (next != Cue.NONE) {
      return isAttribute(key, next, after) ? Cue.NONE : next;
    }
    Cue previous = CueWords.preceding(before);
    if (previous == Cue.NONE && OF_TOWN.matcher(before).find()) {
      previous = isAttribute(key, Cue.SETTLEMENT, after) ? Cue.NONE : Cue.SETTLEMENT;
    }
    if (previous != Cue.NONE) {
      return previous == Cue.DISTRICT && isAttribute(key, previous, after) ? Cue.NONE : previous;
    }
    Matcher apposition = APPOSITION.matcher(after);
    return apposition.find() ? Cue.of(apposition.group(1)).orElse(Cue.NONE) : Cue.NONE;
  }

  /**
   * "A Texas town", "the Ohio Department of Health", "the south of France": the state or country,
   * not a town or county of that name. "Texas County" stays one.
   */
  private boolean isAttribute(String key, Cue cue, String after) {
    boolean isSmall = cue == Cue.SETTLEMENT || cue == Cue.DISTRICT;
    return isSmall
        && !COUNTY.matcher(after).find()
        && gazetteer.byKey(key).stream()
            .anyMatch(c -> c.place().isCountry() || (c.place().isRegion() && c.isPrimary()));
  }

  /** The name before a comma that stands right before the mention, as in "Paris, [Texas]". */
  private static String child(String before) {
    Matcher child = CHILD.matcher(before);
    return child.find() ? NameFolding.key(child.group(1)) : null;
  }

  private String parent(String before, String after) {
    String following = parentAfter(after);
    if (following != null) {
      return following;
    }
    Matcher possessor = POSSESSOR.matcher(before);
    if (possessor.find()) {
      String key = NameFolding.key(possessor.group(1));
      String last = key.substring(key.lastIndexOf(' ') + 1);
      return isParent(key) ? key : isParent(last) ? last : null;
    }
    return null;
  }

  private String parentAfter(String after) {
    Matcher following = PARENT.matcher(after);
    if (following.find()) {
      String[] words = following.group(1).split("\\s+", -1);
      for (int n = words.length; n > 0; n--) {
        String printed = String.join(" ", Arrays.asList(words).subList(0, n));
        String key = StateAbbreviations.expand(NameFolding.key(printed), printed);
        if (isParent(key)) {
          return key;
        }
      }
    }
    return null;
  }

  private boolean isParent(String key) {
    return gazetteer.byKey(key).stream().anyMatch(c -> c.place().isCountry() || c.place().isArea());
  }

  private static String head(String text) {
    return text.length() > WINDOW ? text.substring(0, WINDOW) : text;
  }

  private static String tail(String text) {
    return text.length() > WINDOW ? text.substring(text.length() - WINDOW) : text;
  }
}
