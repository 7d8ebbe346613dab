package io.dateline.warehouse;

import java.util.ArrayList;
import java.util.List;

/** What one run did to {@code tables/}: files written over or added, and files removed. */
public final class Publication {

  private final List<PublishedFile> written = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();

  void add(PublishedFile file) {
    written.add(file);
  }

  void remove(String path) {
    removed.add(path);
  }

  public List<PublishedFile> written() {
    return List.copyOf(written);
  }

  /** Paths relative to the output folder. */
  public List<String> removed() {
    return List.copyOf(removed);
  }
}
