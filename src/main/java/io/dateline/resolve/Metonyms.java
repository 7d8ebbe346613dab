package io.dateline.resolve;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Places that stand for those who govern there: "Moscow said", "Kyiv's demands", "talks between
 * Tehran and Washington". Told by the words around a country's or capital's name, without a parse:
 * it is the subject of a verb of saying, deciding or acting, the owner of something that only
 * governments have, a party to talks, or one that is accused, urged and warned.
 */
final class Metonyms {

  /**
   * Who governs from a place.
   *
   * @param body one of the list, null where it is the country's government
   */
  record Governing(Actor body, Country country) {}

  private static final String VERBS =
      // saying
      "say|deny|accuse|announce|warn|claim|insist|reject|refuse|agree|demand|urge|vow|pledge|"
          + "promise|threaten|condemn|criticise|criticize|blame|declare|apologise|apologize|admit|"
          + "acknowledge|confirm|dismiss|assert|argue|reply|respond|react|propose|suggest|ask|"
          + "request|call|complain|reiterate|maintain|allege|signal|hint|express|describe|protest|"
          // deciding and wishing
          + "decide|want|seek|plan|hope|believe|consider|intend|aim|approve|sign|impose|ban|expel|"
          + "order|recognise|recognize|ratify|veto|vote|abstain|lift|suspend|resume|withdraw|join|"
          + "support|back|oppose|recall|summon|sanction|authorise|authorize|try|attempt|prepare|"
          + "expect|fear|need|welcome|hail|view|regard|choose|mediate|negotiate|cancel|postpone|"
          // acting
          + "send|supply|provide|deliver|offer|invade|attack|annex|launch|fire|deploy|mobilise|"
          + "mobilize|shell|bomb|seize|capture|retaliate|use|violate|block|restrict|close|open|"
          + "extend|accept|allow|arrest|release|extradite|resist|exploit|arm|train|fund|pursue|"
          + "halt|stop|build|continue|begin|start|conduct|carry|step|pull|push|break|cut|"
          + "intercept|repel|liberate|retake|mass|blockade|defy|snub|court|host";

  /** Forms that no rule makes. */
  private static final String FORMS =
      "said|denied|told|sought|sent|withdrew|withdrawn|built|began|begun|broke|broken|chose|chosen|"
          + "made|took|taken|gave|given|withheld|retook|retaken|tried|replied|carried|planned|"
          + "banned|expelled|vetoed|cancelled|stopped|signalled|aimed|made clear";

  private static final String INFLECTED =
      "(?:" + FORMS + "|den(?:ies|ied)|repl(?:ies|ied)|(?:" + VERBS + ")(?:s|d|ed|es))";

  private static final String ADVERBS =
      "(?:(?:not|also|already|never|still|since|then|now|again|once|even|only|just|soon|long|"
          + "meanwhile|\\p{Ll}+ly)\\s+){0,2}";

  private static final String AUXILIARIES =
      "(?:(?:has|have|had|will|would|could|may|might|must|should|can|cannot|did|does|do|is|are|was|"
          + "were|be|been|being|going to|about to|ready to|willing to|likely to|unlikely to|able"
          + " to|set to|trying to|reportedly|wants to)\\s+)";

  /** Without an auxiliary the bare verb does not count: "Russia attack", "US support" are nouns. */
  private static final Pattern ACTS =
      Pattern.compile(
          "^\\s+"
              + ADVERBS
              + "(?:(?:"
              + AUXILIARIES
              + ADVERBS
              + "){1,3}(?:"
              + INFLECTED
              + "|(?:"
              + VERBS
              + ")(?:ing)?)|"
              + INFLECTED
              + ")\\b(?!\\s+by\\b)");

  private static final Pattern ACT_TOGETHER =
      Pattern.compile("^\\s+" + ADVERBS + "(?:" + VERBS + ")\\b(?!\\s+by\\b)");

  /** After "US" or "UK", which are adjectives as well, these are things and not deeds. */
  private static final Pattern THINGS =
      Pattern.compile(
          "^\\s+(?:sanctions|plans|claims|demands|offers|calls|requests|aims|orders|votes|bans|fears|"
              + "needs|supplies|views|fires|attacks|strikes|steps|cuts|uses|arms|trains|funds|"
              + "courts|hosts|hopes|signs|proposed|planned|expected|backed|funded|trained|supplied|"
              + "used|made|built)\\b");

