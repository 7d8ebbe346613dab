package io.dateline.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The driver's first step: from the paths that the user gave to the files that there are. */
public final class InputListing {

  private static final int HEAD_BYTES = 4096;

  private final Configuration hadoop;
  private final Map<String, FileStatus> found = new TreeMap<>();
  private final Map<String, String> obstacles = new TreeMap<>();

  private InputListing(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * Every file below the paths, sorted by path, each once. A path is a file, a folder (walked to
   * the bottom; names that start with {@code _} or {@code .} and READMEs are left out) or a glob,
   * on any file system that Hadoop knows. A folder whose {@code metadata.csv} lies above texts is
   * one entry. A file that no reader takes is listed as {@link InputFormat#UNKNOWN}, so that it is
   * rejected and does not vanish; so is a link that leads out of a folder, see {@link FolderWalk}.
   *
   * @throws MissingInputException where a path leads to nothing
   * @throws IOException where a folder cannot be listed
   */
  public static List<InputFile> of(Collection<String> paths, Configuration hadoop)
      throws IOException {
    InputListing listing = new InputListing(hadoop);
    for (String path : paths) {
      listing.add(path);
    }
    return listing.files();
  }

  /** True for what a walk leaves out: hidden files, Spark's own marks, READMEs. */
  static boolean isLeftOut(Path path) {
    return isLeftOut(path.getName());
  }

  static boolean isLeftOut(String name) {
    return name.startsWith("_")
        || name.startsWith(".")
        || name.toLowerCase(Locale.ROOT).startsWith("readme");
  }

  private void add(String given) throws IOException {
    Path path;
    try {
      path = new Path(given);
    } catch (IllegalArgumentException e) {
      throw new MissingInputException(
          "input '" + given + "' is not a path (" + e.getMessage() + "): correct it");
    }
    FileSystem files = path.getFileSystem(hadoop);
    // Before globbing: a name may hold brackets.
    if (files.exists(path)) {
      walk(files, files.getFileStatus(path));
      return;
    }
    FileStatus[] matches = files.globStatus(path, match -> !isLeftOut(match));
    if (matches == null || matches.length == 0) {
      throw new MissingInputException(
          "input "
              + files.makeQualified(path)
              + " does not exist: check --input for a typing error");
    }
    for (FileStatus match : matches) {
      walk(files, match);
    }
  }

  private void walk(FileSystem files, FileStatus named) throws IOException {
    FolderWalk walk = new FolderWalk(files);
    walk.add(named);
    found.putAll(walk.found());
    obstacles.putAll(walk.obstacles());
  }

  private List<InputFile> files() throws IOException {
    List<InputFile> folders = textFolders();
    List<InputFile> all = new ArrayList<>(folders);
    for (FileStatus status : found.values()) {
      String path = status.getPath().toString();
      String obstacle = obstacles.get(path);
      all.add(
          obstacle == null
              ? new InputFile(path, formatOf(status), status.getLen())
              : new InputFile(path, InputFormat.UNKNOWN, 0, obstacle));
    }
    all.sort(Comparator.comparing(InputFile::path));
    return List.copyOf(all);
  }

  /**
   * Takes the files of text folders out of what was found. Only where all texts of a folder are
   * found: whoever names two of its files does not mean the rest.
   */
  private List<InputFile> textFolders() throws IOException {
    List<InputFile> folders = new ArrayList<>();
    for (FileStatus status : List.copyOf(found.values())) {
      Path path = status.getPath();
      if (path.getName().equals(TextFolder.METADATA)
          && !obstacles.containsKey(path.toString())
          && !isNamedAsText(path.getParent())) {
        Map<String, FileStatus> texts =
            TextFolder.textsOf(path.getFileSystem(hadoop), path.getParent());
        List<String> paths = texts.values().stream().map(s -> s.getPath().toString()).toList();
        if (!texts.isEmpty() && found.keySet().containsAll(paths)) {
          long bytes =
              status.getLen() + texts.values().stream().mapToLong(FileStatus::getLen).sum();
          folders.add(new InputFile(path.getParent().toString(), InputFormat.TEXT, bytes));
          found.remove(path.toString());
          found.keySet().removeAll(paths);
        }
      }
    }
    return folders;
  }

  // The task tells a folder from a text by its name.
  private static boolean isNamedAsText(Path folder) {
    return InputFormat.ofName(folder.getName()).filter(f -> f == InputFormat.TEXT).isPresent();
  }

  private InputFormat formatOf(FileStatus status) {
    return InputFormat.ofName(status.getPath().getName())
        .orElseGet(() -> formatOfBytes(status.getPath().toString()));
  }

  private InputFormat formatOfBytes(String path) {
    byte[] head = new byte[HEAD_BYTES];
    try (FileBytes bytes = FileBytes.open(path, hadoop)) {
      InputFormat format =
          InputFormat.ofFirstBytes(Arrays.copyOf(head, bytes.readNBytes(head, 0, HEAD_BYTES)));
      return format == InputFormat.PARQUET && bytes.isCompressed() ? InputFormat.UNKNOWN : format;
    } catch (IOException e) {
      // The task that reads it will fail in the same way, and report it.
      return InputFormat.UNKNOWN;
    }
  }
}
