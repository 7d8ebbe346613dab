package io.dateline.warehouse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/**
 * A file that analysts read.
 *
 * @param path relative to the output folder
 * @param rows rows by its footer
 * @param bytes its length
 */
public record PublishedFile(
    @JsonProperty("path") String path,
    @JsonProperty("rows") long rows,
    @JsonProperty("bytes") long bytes)
    implements Comparable<PublishedFile> {

  private static final Pattern NAME =
      Pattern.compile(
          "tables/[a-z_]+/(?:(?:week_start=[\\d-]+|undated)/)?data(?:-\\d+-of-\\d+)?[.]parquet");

  /** Whether a path below the output folder is one that a published file can bear. */
  static boolean isName(String path) {
    return NAME.matcher(path).matches();
  }

  /** The table that the file belongs to. */
  public String table() {
    return path.split("/")[1];
  }

  /** The name of the week whose rows it holds; of a table without weeks, the file's own. */
  String week() {
    return path.split("/")[2].replace("week_start=", "");
  }

  @Override
  public int compareTo(PublishedFile other) {
    return path.compareTo(other.path);
  }
}
