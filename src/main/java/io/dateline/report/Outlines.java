package io.dateline.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Coasts and borders of the world, from Natural Earth (public domain); {@code OutlinesMaker} among
 * the tests makes the file. Land is dissolved: no country can be told from it, only where lines
 * run.
 *
 * @param land closed coasts, lakes without an outlet as holes that turn the other way
 * @param borders lines recognised by the United Nations
 * @param deFacto lines of control, armistice lines and the like
 */
record Outlines(
    List<List<double[]>> land, List<List<double[]>> borders, List<List<double[]>> deFacto) {

  private static final double UNIT = 1000;

  static Outlines load() {
    Outlines outlines = new Outlines(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try (InputStream file = Outlines.class.getResourceAsStream("outlines.txt.gz");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", -1);
        List<List<double[]>> kind =
            switch (words[0]) {
              case "land" -> outlines.land;
              case "border" -> outlines.borders;
              case "defacto" -> outlines.deFacto;
              default -> throw new IllegalStateException("outlines have a line of " + words[0]);
            };
        kind.add(points(words));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the outlines inside the jar cannot be read", e);
    }
    return outlines;
  }

  private static List<double[]> points(String[] words) {
    List<double[]> points = new ArrayList<>();
    long x = 0;
    long y = 0;
    for (int i = 1; i < words.length; i += 2) {
      x += Long.parseLong(words[i]);
      y += Long.parseLong(words[i + 1]);
      points.add(new double[] {x / UNIT, y / UNIT});
    }
    return points;
  }
}
