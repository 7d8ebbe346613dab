package io.dateline.resolve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is meant by an actor that is named by nation alone: its forces, the holder of an office. */
final class ImpliedActors {

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(president|prime minister|premier|chancellor|foreign minister|defen[cs]e minister|"
              + "foreign secretary|defen[cs]e secretary|secretary of state)$");

  private static final Map<String, String> OFFICES =
      Map.of(
          "premier", "prime minister",
          "defense minister", "defence minister",
          "defense secretary", "defence minister",
          "defence secretary", "defence minister",
          "foreign secretary", "foreign minister",
          "secretary of state", "foreign minister");

  private final CountryWords countries;
  private final Offices offices;
  private final ActorList list;
  private final RoleHolders holders;

  ImpliedActors(Gazetteer gazetteer, ActorList list, Offices offices, RoleHolders holders) {
    this.countries = new CountryWords(gazetteer);
    this.list = list;
    this.offices = offices;
    this.holders = holders;
  }

  /**
   * The actor, where the nation is one and its office was held by one person.
   *
   * @param week Monday of the article's week, null where it is not dated
   */
  Optional<Resolution> read(Mention mention, LocalDate week) {
    Optional<Country> nation = nation(mention);
    if (nation.isEmpty()) {
      return Optional.empty();
    }
    if (mention.label().equals(ImpliedMentions.COLLECTIVE)) {
      return offices.of("Armed Forces", nation.get().code());
    }
    Matcher title = TITLE.matcher(mention.surface());
    if (week == null || !title.find()) {
      return Optional.empty();
    }
    String office = title.group().toLowerCase(Locale.ROOT);
    return holders
        .holder(OFFICES.getOrDefault(office, office), nation.get().code(), week)
        .flatMap(list::byId)
        .map(actor -> Resolution.actor(actor, null, 0.9, ResolutionReason.ROLE));
  }

  /** The nation at the head of the mention, or right before it. */
  private Optional<Country> nation(Mention mention) {
    List<String> own = Arrays.asList(NameFolding.key(mention.surface()).split(" "));
    Optional<CountryWords.Found> leading = countries.leading(own);
    if (leading.isPresent()) {
      return leading.map(CountryWords.Found::country);
    }
    if (Character.isUpperCase(mention.surface().codePointAt(0))) {
      return Optional.empty();
    }
    List<String> before = Arrays.asList(NameFolding.key(mention.before()).split(" "));
    return countries.trailing(before).map(CountryWords.Found::country);
  }
}
