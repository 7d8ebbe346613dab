package io.dateline.evaluate;

import java.util.List;

/**
 * An article with its gold toponyms, in the order of the text.
 *
 * @param index from 0, in the order of the file
 * @param source the outlet, empty where it is not told
 * @param lost toponyms whose phrase does not stand near where it should, and that are left out
 */
record GoldArticle(int index, String source, String text, List<GoldToponym> toponyms, int lost) {

  GoldArticle {
    toponyms = List.copyOf(toponyms);
  }
}
