package io.dateline.sentiment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Tone toward a named target: multinomial logistic regression over {@link ToneFeatures}, its scores
 * divided by a temperature (Guo et al. 2017) so that the probabilities are calibrated. Safe on any
 * number of threads.
 *
 * <p>The resource {@code tone.bin} is what {@code dateline train-tone} writes: see {@link #write}.
 */
public final class ToneModel {

  static final int CLASSES = 3;

  /** Coefficients are kept in steps of this size: two bytes each, and small differences drown. */
  private static final double STEP = 1.0 / 8192;

  /** Characters on either side that are looked at: a list of names is a sentence without end. */
  private static final int FARTHEST = 1_000;

  private static final int FORMAT = 0x444C5432;

  private final double temperature;
  private final double[] intercepts;
  private final double meanError;
  private final float[] coefficients;

  private ToneModel(
      double temperature, double[] intercepts, double meanError, float[] coefficients) {
    this.temperature = temperature;
    this.intercepts = intercepts;
    this.meanError = meanError;
    this.coefficients = coefficients;
  }

  /** The model in the jar, loaded once. */
  public static ToneModel shared() {
    return Shared.MODEL;
  }

  /**
   * @param sentence text of the sentence
   * @param begin where the mention begins in it, in UTF-16 units
   * @param end exclusive
   */
  public Tone toneOf(String sentence, int begin, int end) {
    int from = Math.max(0, Math.min(begin, sentence.length()));
    int to = Math.max(from, Math.min(end, sentence.length()));
    int first = Math.max(0, from - FARTHEST);
    String near = sentence.substring(first, Math.min(sentence.length(), to + FARTHEST));
    return toneOf(ToneFeatures.of(near, from - first, to - first, WordVectors.shared()));
  }

  /**
   * How far the mean tone of an entity is off beyond what chance explains, from cross-validation: a
   * standard deviation over entities, on the scale from -1 to 1. More mentions do not lessen it.
   */
  public double meanError() {
    return meanError;
  }

  Tone toneOf(ToneFeatures features) {
    double[] scores = intercepts.clone();
    for (int i = 0; i < features.indices().length; i++) {
      int at = CLASSES * features.indices()[i];
      double value = features.values()[i];
      scores[0] += coefficients[at] * value;
      scores[1] += coefficients[at + 1] * value;
      scores[2] += coefficients[at + 2] * value;
    }
    double[] p = softmax(scores, temperature);
    return new Tone(p[0], p[1], p[2]);
  }

  static double[] softmax(double[] scores, double temperature) {
    double highest = Math.max(scores[0], Math.max(scores[1], scores[2]));
    double[] p = new double[CLASSES];
    double sum = 0;
    for (int k = 0; k < CLASSES; k++) {
      p[k] = Math.exp((scores[k] - highest) / temperature);
      sum += p[k];
    }
    for (int k = 0; k < CLASSES; k++) {
      p[k] /= sum;
    }
    return p;
  }

  static ToneModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    if (data.readInt() != FORMAT) {
      throw new IOException("this is no model of tone, or one of another version");
    }
    double temperature = data.readFloat();
    double[] intercepts = new double[CLASSES];
    for (int k = 0; k < CLASSES; k++) {
      intercepts[k] = data.readFloat();
    }
    double meanError = data.readFloat();
    float[] coefficients = new float[CLASSES * ToneFeatures.SIZE];
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = (float) (data.readShort() * STEP);
    }
    return new ToneModel(temperature, intercepts, meanError, coefficients);
  }

  /**
   * Writes a model: temperature, intercepts, error of means as floats, then the coefficients, three
   * for each feature, as 16-bit steps of 1/8192; big-endian.
   *
   * @param meanError see {@link #meanError()}
   */
  static void write(
      double temperature,
      double[] intercepts,
      double meanError,
      double[] coefficients,
      OutputStream out)
      throws IOException {
    try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
      data.writeInt(FORMAT);
      data.writeFloat(rounded(temperature));
      for (double intercept : intercepts) {
        data.writeFloat(rounded(intercept));
      }
      data.writeFloat(rounded(meanError));
      for (double c : coefficients) {
        long steps = Math.round(c / STEP);
        data.writeShort((int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps)));
      }
    }
  }

  /** What comes after the fourth digit may differ between machines. */
  private static float rounded(double value) {
    return Math.round(value * 10_000) / 10_000f;
  }

  /** Hash of the model in the jar and of the words that it knows. */
  public static String fingerprint() {
    return Shared.FINGERPRINT;
  }

  private static final class Shared {
    static final ToneModel MODEL = load();
    static final String FINGERPRINT = hash("tone.bin") + hash("words.bin");

    private static String hash(String resource) {
      try (InputStream in = ToneModel.class.getResourceAsStream(resource)) {
        return DigestUtils.sha256Hex(in).substring(0, 8);
      } catch (IOException e) {
        throw new UncheckedIOException(resource + " in the jar cannot be read", e);
      }
    }

    private static ToneModel load() {
      try (InputStream in = ToneModel.class.getResourceAsStream("tone.bin")) {
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("tone.bin in the jar cannot be read", e);
      }
    }
  }
}
