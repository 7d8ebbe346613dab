package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Organs of states by rule: "Russian Defense Ministry", "Russia's Ministry of Defence" and "the
 * defence ministry of Russia" are one organisation, the British one another.
 */
final class Offices {

  private static final Pattern LEFT =
      Pattern.compile("((?:[\\p{L}.]+\\s+){0,2}[\\p{L}.]+(?:[’']s|s[’'])?)\\s+(?:the\\s+)?$");

  private static final Pattern RIGHT =
      Pattern.compile("^\\s+(?:of|in|for) (?:the )?((?:\\p{Lu}[\\p{L}.]*\\s?){1,4})");

  private final CountryWords countries;
  private final ActorList list;
  private final Map<String, Country> states;

  Offices(Gazetteer gazetteer, ActorList list) {
    this.countries = new CountryWords(gazetteer);
    this.list = list;
    this.states = gazetteer.countries();
  }

  /** True where the name is that of an organ of some state, be the state told or not. */
  boolean isOffice(Mention mention) {
    return organ(mention).isPresent();
  }

  /** The one name of the organ that a mention names, be its state told or not. */
  Optional<String> organ(Mention mention) {
    Reading reading = reading(words(mention.surface()));
    return Organs.name(reading.organ());
  }

  /**
   * An organ of a state.
   *
   * @param organ as {@link #organ} gives it
   */
  Optional<Resolution> of(String organ, String countryCode) {
    return Optional.ofNullable(states.get(countryCode)).map(country -> office(organ, country));
  }

  /** The organ and its state, where both can be told. */
  Optional<Resolution> read(Mention mention) {
    Reading reading = reading(words(mention.surface()));
    Optional<Country> country = Optional.ofNullable(reading.country());
    return Organs.name(reading.organ())
        .flatMap(o -> country.or(() -> beside(mention)).map(state -> office(o, state)));
  }

  /** The words of an organ, and its state where the name tells it. */
  private record Reading(List<String> organ, Country country) {}

  private Reading reading(List<String> words) {
    Optional<CountryWords.Found> leading = countries.leading(words);
    if (leading.isPresent()) {
      List<String> rest = words.subList(leading.get().words(), words.size());
      return new Reading(rest, leading.get().country());
    }
    Optional<CountryWords.Found> trailing = countries.trailing(words);
    int ofAt = words.size() - trailing.map(CountryWords.Found::words).orElse(0) - 1;
    if (trailing.isPresent() && ofAt > 0 && isOf(words, ofAt)) {
      int end = words.get(ofAt).equals("the") ? ofAt - 1 : ofAt;
      return new Reading(words.subList(0, end), trailing.get().country());
    }
    return new Reading(words, null);
  }

  private static boolean isOf(List<String> words, int at) {
    return words.get(at).equals("of")
        || (at > 1 && words.get(at).equals("the") && words.get(at - 1).equals("of"));
  }

  /** The country that stands right before or after the mention, outside its span. */
  private Optional<Country> beside(Mention mention) {
    Matcher left = LEFT.matcher(tail(mention.before()));
    if (left.find()) {
      List<String> words = Arrays.asList(NameFolding.key(left.group(1)).split(" "));
      Optional<CountryWords.Found> found = countries.trailing(words);
      if (found.isPresent()) {
        return found.map(CountryWords.Found::country);
      }
    }
    String after = mention.after();
    Matcher right = RIGHT.matcher(after.substring(0, Math.min(60, after.length())));
    if (right.find()) {
      List<String> words = Arrays.asList(NameFolding.key(right.group(1)).split(" "));
      return countries.leading(words).map(CountryWords.Found::country);
    }
    return Optional.empty();
  }

  /** The government of a country. */
  Resolution government(Country country) {
    return office("Government", country);
  }

  private Resolution office(String organ, Country country) {
    return Resolution.actor(
        actor(organ, country), country.place().entityId(), 0.95, ResolutionReason.OFFICE);
  }

  private Actor actor(String organ, Country country) {
    String id =
        "organization:"
            + PersonName.slug(organ.toLowerCase(Locale.ROOT))
            + "-"
            + country.code().toLowerCase(Locale.ROOT);
    Actor minted =
        new Actor(
            id,
            Resolution.ORGANIZATION,
            organ + " (" + country.place().name() + ")",
            country.code(),
            "",
            List.of());
    return list.byId(id).or(() -> listed(organ, country)).orElse(minted);
  }

  /** The list's own entry for the organ, under a name such as "Armed Forces of Ukraine". */
  private Optional<Actor> listed(String organ, Country country) {
    List<String> names = new ArrayList<>();
    names.add(organ + " of " + country.place().name());
    names.add(organ + " of the " + country.place().name());
    country.demonyms().forEach(d -> names.add(d + " " + organ));
    return names.stream()
        .flatMap(n -> list.byKey(NameFolding.key(n)).stream())
        .filter(a -> !a.isPerson() && country.code().equals(a.countryCode()))
        .findFirst();
  }

  private static List<String> words(String surface) {
    return Arrays.asList(NameFolding.key(surface).split(" "));
  }

  private static String tail(String text) {
    return text.length() > 60 ? text.substring(text.length() - 60) : text;
  }
}
