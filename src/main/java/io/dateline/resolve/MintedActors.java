package io.dateline.resolve;

import java.util.List;

/** Actors that no list knows: the identity is that of the spelling. */
final class MintedActors {

  /** A person with a full name. */
  static Resolution person(PersonName name, String surface) {
    Actor actor =
        new Actor(
            "person:" + name.identity(),
            Resolution.PERSON,
            TitledNames.singleBlanks(surface),
            null,
            "",
            List.of());
    return Resolution.actor(actor, null, 0.7, ResolutionReason.PERSON_NAME);
  }

  /**
   * An organisation that no list knows.
   *
   * @param identity what all variants of its name share
   */
  static Resolution organization(String identity, String surface) {
    Actor actor =
        new Actor(
            "organization:" + PersonName.slug(identity),
            Resolution.ORGANIZATION,
            TitledNames.singleBlanks(surface),
            null,
            "",
            List.of());
    return Resolution.actor(actor, null, 0.6, ResolutionReason.ORGANIZATION_NAME);
  }

  private MintedActors() {}
}
