package io.dateline.evaluate;

import java.util.List;

/**
 * What an evaluation found.
 *
 * @param figures its figures
 * @param lines what stands beside them for a person: published figures, worst cases by name
 */
public record Measured(Figures figures, List<String> lines) {
  public Measured {
    lines = List.copyOf(lines);
  }
}
