package io.dateline.resolve;

import io.dateline.table.GazetteerPlaces;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes {@code places.parquet}, rows of {@link GazetteerPlaces}. */
final class PlacesParquet implements Closeable {

  private static final MessageType TYPE =
      MessageTypeParser.parseMessageType(
          """
          message gazetteer_places {
            optional int64 geonames_id;
            optional binary name (STRING);
            optional binary feature (STRING);
            optional binary country_code (STRING);
            optional binary admin1 (STRING);
            optional binary admin2 (STRING);
            optional double latitude;
            optional double longitude;
            optional int64 population;
            optional group aliases (LIST) {
              repeated group list {
                optional binary element (STRING);
              }
            }
          }
          """);

  private final ParquetWriter<Group> out;

  PlacesParquet(Path file) throws IOException {
    this.out =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(TYPE)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            // Where Spark keeps a schema with its comments.
            .withExtraMetaData(
                Map.of("org.apache.spark.sql.parquet.row.metadata", GazetteerPlaces.SCHEMA.json()))
            .build();
  }

  void write(Place place, Collection<String> aliases) throws IOException {
    SimpleGroup row = new SimpleGroup(TYPE);
    row.append("geonames_id", place.id());
    append(row, "name", place.name());
    append(row, "feature", place.feature());
    append(row, "country_code", place.countryCode());
    append(row, "admin1", place.admin1());
    append(row, "admin2", place.admin2());
    row.append("latitude", place.latitude());
    row.append("longitude", place.longitude());
    if (place.population() > 0) {
      row.append("population", place.population());
    }
    Group list = row.addGroup("aliases");
    for (String alias : aliases) {
      list.addGroup("list").append("element", alias);
    }
    out.write(row);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static void append(SimpleGroup row, String column, String text) {
    if (!text.isEmpty()) {
      row.append(column, text);
    }
  }
}
