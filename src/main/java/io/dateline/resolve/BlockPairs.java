package io.dateline.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Compares the names of each block. Rows come block by block, the names that most articles bear
 * first; of a block only its first names are held, and every later one is compared with those.
 */
final class BlockPairs implements Iterator<Row> {

  private static final double SAME_LETTERS = 0.9;

  /** One name of the block; {@code person} is null for organisations. */
  private record Named(String id, String key, PersonName person, Map<String, Long> bearers) {}

  private final Iterator<Row> rows;
  private final int most;
  private final double sureLikeness;
  private final List<Named> heads = new ArrayList<>();
  private final Queue<Row> ready = new ArrayDeque<>();
  private String block;

  /**
   * @param rows columns as {@link UnifyRows#columns} gives them
   * @param most names of a block that are held
   * @param sureLikeness see {@link UnifyConfig}
   */
  BlockPairs(Iterator<Row> rows, int most, double sureLikeness) {
    this.rows = rows;
    this.most = most;
    this.sureLikeness = sureLikeness;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && rows.hasNext()) {
      compare(rows.next());
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more pairs");
    }
    return ready.remove();
  }

  private void compare(Row row) {
    if (!Objects.equals(block, row.<String>getAs("block"))) {
      block = row.getAs("block");
      heads.clear();
    }
    long names = row.isNullAt(row.fieldIndex("names")) ? 0 : row.<Long>getAs("names");
    Named name = named(row);
    for (Named head : heads) {
      if (!head.id().equals(name.id())) {
        double likeness = likeness(head, name, names);
        if (likeness > 0) {
          ready.add(pair(head, name, likeness));
        }
      }
    }
    if (heads.size() < most) {
      heads.add(name);
    }
  }

  private static Named named(Row row) {
    String key = row.getAs("key");
    boolean isPerson = Resolution.PERSON.equals(row.<String>getAs("kind"));
    Map<String, Long> bearers = new HashMap<>();
    if (isPerson) {
      List<Row> tokens = row.getList(row.fieldIndex("bearers"));
      tokens.forEach(token -> bearers.put(token.getString(0), token.getLong(1)));
    }
    return new Named(row.getAs("entity_id"), key, isPerson ? PersonName.of(key) : null, bearers);
  }

  /** Organisations of one block differ in blanks, small words and legal forms only. */
  private double likeness(Named left, Named right, long names) {
    if (left.person() == null) {
      return SAME_LETTERS;
    }
    double likeness = NameSimilarity.between(left.person(), right.person());
    boolean isLike =
        likeness >= sureLikeness
            || NameTokens.skeleton(left.person().surname())
                .equals(NameTokens.skeleton(right.person().surname()));
    NameFrequencies counts = new Counts(names, left.bearers(), right.bearers());
    return isLike && NameSimilarity.isSamePerson(left.person(), right.person(), counts)
        ? likeness
        : 0;
  }

  /** What the two rows bring along of the corpus's counts. */
  private record Counts(long names, Map<String, Long> left, Map<String, Long> right)
      implements NameFrequencies {
    @Override
    public long bearers(String token) {
      return left.getOrDefault(token, right.getOrDefault(token, 1L));
    }
  }

  private static Row pair(Named one, Named other, double likeness) {
    boolean isInOrder = one.id().compareTo(other.id()) < 0;
    Named left = isInOrder ? one : other;
    Named right = isInOrder ? other : one;
    return RowFactory.create(
        left.id(), right.id(), left.key(), right.key(), left.person() != null, likeness);
  }
}
