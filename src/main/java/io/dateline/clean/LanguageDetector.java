package io.dateline.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language of a text, by OpenNLP's model of 183 languages. The model is read once a JVM and
 * shared; the detector over it is one a thread.
 */
final class LanguageDetector {

  /** What stands where the language cannot be told (ISO 639-2 "undetermined"). */
  static final String UNDETERMINED = "und";

  private static final String MODEL = "/langdetect-183.bin";

  private static final int MIN_LETTERS = 20;
  // The cost grows with the letters; the lead of the right language does so only up to some
  // hundred.
  private static final int MAX_LETTERS = 800;
  // Letters may be few: at every one of a thousand marks on a letter its patterns look back to it.
  private static final int MAX_LENGTH = 8_000;

  /** ISO 639-3 to 639-1, with the members of macrolanguages that the model tells apart. */
  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private static final ThreadLocal<LanguageDetectorME> DETECTOR =
      ThreadLocal.withInitial(() -> new LanguageDetectorME(Model.SHARED));

  /**
   * ISO 639-1 code; ISO 639-3 where there is no shorter one; {@value #UNDETERMINED} for too little.
   */
  static String detect(String text) {
    String letters = letters(text);
    if (letters.codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
      return UNDETERMINED;
    }
    Language[] languages = DETECTOR.get().predictLanguages(letters);
    // Its probabilities are spread over 183 languages: what counts is the lead over the next.
    if (languages.length < 2 || languages[0].getConfidence() < 1.2 * languages[1].getConfidence()) {
      return UNDETERMINED;
    }
    String code = languages[0].getLang();
    return TWO_LETTERS.getOrDefault(code, code);
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    int count = 0;
    for (int i = 0; i < Math.min(text.length(), MAX_LENGTH) && count < MAX_LETTERS; ) {
      int c = text.codePointAt(i);
      out.appendCodePoint(c);
      count += Character.isLetter(c) ? 1 : 0;
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    codes.put("cmn", "zh");
    codes.put("arb", "ar");
    codes.put("pes", "fa");
    codes.put("ekk", "et");
    codes.put("lvs", "lv");
    codes.put("nob", "nb");
    codes.put("zsm", "ms");
    codes.put("swh", "sw");
    codes.put("npi", "ne");
    codes.put("plt", "mg");
    codes.put("pnb", "pa");
    codes.put("heb", "he");
    codes.put("ind", "id");
    codes.put("yid", "yi");
    codes.put("als", "sq");
    codes.put("khk", "mn");
    codes.put("uzn", "uz");
    codes.put("azj", "az");
    return Map.copyOf(codes);
  }

  private static final class Model {
    static final LanguageDetectorModel SHARED = read();

    private static LanguageDetectorModel read() {
      try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              MODEL + " is not on the classpath; put opennlp-models-langdetect there");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + MODEL, e);
      }
    }
  }

  private LanguageDetector() {}
}
