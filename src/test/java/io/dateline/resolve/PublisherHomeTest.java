package io.dateline.resolve;

import static io.dateline.resolve.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.resolve.PublisherHome.Region;
import io.dateline.resolve.PublisherHome.Vote;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublisherHomeTest {

  private static final PublisherHome TEXAS =
      new PublisherHome(List.of(new Region("US", "TX", 0.8, 33.75, -95.5)));

  @Test
  void theCommonestRegionIsHome() {
    PublisherHome home =
        PublisherHome.of(
                List.of(
                    new Vote("US", "TX", 6, 33.7, -95.6),
                    new Vote("US", "OK", 3, 35, -97),
                    new Vote("FR", "11", 0.4, 48.9, 2.3)))
            .orElseThrow();

    assertThat(home.regions())
        .containsExactly(
            new Region("US", "TX", 0.6, 33.75, -95.5), new Region("US", "OK", 0.3, 35, -97));
  }

  @Test
  void votesAddUpInAnyOrder() {
    Vote a = new Vote("US", "TX", 1, 30, -90);
    Vote b = new Vote("US", "TX", 3, 34, -98);
    Vote both = new Vote("US", "TX", 4, 33, -96);

    assertThat(PublisherHome.of(List.of(a, b))).isEqualTo(PublisherHome.of(List.of(both)));
    assertThat(PublisherHome.of(List.of(b, a))).isEqualTo(PublisherHome.of(List.of(both)));
  }

  @Test
  void twoPlacesMakeNoHome() {
    assertThat(PublisherHome.of(List.of(new Vote("US", "TX", 2, 30, -90)))).isEmpty();
    assertThat(PublisherHome.of(List.of())).isEmpty();
  }

  @Test
  void anotherArticleSeldomChangesIt() {
    Vote many = new Vote("US", "TX", 40, 33.7, -95.6);

    assertThat(PublisherHome.of(List.of(many, new Vote("FR", "11", 1, 48.9, 2.3))))
        .isEqualTo(PublisherHome.of(List.of(many)));
  }

  @Test
  void aPlaceVotesOnceInAnArticleAndItsNamesakesWithIt() {
    List<Resolution> found =
        List.copyOf(
            article()
                .sentence("[L:Paris] is in [L:France], [L:Paris] is.")
                .resolve(SmallWorld.GAZETTEER, SmallWorld.ACTORS)
                .values());

    List<Vote> votes = PublisherHome.votes(List.of(found.get(0), found.get(0), found.get(1)));

    assertThat(votes).filteredOn(v -> v.countryCode().equals("FR")).hasSize(1);
    assertThat(votes).noneMatch(v -> v.admin1().isEmpty());
  }

  @Test
  void theHomeTellsNamesakesApart() {
    List<Mention> mentions = article().sentence("A man was held in [L:Paris].").mentions();
    ArticleResolver resolver = new ArticleResolver(SmallWorld.GAZETTEER, SmallWorld.ACTORS);

    Resolution abroad = resolver.resolve(mentions).get(0);
    Resolution athome = resolver.resolve(mentions, Optional.of(TEXAS)).get(0);

    assertThat(abroad.entityId()).isEqualTo("place:2988507");
    assertThat(abroad.alternatives())
        .singleElement()
        .satisfies(a -> assertThat(a.place().id()).isEqualTo(4717560));
    assertThat(athome.entityId()).isEqualTo("place:4717560");
    assertThat(athome.reason()).isEqualTo(ResolutionReason.PUBLISHER);
  }
}
