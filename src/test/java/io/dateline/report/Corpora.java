package io.dateline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Corpora for tests, as the tables would give them. */
final class Corpora {

  static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  /** Every entity in every week, with as long texts as news has. */
  static Corpus large(int entities, int weeks) {
    List<Corpus.Entity> all = new ArrayList<>();
    List<Corpus.Count> counts = new ArrayList<>();
    List<Corpus.Tone> tones = new ArrayList<>();
    List<Corpus.Example> examples = new ArrayList<>();
    List<Corpus.Pair> pairs = new ArrayList<>();
    for (int e = 0; e < entities; e++) {
      boolean isPlace = e % 2 == 0;
      String id = isPlace ? "place:" + (700000 + e) : "person:some-rather-long-name-" + e;
      all.add(
          new Corpus.Entity(
              id,
              isPlace ? "place" : "person",
              "Some Rather Long Name " + e,
              "UA",
              isPlace ? 44 + e % 80 * 0.1 : null,
              isPlace ? 22 + e % 170 * 0.1 : null,
              isPlace ? "PPL" : null,
              500,
              200));
      for (int w = 0; w < weeks; w++) {
        LocalDate week = MONDAY.plusWeeks(w);
        if ((e + w) % 2 == 0) {
          counts.add(new Corpus.Count(week, id, 10 + w, 4 + w % 9, 3, 0.012, 0.087));
        }
        if (e < 300) {
          tones.add(new Corpus.Tone(week, id, 5, -0.21, -0.5, 0.1));
        }
        String sentence = "A sentence about Some Rather Long Name " + e + " in week " + w + ". ";
        examples.add(
            new Corpus.Example(
                week,
                id,
                sentence.repeat(4),
                "Some Rather Long Name " + e,
                "A title of " + w,
                "outlet.example",
                week,
                "https://outlet.example/" + e + "/" + w,
                "a" + e + w));
      }
      for (int p = 1; p <= 3 && e > p; p++) {
        pairs.add(new Corpus.Pair(id, all.get(e - p).id(), 20, 9, 7.5, 0.001));
      }
    }
    return new Corpus(
        "r1",
        all,
        9999,
        weeks(weeks, 100),
        counts,
        List.of(),
        tones,
        Map.of(),
        pairs,
        List.of(),
        examples,
        123_456,
        List.of(new Corpus.Coverage(MONDAY, "outlet.example", 100, false)),
        1,
        List.of(),
        List.of());
  }

  /** One town in every week's only story, in texts that want to be more than text. */
  static Corpus hostile() {
    String id = "place:1\"><script>document.title='broken'</script>";
    String name = "<img src=x onerror=\"document.title='broken'\">";
    return new Corpus(
        "r1",
        List.of(new Corpus.Entity(id, "place", name, "UA", 49.2, 37.3, "PPL", 9, 9)),
        1,
        weeks(3, 2),
        List.of(new Corpus.Count(MONDAY, id, 3, 2, 1, 0.3, 1)),
        List.of(),
        List.of(),
        Map.of(id, List.of("</script><b>spelling</b>")),
        List.of(),
        List.of(),
        List.of(
            new Corpus.Example(
                MONDAY,
                id,
                "It said " + name + " and </script><script>document.title='broken'</script>\u2028.",
                name,
                "</script><svg onload=\"document.title='broken'\">",
                "outlet.example",
                MONDAY,
                "javascript:document.title='broken'",
                "a1"),
            new Corpus.Example(
                MONDAY,
                id,
                "A second sentence on " + name + ".",
                name,
                "A good title",
                "outlet.example",
                MONDAY,
                "https://outlet.example/a2",
                "a2")),
        2,
        List.of(new Corpus.Coverage(MONDAY, "<b>outlet</b>", 2, false)),
        1,
        List.of(
            new Corpus.Topic(
                "t1", "</script><b>label</b>", List.of("<i>term</i>"), List.of("</title>"), 0.5)),
        List.of(new Corpus.WeekTopic(MONDAY, "t1", 0.5)));
  }

  static List<Corpus.Week> weeks(int count, long stories) {
    List<Corpus.Week> weeks = new ArrayList<>();
    for (int w = 0; w < count; w++) {
      weeks.add(new Corpus.Week(MONDAY.plusWeeks(w), stories, stories, 1, 0));
    }
    return weeks;
  }

  private Corpora() {}
}
