package io.dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.clean.ArticleText;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Corpora of articles that gold data refers to: a folder each, of JSON lines, texts or a WARC. */
final class NewsCorpora {

  record Article(
      String id, String source, String title, String publishedAt, String content, boolean isHtml) {}

  /** All articles of a folder; of texts, the name of the file is the id, of pages the address. */
  static List<Article> read(Path corpora, String corpus) throws IOException {
    Path folder = corpora.resolve(corpus);
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no corpus at " + folder + "; see --corpora");
    }
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.contains(".jsonl")) {
          articles.addAll(ofJson(file));
        } else if (name.contains(".warc")) {
          articles.addAll(ofWarc(file));
        } else if (name.endsWith(".txt")) {
          String id = name.replace(".txt", "");
          articles.add(new Article(id, id, null, null, GoldFile.text(file), false));
        }
      }
    }
    return articles;
  }

  /** Articles of a file of JSON lines or of a WARC. */
  static List<Article> read(Path file) throws IOException {
    return file.getFileName().toString().contains(".warc") ? ofWarc(file) : ofJson(file);
  }

  static Map<String, Article> byId(List<Article> articles) {
    Map<String, Article> byId = new LinkedHashMap<>();
    articles.forEach(article -> byId.putIfAbsent(article.id(), article));
    return byId;
  }

  /** The lines out of which cleaning chooses. */
  static List<String> lines(Article article) {
    return ArticleText.allLines(article.content(), article.isHtml());
  }

  private static List<Article> ofJson(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (JsonNode line : GoldFile.jsonLines(file)) {
      articles.add(
          new Article(
              line.path("id").asText(),
              line.path("source").asText(),
              line.path("title").asText(null),
              line.path("published_at").asText(null),
              line.path("body").asText(),
              false));
    }
    return articles;
  }

  private static List<Article> ofWarc(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          String html =
              new String(response.http().body().stream().readAllBytes(), StandardCharsets.UTF_8);
          String host = URI.create(response.target()).getHost();
          articles.add(
              new Article(response.target(), host, null, response.date().toString(), html, true));
        }
      }
    }
    return articles;
  }

  private NewsCorpora() {}
}
