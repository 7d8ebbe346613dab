package io.dateline.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Adjectives and peoples of continents, and of regions that are not countries. */
final class RegionDemonyms {

  private static final String TABLE =
      "european=europe, asian=asia, african=africa, south american=south america,"
          + " north american=north america, middle eastern=middle east,"
          + " scandinavian=scandinavia, alabamian=alabama, alaskan=alaska, arizonan=arizona,"
          + " arkansan=arkansas, californian=california, coloradan=colorado, floridian=florida,"
          + " hawaiian=hawaii, idahoan=idaho, iowan=iowa, kansan=kansas, kentuckian=kentucky,"
          + " louisianan=louisiana, marylander=maryland, michigander=michigan,"
          + " minnesotan=minnesota, mississippian=mississippi, missourian=missouri,"
          + " montanan=montana, nebraskan=nebraska, nevadan=nevada, new mexican=new mexico,"
          + " north carolinian=north carolina, ohioan=ohio, oklahoman=oklahoma,"
          + " oregonian=oregon, pennsylvanian=pennsylvania, south carolinian=south carolina,"
          + " tennessean=tennessee, texan=texas, utahn=utah, vermonter=vermont,"
          + " virginian=virginia, wisconsinite=wisconsin, albertan=alberta, manitoban=manitoba,"
          + " quebecer=quebec, tasmanian=tasmania, bavarian=bavaria, catalan=catalonia,"
          + " siberian=siberia, chechen=chechnya, dagestani=dagestan, crimean=crimea,"
          + " abkhaz=abkhazia, abkhazian=abkhazia, south ossetian=south ossetia, tibetan=tibet,"
          + " sicilian=sicily, sardinian=sardinia, corsican=corsica, kashmiri=kashmir,"
          + " gazan=gaza strip";

  private static final Map<String, String> PLACES = new HashMap<>();

  static {
    for (String pair : TABLE.split(", ?", -1)) {
      String[] sides = pair.split("=", 2);
      PLACES.put(sides[0], sides[1]);
      PLACES.put(sides[0] + "s", sides[1]);
    }
  }

  /** Key of the place whose adjective or people a key is: texas for texan and texans. */
  static Optional<String> placeOf(String key) {
    return Optional.ofNullable(PLACES.get(key));
  }

  private RegionDemonyms() {}
}
