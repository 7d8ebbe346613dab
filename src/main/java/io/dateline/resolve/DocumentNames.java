package io.dateline.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The full names of one article, and whom its single names mean: a surname or given name goes to
 * the one full name that bears it.
 */
final class DocumentNames {

  private record Known(PersonName name, Resolution whom) {}

  private final List<Known> known = new ArrayList<>();

  /** Remembers a full name with its identity. */
  void add(PersonName name, Resolution whom) {
    if (name.isFull()) {
      known.add(new Known(name, whom));
    }
  }

  /** The identity of an earlier full name that is another spelling of this one. */
  Optional<Resolution> sameAs(PersonName name) {
    return known.stream()
        .filter(k -> k.name().isFull() && k.name().isLike(name))
        .map(Known::whom)
        .findFirst();
  }

  /** True where some full name of the article ends with this name. */
  boolean hasSurname(String key) {
    return known.stream().anyMatch(k -> k.name().surname().equals(key));
  }

  /**
   * Whom a single name means: the bearers of exactly that surname, else of exactly that given name,
   * else of a surname spelt nearly so.
   *
   * @return empty where no full name fits; unresolved as {@code AMBIGUOUS} where several do
   */
  Optional<Resolution> explain(PersonName single) {
    return bearers(k -> k.name().surname().equals(single.surname()))
        .or(() -> bearers(k -> k.name().given().equals(single.surname())))
        .or(() -> bearers(k -> k.name().isLike(single)));
  }

  private Optional<Resolution> bearers(Predicate<Known> fits) {
    Set<String> ids = new LinkedHashSet<>();
    Resolution first = null;
    for (Known k : known) {
      if (fits.test(k)) {
        ids.add(k.whom().entityId());
        first = first == null ? k.whom() : first;
      }
    }
    if (first == null) {
      return Optional.empty();
    }
    return Optional.of(
        ids.size() > 1
            ? Resolution.unresolved(Resolution.PERSON, ResolutionReason.AMBIGUOUS)
            : first);
  }
}
