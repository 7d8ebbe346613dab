package io.dateline.clean;

import java.io.Serializable;

/**
 * When a line at the edge of articles is furniture of their source.
 *
 * @param minArticles articles of the source that have it, at least
 * @param minShare share of the source's articles that have it, at least
 */
public record SharedLinesConfig(long minArticles, double minShare) implements Serializable {

  /** Quarterly figures of one company recur in a handful of a wire's ten thousand articles. */
  public static final SharedLinesConfig DEFAULT = new SharedLinesConfig(5, 0.05);

  public SharedLinesConfig {
    if (minArticles < 2) {
      throw new IllegalArgumentException("minArticles is " + minArticles + "; give 2 or more");
    }
    if (!(minShare >= 0 && minShare <= 1)) {
      throw new IllegalArgumentException("minShare is " + minShare + "; give a share from 0 to 1");
    }
  }

  /** True where so many of a source's articles make a line furniture. */
  public boolean isShared(long withLine, long articles) {
    return withLine >= minArticles && withLine >= minShare * articles;
  }
}
