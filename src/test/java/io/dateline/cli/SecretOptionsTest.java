package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Keys and passwords that a person types must not be told again by messages and logs. */
class SecretOptionsTest {

  private static final String INPUT = "s3a://AKIAKEY:SeCrEt@bucket/dumps";

  @TempDir Path folder;

  @Test
  void aMessageHidesThem() {
    StringWriter err = new StringWriter();
    CommandLine commandLine = DatelineCommand.commandLine();
    commandLine.setErr(new PrintWriter(err, true));

    int code =
        commandLine.execute("run", "--input", INPUT, "--output", folder.resolve("out").toString());

    assertThat(code).isNotZero();
    assertThat(err.toString()).startsWith("dateline: ").doesNotContain("SeCrEt", "AKIAKEY");
  }

  @Test
  void theRunLogHidesThem() throws IOException {
    Warehouse warehouse = Warehouse.at(folder.toString(), new Configuration());
    RunLog log = new RunLog("r1");
    log.setting("input", INPUT + ", /dumps");
    log.write(warehouse, "done");

    String written = Files.readString(folder.resolve("runs/r1.json"));
    assertThat(new ObjectMapper().readTree(written).at("/settings/input").asText())
        .isEqualTo("s3a://***@bucket/dumps, /dumps");
  }

  @Test
  void theSummaryLineHidesThem() throws IOException {
    RunSummary summary = new RunSummary(new RunLog("r1"));

    String line = summary.ended(INPUT, new Failure(Failure.NO_INPUT, "cannot list " + INPUT));

    assertThat(line).contains("cannot list s3a://***@bucket/dumps").doesNotContain("SeCrEt");
  }
}
