package io.dateline.warehouse;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * What a Parquet file says of itself.
 *
 * @param rows rows in all row groups
 * @param schema Spark's schema with the columns' descriptions; null where another program wrote it
 * @param codecs compression of the column chunks
 */
public record Footer(long rows, StructType schema, Set<CompressionCodecName> codecs) {

  private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  /** Reads the footer alone. */
  public static Footer read(Path file, Configuration hadoop) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
      ParquetMetadata footer = reader.getFooter();
      Map<String, String> extra = footer.getFileMetaData().getKeyValueMetaData();
      String json = extra.get(SPARK_SCHEMA);
      Set<CompressionCodecName> codecs =
          footer.getBlocks().stream()
              .flatMap(block -> block.getColumns().stream())
              .map(chunk -> chunk.getCodec())
              .collect(Collectors.toSet());
      return new Footer(
          reader.getRecordCount(),
          json == null ? null : (StructType) DataType.fromJson(json),
          codecs);
    }
  }
}
