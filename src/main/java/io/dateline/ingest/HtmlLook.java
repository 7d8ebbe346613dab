package io.dateline.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells HTML from plain text that has angle brackets in it, such as the tickers of {@code <BP>}.
 */
final class HtmlLook {

  private static final String TAGS =
      "p|div|span|a|article|section|main|header|footer|figure|figcaption|h[1-6]|ul|ol|li|table|tr"
          + "|td|blockquote|strong|b|em|i|u|font|center|img|script|style|iframe|pre";
  private static final Pattern DOCUMENT =
      Pattern.compile("\\s*(<\\?xml[^>]*>\\s*)?<(!doctype\\s+html|html|head|body)\\b", flags());
  // Lower case only: a news wire prints "<P>" for Phillips Petroleum.
  private static final Pattern FIRST_TAG = Pattern.compile("\\s*<(" + TAGS + "|br)(\\s[^<>]*)?/?>");
  private static final Pattern CLOSING_TAG =
      Pattern.compile("</(" + TAGS + ")\\s*>|<br\\s*/?>", flags());
  private static final int MANY = 3;

  /** True for a page, for text that starts with a tag, and for text with three closing tags. */
  static boolean isHtml(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    if (DOCUMENT.matcher(text).lookingAt() || FIRST_TAG.matcher(text).lookingAt()) {
      return true;
    }
    Matcher closing = CLOSING_TAG.matcher(text);
    for (int i = 0; i < MANY; i++) {
      if (!closing.find()) {
        return false;
      }
    }
    return true;
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE;
  }

  private HtmlLook() {}
}
