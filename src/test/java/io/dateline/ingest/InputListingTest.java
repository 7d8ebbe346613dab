package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputListingTest {

  @TempDir Path folder;

  @Test
  void walksFoldersAndLeavesOutWhatIsNoInput() {
    write("b/deep/x.jsonl.gz", "123");
    write("a.csv", "12");
    write("_SUCCESS", "");
    write(".hidden.csv", "");
    write("_temporary/x.csv", "");
    write("README.md", "");
    write("readme.txt", "");
    write("logo.png", "1");
    assertThat(Dump.list(folder))
        .extracting(
            f -> f.path().substring(uri("").length()), InputFile::format, InputFile::byteCount)
        .containsExactly(
            tuple("a.csv", InputFormat.CSV, 2L),
            tuple("b/deep/x.jsonl.gz", InputFormat.JSONL, 3L),
            tuple("logo.png", InputFormat.UNKNOWN, 1L));
  }

  @Test
  void listsAFileOnceHoweverOftenItIsNamed() throws IOException {
    write("a b[1].csv", "12");
    String file = folder.resolve("a b[1].csv").toString();
    assertThat(
            InputListing.of(
                List.of(file, folder.toString(), folder + "/*.csv", "file:" + file), Dump.HADOOP))
        .containsExactly(new InputFile(uri("a b[1].csv"), InputFormat.CSV, 2));
  }

  @Test
  void takesAHiddenFileThatIsNamed() {
    write("_x.csv", "12");
    assertThat(Dump.list(folder.resolve("_x.csv"))).hasSize(1);
  }

  @Test
  void looksIntoFilesWhoseNameSaysNothing() {
    write("a", "{\"body\": \"x\"}\n");
    Dump.write(folder, "b.gz", Dump.compress(".gz", "WARC/1.0\r\n"));
    Dump.write(folder, "c.gz", Dump.compress(".gz", "PAR1"));
    write("d.dump", "PAR1");
    write("e", "");
    assertThat(Dump.list(folder))
        .extracting(InputFile::format)
        .containsExactly(
            InputFormat.JSONL,
            InputFormat.WARC,
            InputFormat.UNKNOWN,
            InputFormat.PARQUET,
            InputFormat.UNKNOWN);
  }

  @Test
  void textsWithMetadataAreOneInput() {
    write("seeds/metadata.csv", "file\n");
    write("seeds/a.txt", "12");
    write("seeds/more/b.txt", "345");
    write("seeds/page.html", "1");
    write("plain/c.txt", "1");
    assertThat(Dump.list(folder))
        .containsExactly(
            new InputFile(uri("plain/c.txt"), InputFormat.TEXT, 1),
            new InputFile(uri("seeds"), InputFormat.TEXT, 10),
            new InputFile(uri("seeds/page.html"), InputFormat.HTML, 1));
  }

  @Test
  void aFolderWithinAFolderKeepsItsTexts() {
    write("metadata.csv", "file\n");
    write("a.txt", "1");
    write("sub/metadata.csv", "file\n");
    write("sub/b.txt", "12");
    assertThat(Dump.list(folder))
        .containsExactly(
            new InputFile(uri("").replaceFirst("/$", ""), InputFormat.TEXT, 6),
            new InputFile(uri("sub"), InputFormat.TEXT, 7));
  }

  @Test
  void someTextsOfAFolderAreNotTheFolder() throws IOException {
    write("metadata.csv", "file\n");
    write("a.txt", "1");
    write("b.txt", "1");
    String metadata = folder.resolve("metadata.csv").toString();
    String a = folder.resolve("a.txt").toString();
    assertThat(InputListing.of(List.of(metadata, a), Dump.HADOOP))
        .extracting(InputFile::format)
        .containsExactly(InputFormat.TEXT, InputFormat.CSV);
    assertThat(
            InputListing.of(List.of(metadata, a, folder.resolve("b.txt").toString()), Dump.HADOOP))
        .hasSize(1);
  }

  @Test
  void namesThePathThatIsMissing() {
    for (String path : Set.of(folder + "/nowhere", folder + "/*.csv")) {
      assertThatThrownBy(() -> InputListing.of(List.of(path), Dump.HADOOP))
          .isInstanceOf(MissingInputException.class)
          .hasMessageContaining(path)
          .hasMessageContaining("--input");
    }
    assertThatThrownBy(() -> InputListing.of(List.of(""), Dump.HADOOP))
        .isInstanceOf(MissingInputException.class);
  }

  @Test
  void anEmptyFolderHoldsNothing() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertThat(Dump.list(folder)).isEmpty();
  }

  private void write(String name, String text) {
    Dump.write(folder, name, text);
  }

  private String uri(String name) {
    return "file:" + folder + "/" + name;
  }
}
