package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentLookupsTest {

  @Test
  void aKeyIsLookedUpOnceUntilAnotherTakesItsSlot() {
    List<String> lookedUp = new ArrayList<>();
    RecentLookups<String> recent = new RecentLookups<>();
    // Java gives these two the same hash.
    for (String key : List.of("Aa", "Aa", "BB", "BB", "Aa", "C")) {
      String found =
          recent.get(
              key,
              k -> {
                lookedUp.add(k);
                return k + "!";
              });
      assertThat(found).isEqualTo(key + "!");
    }
    assertThat(lookedUp).containsExactly("Aa", "BB", "Aa", "C");
  }
}
