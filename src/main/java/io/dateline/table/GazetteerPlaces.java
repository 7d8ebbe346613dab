package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/** The places of a built gazetteer, {@code places.parquet} in its folder. */
public final class GazetteerPlaces {

  public static final Table TABLE =
      Table.named("gazetteer_places")
          .oneRowPer("place")
          .key("geonames_id")
          .column(
              "geonames_id", LongType, "GeoNames id; negative for an id of the gazetteer's own.")
          .column("name", StringType, "The usual English name.")
          .column("feature", StringType, "GeoNames feature code, such as PPL, ADM1 or STM.")
          .column("country_code", StringType, "ISO 3166-1 alpha-2; null where it lies in none.")
          .column(
              "admin1",
              StringType,
              "Code of the first-level region that it lies in or is; null where unknown.")
          .column(
              "admin2",
              StringType,
              "Code of the second-level area that it lies in or is; null where unknown.")
          .column("latitude", DoubleType, "Degrees north, WGS 84.")
          .column("longitude", DoubleType, "Degrees east, WGS 84.")
          .column("population", LongType, "Inhabitants; null where unknown.")
          .column(
              "aliases",
              createArrayType(StringType),
              "Other names, one of those that differ in case, diacritics and punctuation only.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private GazetteerPlaces() {}
}
