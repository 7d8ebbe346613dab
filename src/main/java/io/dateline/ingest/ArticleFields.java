package io.dateline.ingest;

/**
 * The parts of an article as its record gives them.
 *
 * @param source the outlet as the record names it, or null
 * @param url address, or null
 * @param title headline, or null
 * @param published date of publication as written, or null
 * @param content the body; null where the record has no field for it, blank where that is empty
 * @param isHtml true where the body is HTML
 */
public record ArticleFields(
    String source, String url, String title, String published, String content, boolean isHtml) {

  /** An article of which nothing is known but its body. */
  static ArticleFields ofContent(String content, boolean isHtml) {
    return new ArticleFields(null, null, null, null, content, isHtml);
  }

  /** The same article with that body. */
  ArticleFields withContent(String newContent, boolean newIsHtml) {
    return new ArticleFields(source, url, title, published, newContent, newIsHtml);
  }
}
