package io.dateline.ingest;

import io.dateline.clean.ArticleText;
import io.dateline.clean.CleanConfig;
import io.dateline.date.DateClues;
import io.dateline.date.DateFinder;
import io.dateline.date.DateRange;
import java.time.Instant;
import java.util.Locale;

/**
 * Reads, cleans and dates every record below a folder, and prints one line for each: file,
 * position, reason or "used", words.
 */
final class HostileReading {

  private static final DateRange RANGE = DateRange.of(null, Instant.parse("2026-01-01T00:00:00Z"));

  /** Arguments: folder, bytes of the longest record. */
  public static void main(String[] arguments) {
    IngestConfig config = Dump.limit(Long.parseLong(arguments[1]));
    for (InputFile file : Dump.list(java.nio.file.Path.of(arguments[0]))) {
      FileArticles articles = new FileArticles(file, config);
      while (articles.hasNext()) {
        System.out.println(line(articles.next()));
      }
    }
    System.out.println("end");
  }

  static String line(RawArticle raw) {
    String name = raw.id().inputFile().substring(raw.id().inputFile().lastIndexOf('/') + 1);
    String outcome =
        raw.reason() == null
            ? "used " + words(raw)
            : raw.reason().name().toLowerCase(Locale.ROOT) + " " + raw.message();
    return "%s %d %s".formatted(name, raw.id().position(), outcome);
  }

  private static int words(RawArticle raw) {
    ArticleText text =
        ArticleText.of(raw.content(), raw.isHtml(), raw.title(), CleanConfig.defaults());
    DateClues clues =
        new DateClues(
            raw.published(),
            raw.url(),
            raw.isHtml() ? raw.content() : null,
            raw.id().inputFile(),
            raw.crawledAt());
    DateFinder.find(clues, RANGE);
    return text.wordCount();
  }

  private HostileReading() {}
}
