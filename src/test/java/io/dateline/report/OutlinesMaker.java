package io.dateline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code outlines.txt.gz}, the coasts and borders of the page's map, from {@code
 * countries-10m.json} of the npm package world-atlas 2.0.2: Natural Earth 4.1.0, 1:10m, public
 * domain. Arguments: that file, and the file to write.
 *
 * <p>Countries are dissolved into land, so that no country can be told from the result. A line
 * between two of them is a border; {@link BorderRules} says whether it is one that the United
 * Nations recognise or a de-facto one, and adds the recognised ones that Natural Earth lacks.
 */
final class OutlinesMaker {

  /** Degrees by which a simplified line may stray: some 800 metres. */
  private static final double TOLERANCE = 0.007;

  private static final double SMALLEST_ISLAND = 0.02;

  private final List<double[][]> arcs = new ArrayList<>();
  private final Map<Integer, TreeSet<String>> owners = new TreeMap<>();
  private final Map<Integer, Integer> uses = new HashMap<>();
  private final Map<Integer, Boolean> isReversed = new HashMap<>();

  public static void main(String[] args) throws IOException {
    OutlinesMaker maker = new OutlinesMaker(new ObjectMapper().readTree(Path.of(args[0]).toFile()));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      out.write(String.join("\n", maker.lines()).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
  }

  private OutlinesMaker(JsonNode topology) {
    JsonNode scale = topology.at("/transform/scale");
    JsonNode shift = topology.at("/transform/translate");
    for (JsonNode arc : topology.get("arcs")) {
      double[][] points = new double[arc.size()][2];
      long x = 0;
      long y = 0;
      for (int i = 0; i < points.length; i++) {
        x += arc.get(i).get(0).asLong();
        y += arc.get(i).get(1).asLong();
        points[i][0] = x * scale.get(0).asDouble() + shift.get(0).asDouble();
        points[i][1] = y * scale.get(1).asDouble() + shift.get(1).asDouble();
      }
      arcs.add(points);
    }
    for (JsonNode country : topology.at("/objects/countries/geometries")) {
      String name = country.at("/properties/name").asText();
      if (!name.equals("Antarctica") && country.has("arcs")) {
        collect(name, country.get("arcs"));
      }
    }
  }

  private void collect(String country, JsonNode node) {
    if (node.isArray()) {
      node.forEach(child -> collect(country, child));
      return;
    }
    int index = node.asInt();
    int arc = index < 0 ? ~index : index;
    owners.computeIfAbsent(arc, a -> new TreeSet<>()).add(country);
    uses.merge(arc, 1, Integer::sum);
    isReversed.put(arc, index < 0);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<double[]> ring : coasts()) {
      for (List<double[]> piece : withinTheMap(ring)) {
        if (extent(piece) >= SMALLEST_ISLAND) {
          write(lines, "land", Simplification.ring(piece, TOLERANCE));
        }
      }
    }
    owners.forEach(
        (arc, countries) -> {
          if (countries.size() == 2) {
            BorderRules.split(countries.first(), countries.last(), List.of(arcs.get(arc)))
                .forEach(part -> border(lines, part));
          }
        });
    BorderRules.RECOGNISED.forEach(line -> border(lines, new BorderRules.Part(true, line)));
    return lines;
  }

  private static void border(List<String> lines, BorderRules.Part part) {
    String kind = part.isRecognised() ? "border" : "defacto";
    write(lines, kind, Simplification.line(part.points(), TOLERANCE));
  }

  /** Arcs that one country alone has, joined into rings in the direction in which it has them. */
  private List<List<double[]>> coasts() {
    Map<String, Deque<List<double[]>>> byStart = new TreeMap<>();
    uses.forEach(
        (arc, count) -> {
          if (count == 1) {
            List<double[]> points = new ArrayList<>(List.of(arcs.get(arc)));
            if (isReversed.get(arc)) {
              java.util.Collections.reverse(points);
            }
            byStart.computeIfAbsent(key(points.get(0)), k -> new ArrayDeque<>()).add(points);
          }
        });
    List<List<double[]>> rings = new ArrayList<>();
    while (!byStart.isEmpty()) {
      String start = byStart.keySet().iterator().next();
      List<double[]> ring = new ArrayList<>();
      String at = start;
      do {
        Deque<List<double[]>> next = byStart.get(at);
        if (next == null) {
          throw new IllegalStateException("a coast ends at " + at);
        }
        List<double[]> arc = next.poll();
        if (next.isEmpty()) {
          byStart.remove(at);
        }
        ring.addAll(ring.isEmpty() ? arc : arc.subList(1, arc.size()));
        at = key(arc.get(arc.size() - 1));
      } while (!at.equals(start));
      rings.add(ring);
    }
    return rings;
  }

  /** A ring that crosses the antimeridian is cut there. */
  private static List<List<double[]>> withinTheMap(List<double[]> ring) {
    List<double[]> unwrapped = new ArrayList<>();
    double turn = 0;
    double last = ring.get(0)[0];
    boolean crosses = false;
    for (double[] point : ring) {
      if (point[0] - last > 180) {
        turn -= 360;
        crosses = true;
      } else if (last - point[0] > 180) {
        turn += 360;
        crosses = true;
      }
      last = point[0];
      unwrapped.add(new double[] {point[0] + turn, point[1]});
    }
    if (!crosses) {
      return List.of(ring);
    }
    List<List<double[]>> pieces = new ArrayList<>();
    for (int lap = -1; lap <= 1; lap++) {
      List<double[]> piece = new ArrayList<>();
      for (double[] point : unwrapped) {
        piece.add(new double[] {point[0] + 360 * lap, point[1]});
      }
      piece = eastOf(piece, -180, 1);
      piece = eastOf(piece, 180, -1);
      if (piece.size() > 3) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /** The part of a ring on one side of a meridian (Sutherland and Hodgman 1974). */
  private static List<double[]> eastOf(List<double[]> ring, double meridian, int sign) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      double[] here = ring.get(i);
      double[] next = ring.get((i + 1) % ring.size());
      boolean isIn = sign * (here[0] - meridian) >= 0;
      boolean isNextIn = sign * (next[0] - meridian) >= 0;
      if (isIn) {
        kept.add(here);
      }
      if (isIn != isNextIn) {
        double part = (meridian - here[0]) / (next[0] - here[0]);
        kept.add(new double[] {meridian, here[1] + part * (next[1] - here[1])});
      }
    }
    return kept;
  }

  private static double extent(List<double[]> points) {
    double[] box = Simplification.box(points);
    return Math.max(box[2] - box[0], box[3] - box[1]);
  }

  private static String key(double[] point) {
    return Math.round(point[0] * 1e6) + " " + Math.round(point[1] * 1e6);
  }

  /** Thousandths of a degree, each point as its difference from the one before. */
  private static void write(List<String> lines, String kind, List<double[]> points) {
    StringBuilder line = new StringBuilder(kind);
    long x = 0;
    long y = 0;
    for (double[] point : points) {
      long nextX = Math.round(point[0] * 1000);
      long nextY = Math.round(point[1] * 1000);
      line.append(' ').append(nextX - x).append(' ').append(nextY - y);
      x = nextX;
      y = nextY;
    }
    lines.add(line.toString());
  }
}
