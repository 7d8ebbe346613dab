package io.dateline.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Given names that are one name: across Slavic languages and romanisations, and short forms. */
final class GivenNames {

  /** Names written in Cyrillic at home, so that their bearers' surnames vary with romanisation. */
  private static final List<String> ROMANISED =
      List.of(
          "aleksandr alexander alexandr aleksander oleksandr olexander olexandr oleksander"
              + " aliaksandr alyaksandr sasha",
          "aleksei alexei alexey aleksey alexej oleksii oleksiy oleksiy oleksij olexiy oleksi"
              + " aliaksei",
          "sergei sergey sergej serhii serhiy serhij serhi siarhei syarhey",
          "vladimir volodymyr vladymyr wladimir volodimir uladzimir",
          "nikolai nikolay nikolaj mykola nicolai mikalai",
          "dmitri dmitry dmitriy dmitrii dmytro dimitri dmitro dzmitry",
          "oleg oleh aleh",
          "yevgeny yevgeni evgeny evgeni evgenii yevgeniy yevhen yevheniy yevhenii evhen jevgeni"
              + " yauhen",
          "mikhail mykhailo mikhailo mykhaylo michail mihail mikhaylo mikhal",
          "igor ihor ihar",
          "andrei andrey andrej andrii andriy andrij",
          "pavel pavlo paval",
          "petr pyotr petro piotr pjotr",
          "viktor victor",
          "yuri yury yuriy yurii yuriy iurii yurij jurij",
          "konstantin kostiantyn kostyantyn kanstantsin",
          "anatoly anatoli anatolii anatoliy",
          "grigory grigori hryhorii hryhoriy grigoriy",
          "vasily vasili vasyl vasiliy vasilii",
          "yakov yakiv",
          "stepan",
          "bogdan bohdan",
          "taras",
          "ruslan",
          "maksim maxim maksym maksim",
          "denis denys",
          "valery valeri valerii valeriy",
          "vitaly vitali vitalii vitaliy",
          "gennady gennadi hennadii hennadiy",
          "arkady arkadi arkadii",
          "leonid",
          "roman",
          "kirill kyrylo",
          "vyacheslav viacheslav vjacheslav",
          "stanislav",
          "yaroslav iaroslav",
          "rostyslav rostislav",
          "timur tymur",
          "artem artyom artiom",
          "boris borys",
          "ivan",
          "vadim vadym",
          "zakhar",
          "elena olena yelena alena",
          "yulia julia iulia yuliya yuliia",
          "natalia nataliia nataliya natalya",
          "ekaterina kateryna yekaterina katerina",
          "irina iryna",
          "anna hanna ganna",
          "oksana",
          "tatiana tetiana tetyana tatyana",
          "olga olha",
          "lyudmila liudmyla lyudmyla ludmila",
          "galina halyna",
          "maria mariia mariya",
          "valentina valentyna",
          "svetlana svitlana",
          "daria dariia darya",
          "ksenia kseniia kseniya",
          "marina maryna",
          "viktoria viktoriia victoria",
          "rinat",
          "ramzan",
          "sviatlana",
          "denys",
          "kyrylo",
          "ilya illia ilia illya",
          "nikita mykyta",
          "semyon semen",
          "fedor fyodor fedir",
          "lev",
          "gleb hlib",
          "rodion",
          "mstislav",
          "filipp pylyp");

  private static final List<String> SHORT_FORMS =
      List.of(
          "william bill will billy",
          "robert bob bobby rob",
          "richard dick rick",
          "james jim jimmy",
          "joseph joe",
          "michael mike",
          "thomas tom",
          "edward ed ted eddie",
          "anthony tony antony",
          "charles chuck charlie",
          "david dave",
          "daniel dan danny",
          "steven stephen steve",
          "christopher chris",
          "nicholas nick",
          "kenneth ken",
          "ronald ron",
          "donald don",
          "gerald jerry",
          "benjamin ben",
          "samuel sam",
          "timothy tim",
          "matthew matt",
          "jeffrey jeff geoffrey",
          "gregory greg",
          "lawrence larry",
          "peter pete",
          "andrew andy",
          "patrick pat",
          "frederick fred",
          "elizabeth liz",
          "margaret maggie",
          "katherine kate catherine kathy",
          "barbara barb",
          "mohammed mohammad muhammad mohamed muhammed",
          "ahmed ahmad",
          "hussein hussain husayn",
          "yusuf yousef youssef",
          "mahmoud mahmud",
          "abdullah abdallah");

  private static final Map<String, String> CANONICAL = new HashMap<>();
  private static final Set<String> ROMANISED_NAMES = new HashSet<>();

  static {
    for (String group : ROMANISED) {
      put(group);
      ROMANISED_NAMES.addAll(List.of(group.split(" ", -1)));
    }
    SHORT_FORMS.forEach(GivenNames::put);
    // Bearers of these are as often Western as Slavic: a surname beside them is not folded.
    ROMANISED_NAMES.removeAll(
        List.of(
            "alexander",
            "victor",
            "maria",
            "anna",
            "julia",
            "roman",
            "boris",
            "victoria",
            "marina",
            "lev",
            "timur",
            "natalia",
            "maxim",
            "konstantin",
            "stanislav"));
  }

  private static void put(String group) {
    String[] names = group.split(" ", -1);
    for (String name : names) {
      CANONICAL.putIfAbsent(name, names[0]);
    }
  }

  /** The name that stands for all of its forms; itself where the table has none. */
  static String canonical(String given) {
    return CANONICAL.getOrDefault(given, given);
  }

  /** True where the table has the name, so that another canonical form is another name. */
  static boolean isKnown(String given) {
    return CANONICAL.containsKey(given);
  }

  /** True for names whose bearers' surnames reach English through romanisation. */
  static boolean isRomanised(String given) {
    return ROMANISED_NAMES.contains(given);
  }

  private GivenNames() {}
}
