package io.dateline.table;

import org.apache.spark.sql.types.StructType;

/**
 * The history of ids that lead to another: append only; of an id's rows the latest holds. One that
 * stands for itself again leads to itself.
 */
public final class StoredRedirects {

  public static final Table TABLE =
      Table.named("redirects")
          .oneRowPer("id that began to lead elsewhere, and run that found it")
          .key("old_id", "run_id")
          .columnsOf(Redirections.TABLE, "old_id", "entity_id", "reason", "score")
          .columnsOf(StoredEntities.TABLE, "run_id")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private StoredRedirects() {}
}
