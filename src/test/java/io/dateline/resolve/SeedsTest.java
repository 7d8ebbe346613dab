package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a careful reader finds in the five seed articles; mentions by the expected surfaces. */
class SeedsTest {

  private static final double FAR_KM = 25;

  @Test
  void spellingsOfOneEntityShareItsIdAcrossArticles() throws IOException {
    JsonNode expected =
        new ObjectMapper().readTree(SharedData.require("gold/seeds/expected.json").toFile());
    Path folder = SharedData.require("corpora/seeds");
    Gazetteer gazetteer = Starter.gazetteer();
    ActorList actors = Starter.actors();
    Map<String, Map<String, List<Resolution>>> articles = new HashMap<>();
    for (int i = 1; i <= 5; i++) {
      String name = "article-" + i;
      String text = Files.readString(folder.resolve(name + ".txt"));
      articles.put(name, resolve(text, wanted(expected), gazetteer, actors));
    }
    List<String> wrong = new ArrayList<>();
    Map<String, Set<String>> idsByName = new TreeMap<>();
    for (JsonNode place : expected.get("places")) {
      check(place, articles, idsByName, wrong);
    }
    for (JsonNode actor : expected.get("actors")) {
      check(actor, articles, idsByName, wrong);
    }
    for (JsonNode pair : expected.get("distinct")) {
      Set<String> both =
          new TreeSet<>(idsByName.getOrDefault(pair.get(0).asText(), new TreeSet<>()));
      both.retainAll(idsByName.getOrDefault(pair.get(1).asText(), new TreeSet<>()));
      if (!both.isEmpty()) {
        wrong.add(pair + " share " + both);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Map<String, List<Resolution>> resolve(
      String text, List<PlainText.Wanted> wanted, Gazetteer gazetteer, ActorList actors) {
    List<Mention> mentions = PlainText.mentions(text, wanted, gazetteer);
    List<Resolution> found = new ArticleResolver(gazetteer, actors).resolve(mentions);
    Map<String, List<Resolution>> out = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      boolean isInLongerName = isCued(mentions.get(i));
      String surface = mentions.get(i).surface() + (isInLongerName ? " region" : "");
      out.computeIfAbsent(surface, k -> new ArrayList<>()).add(found.get(i));
    }
    return out;
  }

  /** "Kharkov region" names the region, whatever the expectations say of "Kharkov". */
  private static boolean isCued(Mention m) {
    return m.after().startsWith(" region")
        || m.after().startsWith(" People")
        || m.before().endsWith("region of ");
  }

  private static void check(
      JsonNode entity,
      Map<String, Map<String, List<Resolution>>> articles,
      Map<String, Set<String>> idsByName,
      List<String> wrong) {
    String name = entity.get("name").asText();
    Set<String> ids = idsByName.computeIfAbsent(name, k -> new TreeSet<>());
    int met = 0;
    for (JsonNode article : entity.get("articles")) {
      for (JsonNode surface : entity.get("surfaces")) {
        List<Resolution> found =
            articles.get(article.asText()).getOrDefault(surface.asText(), List.of());
        met += articles.get(article.asText()).containsKey(surface.asText() + " region") ? 1 : 0;
        for (Resolution r : found) {
          met++;
          ids.add(String.valueOf(r.entityId()));
          String where = name + " as " + surface.asText() + " in " + article.asText() + ": ";
          if (!r.isResolved()) {
            wrong.add(where + r.reason());
          } else if (r.place() != null && entity.has("geonames_id")) {
            checkPlace(entity, r.place(), where, wrong);
          }
        }
      }
    }
    if (met == 0) {
      wrong.add(name + " was not met");
    }
    if (ids.size() > 1) {
      wrong.add(name + " has ids " + ids);
    }
  }

  private static void checkPlace(JsonNode entity, Place place, String where, List<String> wrong) {
    if (place.id() != entity.get("geonames_id").asLong()) {
      wrong.add(where + place);
    }
    if (entity.has("latitude")) {
      double km =
          Place.kilometres(
              entity.get("latitude").asDouble(),
              entity.get("longitude").asDouble(),
              place.latitude(),
              place.longitude());
      if (km > FAR_KM) {
        wrong.add(where + km + " km away");
      }
    }
  }

  private static List<PlainText.Wanted> wanted(JsonNode expected) {
    List<PlainText.Wanted> wanted = new ArrayList<>();
    for (JsonNode place : expected.get("places")) {
      place.get("surfaces").forEach(s -> wanted.add(new PlainText.Wanted(s.asText(), "LOCATION")));
    }
    for (JsonNode actor : expected.get("actors")) {
      String name = actor.get("name").asText();
      boolean isPerson =
          !name.startsWith("Ministry") && !name.matches("European Union|NATO|Wagner Group");
      actor
          .get("surfaces")
          .forEach(
              s ->
                  wanted.add(
                      new PlainText.Wanted(s.asText(), isPerson ? "PERSON" : "ORGANIZATION")));
    }
    return wanted;
  }
}
