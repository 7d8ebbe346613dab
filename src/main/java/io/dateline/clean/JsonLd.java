package io.dateline.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The JSON-LD objects of a page that describe an article, in the page's order (schema.org). */
public final class JsonLd {

  private static final Pattern ARTICLE_TYPE =
      Pattern.compile("(?i).*(Article|Posting|Report|Review)$");

  // Publishers' templates leave raw line breaks and trailing commas behind.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** Objects of type NewsArticle, BlogPosting and the like; a block that does not parse is left. */
  public static List<JsonNode> articles(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    for (JsonNode object : objects(page)) {
      if (isArticle(object)) {
        articles.add(object);
      }
    }
    return articles;
  }

  /** Every object of every JSON-LD block, outer before inner. */
  public static List<JsonNode> objects(Document page) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      parse(script.data()).ifPresent(root -> collect(root, objects));
    }
    return objects;
  }

  /** The first text under that field among the objects; blank text does not count. */
  public static Optional<String> firstText(List<JsonNode> objects, String field) {
    return objects.stream()
        .map(object -> object.path(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static Optional<JsonNode> parse(String block) {
    int begin = firstBracket(block);
    if (begin < 0) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(MAPPER.readTree(block.substring(begin)));
    } catch (JsonProcessingException damaged) {
      return Optional.empty();
    }
  }

  // What stands before it is a comment or CDATA mark; what stands behind the value is not read.
  private static int firstBracket(String block) {
    for (int i = 0; i < block.length(); i++) {
      char c = block.charAt(i);
      if (c == '{' || (c == '[' && !block.startsWith("[CDATA", i))) {
        return i;
      }
    }
    return -1;
  }

  private static void collect(JsonNode root, List<JsonNode> objects) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (node.isObject()) {
        objects.add(node);
      }
      List<JsonNode> children = new ArrayList<>();
      node.elements().forEachRemaining(children::add);
      for (int i = children.size() - 1; i >= 0; i--) {
        if (children.get(i).isContainerNode()) {
          open.push(children.get(i));
        }
      }
    }
  }

  private static boolean isArticle(JsonNode object) {
    JsonNode type = object.path("@type");
    if (type.isTextual()) {
      return ARTICLE_TYPE.matcher(type.textValue()).matches();
    }
    for (JsonNode one : type) {
      if (one.isTextual() && ARTICLE_TYPE.matcher(one.textValue()).matches()) {
        return true;
      }
    }
    return false;
  }

  private JsonLd() {}
}
