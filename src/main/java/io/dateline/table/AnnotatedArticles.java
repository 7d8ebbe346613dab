package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/**
 * An article with all that CoreNLP told about it: the output of {@code annotate}, from which {@link
 * StoredSentences} and {@link StoredMentions} are unfolded.
 */
public final class AnnotatedArticles {

  public static final Table TABLE =
      Table.named("annotated_articles")
          .oneRowPer("annotated article")
          .key("article_id")
          .columnsOf(StoredSentences.TABLE, "article_id")
          .column(
              "sentences",
              createArrayType(StoredSentences.SCHEMA),
              "Its sentences, in the order of the text.")
          .column(
              "mentions",
              createArrayType(StoredMentions.SCHEMA),
              "Its named mentions, in the order of the text.")
          .column("annotation_fingerprint", StringType, "Hash of models and annotator settings.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private AnnotatedArticles() {}
}
