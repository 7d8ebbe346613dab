package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestConfigTest {

  @Test
  void readsFieldMappings() {
    assertThat(IngestConfig.parseFields(List.of("body=maintext", "published = seen at")))
        .isEqualTo(Map.of("body", "maintext", "published", "seen at"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bodytext", "Body=x", "author=by", "body=", "=x", ""})
  void saysWhichKeysThereAre(String option) {
    assertThatThrownBy(() -> IngestConfig.parseFields(List.of(option)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + option + "'")
        .hasMessageContaining("source, url, title, published, body");
  }

  @Test
  void validatesItself() {
    SerializableConfiguration hadoop = new SerializableConfiguration(Dump.HADOOP);
    assertThatThrownBy(() -> new IngestConfig(Map.of("text", "x"), 1, hadoop))
        .hasMessageContaining("source, url, title, published, body");
    assertThatThrownBy(() -> new IngestConfig(Map.of(), 0, hadoop))
        .hasMessageContaining("from 1 to");
    assertThat(Dump.CONFIG.maxRecordBytes()).isEqualTo(20L * 1024 * 1024);
  }
}
