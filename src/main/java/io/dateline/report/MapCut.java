package io.dateline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The map of the page: the whole world in few strokes, the region of the data in fine ones.
 *
 * @param land closed lines, each as {@code x, y, dx, dy …} in thousandths of a degree
 * @param borders recognised lines
 * @param deFacto other lines
 * @param core west, south, east and north, in degrees, of what the map shows first
 */
record MapCut(List<int[]> land, List<int[]> borders, List<int[]> deFacto, double[] core) {

  /** Degrees by which lines far from the data may stray. */
  private static final double COARSE = 0.3;

  private static final double SMALLEST_FAR_ISLAND = 1.2;

  /** Lines are simplified in stretches of so many points, fine or coarse by where they lie. */
  private static final int STRETCH = 48;

  /** Part of the mentions that the map shows first. */
  private static final double CORE = 0.82;

  private static final double SMALLEST_SPAN = 6;

  /** A place that the corpus names, and how often. */
  record Point(double longitude, double latitude, double weight) {}

  static MapCut of(Outlines outlines, List<Point> points) {
    double[] core = core(points);
    double[] region = widened(core, 0.75);
    double fine = (core[2] - core[0]) / 1200;
    return new MapCut(
        land(outlines.land(), region, fine),
        lines(outlines.borders(), region, fine),
        lines(outlines.deFacto(), region, fine),
        core);
  }

  /** The narrowest strips that hold most mentions; the whole world where no place is named. */
  static double[] core(List<Point> points) {
    if (points.isEmpty()) {
      return new double[] {-170, -56, 180, 75};
    }
    double[] lon = narrowest(points, Point::longitude, SMALLEST_SPAN);
    double[] lat = narrowest(points, Point::latitude, SMALLEST_SPAN * 0.6);
    return widened(new double[] {lon[0], lat[0], lon[1], lat[1]}, 0.14);
  }

  private static double[] narrowest(
      List<Point> points, ToDoubleFunction<Point> axis, double smallest) {
    List<Point> sorted = points.stream().sorted(Comparator.comparingDouble(axis)).toList();
    double wanted = CORE * sorted.stream().mapToDouble(Point::weight).sum();
    double[] best = {
      axis.applyAsDouble(sorted.get(0)), axis.applyAsDouble(sorted.get(sorted.size() - 1))
    };
    double held = 0;
    int from = 0;
    for (Point last : sorted) {
      held += last.weight();
      while (held - sorted.get(from).weight() >= wanted) {
        held -= sorted.get(from++).weight();
      }
      double low = axis.applyAsDouble(sorted.get(from));
      double high = axis.applyAsDouble(last);
      if (held >= wanted && high - low < best[1] - best[0]) {
        best = new double[] {low, high};
      }
    }
    double wider = Math.max(0, smallest - (best[1] - best[0])) / 2;
    return new double[] {best[0] - wider, best[1] + wider};
  }

  private static double[] widened(double[] box, double part) {
    double x = (box[2] - box[0]) * part;
    double y = (box[3] - box[1]) * part;
    return new double[] {
      Math.max(-180, round(box[0] - x)),
      Math.max(-80, round(box[1] - y)),
      Math.min(180, round(box[2] + x)),
      Math.min(84, round(box[3] + y))
    };
  }

  private static List<int[]> land(List<List<double[]>> rings, double[] region, double fine) {
    List<int[]> kept = new ArrayList<>();
    for (List<double[]> ring : rings) {
      double[] box = Simplification.box(ring);
      double extent = Math.max(box[2] - box[0], box[3] - box[1]);
      boolean isNear = overlap(box, region);
      if (extent < (isNear ? 3 * fine : SMALLEST_FAR_ISLAND)) {
        continue;
      }
      List<double[]> line = stretches(ring, region, fine);
      if (line.size() > 3) {
        kept.add(differences(line));
      }
    }
    return kept;
  }

  private static List<int[]> lines(List<List<double[]>> lines, double[] region, double fine) {
    return lines.stream().map(line -> differences(stretches(line, region, fine))).toList();
  }

  private static List<double[]> stretches(List<double[]> line, double[] region, double fine) {
    List<double[]> kept = new ArrayList<>(List.of(line.get(0)));
    for (int from = 0; from < line.size() - 1; ) {
      int to = from + 1;
      boolean isNear = within(line.get(from), region) || within(line.get(to), region);
      while (to < line.size() - 1
          && (isNear ? to - from < STRETCH : to - from < 20 * STRETCH)
          && within(line.get(to + 1), region) == isNear) {
        to++;
      }
      List<double[]> stretch =
          Simplification.line(line.subList(from, to + 1), isNear ? fine : COARSE);
      kept.addAll(stretch.subList(1, stretch.size()));
      from = to;
    }
    return kept;
  }

  private static int[] differences(List<double[]> points) {
    int[] differences = new int[points.size() * 2];
    int x = 0;
    int y = 0;
    for (int i = 0; i < points.size(); i++) {
      int nextX = (int) Math.round(points.get(i)[0] * 1000);
      int nextY = (int) Math.round(points.get(i)[1] * 1000);
      differences[2 * i] = nextX - x;
      differences[2 * i + 1] = nextY - y;
      x = nextX;
      y = nextY;
    }
    return differences;
  }

  private static boolean within(double[] point, double[] box) {
    return point[0] >= box[0] && point[0] <= box[2] && point[1] >= box[1] && point[1] <= box[3];
  }

  private static boolean overlap(double[] a, double[] b) {
    return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
  }

  private static double round(double degrees) {
    return Math.round(degrees * 100) / 100.0;
  }
}
