package io.dateline.ingest;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder of texts that a {@code metadata.csv} beside them describes. */
final class TextFolder {

  static final String METADATA = "metadata.csv";

  /**
   * All texts of the folder, by path relative to it, those of folders below it included; a folder
   * below that has a {@code metadata.csv} of its own keeps its texts to itself. Links are none of
   * them: see {@link FolderWalk}.
   */
  static Map<String, FileStatus> textsOf(FileSystem files, Path folder) throws IOException {
    Map<String, FileStatus> texts = new TreeMap<>();
    collect(files, folder, "", texts);
    return texts;
  }

  private static void collect(
      FileSystem files, Path folder, String prefix, Map<String, FileStatus> texts)
      throws IOException {
    for (FileStatus child : FolderWalk.ownChildren(files, folder)) {
      Path path = child.getPath();
      String name = prefix + path.getName();
      if (InputListing.isLeftOut(path)) {
        continue;
      }
      if (!child.isDirectory()) {
        if (InputFormat.ofName(path.getName()).orElse(InputFormat.UNKNOWN) == InputFormat.TEXT) {
          texts.put(name, child);
        }
      } else if (!files.exists(new Path(path, METADATA))) {
        collect(files, path, name + "/", texts);
      }
    }
  }

  private TextFolder() {}
}
