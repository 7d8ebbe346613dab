package io.dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which lines of Natural Earth are borders that the United Nations recognise, after the practice of
 * the United Nations' own map of the world: lines of control, armistice lines and limits of states
 * that are no members are de-facto ones. Natural Earth draws who holds the ground.
 */
final class BorderRules {

  /** A stretch of a border. */
  record Part(boolean isRecognised, List<double[]> points) {}

  /** Recognised lines that Natural Earth has not, because another is in force. */
  static final List<List<double[]>> RECOGNISED =
      List.of(
          // Western Sahara and Morocco: 27°40' north.
          line(-13.175, 27.667, -8.667, 27.667),
          // Egypt and Sudan: 22° north.
          line(31.5, 22.0, 36.87, 22.0),
          // Syria west of the Golan: the line of 1923, by hand, good to some two kilometres.
          line(
              35.623, 33.246, 35.632, 33.19, 35.622, 33.12, 35.629, 33.06, 35.642, 33.0, 35.626,
              32.94, 35.622, 32.89, 35.646, 32.85, 35.652, 32.8, 35.656, 32.75, 35.662, 32.7));

  /** Bases and leased ground: no borders of states. */
  private static final Set<String> LEASED = Set.of("USNB Guantanamo Bay", "Baikonur");

  private static final Set<String> UNRECOGNISED =
      Set.of("Siachen Glacier", "N. Cyprus", "Cyprus U.N. Buffer Zone");

  private static final Set<String> DE_FACTO =
      Set.of(
          "Kosovo|Serbia",
          "Somalia|Somaliland",
          "Morocco|W. Sahara",
          "Israel|Syria",
          "Israel|Palestine",
          "North Korea|South Korea",
          "S. Sudan|Sudan",
          "Kenya|S. Sudan");

  /** The stretches of the line between two countries, in order. */
  static List<Part> split(String left, String right, List<double[]> points) {
    if (LEASED.contains(left) || LEASED.contains(right)) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    List<double[]> open = new ArrayList<>(List.of(points.get(0)));
    boolean isOpenRecognised = isRecognised(left, right, points.get(0), points.get(1));
    for (int i = 1; i < points.size(); i++) {
      boolean isRecognised = isRecognised(left, right, points.get(i - 1), points.get(i));
      if (isRecognised != isOpenRecognised) {
        parts.add(new Part(isOpenRecognised, open));
        open = new ArrayList<>(List.of(points.get(i - 1)));
        isOpenRecognised = isRecognised;
      }
      open.add(points.get(i));
    }
    parts.add(new Part(isOpenRecognised, open));
    return parts;
  }

  private static boolean isRecognised(String left, String right, double[] from, double[] to) {
    double lon = (from[0] + to[0]) / 2;
    double lat = (from[1] + to[1]) / 2;
    if (UNRECOGNISED.contains(left) || UNRECOGNISED.contains(right)) {
      return false;
    }
    return switch (left + "|" + right) {
      // The neck of Perekop: Natural Earth has Crimea in Russia.
      case "Russia|Ukraine" -> !(lat < 46.4 && lon > 32 && lon < 36.9);
      // The line of control in Kashmir.
      case "India|Pakistan" -> lat < 32.55 || lon < 73.7;
      // The line of actual control by Aksai Chin.
      case "China|India" -> lat < 32.4;
      // The administrative line around Halaib and Bir Tawil.
      case "Egypt|Sudan" -> Math.abs(lat - 22) < 0.03;
      default -> !DE_FACTO.contains(left + "|" + right);
    };
  }

  private static List<double[]> line(double... lonLat) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < lonLat.length; i += 2) {
      points.add(new double[] {lonLat[i], lonLat[i + 1]});
    }
    return points;
  }

  private BorderRules() {}
}
