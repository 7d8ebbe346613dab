package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CurationTest {

  private static final String IZIUM = "place:707292";

  @Test
  void aPinGoesBeforeEveryRule() {
    Resolution pinned = resolve("pin;Izium;person:izium-the-cat", "[L:Izium] slept.").get(0);
    assertThat(pinned.entityId()).isEqualTo("person:izium-the-cat");
    assertThat(pinned.kind()).isEqualTo("person");
    assertThat(pinned.reason()).isEqualTo(ResolutionReason.CURATED);
    assertThat(pinned.score()).isEqualTo(1.0);
  }

  @Test
  void aPinnedPlaceHasItsFacts() {
    Resolution pinned = resolve("pin;Old Market Town;" + IZIUM, "In [L:Old Market Town].").get(0);
    assertThat(pinned.name()).isEqualTo("Izium");
    assertThat(pinned.place().countryCode()).isEqualTo("UA");
  }

  @Test
  void aPinForACountryHoldsWhereTheArticleNamesIt() {
    String rule = "pin;Tarnov;person:tarnov-of-poland;PL\npin;Tarnov;person:tarnov";
    assertThat(resolve(rule, "[P:Tarnov] spoke in [L:Poland].").get(0).entityId())
        .isEqualTo("person:tarnov-of-poland");
    assertThat(resolve(rule, "[P:Tarnov] spoke.").get(0).entityId()).isEqualTo("person:tarnov");
  }

  @Test
  void aSurnameFollowsThePinnedFullName() {
    List<Resolution> found =
        resolve("pin;Lothar Quindt;person:l-quindt", "[P:Lothar Quindt] left. [P:Quindt] came.");
    assertThat(found).extracting(Resolution::entityId).containsOnly("person:l-quindt");
  }

  @Test
  void anIgnoredSurfaceIsNoName() {
    Resolution ignored = resolve("ignore;Breaking News", "[O:Breaking News] said so.").get(0);
    assertThat(ignored.entityId()).isNull();
    assertThat(ignored.reason()).isEqualTo(ResolutionReason.CURATED);
  }

  @Test
  void aForbiddenMeaningIsTakenAwayAndNoOther() {
    String rule = "forbid;Izium;" + IZIUM;
    assertThat(resolve(rule, "In [L:Izium].").get(0).entityId()).isNull();
    assertThat(resolve("forbid;Izium;place:1", "In [L:Izium].").get(0).entityId()).isEqualTo(IZIUM);
  }

  @Test
  void mergesAreFollowedToTheirEnd() {
    Curation curation = parse("merge;person:a;person:b\nmerge;person:b;person:c");
    assertThat(curation.merges()).isEqualTo(Map.of("person:a", "person:c", "person:b", "person:c"));
    assertThat(parse("split;person:a;person:b").apart())
        .isEqualTo(Map.of("person:a", Set.of("person:b"), "person:b", Set.of("person:a")));
  }

  @Test
  void whatALineLacksIsSaidWithItsNumber() {
    assertWrong("# fine\nfix;Izium;place:1", "curation.tsv:2", "no verb 'fix'");
    assertWrong("pin;Izium", "curation.tsv:1", "'' is no id for pin");
    assertWrong("pin;Izium;707292", "curation.tsv:1", "'707292' is no id");
    assertWrong("pin;;place:1", "curation.tsv:1", "second cell");
    assertWrong("pin;...;place:1", "curation.tsv:1", "neither letter nor digit");
    assertWrong("pin;Izium;place:1;Ukraine", "curation.tsv:1", "no country code");
    assertWrong("ignore;Izium;place:1", "curation.tsv:1", "third cell");
    assertWrong("pin;A B;place:1\n\npin;a b;place:2", "curation.tsv:3", "curation.tsv:1");
    assertWrong("merge;person:a;person:a", "curation.tsv:1", "into itself");
    assertWrong("merge;person:a;person:b;UA", "curation.tsv:1", "all countries");
    assertWrong("merge;person:a;person:b\nmerge;person:b;person:a", "curation.tsv:2", "circle");
    assertWrong("merge;person:a;person:b\nmerge;person:a;person:c", "curation.tsv:2", "already");
    assertWrong(
        "merge;person:a;person:b\nsplit;person:b;person:a", "curation.tsv:2", "merged and split");
    assertWrong("pin;a;person:b;UA;note;more", "curation.tsv:1", "6 cells");
  }

  @Test
  void aHeaderAndCommentsArePassedOver() {
    assertThat(parse("verb;what;id;country;note\n# why\n\nignore;Izium;;;a note").mentionRules())
        .isEqualTo("IGNORE\tizium\t\t");
  }

  @Test
  void onlyLinesAboutSurfacesMakeArticlesBeResolvedAgain() {
    assertThat(parse("merge;person:a;person:b").mentionRules())
        .isEqualTo(parse("split;person:a;person:b").mentionRules());
    assertThat(parse("ignore;A\nignore;B").mentionRules())
        .isEqualTo(parse("ignore;B\nignore;A").mentionRules());
  }

  private static List<Resolution> resolve(String rules, String text) {
    Articles article = Articles.article();
    for (String sentence : text.split("(?<=\\.) ")) {
      article = article.sentence(sentence);
    }
    List<Mention> mentions = article.mentions();
    List<Resolution> byRule =
        new ArticleResolver(Starter.gazetteer(), Starter.actors()).resolve(mentions);
    return new CuratedArticle(parse(rules), Starter.gazetteer(), Starter.actors())
        .apply(mentions, byRule);
  }

  private static void assertWrong(String lines, String where, String what) {
    assertThatThrownBy(() -> parse(lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(where)
        .hasMessageContaining(what);
  }

  private static Curation parse(String lines) {
    try {
      return Curation.parse(
          "curation.tsv", new BufferedReader(new StringReader(lines.replace(';', '\t'))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
