package io.dateline.sentiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.dateline.table.Mentions;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Resolved mentions to mentions with a tone. The tone is that of the sentence around, by CoreNLP's
 * sentiment model, given to every entity in it.
 */
public final class Sentiment {

  private static final UserDefinedFunction IS_QUOTED =
      udf((UDF2<String, Integer, Boolean>) Quotation::isQuoted, DataTypes.BooleanType);

  /**
   * @param resolved rows of {@link io.dateline.table.ResolvedMentions}
   * @return rows of {@link Mentions}
   */
  public static Dataset<Row> apply(Dataset<Row> resolved) {
    Column[] columns =
        Arrays.stream(Mentions.TABLE.columnNames()).map(c -> col(c)).toArray(Column[]::new);
    return resolved
        .transform(Sentiment::withTone)
        .transform(Sentiment::withQuotation)
        .select(columns);
  }

  private static Dataset<Row> withTone(Dataset<Row> mentions) {
    return mentions.withColumn("tone", col("positive").minus(col("negative")));
  }

  private static Dataset<Row> withQuotation(Dataset<Row> mentions) {
    Column offset = col("begin_offset").minus(col("sentence_begin"));
    return mentions.withColumn("is_quoted", IS_QUOTED.apply(col("sentence_text"), offset));
  }

  private Sentiment() {}
}
