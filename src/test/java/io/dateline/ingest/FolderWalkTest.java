package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.dateline.table.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links, pipes and odd names in an input folder: nothing is read outside it, and a walk ends. */
@Timeout(60)
class FolderWalkTest {

  private static final String SECRET = "The secret of Lviv lies in the safe.";

  @TempDir Path folder;
  private Path input;
  private Path outside;

  @BeforeEach
  void make() {
    input = folder.resolve("input");
    outside = Dump.write(folder, "outside/secret.txt", SECRET);
    Dump.write(input, "a.txt", "Lviv has a tram.");
  }

  @Test
  void loopsOfLinksEnd() throws IOException {
    Path below = Files.createDirectories(input.resolve("below"));
    Files.createSymbolicLink(below.resolve("up"), input);
    Files.createSymbolicLink(below.resolve("again"), input);
    Files.createSymbolicLink(input.resolve("b.txt"), Path.of("a.txt"));

    assertThat(ContentHashes.of(input.toString(), Dump.HADOOP)).isNotNull();
    assertThat(Dump.read(input))
        .singleElement()
        .satisfies(a -> assertThat(a.id().inputFile()).endsWith("/input/a.txt"));
  }

  @Test
  void linksThatLeadNowhereAreTold() throws IOException {
    Files.createSymbolicLink(input.resolve("self"), Path.of("self"));
    Files.createSymbolicLink(input.resolve("b.txt"), Path.of("gone.txt"));

    assertThat(Dump.read(input))
        .filteredOn(a -> a.reason() != null)
        .singleElement()
        .matches(a -> a.reason() == RejectReason.UNREADABLE_FILE)
        .matches(a -> a.message().startsWith("2 of its entries cannot be reached"));
  }

  @Test
  void linksOutOfTheFolderAreRejected() throws IOException {
    Files.createSymbolicLink(input.resolve("b.txt"), outside);
    Files.createSymbolicLink(input.resolve("c"), outside.getParent());

    List<RawArticle> read = Dump.read(input);

    assertThat(read).filteredOn(a -> a.reason() == null).hasSize(1);
    assertThat(read)
        .filteredOn(a -> a.reason() != null)
        .hasSize(2)
        .allMatch(a -> a.reason() == RejectReason.OUTSIDE_FOLDER && a.content() == null)
        .allMatch(a -> a.message().contains(folder.resolve("outside").toString()));
  }

  @Test
  void aLinkThatTheUserNamesIsFollowed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("named"), outside.getParent());

    assertThat(Dump.read(link)).singleElement().extracting(RawArticle::content).isEqualTo(SECRET);
  }

  @Test
  void linksToWhatWalksLeaveOutAreFollowed() throws IOException {
    Dump.write(input, ".objects/x", "{\"body\": \"Kyiv has a metro.\"}\n");
    Files.createSymbolicLink(input.resolve("b.jsonl"), Path.of(".objects/x"));

    assertThat(Dump.read(input)).extracting(RawArticle::content).contains("Kyiv has a metro.");
  }

  @Test
  void metadataLeadsNowhereElse() throws IOException {
    Files.createSymbolicLink(input.resolve("link.txt"), outside);
    Path below = Files.createDirectories(input.resolve("below"));
    Files.createSymbolicLink(below.resolve("up"), input);
    Dump.write(
        input,
        "metadata.csv",
        "file,title\n"
            + "../outside/secret.txt,t\n"
            + outside
            + ",t\n"
            + "..\\outside\\secret.txt,t\n"
            + "a.txt/../../outside/secret.txt,t\n"
            + "C:\\secret.txt,t\n"
            + "file:///etc/passwd,t\n"
            + "https://a.example/x.txt,t\n"
            + "link.txt,t\n"
            + "a.txt\0,t\n"
            + "x".repeat(5_000)
            + ".txt,t\n"
            + "a.txt,The tram\n");

    List<RawArticle> read = Dump.read(input);

    assertThat(read).filteredOn(a -> a.reason() == null).hasSize(1);
    assertThat(read).noneMatch(a -> a.toString().contains(SECRET));
    assertThat(read)
        .filteredOn(a -> a.reason() == RejectReason.OUTSIDE_FOLDER)
        .hasSize(8); // seven rows, and the link
    assertThat(read).filteredOn(a -> a.reason() == RejectReason.MISSING_FILE).hasSize(3);
    assertThat(read)
        .filteredOn(a -> a.message() != null)
        .allMatch(a -> a.message().length() <= 1_001);
  }

  @Test
  void whatIsNoFileIsNotOpened() throws IOException, InterruptedException {
    Path pipe = input.resolve("b.jsonl");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeThat(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0).isTrue();

    assertThat(Dump.read(input))
        .filteredOn(a -> a.reason() != null)
        .singleElement()
        .matches(a -> a.reason() == RejectReason.UNREADABLE_FILE)
        .matches(a -> a.message().contains("a pipe"));
    assertThat(Dump.read(pipe)).singleElement().matches(a -> a.message().contains("a pipe"));
    assertThat(ContentHashes.of(input.toString(), Dump.HADOOP)).isNotNull();
    assertThat(Dump.read(Path.of("/dev/zero"))).singleElement().matches(a -> a.content() == null);
  }

  @Test
  void oddNamesAreFileNamesLikeOthers() {
    for (String name :
        List.of("a:b.txt", "..txt", "50%.txt", "a b#c?.txt", "line\nbreak.txt", "\u001b[2J.txt")) {
      Dump.write(input, name, "Lviv has a tram.");
    }
    Dump.write(input, "n".repeat(250) + ".txt", "Lviv has a tram.");

    assertThat(Dump.read(input)).hasSize(7).allMatch(a -> a.reason() == null);
  }
}
