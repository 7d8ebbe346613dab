package io.dateline.sentiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.dateline.annotate.AnnotateConfig;
import io.dateline.table.Mentions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Resolved mentions to mentions with a tone: toward what the mention names, by {@link ToneModel};
 * or, where annotation has told it, that of the sentence around, given to every entity in it.
 */
public final class Sentiment {

  private static final StructType TONE =
      new StructType()
          .add("negative", DataTypes.DoubleType)
          .add("neutral", DataTypes.DoubleType)
          .add("positive", DataTypes.DoubleType);

  private static final UserDefinedFunction TOWARD =
      udf((UDF3<String, Integer, Integer, Row>) Sentiment::toward, TONE);

  private static final UserDefinedFunction IS_QUOTED =
      udf((UDF2<String, Integer, Boolean>) Quotation::isQuoted, DataTypes.BooleanType);

  /**
   * @param resolved rows of {@link io.dateline.table.ResolvedMentions}
   * @param tone what kind of tone is wanted
   * @return rows of {@link Mentions}
   */
  public static Dataset<Row> apply(Dataset<Row> resolved, AnnotateConfig.Tone tone) {
    return resolved
        .transform(mentions -> withTone(mentions, tone))
        .transform(Sentiment::withQuotation)
        .transform(Mentions.TABLE::select);
  }

  /** Changes with whatever alters the tone of a mention. */
  public static String fingerprint(AnnotateConfig.Tone tone) {
    return tone == AnnotateConfig.Tone.TARGET ? "target " + ToneModel.fingerprint() : tone.name();
  }

  /**
   * How far means of this kind of tone are off, see {@link ToneModel#meanError()}; 0 if unknown.
   */
  public static double meanError(AnnotateConfig.Tone tone) {
    return tone == AnnotateConfig.Tone.TARGET ? ToneModel.shared().meanError() : 0;
  }

  private static Dataset<Row> withTone(Dataset<Row> mentions, AnnotateConfig.Tone tone) {
    Dataset<Row> told = tone == AnnotateConfig.Tone.TARGET ? withToneToward(mentions) : mentions;
    return told.withColumn("tone", col("positive").minus(col("negative")));
  }

  private static Dataset<Row> withToneToward(Dataset<Row> mentions) {
    Column begin = col("begin_offset").minus(col("sentence_begin"));
    Column end = col("end_offset").minus(col("sentence_begin"));
    return mentions
        .withColumn("toward", TOWARD.apply(col("sentence_text"), begin, end))
        .withColumn("negative", col("toward.negative"))
        .withColumn("neutral", col("toward.neutral"))
        .withColumn("positive", col("toward.positive"))
        .drop("toward");
  }

  private static Row toward(String sentence, Integer begin, Integer end) {
    if (sentence == null || begin == null || end == null) {
      return null;
    }
    Tone tone = ToneModel.shared().toneOf(sentence, begin, end);
    return RowFactory.create(tone.negative(), tone.neutral(), tone.positive());
  }

  private static Dataset<Row> withQuotation(Dataset<Row> mentions) {
    Column offset = col("begin_offset").minus(col("sentence_begin"));
    return mentions.withColumn("is_quoted", IS_QUOTED.apply(col("sentence_text"), offset));
  }

  private Sentiment() {}
}
