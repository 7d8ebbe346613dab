package io.dateline.resolve;

import io.dateline.resolve.CurationFile.Line;
import io.dateline.resolve.CurationFile.Verb;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;

/**
 * What an analyst has decided about names, stronger than every rule: surfaces that mean one
 * identity, never mean one, or are no name; ids that are one identity, or never are.
 */
public final class Curation {

  /** No decisions. */
  public static final Curation NONE = new Curation(List.of());

  private static final Map<String, Curation> LOADED = new ConcurrentHashMap<>();

  private final Map<String, List<Line>> bySurface = new HashMap<>();
  private final Map<String, String> merges = new TreeMap<>();
  private final Map<String, Set<String>> apart = new TreeMap<>();
  private final List<String> mentionRules = new ArrayList<>();

  private Curation(List<Line> lines) {
    for (Line line : lines) {
      switch (line.verb()) {
        case MERGE -> merge(line);
        case SPLIT -> split(line);
        default -> surface(line);
      }
    }
    merges.replaceAll((from, to) -> end(from));
    mentionRules.sort(null);
  }

  /**
   * Loads a file, or returns what was loaded before from the same contents.
   *
   * @param file on any Hadoop file system; null for no decisions
   * @throws IllegalArgumentException naming file and line, where a line makes no sense
   */
  public static Curation load(String file, Configuration hadoop) {
    return load(file, fingerprint(file, hadoop), hadoop);
  }

  static Curation load(String file, String fingerprint, Configuration hadoop) {
    return file == null
        ? NONE
        : LOADED.computeIfAbsent(
            file + "#" + fingerprint,
            k -> ReferenceFiles.readFile(file, null, hadoop, Curation::parse));
  }

  /** Hash of the file's contents; "none" without one. */
  static String fingerprint(String file, Configuration hadoop) {
    return file == null ? "none" : ReferenceFiles.digestFile(file, null, hadoop);
  }

  static Curation parse(String file, BufferedReader reader) throws IOException {
    return new Curation(CurationFile.read(file, reader));
  }

  /** True where no line is about surfaces. */
  boolean isSilentOnMentions() {
    return bySurface.isEmpty();
  }

  /** The lines about surfaces, in an order of their own: equal ones treat equal articles alike. */
  String mentionRules() {
    return String.join("\n", mentionRules);
  }

  /** Ids that lead to another, none of which is led on. */
  public Map<String, String> merges() {
    return merges;
  }

  /** For an id those that are never one with it, both ways. */
  public Map<String, Set<String>> apart() {
    return apart;
  }

  /** Every id that a surface is pinned to or another id is merged into. */
  public Set<String> targets() {
    Set<String> ids = new TreeSet<>(merges.values());
    bySurface.values().stream()
        .flatMap(List::stream)
        .filter(line -> line.verb() == Verb.PIN)
        .forEach(line -> ids.add(line.id()));
    return ids;
  }

  /**
   * The line that decides a surface: one for a country that the article names goes before one for
   * all countries.
   *
   * @param key as {@link NameFolding#key} gives it
   */
  Optional<Line> decision(String key, Set<String> countries) {
    List<Line> lines = bySurface.getOrDefault(key, List.of());
    return lines.stream()
        .filter(line -> line.verb() != Verb.FORBID && countries.contains(line.country()))
        .findFirst()
        .or(
            () ->
                lines.stream()
                    .filter(line -> line.verb() != Verb.FORBID && line.country().isEmpty())
                    .findFirst());
  }

  /** True where the surface must not be that id. */
  boolean isForbidden(String key, String id, Set<String> countries) {
    return bySurface.getOrDefault(key, List.of()).stream()
        .anyMatch(
            line ->
                line.verb() == Verb.FORBID
                    && line.id().equals(id)
                    && (line.country().isEmpty() || countries.contains(line.country())));
  }

  private void surface(Line line) {
    String key = NameFolding.key(line.what());
    List<Line> lines = bySurface.computeIfAbsent(key, k -> new ArrayList<>(1));
    for (Line other : lines) {
      boolean decideBoth = other.verb() != Verb.FORBID && line.verb() != Verb.FORBID;
      if (decideBoth && other.country().equals(line.country())) {
        throw line.wrong(
            "'%s' is decided already in %s; remove one of the two lines, or give them countries"
                .formatted(line.what(), other.where()));
      }
    }
    lines.add(line);
    mentionRules.add(String.join("\t", line.verb().name(), key, line.id(), line.country()));
  }

  private void merge(Line line) {
    if (line.what().equals(line.id())) {
      throw line.wrong("an id cannot be merged into itself");
    }
    String other = merges.put(line.what(), line.id());
    if (other != null && !other.equals(line.id())) {
      throw line.wrong(line.what() + " is merged into " + other + " already; remove one line");
    }
    for (String id = line.id(); merges.containsKey(id); id = merges.get(id)) {
      if (merges.get(id).equals(line.what()) || id.equals(line.what())) {
        throw line.wrong("with this line the merges go in a circle; remove one of them");
      }
    }
    requireNotBoth(line);
  }

  private void split(Line line) {
    if (line.what().equals(line.id())) {
      throw line.wrong("an id cannot be kept apart from itself");
    }
    apart.computeIfAbsent(line.what(), k -> new HashSet<>()).add(line.id());
    apart.computeIfAbsent(line.id(), k -> new HashSet<>()).add(line.what());
    requireNotBoth(line);
  }

  private void requireNotBoth(Line line) {
    for (Map.Entry<String, Set<String>> entry : apart.entrySet()) {
      for (String other : entry.getValue()) {
        if (end(entry.getKey()).equals(end(other))) {
          throw line.wrong(
              "%s and %s are both merged and split; remove one of the lines"
                  .formatted(entry.getKey(), other));
        }
      }
    }
  }

  private String end(String id) {
    String at = id;
    while (merges.containsKey(at)) {
      at = merges.get(at);
    }
    return at;
  }
}
