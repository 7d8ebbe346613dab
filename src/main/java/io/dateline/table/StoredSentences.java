package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * The sentences that CoreNLP found: append only, one batch a chunk and annotation fingerprint.
 * Every annotated article has at least one row.
 */
public final class StoredSentences {

  public static final Table TABLE =
      Table.named("sentences")
          .oneRowPer("sentence")
          .key("article_id", "annotation_fingerprint", "sentence_index")
          .column("article_id", StringType, "The article.")
          .column("sentence_index", IntegerType, "Number of the sentence in its article, from 0.")
          .column(
              "begin_offset",
              IntegerType,
              "Where the sentence begins in the article text, in UTF-16 units.")
          .column("end_offset", IntegerType, "Where it ends, exclusive.")
          .column(
              "text", StringType, "The sentence as it stands in the text between the two offsets.")
          .column("token_count", IntegerType, "Tokens by CoreNLP's tokenizer.")
          .column(
              "negative",
              DoubleType,
              "Probability that the sentence is negative or very negative; null where its tone was"
                  + " not asked for.")
          .column("neutral", DoubleType, "Probability that it is neutral.")
          .column("positive", DoubleType, "Probability that it is positive or very positive.")
          .column(
              "annotation_status",
              StringType,
              "ok; no_tone where the tone of a sentence that bears a name was skipped (too long or"
                  + " unparsable); too_long or too_slow where the rest of the text was left"
                  + " unannotated; failed where CoreNLP threw.")
          .column("annotation_fingerprint", StringType, "Hash of models and annotator settings.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private StoredSentences() {}
}
