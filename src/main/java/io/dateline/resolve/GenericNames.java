package io.dateline.resolve;

import java.util.Set;
import java.util.regex.Pattern;

/** Capitalised words that name a kind of thing and not a thing: "MLRS", "Mariupol Mayor". */
final class GenericNames {

  private static final Set<String> KINDS =
      Set.of(
          ("btg btgs mlrs caa npp npps ugv uav uavs atgm atgms manpads himars pmc pmcs sof ew nlaw"
                  + " state defense defence army|corps arms|army combined|arms|army tank|army"
                  + " air|defense air|defence axis map source sources telegram|channel"
                  + " russian|telegram ukrainian|telegram milblogger milbloggers mayor governor"
                  + " minister president spokesperson spokesman spokeswoman head administration"
                  + " occupation|administration city|council regional|administration"
                  + " oblast|administration military|administration"
                  + " parliamentary|assembly foreign|affairs internal|affairs sieg|heil sir madam"
                  + " god covid special|military|operation battalion brigade regiment division"
                  + " guards|tank|army naval|infantry main|effort subordinate|main|effort")
              .split(" "));

  private static final Pattern ENDS_IN_OFFICE =
      Pattern.compile(
          "(?:^|.* )(?:axis|axes|mayor|governor|spokesperson|spokesman|spokeswoman|deputy"
              + " head|adviser|advisor|ambassador|memorandum|oblast head|republic head|telegram"
              + " channels?)");

  private static final Pattern EVENT =
      Pattern.compile("(?:battle|siege|treaty|bay|gulf|day) of .*|operation [\\p{L}]+");

  /** True where an organisation's name says only what kind of thing it is. */
  static boolean isGeneric(String key) {
    return KINDS.contains(key.replace(' ', '|'))
        || ENDS_IN_OFFICE.matcher(key).matches()
        || EVENT.matcher(key).matches();
  }

  private GenericNames() {}
}
