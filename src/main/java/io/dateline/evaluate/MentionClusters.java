package io.dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.annotate.Quality;
import io.dateline.resolve.ActorList;
import io.dateline.resolve.ArticleResolver;
import io.dateline.resolve.Gazetteer;
import io.dateline.resolve.Mention;
import io.dateline.resolve.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mentions of a corpus against Wikidata ids: JSON lines with {@code text} and {@code labels} of
 * {@code span}, {@code entity_id}, {@code type}, {@code coref}. Names are found, resolved and
 * united as in a run, and held against the labels where spans overlap; pronouns, quantities and
 * entities without an id are left out.
 */
final class MentionClusters {

  private static final Set<String> NO_NAMES = Set.of("QUANTITY", "DATETIME");
  private static final int SHOWN = 12;

  /** A mention that a label stands for. */
  record Aligned(int document, String surface, String gold, String entity) {}

  private record Document(int labels, List<Aligned> aligned, List<CorpusIdentities.Found> found) {}

  static boolean isLine(String line) {
    return line.startsWith("{") && line.contains("\"labels\"") && line.contains("\"entity_id\"");
  }

  static ActorGold.Result evaluate(
      Path file, GoldPart part, Gazetteer gazetteer, ActorList actors, Quality quality)
      throws IOException {
    List<String> lines = Files.readAllLines(file);
    ArticleResolver resolver = new ArticleResolver(gazetteer, actors);
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> articles = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (part.contains(i) && isLine(lines.get(i))) {
        articles.add(json.readTree(lines.get(i)));
      }
    }
    List<Document> documents =
        IntStream.range(0, articles.size())
            .parallel()
            .mapToObj(i -> document(i, articles.get(i), resolver, quality))
            .toList();
    CorpusIdentities identities =
        CorpusIdentities.of(documents.stream().flatMap(d -> d.found().stream()).toList());
    List<List<Aligned>> aligned =
        documents.stream()
            .map(d -> d.aligned().stream().map(a -> united(a, identities)).toList())
            .toList();
    Figures figures = new Figures();
    ClusterScores.put(figures, aligned);
    long labels = documents.stream().mapToLong(Document::labels).sum();
    long met = aligned.stream().mapToLong(List::size).sum();
    figures
        .share("mentions.aligned_share", met, labels)
        .count("pairwise.documents", articles.size())
        .count("pairwise.mentions", met);
    List<String> worst =
        ClusterScores.wrong(aligned.stream().flatMap(List::stream).toList()).stream()
            .limit(SHOWN)
            .toList();
    return new ActorGold.Result(figures, worst);
  }

  private static Aligned united(Aligned a, CorpusIdentities identities) {
    return new Aligned(a.document(), a.surface(), a.gold(), identities.of(a.entity()));
  }

  private static Document document(
      int index, JsonNode article, ArticleResolver resolver, Quality quality) {
    String text = article.get("text").asText();
    List<Mention> mentions = NewsText.mentions(text, quality);
    List<Resolution> resolved = resolver.resolve(mentions);
    List<CorpusIdentities.Found> found = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      found.add(new CorpusIdentities.Found(mentions.get(i).surface(), resolved.get(i)));
    }
    List<Aligned> aligned = new ArrayList<>();
    int labels = 0;
    for (JsonNode label : article.get("labels")) {
      if (!isName(label, text)) {
        continue;
      }
      labels++;
      int begin = label.get("span").get(0).asInt();
      int end = label.get("span").get(1).asInt();
      int at = best(mentions, begin, end);
      if (at >= 0) {
        String id = resolved.get(at).entityId();
        String own = "unresolved:" + index + ":" + mentions.get(at).begin();
        aligned.add(
            new Aligned(
                index,
                mentions.get(at).surface(),
                label.get("entity_id").asText(),
                id == null ? own : id));
      }
    }
    return new Document(labels, aligned, found);
  }

  /** Labels of something with an id whose words begin with a capital. */
  private static boolean isName(JsonNode label, String text) {
    int begin = label.get("span").get(0).asInt();
    int end = Math.min(text.length(), label.get("span").get(1).asInt());
    String surface = begin < end ? text.substring(begin, end) : "";
    return label.get("entity_id").asText().matches("Q\\d+")
        && !NO_NAMES.contains(label.get("type").asText())
        && !surface.matches("(?i)I|he|she|it|they|we|you|his|her|hers|him|them|their|our|my|its?")
        && surface.chars().anyMatch(Character::isUpperCase);
  }

  /** The mention whose span has most in common with another, at least half of both together. */
  private static int best(List<Mention> mentions, int begin, int end) {
    int best = -1;
    double most = 0.5;
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      int common = Math.min(end, m.end()) - Math.max(begin, m.begin());
      double share = common / (double) (Math.max(end, m.end()) - Math.min(begin, m.begin()));
      if (share >= most) {
        most = share;
        best = i;
      }
    }
    return best;
  }

  private MentionClusters() {}
}
