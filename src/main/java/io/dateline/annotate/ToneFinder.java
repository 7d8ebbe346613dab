package io.dateline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.parser.lexparser.TreeBinarizer;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.sentiment.CollapseUnaryTransformer;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.Trees;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Sentence tone by CoreNLP's recursive neural network (Socher et al. 2013) over a shift-reduce
 * parse. No dependency graph is built: that would cost twice the parse, and nothing here reads it.
 */
final class ToneFinder {

  /** The network's five classes run from very negative to very positive. */
  private static final int NEUTRAL = 2;

  /** The tone of one sentence; null where the parser finds no tree. */
  static SentenceTone find(List<CoreLabel> tokens) {
    Models.tagger().tagCoreLabels(tokens);
    ShiftReduceParser parser = Models.parser();
    Tree tree = parser.apply(tokens);
    if (tree == null) {
      return null;
    }
    TreeBinarizer binarizer =
        TreeBinarizer.simpleTreeBinarizer(
            parser.getTLPParams().headFinder(), parser.treebankLanguagePack());
    Tree binary = new CollapseUnaryTransformer().transformTree(binarizer.transformTree(tree));
    Trees.convertToCoreLabels(binary);
    new SentimentCostAndGradient(Models.sentiment(), null).forwardPropagateTree(binary);
    SimpleMatrix p = RNNCoreAnnotations.getPredictions(binary);
    return new SentenceTone(
        p.get(0) + p.get(1), p.get(NEUTRAL), p.get(NEUTRAL + 1) + p.get(NEUTRAL + 2));
  }

  private ToneFinder() {}
}
