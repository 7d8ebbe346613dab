package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** Ids that lead to another, as {@code unify} finds them. */
public final class Redirections {

  public static final Table TABLE =
      Table.named("redirections")
          .oneRowPer("id that gave way")
          .key("old_id")
          .column("old_id", StringType, "An id that a spelling was given.")
          .column("entity_id", StringType, "The id that now stands for it; never itself an old_id.")
          .column(
              "reason",
              StringType,
              "cluster: spellings of one name; curated: an analyst's curation file says so.")
          .column("score", DoubleType, "How alike the names are, from 0 to 1; 1 where curated.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Redirections() {}
}
