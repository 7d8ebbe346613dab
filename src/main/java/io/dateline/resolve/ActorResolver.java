package io.dateline.resolve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the persons and organisations of one article their identities: by the actor list, by rule
 * for the organs of states, by the full names of the same article, else by spelling.
 */
public final class ActorResolver {

  private final Gazetteer gazetteer;
  private final ActorList list;
  private final Offices offices;
  private final Metonyms metonyms;
  private final TitledNames titled;
  private final ImpliedActors implied;
  private final RegionalBodies regional;

  public ActorResolver(Gazetteer gazetteer, ActorList list) {
    this.gazetteer = gazetteer;
    this.list = list;
    this.offices = new Offices(gazetteer, list);
    this.titled = new TitledNames(gazetteer);
    this.regional = new RegionalBodies(gazetteer);
    this.implied = new ImpliedActors(gazetteer, list, offices, RoleHolders.inJar());
    this.metonyms = new Metonyms(gazetteer, list);
  }

  /** One article while its names are being resolved. */
  public final class Article {
    private final Set<String> countries;
    private final DocumentNames persons = new DocumentNames();
    private final OrganizationNames organizations = new OrganizationNames();
    private final Map<String, Resolution> decided = new HashMap<>();
    private final OfficeStates states = new OfficeStates();

    private Article(List<Mention> mentions, Set<String> countries) {
      this.countries = countries;
      for (Mention m : mentions) {
        String surface = mended(m);
        PersonName name = PersonName.of(surface);
        if (isPerson(m) && name.isFull()) {
          persons.add(name, fullName(name, surface));
        } else if (!m.isPerson()) {
          organizations.add(m);
          offices.organ(m).ifPresent(o -> offices.read(m).ifPresent(r -> states.add(o, r)));
        }
      }
    }

    /**
     * What a mention stands for if it stands for an actor; unresolved where that cannot be told.
     */
    public Resolution resolve(Mention mention) {
      String surface = mended(mention);
      boolean isPerson = isPerson(mention);
      String kind = isPerson ? Resolution.PERSON : Resolution.ORGANIZATION;
      if (isNoName(surface)) {
        return Resolution.unresolved(kind, ResolutionReason.NOT_A_NAME);
      }
      if (!isPerson && offices.isOffice(mention)) {
        return office(mention, surface);
      }
      return isPerson ? person(surface) : organization(surface);
    }

    /** An office before a person's name makes a person of what was called an organisation. */
    private boolean isPerson(Mention m) {
      return m.isPerson()
          || (!m.isLocation()
              && TitledNames.afterOffice(TitledNames.trimmed(m.surface()))
                  .filter(this::isKnownPerson)
                  .isPresent());
    }

    private boolean isKnownPerson(String surface) {
      PersonName name = PersonName.of(surface);
      return name.isFull()
          && (GivenNames.isKnown(name.given()) || !list.byIdentity(name).isEmpty());
    }

    private String mended(Mention m) {
      String surface = TitledNames.trimmed(m.surface());
      if (m.isLocation() || (!m.isPerson() && !isPerson(m))) {
        return surface;
      }
      return TitledNames.afterOffice(surface).or(() -> titled.afterPlace(surface)).orElse(surface);
    }

    /** The listed actor that a place-like mention stands for: Kremlin, Wagner. */
    Optional<Resolution> namedByList(Mention mention) {
      String key = NameFolding.key(TitledNames.trimmed(mention.surface()));
      boolean isPlace =
          gazetteer.byKey(key).stream()
              .map(Gazetteer.Candidate::place)
              .anyMatch(p -> p.isCountry() || p.isRegion() || p.population() >= 100_000);
      return isPlace ? Optional.empty() : pick(list.byKey(key)).filter(r -> isApt(r, key));
    }

    /** True where some full name of the article ends with the mention's name. */
    boolean isSurname(Mention mention) {
      return persons.hasSurname(NameFolding.key(mention.surface()));
    }

    /** A town called Johnson stays one; a person's name that no place bears does not. */
    private boolean isApt(Resolution r, String key) {
      return !r.kind().equals(Resolution.PERSON) || !gazetteer.knows(key);
    }

    private Resolution office(Mention mention, String surface) {
      return pick(list.byKey(NameFolding.key(surface)))
          .or(() -> offices.read(mention))
          .or(() -> offices.organ(mention).flatMap(this::ofTheArticle))
          .orElse(Resolution.unresolved(Resolution.ORGANIZATION, ResolutionReason.AMBIGUOUS));
    }

