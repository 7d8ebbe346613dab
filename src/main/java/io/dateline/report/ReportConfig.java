package io.dateline.report;

/**
 * How much of a corpus the page holds: what keeps it small enough to be opened at once. What is
 * left out is told on the page.
 *
 * @param entities places and actors, those in most stories
 * @param cells weeks of them in all
 * @param tones weeks of tone in all
 * @param pageBytes size of the whole file; example sentences take what the rest leaves
 * @param sentencesPerWeek example sentences of one entity in one week
 * @param partners surest ties of each entity, and as many of those in most stories
 * @param nodes entities in the network
 * @param edges ties in the network
 * @param pairsPerWeek ties listed in one week
 * @param sources outlets with a row of their own under coverage
 * @param topics topics listed
 */
public record ReportConfig(
    int entities,
    int cells,
    int tones,
    int pageBytes,
    int sentencesPerWeek,
    int partners,
    int nodes,
    int edges,
    int pairsPerWeek,
    int sources,
    int topics) {

  /** Below 4 MB for two thousand entities and a year. */
  public static final ReportConfig DEFAULT =
      new ReportConfig(2000, 45_000, 15_000, 3_600_000, 3, 6, 70, 180, 20, 40, 40);

  public ReportConfig {
    if (entities < 1 || cells < 1 || nodes < 2 || edges < 1 || sources < 1) {
      throw new IllegalArgumentException(
          "a page needs room for an entity, a week, two nodes, a tie and a source at least");
    }
    if (tones < 0 || pageBytes < 0 || sentencesPerWeek < 0 || partners < 0) {
      throw new IllegalArgumentException("a page cannot hold fewer than no tones or sentences");
    }
  }
}
