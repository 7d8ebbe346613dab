package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {

  @Test
  void whatHtmlOrJavaScriptCouldTakeForItsOwnIsEscaped() {
    assertThat(ScriptJson.of("</script><!-- & \u2028\u2029"))
        .isEqualTo("\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029\"");
  }

  @Test
  void itIsStillTheSameText() throws IOException {
    List<String> texts =
        List.of("</script>", "a & b", "“quoted” \"too\" \\", "\u2028", "Їжак 🦔", "");

    assertThat(new ObjectMapper().readValue(ScriptJson.of(texts), List.class)).isEqualTo(texts);
  }
}
