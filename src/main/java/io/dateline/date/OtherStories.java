package io.dateline.date;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells the parts of a page whose dates belong to other articles or to comments. */
final class OtherStories {

  private static final Set<String> TAGS = Set.of("aside", "nav", "footer");

  private static final Pattern NAMED =
      Pattern.compile(
          "comment|kommentar|related|sidebar|widget|footer|teaser|recent|latest|popular|card");

  /** The headlines and all that they lie in: a part that holds the headline is the article's. */
  private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());

  OtherStories(Document page) {
    Element headline = Headline.of(page);
    if (headline != null) {
      aroundHeadline.add(headline);
      aroundHeadline.addAll(headline.parents());
    }
  }

  /** True where the element lies in such a part, by tag, class or id. */
  boolean hold(Element element) {
    for (Element at = element; at != null && !aroundHeadline.contains(at); at = at.parent()) {
      if (at.normalName().equals("body") || at.normalName().equals("article")) {
        return false;
      }
      String names = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
      if (TAGS.contains(at.normalName()) || NAMED.matcher(names).find()) {
        return true;
      }
    }
    return false;
  }
}
