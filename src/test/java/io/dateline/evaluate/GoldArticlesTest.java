package io.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldArticlesTest {

  @TempDir Path folder;

  @Test
  void readsTheFormOfLglAndTrNews() throws IOException {
    GoldArticle article =
        read(
            """
            <articles><article docid="1"><domain>post.example</domain>
            <text><![CDATA[Fire in Paris, Texas.]]></text>
            <toponyms>
              <toponym><start>8</start><end>13</end><phrase>Paris</phrase>
                <gaztag geonameid="4717560"><name>Paris</name><fcode>PPL</fcode>
                <lat>33.66</lat><lon>-95.55</lon>
                <country geonameid="6252001">United States</country></gaztag></toponym>
              <toponym><start>15</start><end>20</end><phrase>Texas</phrase></toponym>
            </toponyms></article></articles>
            """);

    assertThat(article.source()).isEqualTo("post.example");
    assertThat(article.toponyms())
        .containsExactly(
            new GoldToponym(
                8,
                13,
                "Paris",
                new GoldToponym.Location(
                    4717560, "Paris", "PPL", 6252001, "United States", 33.66, -95.55)),
            new GoldToponym(15, 20, "Texas", null));
  }

  @Test
  void readsTheFormOfGeoVirusWhoseOffsetsCountFromOne() throws IOException {
    GoldArticle article =
        read(
            """
            <articles><article><text>Cases in Lima rose.</text><locations>
            <location><name>Lima</name><altName>Lima, Peru</altName><start>10</start><end>14</end>
            <lat>-12.0</lat><lon>-77.0</lon></location></locations></article></articles>
            """);

    GoldToponym lima = article.toponyms().get(0);
    assertThat(lima.begin()).isEqualTo(9);
    assertThat(lima.end()).isEqualTo(13);
    assertThat(lima.where().name()).isEqualTo("Lima, Peru");
    assertThat(lima.where().feature()).isEmpty();
  }

  @Test
  void readsTheFormOfGeoWebNewsWithoutWhatNamesNoPlace() throws IOException {
    GoldArticle article =
        read(
            """
            <articles><article file="3"><text>Paris Hilton flew to Rome.</text><toponyms>
            <toponym><start>0</start><end>5</end><type>Homonym</type>
              <extractedName>Paris</extractedName></toponym>
            <toponym><start>21</start><end>25</end><type>Literal</type>
              <extractedName>Rome</extractedName><normalisedName>Rome</normalisedName>
              <latitude>41.9</latitude><longitude>12.5</longitude></toponym>
            </toponyms></article></articles>
            """);

    assertThat(article.lost()).isZero();
    assertThat(article.toponyms())
        .singleElement()
        .satisfies(t -> assertThat(t.where().longitude()).isEqualTo(12.5));
  }

  @Test
  void offsetsAreMendedToTheNearestPhrase() {
    assertThat(GoldArticles.nearest("Rome and Rome", "Rome", 10)).isEqualTo(9);
    assertThat(GoldArticles.nearest("Rome and Rome", "Rome", 1)).isZero();
    assertThat(GoldArticles.nearest("Rome and Rome", "Oslo", 1)).isEqualTo(-1);
  }

  @Test
  void aToponymThatIsNotInTheTextIsCounted() throws IOException {
    GoldArticle article =
        read(
            "<articles><article><text>Rome.</text><toponyms><toponym><start>0</start>"
                + "<phrase>Oslo</phrase></toponym></toponyms></article></articles>");

    assertThat(article.toponyms()).isEmpty();
    assertThat(article.lost()).isEqualTo(1);
  }

  @Test
  void whatIsNoCorpusIsNamed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    assertThatThrownBy(
            () ->
                read(
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]><articles><article><text>&x;</text>"
                            .formatted(secret.toUri())
                        + "</article></articles>"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gold.xml is no XML that can be read");
    assertThatThrownBy(() -> read("<other/>")).hasMessageContaining("holds no <article>");
    assertThatThrownBy(() -> read("not xml")).hasMessageContaining("gold.xml");
  }

  private GoldArticle read(String xml) throws IOException {
    return GoldArticles.read(Files.writeString(folder.resolve("gold.xml"), xml)).get(0);
  }
}
