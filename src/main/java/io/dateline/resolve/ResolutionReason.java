package io.dateline.resolve;

import java.util.Locale;

/**
 * The rule that decided what a mention means. The lower-case name is the {@code resolution_reason}
 * of the tables; codes are never renamed and never given another meaning.
 */
public enum ResolutionReason {
  COUNTRY("the name of a country, unrivalled in the article"),
  GAZETTEER("a name of the gazetteer that only one place bears, or one far more prominent"),
  REGION_CUE("a word beside the name tells its class: oblast, province, river, city of"),
  PARENT_ADJACENT("the region or country stands right after the name: \"Paris, Texas\""),
  CONTEXT("other places of the article, or its countries, tell namesakes apart"),
  PUBLISHER("the home of the publisher tells namesakes apart"),
  FUZZY("another spelling of a gazetteer name, in a country or beside a place of the article"),
  CURATED_ACTOR("a name of the actor list"),
  DEMONYM("the adjective or people of a country: \"Russian\"; counted apart from the place"),
  OFFICE("an organ of a state, by rule: \"Russian Defense Ministry\""),
  METONYM("a place's name that stands for its government: \"Moscow said\""),
  ROLE("an office whose holder is known for the day: \"the Ukrainian president\""),
  DOCUMENT_NAME("part of a name that the article gives in full elsewhere"),
  ACRONYM("an acronym whose long form stands in the article"),
  PERSON_NAME("a full name that no list knows: identity by spelling"),
  ORGANIZATION_NAME("an organisation that no list knows: identity by spelling"),
  CLUSTER("a full name that is another spelling of one in other articles"),
  CURATED("a line of the curation file says so"),
  NO_CANDIDATE("nothing bears this name, or nothing passes the gates"),
  SURNAME_ONLY("a single name that no full name of the article explains"),
  AMBIGUOUS("several identities fit alike"),
  NOT_A_NAME("digits, punctuation, single letters, or a word of the language");

  private final String meaning;

  ResolutionReason(String meaning) {
    this.meaning = meaning;
  }

  /** As it stands in the column. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True where the identity comes from a list and not from the spelling of the name. */
  public boolean isOfList() {
    return this != PERSON_NAME && this != ORGANIZATION_NAME;
  }

  /** The rule in a few words. */
  public String meaning() {
    return meaning;
  }
}
