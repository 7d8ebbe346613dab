package io.dateline.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;

/** Actors with known identities and spellings, from {@code actors.tsv}. */
public final class ActorList {

  static final List<String> COLUMNS =
      List.of("actor_id", "kind", "name", "country_code", "role", "aliases");

  private static final double SURE = 0.75;
  private static final String IN_JAR = "/actors/actors.tsv";
  private static final Map<String, ActorList> LOADED = new ConcurrentHashMap<>();

  private final Map<String, Actor> byId = new LinkedHashMap<>();
  private final Map<String, List<Actor>> byKey = new HashMap<>();
  private final Map<String, List<Actor>> byIdentity = new HashMap<>();
  private final Map<String, List<Bearer>> bySurname = new HashMap<>();

  private record Bearer(PersonName name, Actor actor) {}

  /** A list of these actors; of two with one id the later is an error. */
  public ActorList(Iterable<Actor> actors) {
    for (Actor actor : actors) {
      if (byId.put(actor.id(), actor) != null) {
        throw new IllegalArgumentException(
            "the actor list has " + actor.id() + " twice; give one of them another id");
      }
      put(actor, actor.name());
      actor.aliases().forEach(alias -> put(actor, alias));
    }
  }

  /**
   * Loads a list, or returns the one loaded before from the same contents.
   *
   * @param file on any Hadoop file system; null for the list inside the jar
   */
  public static ActorList load(String file, Configuration hadoop) {
    return load(file, fingerprint(file, hadoop), hadoop);
  }

  static ActorList load(String file, String fingerprint, Configuration hadoop) {
    return LOADED.computeIfAbsent(
        file + "#" + fingerprint,
        k -> ReferenceFiles.readFile(file, IN_JAR, hadoop, ActorList::parse));
  }

  /** Hash of the list's contents. */
  public static String fingerprint(String file, Configuration hadoop) {
    return ReferenceFiles.digestFile(file, IN_JAR, hadoop);
  }

  static ActorList parse(String name, BufferedReader lines) throws IOException {
    List<Actor> actors = new ArrayList<>();
    TabSeparated.read(
        name,
        lines,
        COLUMNS,
        line ->
            actors.add(
                new Actor(
                    line.text("actor_id"),
                    line.text("kind"),
                    line.text("name"),
                    line.text("country_code").isEmpty() ? null : line.text("country_code"),
                    line.text("role"),
                    line.list("aliases"))));
    return new ActorList(actors);
  }

  public int size() {
    return byId.size();
  }

  /** The actor with that id. */
  public Optional<Actor> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The actors that bear a name or alias.
   *
   * @param key as {@link NameFolding#key} gives it
   */
  public List<Actor> byKey(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** The persons whose full name is the given one in another romanisation. */
  public List<Actor> byIdentity(PersonName name) {
    return name.isFull() ? byIdentity.getOrDefault(name.identity(), List.of()) : List.of();
  }

  /**
   * The persons whose name is spelt nearly so: surnames within {@link SpellingDistance}, given
   * names equal. A single name is taken as a surname and must be a listed single name of theirs.
   */
  public List<Actor> bySurname(PersonName name) {
    List<Actor> found = new ArrayList<>();
    for (Bearer b : bySurname.getOrDefault(skeletonOf(name), List.of())) {
      if (b.name().isFull() == name.isFull()
          && b.name().isLike(name)
          && (name.isFull() || isSureSpelling(b.name().surname(), name.surname()))
          && !found.contains(b.actor())) {
        found.add(b.actor());
      }
    }
    return found;
  }

  /** A single name has nothing else to go by: "Pisky" is a village, not Psaki. */
  private static boolean isSureSpelling(String left, String right) {
    return NameFolding.folded(left).equals(NameFolding.folded(right))
        || (Math.min(left.length(), right.length()) > 5
            && left.charAt(0) == right.charAt(0)
            && NameSpelling.likeness(left, right) >= SURE);
  }

  private static String skeletonOf(PersonName name) {
    return NameFolding.skeleton(NameFolding.folded(name.surname()));
  }

  private void put(Actor actor, String alias) {
    add(byKey, NameFolding.key(alias), actor);
    if (actor.isPerson()) {
      PersonName name = PersonName.of(alias);
      bySurname
          .computeIfAbsent(skeletonOf(name), k -> new ArrayList<>(2))
          .add(new Bearer(name, actor));
      if (name.isFull()) {
        add(byKey, name.key(), actor);
        add(byIdentity, name.identity(), actor);
      }
    }
  }

  private static void add(Map<String, List<Actor>> map, String key, Actor actor) {
    if (!key.isEmpty()) {
      List<Actor> actors = map.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (!actors.contains(actor)) {
        actors.add(actor);
      }
    }
  }
}
