package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MapCutTest {

  private static final Outlines WORLD = Outlines.load();

  @Test
  void theLineAtPerekopIsADeFactoOne() {
    double[] perekop = {33.5, 45.9, 35.0, 46.3};

    assertThat(WORLD.deFacto()).anyMatch(line -> crosses(line, perekop));
    assertThat(WORLD.borders()).noneMatch(line -> crosses(line, perekop));
  }

  @Test
  void theBordersOfUkraineInTheEastAreRecognised() {
    double[] east = {39.6, 48.0, 40.3, 49.8};

    assertThat(WORLD.borders()).anyMatch(line -> crosses(line, east));
    assertThat(WORLD.deFacto()).noneMatch(line -> crosses(line, east));
  }

  @Test
  void linesOfControlAreDashedBesideTheRecognisedOnes() {
    double[] golan = {35.5, 32.8, 36.0, 33.2};

    assertThat(WORLD.deFacto()).anyMatch(line -> crosses(line, golan));
    assertThat(WORLD.borders()).anyMatch(line -> crosses(line, golan));
    assertThat(WORLD.deFacto())
        .anyMatch(line -> crosses(line, new double[] {20.5, 42.2, 21.7, 43.2}));
    assertThat(WORLD.deFacto())
        .anyMatch(line -> crosses(line, new double[] {126, 37.5, 128.5, 38.7}));
  }

  @Test
  void theMapOpensWhereMostMentionsLie() {
    double[] core =
        MapCut.core(
            List.of(
                new MapCut.Point(37.3, 49.2, 50),
                new MapCut.Point(30.5, 50.4, 40),
                new MapCut.Point(-77, 38.9, 10)));

    assertThat(core[0]).isBetween(26.0, 30.5);
    assertThat(core[2]).isBetween(37.3, 42.0);
    assertThat(core[1]).isLessThan(49.2);
    assertThat(core[3]).isGreaterThan(50.4);
  }

  @Test
  void aSinglePlaceHasSomethingAroundIt() {
    double[] core = MapCut.core(List.of(new MapCut.Point(10, 53.5, 3)));

    assertThat(core[2] - core[0]).isGreaterThan(5);
    assertThat(core[3] - core[1]).isGreaterThan(3);
  }

  @Test
  void theRegionIsFineAndTheRestCoarse() {
    MapCut cut = MapCut.of(WORLD, List.of(new MapCut.Point(37.3, 49.2, 50)));

    int points = cut.land().stream().mapToInt(line -> line.length / 2).sum();
    int all = WORLD.land().stream().mapToInt(List::size).sum();
    assertThat(points).isLessThan(all / 10);
    assertThat(ScriptJson.of(cut).length()).isLessThan(300_000);
  }

  private static boolean crosses(List<double[]> line, double[] box) {
    return line.stream()
        .anyMatch(p -> p[0] > box[0] && p[0] < box[2] && p[1] > box[1] && p[1] < box[3]);
  }
}
