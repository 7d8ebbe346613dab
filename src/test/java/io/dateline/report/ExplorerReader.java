package io.dateline.report;

import io.dateline.testing.Browser;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who reads tables with the explorer that a browser shows. */
record ExplorerReader(Browser browser) {

  /** Waits until all is read and the rows are those that were asked for. */
  void rest() {
    browser.await(
        """
        return document.getElementById('grid').getAttribute('aria-busy') === 'false'
          && document.getElementById('progress').innerText.endsWith('are read.')\
        """);
  }

  /** Types into a filter of a column: its first field or its second. */
  void filter(String column, int field, String value) {
    set(
        """
        const at = [...document.querySelectorAll('th[data-column]')].findIndex(h => h.dataset.column === arguments[1]);
        const box = document.querySelectorAll('.filters td')[at + 1].querySelectorAll('input')[arguments[2]];
        """,
        value,
        column,
        field);
  }

  /** Types into the search above the rows. */
  void search(String value) {
    set("const box = document.getElementById('search');", value);
  }

  private void set(String box, String value, Object... arguments) {
    Object[] all = Stream.concat(Stream.of(value), Stream.of(arguments)).toArray();
    browser.run(
        box
            + """
            box.value = arguments[0];
            box.dispatchEvent(new Event('input'));
            document.getElementById('grid').setAttribute('aria-busy', 'true');
            """,
        all);
    rest();
  }

  /** Clicks the head of a column. */
  void sort(String column) {
    browser.run(
        "document.querySelector('th[data-column=\"' + arguments[0] + '\"] button').click()",
        column);
    rest();
  }

  /** Values of some columns in the rows shown, parted by a blank. */
  List<String> rows(String... columns) {
    return browser
        .text(
            """
            const heads = [...document.querySelectorAll('th[data-column]')].map(h => h.dataset.column);
            return [...document.querySelectorAll('#body tr')].map(row =>
              [...arguments].map(c => row.children[heads.indexOf(c) + 1].innerText).join(' ')).join('\\n');
            """,
            (Object[]) columns)
        .lines()
        .toList();
  }

  /** What is seen in the first element of a selector. */
  String text(String selector) {
    return browser.text("return document.querySelector(arguments[0]).innerText", selector);
  }
}
