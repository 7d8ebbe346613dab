package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;

/** The log's own layout, by which also what Spark and Hadoop say is written. */
class LogFileTest {

  @Test
  void neitherSecretsNorControlCharactersAreWritten() throws IOException {
    Properties settings = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("jobs/conf/log4j2.properties"))) {
      settings.load(in);
    }
    String line =
        PatternLayout.newBuilder()
            .withPattern(settings.getProperty("appender.file.layout.pattern"))
            .withAlwaysWriteExceptions(
                Boolean.parseBoolean(
                    settings.getProperty("appender.file.layout.alwaysWriteExceptions", "true")))
            .build()
            .toSerializable(
                Log4jLogEvent.newBuilder()
                    .setLoggerName("io.dateline.Lviv")
                    .setLevel(Level.WARN)
                    .setMessage(
                        new SimpleMessage("cannot open s3a://KEY:SEC/RET@bucket/a\u001b[2J"))
                    .setThrown(new IOException("https://ed:pw7@post.example/b\u0007"))
                    .build());

    assertThat(line)
        .contains("cannot open s3a://***@bucket/a?[2J", "https://***@post.example/b?")
        .contains("at io.dateline.cli.LogFileTest")
        .doesNotContain("RET", "pw7", "\u001b", "\u0007");
  }
}
