package io.dateline.annotate;

/**
 * How thoroughly names are looked for.
 *
 * <p>Two out of three documents of news with marked names (LGL, TR-News, NEWS-FAIR; exact spans)
 * are behind the choice; {@code dateline benchmark annotate --quality} measures the cost.
 */
public enum Quality {
  /** Sentences whose only capital letter is their first are passed over. */
  FAST,
  /** The 3-class model on every sentence that can bear a name. */
  STANDARD,
  /** The names of the 3-class model, and where it has none those of the 4-class and 7-class. */
  THOROUGH
}
