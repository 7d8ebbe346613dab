package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.AnnotateConfig;
import io.dateline.annotate.AnnotateConfig.Tone;
import io.dateline.annotate.Quality;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SparkExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One output folder annotated with several settings, one after the other. */
@ExtendWith(SparkExtension.class)
class AnnotationSettingsTest {

  private static final List<Path> INPUT = List.of(Path.of("data/sample/letters"));

  @TempDir Path folder;

  @Test
  void eachSettingIsAnnotatedOnceAndKept(SparkSession spark) {
    Output output = new Output(folder);
    long all = annotated(spark, output, "r1", Quality.STANDARD, Tone.NONE);
    Map<String, String> standard = output.fingerprints();
    assertThat(all).isPositive();

    assertThat(annotated(spark, output, "r2", Quality.THOROUGH, Tone.NONE)).isEqualTo(all);
    assertThat(annotated(spark, output, "r3", Quality.STANDARD, Tone.SENTENCE)).isEqualTo(all);
    assertThat(Duck.query("SELECT count(tone) > 0 FROM " + output.glob("mentions")))
        .containsExactly("true");

    assertThat(annotated(spark, output, "r4", Quality.STANDARD, Tone.NONE)).isZero();
    assertThat(output.fingerprints()).isEqualTo(standard);
    assertThat(annotated(spark, output, "r5", Quality.STANDARD, Tone.TARGET)).isZero();
    assertThat(annotated(spark, output, "r6", Quality.THOROUGH, Tone.NONE)).isZero();
  }

  private static long annotated(
      SparkSession spark, Output output, String run, Quality quality, Tone tone) {
    return output
        .runAnnotating(spark, run, INPUT, AnnotateConfig.DEFAULT.with(quality, tone))
        .counted("articles_annotated");
  }
}
