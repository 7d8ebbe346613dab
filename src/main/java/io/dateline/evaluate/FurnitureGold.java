package io.dateline.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Labels of lines, as a table parted by tabs: corpus, article, line, label. The line is told by a
 * hash alone, so that the labels can be passed on where the articles cannot; the label is {@code
 * keep} or {@code furniture}.
 */
final class FurnitureGold {

  record Label(String hash, boolean isFurniture) {}

  /** The labelled lines of one article, in order. */
  record Document(String corpus, String article, List<Label> labels) {}

  private static final String HEADER = "corpus\tarticle\tline\tlabel";
  private static final int HASH_DIGITS = 12;
  private static final Pattern FOOTNOTE_MARK = Pattern.compile("(?<=\\S) ?\\[\\d{1,3}\\]");

  static List<Document> read(Path file) throws IOException {
    List<String> lines = GoldFile.text(file).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IOException(
          file
              + " is no gold data about furniture: it should begin with the columns corpus,"
              + " article, line, label, parted by tabs; see --gold");
    }
    List<Document> documents = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != 4 || !cells[3].matches("keep|furniture")) {
        throw new IOException(
            "line %d of %s should be corpus, article, line and keep or furniture; see --gold"
                .formatted(i + 1, file));
      }
      Document last = documents.isEmpty() ? null : documents.get(documents.size() - 1);
      if (last == null || !last.corpus().equals(cells[0]) || !last.article().equals(cells[1])) {
        last = new Document(cells[0], cells[1], new ArrayList<>());
        documents.add(last);
      }
      last.labels().add(new Label(cells[2], cells[3].equals("furniture")));
    }
    return documents;
  }

  /** First 12 hexadecimal digits of SHA-256 over the line without its footnote marks. */
  static String hash(String line) {
    String plain = FOOTNOTE_MARK.matcher(line).replaceAll("").strip();
    return DigestUtils.sha256Hex(plain).substring(0, HASH_DIGITS);
  }

  private FurnitureGold() {}
}
