package io.dateline.ingest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * One Parquet row as names and values, in the manner of {@link JsonRecord}: structs become dotted
 * names, lists paragraphs, nulls empty strings. Dates and timestamps are written as ISO 8601.
 */
final class ParquetRecord {

  private static final int DEPTH = 4;
  private static final int MOST_DIGITS = 1_000;
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;

  static Map<String, String> read(Group row) {
    Map<String, String> fields = new LinkedHashMap<>();
    read(row, "", 0, fields);
    return fields;
  }

  private static void read(Group group, String prefix, int depth, Map<String, String> fields) {
    GroupType schema = group.getType();
    for (int field = 0; field < schema.getFieldCount(); field++) {
      Type type = schema.getType(field);
      String name = prefix + type.getName();
      if (group.getFieldRepetitionCount(field) == 0) {
        fields.put(name, "");
      } else if (type.isPrimitive() || isList(type)) {
        StringJoiner paragraphs = new StringJoiner("\n\n");
        collect(group, field, depth, paragraphs);
        fields.put(name, paragraphs.toString());
      } else if (depth < DEPTH) {
        read(group.getGroup(field, 0), name + ".", depth + 1, fields);
      }
    }
  }

  /** The primitives of a field that may be repeated, or be a list of such. */
  private static void collect(Group group, int field, int depth, StringJoiner values) {
    Type type = group.getType().getType(field);
    for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
      if (type.isPrimitive()) {
        values.add(text(group, field, i, type.asPrimitiveType()));
      } else if (depth < DEPTH) {
        Group inner = group.getGroup(field, i);
        for (int j = 0; j < inner.getType().getFieldCount(); j++) {
          collect(inner, j, depth + 1, values);
        }
      }
    }
  }

  private static boolean isList(Type type) {
    return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
        || type.isRepetition(Type.Repetition.REPEATED);
  }

  private static String text(Group group, int field, int index, PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case INT96 -> int96(group.getInt96(field, index).getBytes()).toString();
      case INT64 -> {
        long value = group.getLong(field, index);
        yield logical instanceof TimestampLogicalTypeAnnotation timestamp
            ? timestamp(value, timestamp)
            : number(BigInteger.valueOf(value), logical);
      }
      case INT32 -> {
        int value = group.getInteger(field, index);
        yield logical instanceof DateLogicalTypeAnnotation
            ? LocalDate.ofEpochDay(value).toString()
            : number(BigInteger.valueOf(value), logical);
      }
      case BINARY, FIXED_LEN_BYTE_ARRAY -> {
        byte[] bytes = group.getBinary(field, index).getBytes();
        yield logical instanceof DecimalLogicalTypeAnnotation
            ? number(new BigInteger(bytes), logical)
            : new String(bytes, StandardCharsets.UTF_8);
      }
      case FLOAT, DOUBLE, BOOLEAN -> group.getValueToString(field, index);
    };
  }

  private static String number(BigInteger unscaled, LogicalTypeAnnotation logical) {
    if (!(logical instanceof DecimalLogicalTypeAnnotation decimal)) {
      return unscaled.toString();
    }
    BigDecimal value = new BigDecimal(unscaled, decimal.getScale());
    // A scale of a thousand million, which a file may claim, would be as many zeros.
    return Math.abs(value.scale()) > MOST_DIGITS ? value.toString() : value.toPlainString();
  }

  private static String timestamp(long value, TimestampLogicalTypeAnnotation type) {
    ChronoUnit unit =
        switch (type.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    Instant instant = Instant.EPOCH.plus(value, unit);
    return type.isAdjustedToUTC()
        ? instant.toString()
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  /** What Spark still writes for timestamps by default: nanoseconds of a Julian day. */
  private static Instant int96(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long day = buffer.getInt() - JULIAN_DAY_OF_1970;
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos);
  }

  private ParquetRecord() {}
}
