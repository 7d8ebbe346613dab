package io.dateline.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Has Parquet read the columns whose names are known, or all where none is. */
final class ParquetColumns extends ReadSupport<Group> {

  private final FieldNames names;

  ParquetColumns(FieldNames names) {
    this.names = names;
  }

  org.apache.parquet.hadoop.ParquetReader<Group> open(HadoopInputFile file, IngestConfig config)
      throws IOException {
    return new Builder(file, this)
        .withCodecFactory(new ParquetPages(file.getConfiguration(), config.maxRecordBytes()))
        .build();
  }

  @Override
  public ReadContext init(InitContext context) {
    MessageType file = context.getFileSchema();
    List<Type> known = file.getFields().stream().filter(f -> names.isKnown(f.getName())).toList();
    return new ReadContext(known.isEmpty() ? file : new MessageType(file.getName(), known));
  }

  // Deprecated, and abstract all the same.
  @Override
  @SuppressWarnings("deprecation")
  public RecordMaterializer<Group> prepareForRead(
      Configuration hadoop,
      Map<String, String> keyValues,
      MessageType fileSchema,
      ReadContext context) {
    return new GroupRecordConverter(context.getRequestedSchema());
  }

  private static final class Builder
      extends org.apache.parquet.hadoop.ParquetReader.Builder<Group> {
    private final ReadSupport<Group> support;

    Builder(HadoopInputFile file, ReadSupport<Group> support) {
      super(file);
      this.support = support;
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return support;
    }
  }
}