  private static final Pattern PASSIVE =
      Pattern.compile("^\\s+(?:has been|have been|had been|is|are|was|were|be)\\s+\\p{L}+ed\\b");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:^|[,;:“”\"(—–-]|\\b(?:that|and|but|while|as|because|if|when|whether|since|after|before|"
              + "although|though|what|how|why|so|than|says|said|claims|claimed|believes|until|once|"
              + "unless|meanwhile|however|yesterday|today|denied|insisted|warned|added|or|nor|"
              + "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\\s*(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  /** The last of a list of places where something is: "in Kyiv and Moscow said". */
  private static final Pattern LISTED_SCENE =
      Pattern.compile(
          "\\b(?:in|from|of|to|at|near|into|around|across|outside|visited|via)\\s+(?:the"
              + " )?\\p{Lu}[\\p{L}.-]+(?:(?:,| and|, and)\\s+\\p{Lu}[\\p{L}.-]+){0,4},?(?:"
              + " and)?\\s+$");

  /** "Kharkiv, Ukraine": the country of the place before it. */
  private static final Pattern BEHIND_A_PLACE =
      Pattern.compile("(?<!day)(?<!\\bHowever)(?<!\\bMeanwhile)\\b\\p{Lu}[\\p{L}-]+,\\s+$");

  private static final Pattern OWNS =
      Pattern.compile(
          "^[’']s?\\s+(?:\\p{Ll}+\\s+){0,2}?(?:decisions?|government|policy|policies|positions?|"
              + "stance|demands?|requests?|response|reaction|proposals?|plans?|offers?|claims?|"
              + "statements?|announcement|denials?|allegations?|accusations?|threats?|warnings?|"
              + "refusal|ambitions?|intentions?|efforts?|strategy|leadership|diplomacy|diplomats?|"
              + "sanctions|allies|ally|approval|rejection|calls?|willingness|insistence|commitment|"
              + "promises?|interests?|influence|aggression|invasion|offensive|aims|goals|objectives|"
              + "envoys?|delegation|negotiators?|ambassador|veto|ultimatum|rhetoric|narrative|"
              + "propaganda|concessions?|backing|assurances?|complaints?|bid|campaign|counter-?offensive|nuclear"
              + " programme|nuclear program|annexation|withdrawal)\\b");

  private static final String TALKS =
      "(?:talks?|negotiations?|war|conflict|tensions?|relations|relationship|agreement|deal|ties|"
          + "dialogue|treaty|ceasefire|truce|standoff|dispute|rivalry|cooperation|contacts|rift|"
          + "alliance|pact|row|rapprochement|summit)";

  private static final Pattern PARTY =
      Pattern.compile(
          "\\b(?:"
              + TALKS
              + "(?: \\p{L}+){0,3} (?:between|with)|(?:negotiat(?:e|ed|ing)|sid(?:e|ed|ing)|"
              + "mediat(?:e|ed|ing)) (?:between|with)|(?:sanctions|pressure|"
              + "measures|pressured) (?:on|against)|according to|"
              + "(?:approved|announced|imposed|rejected|annexed|invaded|launched|proposed|signed|"
              + "demanded|ordered|backed|supplied|sent|sanctioned|accused|condemned|recognised|"
              + "recognized|claimed|made|taken|offered|provided|decision|statement|move|attempt|"
              + "proposal|aggression|pledge|promise|claim|offer|demand|threats?|refusal) by|"
              + "convince|persuade|force|forced|compel|help|helping)\\s+(?:the\\s+)?$");

  private static final Pattern SECOND_PARTY =
      Pattern.compile(
          "\\b"
              + TALKS
              + "(?: \\p{L}+){0,3} between (?:the )?\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?"
              + " and (?:the )?$");

  private static final Pattern ADDRESSED =
      Pattern.compile(
          "\\b(?:accus|urg|warn|blam|critici[sz]|condemn|ask|tell|told|press|call on|called on|"
              + "calling on|threaten|allow)(?:e|ed|es|ing|s)?\\s+(?:the\\s+)?$");

  private static final Pattern ADDRESSED_AFTER =
      Pattern.compile("^\\s+(?:of|for|to|that|over|against|not|on)\\b(?!\\s+the border)");

  private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}.]{2,6}");

  private static final Pattern OF_REGION =
      Pattern.compile("^\\s+(?:province|region|oblast|city)\\b", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> SEATS =
      Map.of("brussels", "organization:european-union");

  private final Gazetteer gazetteer;
  private final ActorList list;

  Metonyms(Gazetteer gazetteer, ActorList list) {
    this.gazetteer = gazetteer;
    this.list = list;
  }

  /**
   * The country whose government, or the listed body which, is meant by a mention that was resolved
   * to a place; empty where the place is.
   */
  Optional<Governing> read(Mention mention, Resolution resolved) {
    Place place = resolved.place();
    if (place == null || resolved.reason() == ResolutionReason.FUZZY) {
      return Optional.empty();
    }
    boolean mayGovern = place.isCountry() || place.feature().equals("PPLC");
    String key = NameFolding.key(mention.surface());
    boolean isName = !key.isEmpty() && gazetteer.byDemonym(key).isEmpty();
    boolean isAcronym = ACRONYM.matcher(mention.surface()).matches();
    if (isAcronym && THINGS.matcher(mention.after()).find()) {
      return Optional.empty();
    }
    if (!mayGovern || !isName || !isActing(mention.before(), mention.after())) {
      return Optional.empty();
    }
    Optional<Actor> body = Optional.ofNullable(SEATS.get(key)).flatMap(list::byId);
    Country country = gazetteer.countries().get(place.countryCode());
    return body.isPresent() || country != null
        ? Optional.of(new Governing(body.orElse(null), country))
        : Optional.empty();
  }

  /**
   * True where the words around a name make it an actor.
   *
   * @param before what stands before it in its sentence
   * @param after what stands behind it
   */
  static boolean isActing(String before, String after) {
    String left = before.length() > 120 ? before.substring(before.length() - 120) : before;
    String right = after.length() > 120 ? after.substring(0, 120) : after;
    if (OWNS.matcher(right).find()) {
      return true;
    }
    if (right.startsWith("’") || right.startsWith("'") || right.startsWith("-")) {
      return false;
    }
    if (PARTY.matcher(left).find() || SECOND_PARTY.matcher(left).find()) {
      return !OF_REGION.matcher(right).find();
    }
    if (ADDRESSED.matcher(left).find() && ADDRESSED_AFTER.matcher(right).find()) {
      return true;
    }
    return SUBJECT.matcher(left).find()
        && !LISTED_SCENE.matcher(left).find()
        && !(BEHIND_A_PLACE.matcher(left).find())
        && (ACTS.matcher(right).find()
            || (left.endsWith("and ") && ACT_TOGETHER.matcher(right).find()))
        && !PASSIVE.matcher(right).find();
  }
}
