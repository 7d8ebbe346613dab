package io.dateline.resolve;

import java.util.List;
import java.util.Objects;

/**
 * A person, organisation or group with a known identity.
 *
 * @param id entity id, such as {@code person:volodymyr-zelenskyy}
 * @param kind person, organization or group
 * @param name usual English name
 * @param countryCode ISO 3166-1 alpha-2, null where it has none
 * @param role office or nature in a few words, empty where the list says nothing
 * @param aliases other spellings and names
 */
public record Actor(
    String id, String kind, String name, String countryCode, String role, List<String> aliases) {

  public Actor {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
  }

  public boolean isPerson() {
    return kind.equals("person");
  }
}
