// Rows of the open table, read file after file into one array a column.
const STEP = 50_000;
const ROOM = 300_000;
const SMALL = 1 << 25;
const compressors = { ZSTD: (bytes, length) => parquet.unzstd(bytes, new Uint8Array(length)) };

const pause = () => new Promise((resolve) => setTimeout(resolve));

async function opened(part, whole) {
  const file = await part.file();
  let source = { byteLength: file.size, slice: (from, to) => file.slice(from, to).arrayBuffer() };
  if (whole && file.size < SMALL) {
    const bytes = await file.arrayBuffer();
    source = { byteLength: bytes.byteLength, slice: (from, to) => bytes.slice(from, to) };
  }
  const metadata = await parquet.footerOf(source, { initialFetchSize: 1 << 16, parsers });
  part.rows = Number(metadata.num_rows);
  return { part, source, metadata, rows: part.rows };
}

/** Counts the rows of a table from the ends of its files; files that cannot be read count as none. */
async function counted(table) {
  for (const part of table.parts) {
    if (part.rows === null) await opened(part, false).catch(() => (part.rows = 0));
  }
  table.rows = table.parts.reduce((sum, part) => sum + part.rows, 0);
}

/** Comments of columns, where the writer left them. */
function commentsOf(metadata) {
  const comments = new Map();
  const row = (metadata.key_value_metadata || []).find((pair) => pair.key === 'org.apache.spark.sql.parquet.row.metadata');
  try {
    for (const field of JSON.parse(row.value).fields) comments.set(field.name, field.metadata.comment);
  } catch {
    // Written by another program: the explorer's own descriptions are left.
  }
  return comments;
}

/**
 * A reading of a table, or of some of its files.
 * @param settings of columns by name: their filter, and whether they are shown
 */
function readingOf(table, parts, settings) {
  return { table, parts, settings, columns: [], rows: 0, room: ROOM, next: 0, skip: 0, file: null, failures: [], isStopped: false, isRunning: false };
}

function addColumns(reading, file) {
  const about = new Map(((reading.table.about || {}).columns || []).map((column) => [column.name, column]));
  const comments = commentsOf(file.metadata);
  const add = (name, kind, type) => {
    if (reading.columns.some((column) => column.name === name)) return;
    const own = about.get(name) || {};
    const values = new Array(reading.rows).fill(null);
    reading.columns.push({ name, kind, type: own.type || type, doc: comments.get(name) || own.doc || '', values, isShown: true, filter: {}, ...reading.settings.get(name) });
  };
  for (const node of parquet.schemaOf(file.metadata).children) {
    const { name, type, converted_type: converted, logical_type: logical } = node.element;
    add(name, kindOf(node), (logical && logical.type) || converted || type || 'GROUP');
  }
  // The undated rows' folder is none that tells a value.
  for (const [name] of file.part.keys) add(name, 'text', 'FOLDER');
}

async function readStep(reading) {
  const part = reading.parts[reading.next];
  if (!reading.file || reading.file.part !== part) {
    reading.file = await opened(part, true);
    addColumns(reading, reading.file);
  }
  const { source, metadata, rows } = reading.file;
  const from = reading.skip;
  const to = Math.min(rows, from + STEP);
  const inFile = new Set(parquet.schemaOf(metadata).children.map((node) => node.element.name));
  const fresh = new Map();
  for (const column of reading.columns) {
    // What only the folder's name tells holds for all of its rows.
    const told = inFile.has(column.name) ? undefined : part.keys.find(([name]) => name === column.name);
    fresh.set(column.name, new Array(to - from).fill(told ? told[1] : null));
  }
  if (to > from) {
    await parquet.read({
      file: source, metadata, compressors, parsers, rowStart: from, rowEnd: to, useOffsetIndex: rows > STEP,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const values = fresh.get(columnName);
        const end = Math.min(columnData.length, to - rowStart);
        for (let i = Math.max(0, from - rowStart); i < end; i++) values[rowStart + i - from] = kept(columnData[i]);
      },
    });
  }
  for (const column of reading.columns) {
    const values = fresh.get(column.name);
    for (let i = 0; i < to - from; i++) column.values.push(values[i]);
  }
  reading.rows += to - from;
  reading.skip = to;
  return to >= rows;
}

/** Reads until the files end, room is filled or it is stopped; tells after each step. */
async function readOn(reading, tell) {
  reading.isRunning = true;
  reading.isStopped = false;
  while (!reading.isStopped && reading.next < reading.parts.length && reading.rows < reading.room) {
    let isDone = true;
    try {
      isDone = await readStep(reading);
    } catch (error) {
      reading.failures.push({ path: reading.parts[reading.next].path, message: error.message || String(error) });
    }
    if (isDone) {
      reading.next++;
      reading.skip = 0;
      reading.file = null;
    }
    tell();
    await pause();
  }
  reading.isRunning = false;
  tell();
}
