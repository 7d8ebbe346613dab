package io.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Actors that a sentence names by nation alone, which a tagger of names leaves out: "Russian
 * forces", "the Ukrainian president". Only spans are told here; whether the word before is a nation
 * and who held the office is told where they are resolved.
 */
public final class ImpliedMentions {

  /** Label of forces that are called by their nation. */
  public static final String COLLECTIVE = "COLLECTIVE";

  /** Label of a holder of an office who is called by it. */
  public static final String ROLE = "ROLE";

  /**
   * What was found in a sentence.
   *
   * @param begin where it begins in the sentence, in UTF-16 units
   * @param end exclusive
   * @param label {@link #COLLECTIVE} or {@link #ROLE}
   */
  public record Span(int begin, int end, String label) {}

  /** A capital is looked for first: it is rare, and the rest is dear. */
  private static final String AT_CAPITAL = "(?=\\p{Lu})";

  private static final String NATION =
      "(?<![\\p{L}\\p{N}–-])(?!(?:The|An?|This|His|Her|Its|Our|Their|Special|All|No|Some|Both)\\b)"
          + "(?<nation>(?:(?:North|South|Saudi|Sri|New|United|Great)\\s)?\\p{Lu}[\\p{L}.]+)"
          + "(?<of>[’']s)?\\s+";

  private static final Pattern FORCES =
      Pattern.compile(
          AT_CAPITAL
              + NATION
              + "(?<what>(?:(?:armed|occupation|occupying|ground|government|regular|federal|invading)"
              + "\\s+)?(?:forces|troops|army|military|soldiers|servicemen))\\b(?![-–’'])");

  private static final Pattern OFFICE =
      Pattern.compile(
          AT_CAPITAL
              + "(?<!(?i:former|acting|deputy|vice|ex|then|first|future|late)[\\s-])"
              + NATION
              + "(?<what>(?i:president|prime minister|premier|chancellor|foreign"
              + " minister|defen[cs]e minister|foreign secretary|defen[cs]e secretary|secretary of"
              + " state))\\b(?![-–’']?\\s*\\p{Lu})(?!-)");

  private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}.]+");

  /** One of these is in whatever {@link #FORCES} finds. */
  private static final List<String> OF_FORCES =
      List.of("forces", "troops", "army", "military", "soldiers", "servicemen");

  /** The spans of a sentence, in its order. */
  public static List<Span> find(String sentence) {
    List<Span> spans = new ArrayList<>();
    if (OF_FORCES.stream().anyMatch(sentence::contains)) {
      add(FORCES.matcher(sentence), COLLECTIVE, spans);
    }
    add(OFFICE.matcher(sentence), ROLE, spans);
    return spans;
  }

  /** The owner of a thing is a mention of its own: "Russia's army" leaves "army". */
  private static void add(Matcher m, String label, List<Span> spans) {
    while (m.find()) {
      boolean isOwned = m.group("of") != null || ACRONYM.matcher(m.group("nation")).matches();
      spans.add(new Span(isOwned ? m.start("what") : m.start("nation"), m.end("what"), label));
    }
  }

  private ImpliedMentions() {}
}
