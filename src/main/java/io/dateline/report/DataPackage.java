package io.dateline.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.table.Column;
import io.dateline.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * A Frictionless Data Package (version 2) that describes tables and says in which files they lie.
 *
 * <p>A primary key must not be null there. So a key with {@code week_start}, which is null for
 * undated articles, is declared as a unique key.
 */
public final class DataPackage {

  /** The name that the standard gives to the descriptor. */
  public static final String FILE = "datapackage.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Map<DataType, String> TYPES =
      Map.of(
          DataTypes.StringType, "string",
          DataTypes.LongType, "integer",
          DataTypes.IntegerType, "integer",
          DataTypes.DoubleType, "number",
          DataTypes.BooleanType, "boolean",
          DataTypes.DateType, "date",
          DataTypes.TimestampType, "datetime");

  private static final Map<String, String> KEYS_OF =
      Map.of("entity_id", "entities", "article_id", "articles");

  private static final Map<String, String> REFERENCES =
      Map.of(
          "entity_id", "entity_id",
          "left_id", "entity_id",
          "right_id", "entity_id",
          "actor_id", "entity_id",
          "article_id", "article_id",
          "story_id", "article_id");

  /** How the files are written. */
  public enum Format {
    PARQUET("application/vnd.apache.parquet"),
    CSV("text/csv");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }
  }

  /**
   * The descriptor as JSON.
   *
   * @param tables those described, in order; one without files is left out
   * @param files paths of each table's files by its name, relative to the descriptor
   */
  public static String describe(
      List<Table> tables, Map<String, List<String>> files, Format format) {
    ObjectNode descriptor = MAPPER.createObjectNode();
    descriptor.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    descriptor.put("name", "dateline");
    descriptor.put("title", "Dateline: who and where, week by week");
    descriptor.put(
        "description",
        "How often places, persons, organisations and groups are named in news, with whom and in"
            + " what tone, by ISO week.");
    ArrayNode resources = descriptor.putArray("resources");
    List<Table> present = tables.stream().filter(t -> files.containsKey(t.name())).toList();
    for (Table table : present) {
      resources.add(resource(table, files.get(table.name()), format, files.keySet()));
    }
    return text(descriptor);
  }

  private static ObjectNode resource(
      Table table, List<String> paths, Format format, Set<String> present) {
    ObjectNode resource = MAPPER.createObjectNode();
    resource.put("name", table.name());
    resource.put("type", "table");
    resource.put("description", "One row per " + table.rowPer() + ".");
    if (paths.size() == 1) {
      resource.put("path", paths.get(0));
    } else {
      paths.forEach(resource.putArray("path")::add);
    }
    resource.put("format", format.name().toLowerCase(Locale.ROOT));
    resource.put("mediatype", format.mediaType);
    if (format == Format.CSV) {
      resource.put("encoding", "utf-8");
    }
    ObjectNode schema = resource.putObject("schema");
    schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
    ArrayNode fields = schema.putArray("fields");
    for (Column column : table.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("type", type(column.type()));
      field.put("description", column.doc());
    }
    if (table.key().contains("week_start")) {
      table.key().forEach(schema.putArray("uniqueKeys").addArray()::add);
    } else {
      table.key().forEach(schema.putArray("primaryKey")::add);
    }
    addForeignKeys(schema, table, present);
    return resource;
  }

  private static void addForeignKeys(ObjectNode schema, Table table, Set<String> present) {
    ArrayNode keys = MAPPER.createArrayNode();
    for (Column column : table.columns()) {
      String field = REFERENCES.get(column.name());
      String other = field == null ? null : KEYS_OF.get(field);
      if (other != null && present.contains(other) && refers(table, column.name())) {
        ObjectNode key = keys.addObject();
        key.putArray("fields").add(column.name());
        ObjectNode reference = key.putObject("reference");
        reference.put("resource", other);
        reference.putArray("fields").add(field);
      }
    }
    if (!keys.isEmpty()) {
      schema.set("foreignKeys", keys);
    }
  }

  /** An element of an array may name what has no row: a place that was weighed and never meant. */
  private static boolean refers(Table table, String column) {
    return table.key().contains(FlatTable.POSITION)
        ? table.key().contains(column)
        : !table.key().equals(List.of(column));
  }

  private static String type(DataType type) {
    if (type instanceof ArrayType) {
      return "array";
    }
    String name = TYPES.get(type);
    if (name == null) {
      throw new IllegalArgumentException("no type of a data package for " + type.sql());
    }
    return name;
  }

  private static String text(ObjectNode descriptor) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return MAPPER.writer(printer).writeValueAsString(descriptor) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataPackage() {}
}
