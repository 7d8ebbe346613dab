package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.PublishedTables;
import io.dateline.table.Rejects;
import io.dateline.table.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a person gets back for a mistake: one line that says what to do, and the right code. */
class CommandLineTest {

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @Test
  void noVerbIsAUsageError() {
    assertThat(execute()).isEqualTo(2);
    assertOneLine("no verb given");
  }

  @Test
  void anUnknownOptionIsAUsageError() {
    assertThat(execute("run", "--outptu", "x")).isEqualTo(2);
    assertOneLine("'dateline run --help'");
  }

  @Test
  void aMissingInputIsNamed() {
    Path missing = folder.resolve("dumps");

    assertThat(execute("run", "--input", missing.toString(), "--output", out("a"))).isEqualTo(3);
    assertOneLine(missing.toString());
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void anEmptyInputFolderIsNamed() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertThat(execute("run", "--input", empty.toString(), "--output", out("a"))).isEqualTo(3);
    assertOneLine("no file to read in " + empty);
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void noInputAtAllIsAUsageError() {
    assertThat(execute("run", "--output", out("a"))).isEqualTo(2);
    assertOneLine("no --input");
  }

  @Test
  void anOutputThatIsAFileIsNamed() throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "A text.");
    Path file = Files.writeString(folder.resolve("taken"), "not a folder");

    assertThat(execute("run", "--input", input.toString(), "--output", file.toString()))
        .isEqualTo(2);
    assertOneLine(file + " is a file; name a folder with --output");
  }

  @Test
  void anOutputInWhichNothingCanBeMadeIsNamed() throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "A text.");
    Path file = Files.writeString(folder.resolve("taken"), "not a folder");

    assertThat(
            execute("run", "--input", input.toString(), "--output", file.resolve("x").toString()))
        .isEqualTo(2);
    assertOneLine("cannot be written", "--output");
  }

  @Test
  void aDamagedGazetteerIsNamed() throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "A text.");
    Path gazetteer = Files.createDirectories(folder.resolve("gaz"));
    Files.writeString(gazetteer.resolve("countries.tsv"), "nothing\tof\tthe\tkind\n");
    Files.writeString(gazetteer.resolve("places.tsv"), "nothing\tof\tthe\tkind\n");

    assertThat(
            execute(
                "run",
                "--input",
                input.toString(),
                "--output",
                out("a"),
                "--gazetteer",
                gazetteer.toString()))
        .isEqualTo(2);
    assertOneLine("is damaged", "countries.tsv");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void anUnknownStageIsNamedBesideThoseThereAre() throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "A text.");

    assertThat(execute("run", "--input", input.toString(), "--output", out("a"), "--from", "parse"))
        .isEqualTo(2);
    assertOneLine("no stage 'parse'; the stages are ingest, clean");
  }

  @Test
  void stagesInTheWrongOrderAreRefused() {
    assertThat(execute("run", "--output", out("a"), "--from", "resolve", "--to", "annotate"))
        .isEqualTo(2);
    assertOneLine("--from resolve comes after --to annotate");
  }

  @Test
  void aFieldThatIsNoneIsExplained() throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "A text.");

    assertThat(
            execute("run", "--input", input.toString(), "--output", out("a"), "--field", "text=b"))
        .isEqualTo(2);
    assertOneLine("'text=b'", "KEY is one of source, url, title, published, body");
  }

  @Test
  void aGazetteerThatIsNotThereIsNamed() throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "A text.");
    Path missing = folder.resolve("gaz");

    assertThat(
            execute(
                "run",
                "--input",
                input.toString(),
                "--output",
                out("a"),
                "--gazetteer",
                missing.toString()))
        .isEqualTo(3);
    assertOneLine(missing.toString());
  }

  @Test
  void aFolderThatIsNoOutputCannotBeChecked() {
    assertThat(execute("check", "--output", folder.toString())).isEqualTo(3);
    assertOneLine("_MANIFEST.json");
  }

  @Test
  void aTableThatIsNoneCannotBeDescribed() {
    assertThat(execute("describe", "weekly_mention")).isEqualTo(2);
    assertOneLine("'weekly_mention'", "weekly_mentions");
  }

  @Test
  void aMissingDumpOfPlacesIsNamed() {
    assertThat(execute("gazetteer", "--geonames", "nowhere.txt", "--output", out("g")))
        .isEqualTo(3);
    assertOneLine("nowhere.txt");
  }

  @Test
  void helpIsThereForEveryVerb() {
    for (String verb :
        List.of("demo", "run", "export", "gazetteer", "describe", "check", "unresolved")) {
      out.getBuffer().setLength(0);
      assertThat(execute(verb, "--help")).isZero();
      assertThat(out.toString()).contains("dateline " + verb);
    }
  }

  @Test
  void completionIsPrinted() {
    assertThat(execute("generate-completion")).isZero();
    assertThat(out.toString()).contains("complete").contains("--gazetteer");
  }

  @Test
  void theReadmeDescribesTheTablesAsTheyAre() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    for (Table table :
        Stream.concat(PublishedTables.ALL.stream(), Stream.of(Rejects.TABLE)).toList()) {
      assertThat(readme)
          .as(
              "the README's section of "
                  + table.name()
                  + " is not what 'describe --markdown' prints")
          .contains(String.join("\n", DescribeCommand.markdown(table)));
    }
  }

  private int execute(String... args) {
    CommandLine commandLine = DatelineCommand.commandLine();
    commandLine.setErr(new PrintWriter(err, true));
    commandLine.setOut(new PrintWriter(out, true));
    return commandLine.execute(args);
  }

  private void assertOneLine(String... parts) {
    assertThat(err.toString().strip())
        .startsWith("dateline: ")
        .doesNotContain("\n")
        .contains(parts);
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }
}
