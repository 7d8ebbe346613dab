package io.dateline.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings an analyst's decisions into an article that the rules have resolved. */
final class CuratedArticle {

  private static final Set<ResolutionReason> BY_FULL_NAME =
      Set.of(ResolutionReason.DOCUMENT_NAME, ResolutionReason.ACRONYM);

  private final Curation curation;
  private final KnownIdentities known;
  private final CountryWords countryWords;

  CuratedArticle(Curation curation, Gazetteer gazetteer, ActorList actors) {
    this.curation = curation;
    this.known = new KnownIdentities(gazetteer, actors, curation);
    this.countryWords = new CountryWords(gazetteer);
  }

  /**
   * @param mentions in the order of the text
   * @param resolved by the rules, one a mention
   * @return the same with decisions in force; a mention that a full name of the article explains
   *     follows where that full name is pinned to
   */
  List<Resolution> apply(List<Mention> mentions, List<Resolution> resolved) {
    if (curation.isSilentOnMentions()) {
      return resolved;
    }
    Set<String> countries =
        countryWords.named(
            mentions.stream()
                .map(Mention::sentence)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    List<Resolution> out = new ArrayList<>(resolved);
    Map<String, Resolution> moved = new HashMap<>();
    Set<Integer> decided = new HashSet<>();
    for (int i = 0; i < out.size(); i++) {
      Optional<Resolution> decision = decide(mentions.get(i), resolved.get(i), countries);
      if (decision.isPresent()) {
        out.set(i, decision.get());
        decided.add(i);
        boolean isFullName = !BY_FULL_NAME.contains(resolved.get(i).reason());
        if (isFullName && resolved.get(i).isResolved() && decision.get().isResolved()) {
          moved.putIfAbsent(resolved.get(i).entityId(), decision.get());
        }
      }
    }
    for (int i = 0; i < out.size(); i++) {
      Resolution was = resolved.get(i);
      if (!decided.contains(i) && was.isResolved() && BY_FULL_NAME.contains(was.reason())) {
        out.set(i, moved.getOrDefault(was.entityId(), was));
      }
    }
    return out;
  }

  private Optional<Resolution> decide(Mention mention, Resolution was, Set<String> countries) {
    String key = NameFolding.key(mention.surface());
    Optional<CurationFile.Line> line = curation.decision(key, countries);
    if (line.isPresent()) {
      return Optional.of(
          line.get().verb() == CurationFile.Verb.PIN
              ? known.resolution(line.get().id(), mention.surface())
              : Resolution.unresolved(was.kind(), ResolutionReason.CURATED));
    }
    return was.isResolved() && curation.isForbidden(key, was.entityId(), countries)
        ? Optional.of(Resolution.unresolved(was.kind(), ResolutionReason.CURATED))
        : Optional.empty();
  }
}
