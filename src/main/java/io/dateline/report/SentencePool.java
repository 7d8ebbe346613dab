package io.dateline.report;

import java.nio.charset.StandardCharsets;
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

  SentencePool(int bytes) {
    this.left = bytes;
  }

  /**
   * The number of a sentence to be quoted.
   *
   * @return -1 where it does not fit any more
   */
  int add(Corpus.Example example) {
    String text = spaced(example.sentence());
    String key = example.articleId() + " " + text;
    Integer known = sentenceOf.get(key);
    Integer article = articleOf.get(example.articleId());
    int cost =
        size(example.surface())
            + 16
            + (known == null ? size(text) + 12 : 0)
            + (article == null ? sizeOfArticle(example) : 0);
    if (cost > left) {
      return -1;
    }
    left -= cost;
    if (known != null) {
      return known;
    }
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

  /** A text on one line, its words a blank apart. */
  static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  List<Object[]> sentences() {
    return sentences;
  }

  List<PageModel.ArticleView> articles() {
    return articles;
  }

  private static int sizeOfArticle(Corpus.Example example) {
    return 60 + size(example.title()) + size(example.source()) + size(example.url());
  }

  /** Bytes of a text in the page; nearly all characters of one are one byte, a few are six. */
  private static int size(String text) {
    return text == null ? 0 : ScriptJson.of(text).getBytes(StandardCharsets.UTF_8).length;
  }
}
