package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** The names that no list knows, each with the id that its spelling gave it in an article. */
public final class MintedNames {

  public static final Table TABLE =
      Table.named("minted_names")
          .oneRowPer("id and spelling of its full name")
          .key("entity_id", "name")
          .column("entity_id", StringType, "Id that the spelling gave: person:… or organization:…")
          .column("kind", StringType, "person or organization.")
          .column("name", StringType, "The full name as printed.")
          .column("article_count", LongType, "Articles that bear it.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private MintedNames() {}
}
