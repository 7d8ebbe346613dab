// Which rows are shown, in which order. Long tables are gone through in slices, so that typing stays smooth.
const SLICE_MS = 14;

/** Whether a column's filter asks for anything. */
const asks = ({ text, min, max, flag, nulls }) => Boolean(text || min || max || flag || nulls);

/** A test of one value; null passes where it is asked for. */
function testOf(column) {
  const { text = '', min = '', max = '', flag = '', nulls = '' } = column.filter;
  const tests = [];
  if (nulls) tests.push((value) => (value === null) === (nulls === 'only'));
  if (text) {
    const wanted = text.toLowerCase();
    tests.push((value) => value !== null && textOf(value).toLowerCase().includes(wanted));
  }
  if (flag) tests.push((value) => value === (flag === 'true'));
  if (column.kind === 'number') {
    if (min) tests.push((value) => value !== null && value >= Number(min));
    if (max) tests.push((value) => value !== null && value <= Number(max));
  } else {
    // Up to a day, month or year takes in all of it.
    if (min) tests.push((value) => value !== null && value >= min);
    if (max) tests.push((value) => value !== null && value.slice(0, max.length) <= max);
  }
  return (value) => tests.every((test) => test(value));
}

/** A test of a row: every filter, and the words that are searched for in any column shown. */
function rowTest(columns, search) {
  const tests = columns.filter((column) => asks(column.filter)).map((column) => {
    const test = testOf(column);
    return (row) => test(column.values[row]);
  });
  const wanted = search.trim().toLowerCase();
  if (wanted) {
    const searched = columns.filter((column) => column.isShown);
    tests.push((row) => searched.some(({ values }) => values[row] !== null && textOf(values[row]).toLowerCase().includes(wanted)));
  }
  return tests.length ? (row) => tests.every((test) => test(row)) : null;
}

/** Which of two values stands first; NaN behind all numbers, as DuckDB has it. */
function order(left, right) {
  if (left === right) return 0;
  if (left < right) return -1;
  return left > right ? 1 : Number.isNaN(left) - Number.isNaN(right);
}

/** Numbers of rows by a column; null last in either direction, equal values as they were read. */
function sorted(rows, { kind, values }, isDown) {
  const sign = isDown ? -1 : 1;
  // Lists and structures stand by their text.
  const keys = kind === 'list' ? values.map((value) => (value === null ? null : textOf(value))) : values;
  return rows.sort((a, b) => {
    const left = keys[a];
    const right = keys[b];
    if (left === null || right === null) return (left === null) - (right === null) || a - b;
    return sign * order(left, right) || a - b;
  });
}

/**
 * The rows asked for.
 * @param isStale tells that the question is no longer asked
 * @returns numbers of rows, or null where it became stale
 */
async function select(reading, search, sort, isStale) {
  const count = reading.rows;
  const test = rowTest(reading.columns, search);
  let rows = new Uint32Array(count);
  let found = 0;
  let since = performance.now();
  for (let row = 0; row < count; row++) {
    if (!test || test(row)) rows[found++] = row;
    if ((row & 511) === 511 && performance.now() - since > SLICE_MS) {
      await pause();
      if (isStale()) return null;
      since = performance.now();
    }
  }
  rows = rows.subarray(0, found);
  const column = reading.columns.find(({ name }) => name === sort.name);
  return column ? sorted(rows, column, sort.isDown) : rows;
}
