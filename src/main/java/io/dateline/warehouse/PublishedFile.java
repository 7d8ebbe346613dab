package io.dateline.warehouse;

import com.fasterxml.jackson.annotation.JsonProperty;

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

  /** The table that the file belongs to. */
  public String table() {
    return path.split("/")[1];
  }

  @Override
  public int compareTo(PublishedFile other) {
    return path.compareTo(other.path);
  }
}
