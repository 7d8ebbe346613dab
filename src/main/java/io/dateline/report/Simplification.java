package io.dateline.report;

import java.util.ArrayList;
import java.util.List;

/** Fewer points for the same line (Douglas and Peucker 1973). */
final class Simplification {

  /**
   * A line whose ends stay.
   *
   * @param points longitude and latitude in degrees
   * @param tolerance degrees by which the result may stray
   */
  static List<double[]> line(List<double[]> points, double tolerance) {
    boolean[] kept = new boolean[points.size()];
    if (points.isEmpty()) {
      return points;
    }
    kept[0] = true;
    kept[points.size() - 1] = true;
    keep(points, 0, points.size() - 1, tolerance, kept);
    List<double[]> line = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        line.add(points.get(i));
      }
    }
    return line;
  }

  /** A closed line, in two halves from its first point to the one farthest from it. */
  static List<double[]> ring(List<double[]> points, double tolerance) {
    int far = 0;
    for (int i = 1; i < points.size(); i++) {
      if (distance(points.get(i), points.get(0)) > distance(points.get(far), points.get(0))) {
        far = i;
      }
    }
    if (far == 0 || far == points.size() - 1) {
      return line(points, tolerance);
    }
    List<double[]> ring = new ArrayList<>(line(points.subList(0, far + 1), tolerance));
    List<double[]> back = line(points.subList(far, points.size()), tolerance);
    ring.addAll(back.subList(1, back.size()));
    return ring;
  }

  /** West, south, east and north. */
  static double[] box(List<double[]> points) {
    double[] box = {180, 90, -180, -90};
    for (double[] point : points) {
      box[0] = Math.min(box[0], point[0]);
      box[1] = Math.min(box[1], point[1]);
      box[2] = Math.max(box[2], point[0]);
      box[3] = Math.max(box[3], point[1]);
    }
    return box;
  }

  private static void keep(
      List<double[]> points, int from, int to, double tolerance, boolean[] kept) {
    double farthest = 0;
    int at = -1;
    for (int i = from + 1; i < to; i++) {
      double distance = offset(points.get(i), points.get(from), points.get(to));
      if (distance > farthest) {
        farthest = distance;
        at = i;
      }
    }
    if (farthest > tolerance) {
      kept[at] = true;
      keep(points, from, at, tolerance, kept);
      keep(points, at, to, tolerance, kept);
    }
  }

  /** Distance of a point from a stretch, a degree of longitude shrunk by the latitude. */
  private static double offset(double[] point, double[] from, double[] to) {
    double shrink = Math.cos(Math.toRadians(point[1]));
    double x = (point[0] - from[0]) * shrink;
    double y = point[1] - from[1];
    double dx = (to[0] - from[0]) * shrink;
    double dy = to[1] - from[1];
    double length = dx * dx + dy * dy;
    double part = length == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
    return Math.hypot(x - part * dx, y - part * dy);
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  private Simplification() {}
}
