package io.dateline.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who held which office when, from {@code roles.tsv}. */
final class RoleHolders {

  static final List<String> COLUMNS =
      List.of("office", "country_code", "actor_id", "from", "until");

  private static final String IN_JAR = "/actors/roles.tsv";

  /** One term of office. */
  record Term(String office, String countryCode, String actorId, LocalDate from, LocalDate until) {}

  private static final class InJar {
    static final RoleHolders HOLDERS = read();
  }

  private final List<Term> terms;

  RoleHolders(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /** The table inside the jar. */
  static RoleHolders inJar() {
    return InJar.HOLDERS;
  }

  List<Term> terms() {
    return terms;
  }

  /**
   * The actor id of the one who held an office through a whole week; empty where it changed hands
   * in that week or the table does not tell.
   *
   * @param week its Monday
   */
  Optional<String> holder(String office, String countryCode, LocalDate week) {
    LocalDate sunday = week.plusDays(6);
    return terms.stream()
        .filter(t -> t.office().equals(office) && t.countryCode().equals(countryCode))
        .filter(t -> !week.isBefore(t.from()) && (t.until() == null || !sunday.isAfter(t.until())))
        .map(Term::actorId)
        .findFirst();
  }

  private static RoleHolders read() {
    List<Term> terms = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RoleHolders.class.getResourceAsStream(IN_JAR), StandardCharsets.UTF_8))) {
      TabSeparated.read(
          IN_JAR,
          lines,
          COLUMNS,
          line ->
              terms.add(
                  new Term(
                      line.text("office"),
                      line.text("country_code"),
                      line.text("actor_id"),
                      LocalDate.parse(line.text("from")),
                      line.text("until").isEmpty() ? null : LocalDate.parse(line.text("until")))));
    } catch (IOException e) {
      throw new UncheckedIOException("the table of offices inside the jar cannot be read", e);
    }
    return new RoleHolders(terms);
  }
}
