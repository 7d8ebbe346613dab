package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.MintedNames;
import io.dateline.testing.SparkExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class UnifyTest {

  @Test
  void spellingsOfOneNameLeadToTheFirstId(SparkSession spark) {
    assertThat(
            redirects(
                spark,
                person("person:sergei-shoigu", "Sergei Shoigu"),
                person("person:sergei-shoygu", "Sergey Shoygu"),
                person("person:sergei-shoihu", "Serhii Shoihu"),
                person("person:anna-berg", "Anna Berg")))
        .isEqualTo(
            Map.of(
                "person:sergei-shoihu", "person:sergei-shoigu",
                "person:sergei-shoygu", "person:sergei-shoigu"));
  }

  @Test
  void namesakesStayApart(SparkSession spark) {
    assertThat(
            redirects(
                spark,
                person("person:kim-jong-un", "Kim Jong Un"),
                person("person:kim-yong-nam", "Kim Yong Nam"),
                person("person:kim-yo-jong", "Kim Yo Jong"),
                person("person:viktor-sokolov", "Viktor Sokolov"),
                person("person:viktor-sobolev", "Viktor Sobolev"),
                person("person:aleksandr-beglov", "Alexander Beglov"),
                person("person:aleksandr-belov", "Alexander Belov"),
                person("person:lothar-quindt", "Lothar Quindt"),
                person("person:ruprecht-quindt", "Ruprecht Quindt"),
                person("person:olena-zelenska", "Olena Zelenska"),
                person("person:oleh-zelensky", "Oleh Zelensky")))
        .isEmpty();
  }

  @Test
  void whatManyShareDoesNotUnite(SparkSession spark) {
    List<Row> names = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      names.add(person("person:david-" + word(i), "David " + word(i)));
      names.add(person("person:" + word(i) + "-brown", word(i) + " Brown"));
      names.add(person("person:" + word(i) + "-" + word(i + 7), word(i) + " " + word(i + 7)));
    }
    names.add(person("person:david-brown", "David Brown"));
    names.add(person("person:david-browne", "David Browne"));
    names.add(person("person:tadeusz-wolanski", "Tadeusz Wolanski"));
    names.add(person("person:tadeusz-wolansky", "Tadeusz Wolansky"));

    assertThat(redirects(spark, names, UnifyConfig.DEFAULT))
        .containsEntry("person:tadeusz-wolansky", "person:tadeusz-wolanski")
        .doesNotContainKey("person:david-browne");
  }

  @Test
  void organisationsUniteByLettersOnly(SparkSession spark) {
    assertThat(
            redirects(
                spark,
                organization("organization:meridian-wire", "Meridian Wire"),
                organization("organization:meridianwire", "MeridianWire"),
                organization("organization:bank-of-norland", "Bank of Norland"),
                organization("organization:norland-bank", "Norland Bank"),
                organization("organization:ab-c", "AB C"),
                organization("organization:abc", "ABC")))
        .isEqualTo(Map.of("organization:meridianwire", "organization:meridian-wire"));
  }

  @Test
  void theOrderOfNamesDoesNotMatter(SparkSession spark) {
    List<Row> names = SyntheticNames.rows(600, 60, 5);
    Map<String, String> expected = redirects(spark, names, UnifyConfig.DEFAULT);
    assertThat(expected).isNotEmpty();
    for (int seed = 0; seed < 2; seed++) {
      List<Row> shuffled = new ArrayList<>(names);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(redirects(spark, shuffled, UnifyConfig.DEFAULT)).isEqualTo(expected);
    }
  }

  @Test
  void mergesAndSplitsOfAnAnalystHold(SparkSession spark) {
    UnifyConfig config =
        new UnifyConfig(
            100,
            50,
            0.85,
            Map.of("person:anna-berg", "person:anna-stollberg"),
            Map.of(
                "person:sergei-shoigu", Set.of("person:sergei-shoygu"),
                "person:sergei-shoygu", Set.of("person:sergei-shoigu")));
    List<Row> names =
        List.of(
            person("person:sergei-shoigu", "Sergei Shoigu"),
            person("person:sergei-shoygu", "Sergey Shoygu"),
            person("person:anna-berg", "Anna Berg"));

    assertThat(redirects(spark, names, config))
        .isEqualTo(Map.of("person:anna-berg", "person:anna-stollberg"));
    assertThat(redirects(spark, List.of(), config))
        .isEqualTo(Map.of("person:anna-berg", "person:anna-stollberg"));
  }

  /** Time grows with names, not with the square of those who share a surname. */
  @Test
  void aSurnameOfTenThousandDoesNotStopIt(SparkSession spark) {
    List<Row> names = SyntheticNames.rows(100_000, 10_000, 1);
    Map<String, String> redirects = redirects(spark, names, UnifyConfig.DEFAULT);
    assertThat(redirects).isNotEmpty();
    assertThat(redirects.values()).doesNotContainAnyElementsOf(redirects.keySet());
  }

  private static String word(int i) {
    String consonants = "bdfklmnprstvz";
    String vowels = "aeiou";
    StringBuilder word = new StringBuilder();
    for (int n = i + 211; n > 0; n /= 65) {
      word.append(consonants.charAt(n % 13)).append(vowels.charAt(n / 13 % 5));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static Map<String, String> redirects(SparkSession spark, Row... names) {
    return redirects(spark, List.of(names), UnifyConfig.DEFAULT);
  }

  private static Map<String, String> redirects(
      SparkSession spark, List<Row> names, UnifyConfig config) {
    Map<String, String> found = new TreeMap<>();
    Unify.apply(spark.createDataFrame(names, MintedNames.SCHEMA), config)
        .collectAsList()
        .forEach(row -> found.put(row.getString(0), row.getString(1)));
    return found;
  }

  private static Row person(String id, String name) {
    return MintedNames.TABLE.row(id, "person", name, 3L);
  }

  private static Row organization(String id, String name) {
    return MintedNames.TABLE.row(id, "organization", name, 3L);
  }
}
