package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureLinesTest {

  private static final String PROSE2 =
      "Fishermen waited for hours to unload on the quay, and the ferry left twice without its mail"
          + " because nobody could find the man who keeps the key to the bags.";

  private static final String PROSE =
      "Russian forces have stepped up attacks in eastern Ukraine, and intense fighting is raging in"
          + " the city of Severodonetsk with Ukrainian forces, officials said on Friday.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALSO READ: Lighthouse keeper finds message in a jar",
        "ALSO READ Mayor of Gdynia explains how the harbour fair should open",
        "Also Read: A runaway goat is filmed on the roof of a library.",
        "Read more: Five things to know",
        "READ ALSO – Oil prices rise",
        "See also: Gulls return at dawn",
        "Читайте также: Путин прибыл в Курск",
        "আরও পড়ুনঃ Harbour Rovers win the Tin Cup | Football News",
        "Zobacz też: Wojna w Ukrainie",
        "Share:",
        "Share post:",
        "Date:",
        "Show More",
        "Source link",
        "Leave a Comment",
        "Back to top button",
        "Breaking News",
        "ADVERTISEMENT",
        "Facebook Comments Box",
        "%d bloggers like this:",
        "Join HarbourNews Whatsapp group",
        "JOIN US ON TELEGRAM! Follow our coverage of the regatta on the @harbourpost.",
        "CLICK HERE TO GET THE HARBOUR POST APP",
        "Newsletter As news happens",
        "The Tide Table: A newsletter for all the harbour news",
        "By signing up, you agree to our Terms of Service and Privacy Policy .",
        "We use cookies to improve your experience. Read our policy.",
        "Sign up to Low Water, our free daily newsletter – every weekday evening at 6pm",
        "The rest of the text is under the video.",
        "Source: Reuters, PAP",
        "Photo: Anna Berg",
        "CNN —",
        "* * *",
        "https://t.me/harbournow/12",
      })
  void furnitureIsKnown(String line) {
    assertThat(FurnitureLine.isFurniture(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Berg, Tom Hale, and Oleh Marchuk",
        "Anna K. Berg and Jan van der Meer",
        "By Anna Berg",
        "By Anna Berg and Tom Hale",
        "Anna Berg, Tom Hale with Oleh Marchuk",
      })
  void aLineOfWritersIsAByline(String line) {
    assertThat(FurnitureLine.isByline(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Berg",
        "Ferry and Bridge",
        "By Tuesday the water had fallen",
        "Anna Berg and Tom Hale opened the bridge.",
        "Anna Berg, mayor of Lviv, and Tom Hale",
      })
  void otherLinesWithNamesAreNone(String line) {
    assertThat(FurnitureLine.isByline(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shares of Gazprom fell in Moscow.",
        "Share prices fell.",
        "Also read the letter that Putin sent to Xi in March, he told reporters.",
        "Read more slowly, the teacher told the children of Bucha.",
        "Related attacks were reported in Sumy.",
        "Date: 18 June 2022 was the deadline that Kyiv had been given",
        "Breaking news of the attack reached Kyiv at dawn.",
        "Source: the Ministry of Defence says that it has no information on that.",
        "Photographs showed a burnt tank near Izium.",
        "Join the army, Zelensky told the men of Kharkiv.",
        "He follows us on Twitter, she said.",
        "Newsletters were handed out in the streets of Minsk. Police looked on.",
        "Comments by Lavrov were met with silence.",
        "Nine hundred apple trees planted",
        "Kyiv",
        "CNN reported that Izium had fallen.",
        "Tags were found on the bodies.",
        "Share the burden, Macron tells Europe",
        "Newsletter editor arrested in Minsk",
        "More information was not available on Sunday.",
      })
  void proseIsLeftAlone(String line) {
    assertThat(FurnitureLine.isFurniture(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Breaking NewsEuropePolitics", "Home » World » Asia", "World News"})
  void sectionCrumbsAreKnown(String line) {
    assertThat(FurnitureLine.isSectionCrumb(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"War in Europe", "Kyiv", "Politics.", "Health of the nation", ""})
  void headingsAreNoCrumbs(String line) {
    assertThat(FurnitureLine.isSectionCrumb(line)).isFalse();
  }

  @Test
  void theHeadlinePrintedAgainGoesAndTheFirstStays() {
    String headline = "This time the ferry’s stop is Izmail";
    assertThat(FurnitureLines.strip(List.of(headline, PROSE, headline, "More."), null))
        .containsExactly(headline, PROSE, "More.");
    assertThat(FurnitureLines.strip(List.of(PROSE, headline, "More."), headline))
        .containsExactly(PROSE, "More.");
  }

  @Test
  void figuresAndShortHeadingsMayRecur() {
    List<String> table = List.of(PROSE, "Avg shrs 11 mln", "Year", "Avg shrs 11 mln", "Year");
    assertThat(FurnitureLines.strip(table, null)).isEqualTo(table);
    List<String> sections =
        List.of(
            PROSE,
            "Main Effort in the East:",
            PROSE.replace("Fri", "Mon"),
            "Main Effort in the East:");
    assertThat(FurnitureLines.strip(sections, null)).isEqualTo(sections);
  }

  @Test
  void relatedPostsGoToTheEnd() {
    assertThat(
            FurnitureLines.strip(
                List.of(PROSE, "Related posts", "Ducklings counted in Gdynia", "Loud neighbours"),
                null))
        .containsExactly(PROSE);
  }

  @Test
  void proseBehindABoxOfRelatedPostsStays() {
    String other = PROSE.replace("Friday", "Sunday");
    assertThat(
            FurnitureLines.strip(
                List.of(PROSE, "Related News", "Ducklings counted in Gdynia", other), null))
        .containsExactly(PROSE, other);
  }

  @Test
  void aBareReadAlsoTakesHeadlinesOnly() {
    assertThat(
            FurnitureLines.strip(
                List.of(PROSE, "Also read:", "Polish truckers block border", "He said no."), null))
        .containsExactly(PROSE, "He said no.");
  }

  @Test
  void teasersCutShortGoFromTheEnd() {
    assertThat(
            FurnitureLines.strip(
                List.of(
                    PROSE,
                    "Iran, Russia discuss nuclear programme",
                    "Meeting between top diplomats signals...",
                    "Passengers evacuate plane in Denver",
                    "Twelve passengers treated…"),
                null))
        .containsExactly(PROSE);
    List<String> quote = List.of(PROSE, "The end", "“I do not know…”");
    assertThat(FurnitureLines.strip(quote, null)).isEqualTo(quote);
  }

  @Test
  void footnoteMarksAndSourceListsGo() {
    assertThat(
            FurnitureLines.strip(
                List.of(
                    "Moscow sent the brigade.[1] It is there [23].",
                    "[1] https://twitter.com/a/status/1",
                    "[2] https://t dot me/b; https://c.ua"),
                null))
        .containsExactly("Moscow sent the brigade. It is there.");
  }

  @Test
  void aForeignOpeningBeforeAnEnglishHeadlineIsATeaser() {
    assertThat(
            FurnitureLines.strip(
                List.of(
                    PROSE, "আরও দেখুনঃ Macron tells Trump Europe wants peace", "«Слава», he said."),
                null))
        .containsExactly(PROSE, "«Слава», he said.");
    List<String> ukrainian = List.of("Україна: Zelensky про мир", "Росія: війна триває далі");
    assertThat(FurnitureLines.strip(ukrainian, null)).isEqualTo(ukrainian);
  }

  @Test
  void aLineInAnotherScriptIsTheSitesOwnUnlessQuoted() {
    assertThat(
            FurnitureLines.strip(
                List.of(
                    PROSE,
                    "বন্দরে নতুন ফেরি চলাচল শুরু",
                    "«Паром прийшов», said the master.",
                    PROSE2),
                ""))
        .containsExactly(PROSE, "«Паром прийшов», said the master.", PROSE2);
    assertThat(FurnitureLines.strip(List.of("Паром прийшов до порту.", "Читачі раді."), ""))
        .hasSize(2);
  }

  @Test
  void aHeadlineInCapitalsAmidProseLeadsElsewhere() {
    String shouted = "HARBOUR MASTER SPEAKS OUT ABOUT FERRY FARES AND LATE MAIL";
    assertThat(FurnitureLines.strip(List.of(PROSE, shouted, PROSE2), ""))
        .containsExactly(PROSE, PROSE2);
    assertThat(FurnitureLines.strip(List.of(shouted, PROSE, PROSE2), "")).startsWith(shouted);
    assertThat(FurnitureLines.strip(List.of(PROSE, "KEY POINTS", PROSE2), "")).hasSize(3);
    assertThat(FurnitureLines.strip(List.of(shouted, shouted.replace("MASTER", "CLERK")), ""))
        .hasSize(2);
  }

  @Test
  void nothingButFurnitureLeavesNothing() {
    assertThat(
            FurnitureLines.strip(
                List.of("Newsletter As news happens", "You can opt out at any time."), null))
        .isEmpty();
  }

  @Test
  void anyLinesAreSurvivedAndNoneInvented() {
    RandomText.strings(2, 3_000)
        .forEach(
            raw -> {
              List<String> lines = PlainText.paragraphs(raw);
              assertThat(FurnitureLines.strip(lines, raw).size()).isLessThanOrEqualTo(lines.size());
            });
  }
}