    /** An organ whose state its sentence does not tell: that of the article's own, if it is one. */
    private Optional<Resolution> ofTheArticle(String organ) {
      return states
          .of(organ)
          .map(r -> rescored(r, 0.85, ResolutionReason.DOCUMENT_NAME))
          .or(
              () ->
                  countries.size() == 1
                      ? offices
                          .of(organ, countries.iterator().next())
                          .map(r -> rescored(r, 0.7, ResolutionReason.OFFICE))
                      : Optional.empty());
    }

    private Resolution person(String surface) {
      PersonName name = PersonName.of(surface);
      if (name.surname().isEmpty()) {
        return Resolution.unresolved(Resolution.PERSON, ResolutionReason.NOT_A_NAME);
      }
      if (name.isFull()) {
        return fullName(name, surface);
      }
      Optional<Resolution> explained = persons.explain(name);
      if (explained.isPresent() && explained.get().isResolved()) {
        return rescored(explained.get(), 0.9, ResolutionReason.DOCUMENT_NAME);
      }
      return pick(list.byKey(NameFolding.key(surface)))
          .or(() -> pick(list.byKey(name.key())))
          .or(() -> gazetteer.knows(name.key()) ? Optional.empty() : pick(list.bySurname(name)))
          .or(() -> explained)
          .orElse(Resolution.unresolved(Resolution.PERSON, ResolutionReason.SURNAME_ONLY));
    }

    private Resolution fullName(PersonName name, String surface) {
      return decided.computeIfAbsent(
          name.key(),
          k ->
              pick(list.byKey(NameFolding.key(surface)))
                  .or(() -> pick(list.byKey(name.key())))
                  .or(() -> pick(list.byIdentity(name)))
                  .or(() -> pick(list.bySurname(name)))
                  .or(() -> persons.sameAs(name))
                  .orElseGet(() -> MintedActors.person(name, surface)));
    }

    private Resolution organization(String surface) {
      String key = NameFolding.key(surface);
      String identity = OrganizationNames.identity(surface);
      Optional<Resolution> listed = pick(list.byKey(key)).or(() -> pick(list.byKey(identity)));
      if (listed.isPresent()) {
        return listed.get();
      }
      if (GenericNames.isGeneric(key)) {
        return Resolution.unresolved(Resolution.ORGANIZATION, ResolutionReason.NOT_A_NAME);
      }
      Optional<Resolution> body = regional.read(key);
      if (body.isPresent()) {
        return body.get();
      }
      Optional<String> longForm = organizations.longForm(surface);
      if (longForm.isPresent() && !NameFolding.key(longForm.get()).equals(key)) {
        return rescored(organization(longForm.get()), 0.85, ResolutionReason.ACRONYM);
      }
      if (key.split(" ").length == 1 && persons.hasSurname(key)) {
        return person(surface);
      }
      return MintedActors.organization(identity, surface);
    }

    /** The one actor of several namesakes whose country the article is about, if it is one. */
    private Optional<Resolution> pick(List<Actor> actors) {
      List<Actor> fitting =
          actors.size() < 2
              ? actors
              : actors.stream()
                  .filter(a -> a.countryCode() != null && countries.contains(a.countryCode()))
                  .toList();
      return fitting.size() == 1 ? Optional.of(curated(fitting.get(0))) : Optional.empty();
    }
  }

  /**
   * Reads an article's names before any of them is resolved.
   *
   * @param mentions all of the article's mentions, in the order of the text
   * @param countries ISO codes of the countries that the article names or uses the adjective of
   */
  public Article article(List<Mention> mentions, Set<String> countries) {
    return new Article(mentions, countries);
  }

  /**
   * Who is meant by an actor that its sentence names by nation alone.
   *
   * @param week Monday of the article's week, null where it is not dated
   */
  Optional<Resolution> implied(Mention mention, LocalDate week) {
    return implied.read(mention, week);
  }

  /** Who is meant where a place's name stands for those who govern there. */
  Optional<Resolution> metonym(Mention mention, Resolution resolved) {
    return metonyms
        .read(mention, resolved)
        .map(g -> g.body() != null ? curated(g.body()) : offices.government(g.country()));
  }

  private Resolution curated(Actor actor) {
    boolean isOffice = !actor.isPerson() && actor.countryCode() != null;
    Country state = isOffice ? gazetteer.countries().get(actor.countryCode()) : null;
    return Resolution.actor(
        actor,
        state == null ? null : state.place().entityId(),
        0.98,
        ResolutionReason.CURATED_ACTOR);
  }

  private static Resolution rescored(Resolution r, double score, ResolutionReason reason) {
    return new Resolution(
        r.kind(), r.entityId(), score, reason, r.name(), r.countryCode(), r.place(), r.parentId());
  }

  private static boolean isNoName(String surface) {
    String key = NameFolding.key(surface);
    long letters = key.chars().filter(Character::isLetter).count();
    return letters < 2 || Arrays.stream(key.split(" ")).allMatch(w -> w.length() < 2);
  }
}
