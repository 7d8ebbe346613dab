package io.dateline.report;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Where the nodes of a network lie: springs along ties, repulsion between all (Fruchterman and
 * Reingold 1991), from seeded starting points, so that the same network always looks the same.
 */
final class ForceLayout {

  private static final int ROUNDS = 500;
  private static final double GRAVITY = 0.3;

  /** How far places give way to ranks, so that crowds are drawn apart and loners drawn in. */
  private static final double SPREAD = 0.6;

  /** Width and height that a node has for itself and some of its name, parts of the frame's. */
  private static final double[] ROOM = {0.18, 0.045};

  private static final int ROUNDS_APART = 200;

  /**
   * @param nodes how many there are
   * @param ties each beginning with the numbers of its two nodes
   * @return x and y of each, from 0 to 1000
   */
  static int[][] of(int nodes, List<int[]> ties, long seed) {
    if (nodes == 0) {
      return new int[0][];
    }
    Random random = new Random(seed);
    double[][] at = new double[nodes][2];
    for (double[] point : at) {
      point[0] = random.nextDouble();
      point[1] = random.nextDouble();
    }
    double ideal = Math.sqrt(1.0 / Math.max(1, nodes));
    for (int round = 0; round < ROUNDS; round++) {
      double heat = 0.1 * (1 - round / (double) ROUNDS);
      move(at, forces(at, ties, ideal), heat);
    }
    double[][] spread = spread(at);
    drawApart(spread);
    return scaled(spread);
  }

  private static double[][] forces(double[][] at, List<int[]> ties, double ideal) {
    double[][] force = new double[at.length][2];
    for (int i = 0; i < at.length; i++) {
      for (int j = i + 1; j < at.length; j++) {
        double distance = distance(at, i, j);
        push(force, at, i, j, ideal * ideal / distance / distance);
      }
      force[i][0] += GRAVITY * (0.5 - at[i][0]);
      force[i][1] += GRAVITY * (0.5 - at[i][1]);
    }
    for (int[] tie : ties) {
      push(force, at, tie[0], tie[1], -distance(at, tie[0], tie[1]) / ideal);
    }
    return force;
  }

  private static void push(double[][] force, double[][] at, int i, int j, double strength) {
    for (int axis = 0; axis < 2; axis++) {
      double part = strength * (at[i][axis] - at[j][axis]);
      force[i][axis] += part;
      force[j][axis] -= part;
    }
  }

  private static double distance(double[][] at, int i, int j) {
    return Math.max(1e-4, Math.hypot(at[i][0] - at[j][0], at[i][1] - at[j][1]));
  }

  private static void move(double[][] at, double[][] force, double heat) {
    for (int i = 0; i < at.length; i++) {
      double length = Math.max(1e-9, Math.hypot(force[i][0], force[i][1]));
      double step = Math.min(length, heat) / length;
      at[i][0] += force[i][0] * step;
      at[i][1] += force[i][1] * step;
    }
  }

  /** Places give way to ranks. */
  private static double[][] spread(double[][] at) {
    double[][] spread = new double[at.length][2];
    for (int axis = 0; axis < 2; axis++) {
      double[] inOrder = onAxis(at, axis);
      Arrays.sort(inOrder);
      double low = inOrder[0];
      double span = Math.max(1e-9, inOrder[at.length - 1] - low);
      for (int i = 0; i < at.length; i++) {
        double place = (at[i][axis] - low) / span;
        double rank =
            Arrays.binarySearch(inOrder, at[i][axis]) / (double) Math.max(1, at.length - 1);
        spread[i][axis] = (1 - SPREAD) * place + SPREAD * rank;
      }
    }
    return spread;
  }

  /** Two that lie within one box are pushed out of it, the shorter way. */
  private static void drawApart(double[][] at) {
    for (int round = 0; round < ROUNDS_APART; round++) {
      for (int i = 0; i < at.length; i++) {
        for (int j = i + 1; j < at.length; j++) {
          double missingX = ROOM[0] - Math.abs(at[i][0] - at[j][0]);
          double missingY = ROOM[1] - Math.abs(at[i][1] - at[j][1]);
          if (missingX > 0 && missingY > 0) {
            int axis = missingX / ROOM[0] < missingY / ROOM[1] ? 0 : 1;
            double step = (axis == 0 ? missingX : missingY) / 2;
            double way = at[i][axis] < at[j][axis] ? -step : step;
            at[i][axis] += way;
            at[j][axis] -= way;
          }
        }
      }
    }
  }

  /** The frame is filled from edge to edge. */
  private static int[][] scaled(double[][] at) {
    int[][] scaled = new int[at.length][2];
    for (int axis = 0; axis < 2; axis++) {
      double[] places = onAxis(at, axis);
      double low = Arrays.stream(places).min().orElseThrow();
      double span = Math.max(1e-9, Arrays.stream(places).max().orElseThrow() - low);
      for (int i = 0; i < at.length; i++) {
        scaled[i][axis] = (int) Math.round(1000 * (places[i] - low) / span);
      }
    }
    return scaled;
  }

  private static double[] onAxis(double[][] at, int axis) {
    return Arrays.stream(at).mapToDouble(point -> point[axis]).toArray();
  }

  private ForceLayout() {}
}
