package io.dateline.evaluate;

import java.util.List;

/**
 * Names and tones of one text, by whatever found them.
 *
 * @param tokenCount tokens of the text
 */
record FoundInText(int tokenCount, List<Name> names, List<Tone> tones) {

  /** A name by its offsets into the text, and its class. */
  record Name(int begin, int end, String label) {}

  /** A sentence by its offsets, and its tone: negative, neutral or positive. */
  record Tone(int begin, int end, String tone) {}
}
