package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpliedActorsTest {

  private static final ArticleResolver RESOLVER =
      new ArticleResolver(Starter.gazetteer(), Starter.actors());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Near the mill Russian forces dug in.|Russian"
            + " forces|group:armed-forces-of-the-russian-federation",
        "The Ukrainian troops held on.|Ukrainian troops|group:armed-forces-of-ukraine",
        "Russia’s army moved.|army|group:armed-forces-of-the-russian-federation",
        "Polish soldiers helped.|Polish soldiers|organization:armed-forces-pl",
        "The Ukrainian president left.|Ukrainian president|person:volodymyr-zelenskyy",
        "The Russian Defence Minister left.|Russian Defence Minister|person:sergei-shoigu",
        "The US president left.|president|person:joe-biden",
        "Britain's prime minister left.|prime minister|person:boris-johnson",
      })
  void aNationTellsWho(String sentence, String surface, String id) {
    Mention m = only(sentence);
    assertThat(m.surface()).isEqualTo(surface);
    assertThat(RESOLVER.implied(m, LocalDate.parse("2022-06-13")).map(Resolution::entityId))
        .contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The former Ukrainian president left.",
        "The Ukrainian President Volodymyr Hrytsak left.",
        "Pro-Russian forces moved.",
        "Special forces moved.",
        "The army moved.",
        "The president left.",
        "Deputy Russian defence minister left.",
      })
  void othersAreNotFound(String sentence) {
    assertThat(ImpliedMentions.find(sentence)).isEmpty();
  }

  @Test
  void aWordThatIsNoNationIsNobody() {
    assertThat(RESOLVER.implied(only("Coalition forces moved."), null)).isEmpty();
    assertThat(RESOLVER.implied(only("Club president spoke."), LocalDate.parse("2022-06-13")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-08-29,person:boris-johnson",
    "2022-09-05,",
    "2022-09-12,person:liz-truss",
    "2023-02-06,person:rishi-sunak",
    "2005-02-07,",
  })
  void anOfficeIsHeldForAWholeWeek(LocalDate week, String id) {
    assertThat(RoleHolders.inJar().holder("prime minister", "GB", week))
        .isEqualTo(Optional.ofNullable(id));
  }

  @Test
  void whoHeldAnOfficeIsOnTheList() {
    List<RoleHolders.Term> terms = RoleHolders.inJar().terms();
    assertThat(terms).isNotEmpty();
    for (RoleHolders.Term t : terms) {
      assertThat(Starter.actors().byId(t.actorId())).as(t.actorId()).isPresent();
      assertThat(t.until() == null || t.until().isAfter(t.from())).as(t.toString()).isTrue();
    }
  }

  @Test
  void anUndatedArticleTellsNoHolder() {
    assertThat(RESOLVER.implied(only("The Ukrainian president left."), null)).isEmpty();
  }

  @Test
  void anyTextHasItsSpansInside() {
    RandomText.strings(500)
        .forEach(
            t ->
                ImpliedMentions.find(t)
                    .forEach(s -> assertThat(t.substring(s.begin(), s.end())).isNotBlank()));
  }

  private static Mention only(String sentence) {
    List<ImpliedMentions.Span> spans = ImpliedMentions.find(sentence);
    assertThat(spans).hasSize(1);
    ImpliedMentions.Span s = spans.get(0);
    String surface = sentence.substring(s.begin(), s.end());
    return new Mention(s.begin(), s.end(), surface, s.label(), 0, sentence);
  }
}
