package io.dateline.resolve;

import io.dateline.resolve.Toponym.Cue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Resolves one article: actors first, then all that stands for a place, with each other as context.
 * The result depends on nothing but the article, the gazetteer, the actor list and the home of the
 * publisher, where one is given.
 */
public final class ArticleResolver {

  private static final long TOWN = 5_000;

  private static final Set<String> ENGLISH_SPEAKING = Set.of("US", "GB", "CA", "AU", "NZ", "IE");

  private static final Pattern LOCATIVE =
      Pattern.compile(
          "(?:^|\\s)(?:in|near|from|at|around|outside|towards?|into|inside|city of|town of|village"
              + " of|outskirts of|of|to|from)(?: the)?\\s+$",
          Pattern.CASE_INSENSITIVE);

  private final Gazetteer gazetteer;
  private final CountryWords countryWords;
  private final PlaceResolver places;
  private final ActorResolver actors;

  public ArticleResolver(Gazetteer gazetteer, ActorList list) {
    this.gazetteer = gazetteer;
    this.countryWords = new CountryWords(gazetteer);
    this.places = new PlaceResolver(gazetteer);
    this.actors = new ActorResolver(gazetteer, list);
  }

  /** Resolves all mentions of an article whose publisher's home is not known. */
  public List<Resolution> resolve(List<Mention> mentions) {
    return resolve(mentions, Optional.empty());
  }

  /**
   * Resolves all mentions of an article.
   *
   * @param mentions in the order of the text
   * @param home where the articles of its publisher mostly are
   * @return one resolution a mention, in the same order
   */
  public List<Resolution> resolve(List<Mention> mentions, Optional<PublisherHome> home) {
    Set<String> countries =
        countryWords.named(
            mentions.stream()
                .map(Mention::sentence)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    ActorResolver.Article article = actors.article(mentions, countries);
    Set<String> locations =
        mentions.stream()
            .filter(Mention::isLocation)
            .map(m -> NameFolding.key(m.surface()))
            .collect(Collectors.toSet());

    Resolution[] out = new Resolution[mentions.size()];
    List<Integer> placeLike = new ArrayList<>();
    for (int i = 0; i < out.length; i++) {
      Mention m = mentions.get(i);
      out[i] = m.isLocation() ? actorOfLocation(article, m) : article.resolve(m);
      if (out[i] == null || (!m.isLocation() && mayBePlace(m, out[i], locations, countries))) {
        placeLike.add(i);
      }
    }
    List<Resolution> found =
        places.resolve(placeLike.stream().map(mentions::get).toList(), countries, home);
    for (int k = 0; k < found.size(); k++) {
      int i = placeLike.get(k);
      if (out[i] == null || found.get(k).isResolved()) {
        out[i] = found.get(k);
      }
    }
    return List.of(out);
  }

  /**
   * The government or body that a place's name stands for in its sentence, empty where the place
   * itself is meant.
   *
   * @param resolved what {@link #resolve} made of the mention
   */
  public Optional<Resolution> metonym(Mention mention, Resolution resolved) {
    return actors.metonym(mention, resolved);
  }

  /**
   * Who is meant by an actor that its sentence names by nation alone ({@link ImpliedMentions});
   * empty where that is no nation, or the holder of the office is not known.
   *
   * @param week Monday of the article's week, null where it is not dated
   */
  public Optional<Resolution> implied(Mention mention, LocalDate week) {
    return actors.implied(mention, week);
  }

  /** The actor that a location stands for, null where it is a place. */
  private Resolution actorOfLocation(ActorResolver.Article article, Mention mention) {
    Optional<Resolution> listed = article.namedByList(mention);
    if (listed.isPresent()) {
      return listed.get();
    }
    boolean isPerson =
        article.isSurname(mention) && !gazetteer.knows(NameFolding.key(mention.surface()));
    if (!isPerson) {
      return null;
    }
    Resolution person =
        article.resolve(
            new Mention(
                mention.begin(),
                mention.end(),
                mention.surface(),
                "PERSON",
                mention.sentenceBegin(),
                mention.sentence()));
    return person.isResolved() ? person : null;
  }

  /**
   * True where a name that was called a person or an organisation is rather that of a place:
   * nothing else explains it, the gazetteer knows it, and the article supports it.
   */
  private boolean mayBePlace(
      Mention mention, Resolution asActor, Set<String> locations, Set<String> countries) {
    boolean isWeak =
        (!asActor.isResolved() && asActor.reason() != ResolutionReason.NOT_A_NAME)
            || asActor.reason() == ResolutionReason.ORGANIZATION_NAME
            || asActor.reason() == ResolutionReason.PERSON_NAME;
    String key = NameFolding.key(mention.surface());
    if (isWeak && !mention.isPerson() && isCalledRegion(key)) {
      return true;
    }
    if (!isWeak || !gazetteer.knows(key)) {
      return false;
    }
    if (locations.contains(key) || (!mention.isPerson() && isStateOrRegion(key))) {
      return true;
    }
    if (isDateline(mention)) {
      return true;
    }
    if (mention.isPerson() && isTownWhereSurnamesAreNot(key, countries)) {
      return true;
    }
    return LOCATIVE.matcher(mention.before()).find()
        && gazetteer.byKey(key).stream()
            .map(Gazetteer.Candidate::place)
            .anyMatch(p -> p.population() >= TOWN && countries.contains(p.countryCode()));
  }

  /** "ABERDEEN, March 4 - …": capitals at the head of a sentence. */
  private static boolean isDateline(Mention mention) {
    String surface = mention.surface();
    return surface.length() > 3
        && mention.before().isBlank()
        && surface.equals(surface.toUpperCase(Locale.ROOT));
  }

  private boolean isStateOrRegion(String key) {
    return gazetteer.byKey(key).stream()
        .map(Gazetteer.Candidate::place)
        .anyMatch(
            p -> p.isCountry() || p.feature().equals("PPLC") || p.feature().startsWith("RGN"));
  }

  /** "Donetsk Oblast", "Luhansk Oblasts": the name says itself what it is. */
  private boolean isCalledRegion(String key) {
    String bare = AreaWords.without(key);
    return !bare.equals(key)
        && Cue.of(key.substring(key.lastIndexOf(' ') + 1)).equals(Optional.of(Cue.REGION))
        && (gazetteer.knows(key) || gazetteer.knows(bare));
  }

  /**
   * A town of a country that the article is about. English-speaking countries are left out: their
   * towns are called as people are.
   */
  private boolean isTownWhereSurnamesAreNot(String key, Set<String> countries) {
    return gazetteer.byKey(key).stream()
        .filter(Gazetteer.Candidate::isPrimary)
        .map(Gazetteer.Candidate::place)
        .anyMatch(
            p ->
                p.isPopulated()
                    && countries.contains(p.countryCode())
                    && !ENGLISH_SPEAKING.contains(p.countryCode()));
  }
}
