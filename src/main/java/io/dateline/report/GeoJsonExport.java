package io.dateline.report;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * Places by week as GeoJSON (RFC 7946), for QGIS and kepler.gl: one point for each place and week,
 * with the columns of {@code weekly_mentions} under their names, what kind of place it is, its tone
 * and its burst.
 *
 * <p>{@code time} and {@code end_time} are the week's ends as timestamps, the second exclusive:
 * kepler.gl plays only timestamps, and QGIS's temporal controller takes both. In rows of undated
 * articles both and {@code week_start} are null.
 */
public final class GeoJsonExport {

  private static final String[] WEEK_AND_ENTITY = {"week_start", "entity_id"};

  /**
   * What is written, in its order.
   *
   * @param weeklyMentions rows of {@link io.dateline.table.WeeklyMentions}
   * @param sentiment rows of {@link io.dateline.table.WeeklySentiment}
   * @param trends rows of {@link io.dateline.table.Trends}
   * @param entities rows of {@link io.dateline.table.Entities}
   * @return the columns of weekly_mentions, feature, tone, tone_low, tone_high, burst_level; sorted
   *     by week and entity_id, undated rows last
   */
  public static Dataset<Row> rows(
      Dataset<Row> weeklyMentions,
      Dataset<Row> sentiment,
      Dataset<Row> trends,
      Dataset<Row> entities) {
    Dataset<Row> tone =
        sentiment.select(
            col("week_start").as("week"),
            col("entity_id").as("id"),
            col("mean").as("tone"),
            col("mean_low").as("tone_low"),
            col("mean_high").as("tone_high"));
    return weeklyMentions
        .filter(col("latitude").isNotNull().and(col("longitude").isNotNull()))
        .join(entities.select("entity_id", "feature"), new String[] {"entity_id"}, "left")
        .join(
            tone,
            col("week_start").eqNullSafe(col("week")).and(col("entity_id").equalTo(col("id"))),
            "left")
        .drop("week", "id")
        .join(trends.select("week_start", "entity_id", "burst_level"), WEEK_AND_ENTITY, "left")
        .orderBy(col("week_start").asc_nulls_last(), col("entity_id"));
  }

  /**
   * Writes a feature collection, one feature a line.
   *
   * @param rows as {@link #rows} gives them
   */
  public static void write(OutputStream out, Iterator<Row> rows) throws IOException {
    JsonFactory json =
        JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();
    JsonGenerator to = json.createGenerator(out);
    to.setRootValueSeparator(null);
    to.writeRaw("{\"type\":\"FeatureCollection\",\"features\":[");
    while (rows.hasNext()) {
      to.writeRaw('\n');
      write(to, rows.next());
      if (rows.hasNext()) {
        to.writeRaw(',');
      }
    }
    to.writeRaw("\n]}\n");
    to.flush();
  }

  private static void write(JsonGenerator to, Row row) throws IOException {
    to.writeStartObject();
    to.writeStringField("type", "Feature");
    to.writeObjectFieldStart("geometry");
    to.writeStringField("type", "Point");
    to.writeArrayFieldStart("coordinates");
    to.writeNumber(row.<Double>getAs("longitude"));
    to.writeNumber(row.<Double>getAs("latitude"));
    to.writeEndArray();
    to.writeEndObject();
    to.writeObjectFieldStart("properties");
    LocalDate week = row.getAs("week_start");
    property(to, "time", week == null ? null : week + "T00:00:00Z");
    property(to, "end_time", week == null ? null : week.plusWeeks(1) + "T00:00:00Z");
    for (StructField field : row.schema().fields()) {
      if (!field.name().equals("latitude") && !field.name().equals("longitude")) {
        property(to, field.name(), row.getAs(field.name()));
      }
    }
    to.writeEndObject();
    to.writeEndObject();
  }

  private static void property(JsonGenerator to, String name, Object value) throws IOException {
    to.writeFieldName(name);
    if (value == null) {
      to.writeNull();
    } else if (value instanceof Double number) {
      to.writeNumber(number);
    } else if (value instanceof Number number) {
      to.writeNumber(number.longValue());
    } else if (value instanceof Boolean is) {
      to.writeBoolean(is);
    } else {
      to.writeString(value.toString());
    }
  }

  private GeoJsonExport() {}
}
