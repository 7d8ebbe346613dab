package io.dateline.evaluate;

import io.dateline.clean.ArticleText;
import io.dateline.clean.CleanConfig;
import io.dateline.evaluate.EditedCopies.Edit;
import io.dateline.evaluate.NewsCorpora.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Articles of a corpus and edited copies of some. Every article of {@value #MIN_WORDS} words or
 * more stands in it unedited, follow-up stories and daily reports among them; every third, up to
 * {@value #MAX_ORIGINALS} a corpus, has two copies beside it, each by another edit.
 */
final class DedupeGold {

  /**
   * One text.
   *
   * @param id as an article_id looks
   * @param original number of the unedited article that this is or was made of
   * @param edit null for an unedited article
   */
  record Text(String id, int original, Edit edit, String corpus, String name, String text) {}

  static final int MIN_WORDS = 60;
  static final int MAX_ORIGINALS = 600;

  /** Texts of the originals that the part holds, with their copies, and of all others alone. */
  static List<Text> texts(List<Path> files, GoldPart part) throws IOException {
    List<Text> all = new ArrayList<>();
    for (Path file : files) {
      List<Text> unedited = unedited(file, all.size());
      int step = Math.max(1, unedited.size() / MAX_ORIGINALS);
      for (int i = 0; i < unedited.size(); i++) {
        if (i % step == 0 && part.contains(i / step)) {
          all.addAll(copies(unedited, i, i / step));
        }
      }
      all.addAll(unedited);
    }
    return all;
  }

  private static List<Text> unedited(Path file, int first) throws IOException {
    List<Text> texts = new ArrayList<>();
    String corpus = file.toAbsolutePath().getParent().getFileName().toString();
    for (Article article : NewsCorpora.read(file)) {
      ArticleText clean =
          ArticleText.of(
              article.content(), article.isHtml(), article.title(), CleanConfig.defaults());
      if (clean.wordCount() >= MIN_WORDS) {
        int number = first + texts.size();
        String id = id(corpus + article.id());
        texts.add(new Text(id, number, null, corpus, article.id(), clean.text()));
      }
    }
    return texts;
  }

  private static List<Text> copies(List<Text> unedited, int i, int turn) {
    Text original = unedited.get(i);
    String other = unedited.get((i + unedited.size() / 2 + 1) % unedited.size()).text();
    Edit[] edits = Edit.values();
    List<Text> copies = new ArrayList<>();
    for (int shift : new int[] {0, 3}) {
      Edit edit = edits[(turn + shift) % edits.length];
      copies.add(
          new Text(
              id(original.id() + edit),
              original.original(),
              edit,
              original.corpus(),
              original.name(),
              EditedCopies.of(edit, original.text(), other, original.original())));
    }
    return copies;
  }

  private static String id(String from) {
    return DigestUtils.sha256Hex(from).substring(0, 32);
  }

  private DedupeGold() {}
}
