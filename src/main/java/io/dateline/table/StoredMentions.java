package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * The names that CoreNLP found, not yet resolved: append only, one batch a chunk and annotation
 * fingerprint.
 */
public final class StoredMentions {

  public static final Table TABLE =
      Table.named("mentions")
          .oneRowPer("named mention")
          .key("article_id", "annotation_fingerprint", "begin_offset")
          .columnsOf(StoredSentences.TABLE, "article_id", "sentence_index")
          .column(
              "begin_offset",
              IntegerType,
              "Where the mention begins in the article text, in UTF-16 units.")
          .column("end_offset", IntegerType, "Where it ends, exclusive.")
          .column(
              "surface", StringType, "The name as it stands in the text between the two offsets.")
          .column("label", StringType, "CoreNLP's class: PERSON, LOCATION or ORGANIZATION.")
          .columnsOf(StoredSentences.TABLE, "annotation_fingerprint")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private StoredMentions() {}
}
