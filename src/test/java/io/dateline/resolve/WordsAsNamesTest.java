package io.dateline.resolve;

import static io.dateline.resolve.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

class WordsAsNamesTest {

  private static final Gazetteer GAZETTEER = GazetteerFiles.load(null, new Configuration());

  @Test
  void aWordAtTheHeadOfASentenceIsNoTown() {
    assertThat(idOf("[L:Nice] weather drew the crowds to the fair.", "Nice")).isNull();
    assertThat(idOf("[L:Reading] aloud helps children to sleep.", "Reading")).isNull();
    assertThat(idOf("[L:Mobile] phones were handed out in [L:Kyiv].", "Mobile")).isNull();
  }

  @Test
  void aTownIsOneWhereItIsPlacedOrNamedWithin() {
    assertThat(idOf("The march in [L:Nice] went on.", "Nice")).isNotNull();
    assertThat(idOf("[L:Nice], France, was calm.", "Nice")).isNotNull();
    assertThat(
            article()
                .sentence("[L:Nice] was calm.")
                .sentence("Police in [L:Nice] said so.")
                .resolve(GAZETTEER, SmallWorld.ACTORS)
                .get("Nice")
                .entityId())
        .isNotNull();
  }

  @Test
  void functionWordsAndWordsBehindAnArticleAreNone() {
    assertThat(idOf("The Ministry [L:Of] Truth.", "Of")).isNull();
    assertThat(idOf("The first [L:reading] of the bill failed.", "reading")).isNull();
    assertThat(idOf("The [L:Reading] of the will took an hour.", "Reading")).isNull();
  }

  private static String idOf(String sentence, String surface) {
    return article()
        .sentence(sentence)
        .resolve(GAZETTEER, SmallWorld.ACTORS)
        .get(surface)
        .entityId();
  }
}
