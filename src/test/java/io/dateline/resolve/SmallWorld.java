package io.dateline.resolve;

/** A gazetteer and an actor list small enough to know by heart. */
final class SmallWorld {

  static final Gazetteer GAZETTEER =
      Articles.gazetteer(
          """
          690791;UA;UKR;Ukraine;;Ukrainian|Ukrainians;Kyiv;EU;49.0;32.0;41000000
          2017370;RU;RUS;Russia;Russian Federation;Russian|Russians;Moscow;EU;60.0;100.0;144000000
          2635167;GB;GBR;United Kingdom;UK|Britain|Great Britain;British|Britons;London;EU;54.8;-2.7;67000000
          6252001;US;USA;United States;US|USA|U.S.|America;American|Americans;Washington;NA;39.8;-98.6;330000000
          614540;GE;GEO;Georgia;;Georgian|Georgians;Tbilisi;AS;42.0;43.5;3700000
          3017382;FR;FRA;France;;French;Paris;EU;46.0;2.0;68000000
          """,
          """
          703448;Kyiv;PPLC;UA;12;50.45466;30.5238;2952000;Kiev
          706482;Kharkiv Oblast;ADM1;UA;07;49.5;36.5;2600000;Kharkov Oblast|Kharkiv region
          706483;Kharkiv;PPLA;UA;07;49.98081;36.25272;1430000;Kharkov
          707292;Izium;PPLA2;UA;07;49.20697;37.27679;53000;
          712926;Balakliia;PPLA2;UA;07;49.45595;36.84433;29000;
          702657;Luhansk Oblast;ADM1;UA;14;49.0;39.0;2100000;
          702658;Luhansk;PPLA;UA;14;48.56705;39.31706;400000;Lugansk
          -53;Luhansk People's Republic;RGN;UA;14;48.57;39.3;0;LPR|LNR
          691999;Sievierodonetsk;PPL;UA;14;48.94628;38.48624;100000;
          -8;French;PPL;BW;;-20.0;25.0;300;
          -7;Borivske;PPL;UA;14;48.87;38.6;0;
          709716;Donetsk Oblast;ADM1;UA;05;48.0;37.8;4100000;
          709717;Donetsk;PPLA;UA;05;48.0159;37.8028;900000;
          538555;Kursk Oblast;ADM1;RU;41;51.6;36.0;1100000;
          538560;Kursk;PPLA;RU;41;51.73733;36.18735;440000;
          486816;Sudzha;PPL;RU;41;51.1976;35.2726;6000;
          524901;Moscow;PPLC;RU;48;55.75222;37.61556;12500000;
          5601538;Moscow;PPL;US;ID;46.73239;-117.00017;25000;
          5596512;Idaho;ADM1;US;ID;44.5;-114.25;1800000;
          4736286;Texas;ADM1;US;TX;31.25;-99.25;29000000;
          4717560;Paris;PPLA2;US;TX;33.66094;-95.55551;25000;
          2988507;Paris;PPLC;FR;11;48.85341;2.3488;2100000;
          4197000;Georgia;ADM1;US;GA;32.75;-83.5;10700000;
          4180439;Atlanta;PPLA;US;GA;33.749;-84.38798;500000;
          611717;Tbilisi;PPLC;GE;51;41.69411;44.83368;1100000;
          709932;Dnieper;STM;UA;;46.5;32.3;0;Dnipro River
          709930;Dnipro;PPLA;UA;04;48.4593;35.03865;980000;
          """);

  static final ActorList ACTORS =
      Articles.actors(
          """
          person:volodymyr-zelenskyy;person;Volodymyr Zelenskyy;UA;President of Ukraine;Zelensky|Zelenskyy
          person:vladimir-putin;person;Vladimir Putin;RU;President of Russia;Putin
          person:yevgeny-prigozhin;person;Yevgeny Prigozhin;RU;;Prigozhin
          person:boris-johnson;person;Boris Johnson;GB;;
          organization:eu;organization;European Union;;;EU
          organization:kremlin;organization;Kremlin;RU;;The Kremlin
          group:wagner-group;group;Wagner Group;RU;;Wagner|Wagner mercenary group
          organization:armed-forces-of-ukraine;organization;Armed Forces of Ukraine;UA;;AFU
          """);

  private SmallWorld() {}
}
