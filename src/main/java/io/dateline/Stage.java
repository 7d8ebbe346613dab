package io.dateline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The stages in the order in which data flows. Those of one group share a step whose result is
 * kept, so a part of the pipeline begins and ends with whole groups.
 */
public enum Stage {
  INGEST(Group.READ),
  CLEAN(Group.READ),
  DATE(Group.READ),
  ANNOTATE(Group.ANNOTATE),
  DEDUPE(Group.PUBLISH),
  RESOLVE(Group.PUBLISH),
  SENTIMENT(Group.PUBLISH),
  AGGREGATE(Group.PUBLISH);

  /** Steps whose result is kept in the output folder. */
  public enum Group {
    /** Dumps to stored articles. */
    READ,
    /** Stored articles to stored sentences and mentions. */
    ANNOTATE,
    /** All that is stored to published tables. */
    PUBLISH
  }

  private final Group group;

  Stage(Group group) {
    this.group = group;
  }

  public Group group() {
    return group;
  }

  /** The stage of that lower-case name. */
  public static Stage of(String name) {
    return Arrays.stream(values())
        .filter(stage -> stage.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no stage '" + name + "'; the stages are " + names()));
  }

  /** All names, in order. */
  public static String names() {
    return Arrays.stream(values()).map(Stage::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
