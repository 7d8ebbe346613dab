package io.dateline.resolve;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import io.dateline.table.Redirections;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Rows of {@link Unify} from one step to the next, and their reading. */
final class UnifyRows {

  static final StructType KEYED =
      new StructType()
          .add("entity_id", StringType)
          .add("kind", StringType)
          .add("key", StringType)
          .add("tokens", createArrayType(StringType))
          .add("blocks", createArrayType(StringType))
          .add("finer", StringType)
          .add("article_count", LongType);

  static final StructType PAIRS =
      new StructType()
          .add("left_id", StringType)
          .add("right_id", StringType)
          .add("left_key", StringType)
          .add("right_key", StringType)
          .add("is_person", BooleanType)
          .add("likeness", DoubleType);

  /** What {@link BlockPairs} reads, in this order. */
  static Column[] columns() {
    return Stream.of("block", "entity_id", "kind", "key", "bearers", "names", "article_count")
        .map(functions::col)
        .toArray(Column[]::new);
  }

  static Iterator<Row> keyed(Iterator<Row> names) {
    return new Mapped<>(names, UnifyRows::keyed);
  }

  private static Row keyed(Row row) {
    boolean isPerson = Resolution.PERSON.equals(row.getString(1));
    String name = row.getString(2) == null ? "" : row.getString(2);
    String key = NameFolding.key(name);
    PersonName person = PersonName.of(isPerson ? key : "");
    Set<String> blocks = isPerson ? NameBlocks.ofPerson(person) : NameBlocks.ofOrganization(name);
    return RowFactory.create(
        row.getString(0),
        row.getString(1),
        key,
        NameSimilarity.tokens(person).toArray(String[]::new),
        blocks.toArray(String[]::new),
        isPerson ? NameBlocks.finer(person) : "",
        row.getLong(3));
  }

  /**
   * Pairs that come by falling likeness to redirects.
   *
   * @return rows of {@link Redirections}
   */
  static Iterator<Row> redirects(Iterator<Row> pairs, UnifyConfig config) {
    NameClusters clusters = new NameClusters(config.maxCluster(), config.merges(), config.apart());
    while (pairs.hasNext()) {
      Row pair = pairs.next();
      boolean isPerson = pair.<Boolean>getAs("is_person");
      clusters.join(
          pair.getAs("left_id"),
          isPerson ? PersonName.of(pair.<String>getAs("left_key")) : null,
          pair.getAs("right_id"),
          isPerson ? PersonName.of(pair.<String>getAs("right_key")) : null,
          pair.getAs("likeness"));
    }
    List<Row> rows = new ArrayList<>();
    for (NameClusters.Redirect r : clusters.redirects()) {
      rows.add(Redirections.TABLE.row(r.oldId(), r.entityId(), r.reason(), r.score()));
    }
    return rows.iterator();
  }

  /** The merges of an analyst as pairs: they come first, and hold where no name is like another. */
  static List<Row> merges(UnifyConfig config) {
    List<Row> rows = new ArrayList<>();
    config
        .merges()
        .forEach((from, to) -> rows.add(RowFactory.create(from, to, "", "", false, 2.0)));
    return rows;
  }

  /** One row out for each row in. */
  private record Mapped<A, B>(Iterator<A> in, Function<A, B> step) implements Iterator<B> {
    @Override
    public boolean hasNext() {
      return in.hasNext();
    }

    @Override
    public B next() {
      return step.apply(in.next());
    }
  }

  private UnifyRows() {}
}
