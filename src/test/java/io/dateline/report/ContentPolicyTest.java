package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

  @Test
  void ownScriptsAndStyleAreNamedByTheirHash() {
    // printf "alert('a');" | openssl dgst -sha256 -binary | base64
    assertThat(ContentPolicy.of(List.of("alert('a');"), List.of("p { margin: 0 }")))
        .startsWith("default-src 'none'; ")
        .contains(
            "script-src 'sha256-GHx2zfiR5o1KX89XGDDr9+oJsPgyTR8pNxNULgucees='; style-src"
                + " 'sha256-7IWhgxoOGTB5NQzjGk9OPt0FwhVeBvZGoWgF9xLLh8c='; ")
        .doesNotContain("unsafe");
  }
}
