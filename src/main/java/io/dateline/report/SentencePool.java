package io.dateline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Example sentences within a budget of characters, each held once however many entities it names.
 */
final class SentencePool {

  private final List<Object[]> sentences = new ArrayList<>();
  private final List<PageModel.ArticleView> articles = new ArrayList<>();
  private final Map<String, Integer> articleOf = new HashMap<>();
  private final Map<String, Integer> sentenceOf = new HashMap<>();
  private int left;

  SentencePool(int characters) {
    this.left = characters;
  }

  /**
   * The number of a sentence.
   *
   * @return -1 where it does not fit any more
   */
  int add(Corpus.Example example) {
    String text = example.sentence().strip().replaceAll("\\s+", " ");
    String key = example.articleId() + " " + text;
    Integer known = sentenceOf.get(key);
    if (known != null) {
      return known;
    }
    Integer article = articleOf.get(example.articleId());
    int cost = text.length() + 20 + (article == null ? lengthOf(example) : 0);
    if (cost > left) {
      return -1;
    }
    left -= cost;
    if (article == null) {
      article = articles.size();
      articleOf.put(example.articleId(), article);
      articles.add(
          new PageModel.ArticleView(
              example.title(),
              example.source(),
              example.published() == null ? null : example.published().toString(),
              example.url()));
    }
    sentenceOf.put(key, sentences.size());
    sentences.add(new Object[] {text, article});
    return sentences.size() - 1;
  }

  List<Object[]> sentences() {
    return sentences;
  }

  List<PageModel.ArticleView> articles() {
    return articles;
  }

  private static int lengthOf(Corpus.Example example) {
    return 60
        + (example.title() == null ? 0 : example.title().length())
        + (example.url() == null ? 0 : example.url().length());
  }
}
