package io.dateline.resolve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.hadoop.conf.Configuration;

/** The gazetteer and the actor list inside the jar. */
final class Starter {

  /** The starter gazetteer; skips the calling test where the build has none. */
  static Gazetteer gazetteer() {
    assumeTrue(has("/gazetteer/places.tsv"), "the build has no data/gazetteer");
    return GazetteerFiles.load(null, new Configuration());
  }

  /** The actor list; skips the calling test where the build has none. */
  static ActorList actors() {
    assumeTrue(has("/actors/actors.tsv"), "the build has no data/actors");
    return ActorList.load(null, new Configuration());
  }

  private static boolean has(String resource) {
    return Starter.class.getResource(resource) != null;
  }

  private Starter() {}
}
