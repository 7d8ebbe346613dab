// The Parquet files of a folder, gathered into tables by where they lie.
const descriptions = JSON.parse(byId('data').textContent);
const described = new Map(descriptions.map((table, index) => [table.name, { ...table, index }]));
const PARTITION = /^([^=]+)=(.*)$/;
/** Pieces of one table; a file of any other name is a table by itself. */
const PIECE = /^(data|part)(-.*)?$/;

/** Where a file belongs; null for files that are no table or not finished. */
function placeOf(path) {
  const folders = path.split('/');
  if (!/\.parquet$/i.test(path) || folders.some((name) => /^[._]/.test(name))) return null;
  const base = folders.pop().replace(/\.parquet$/i, '');
  const keys = [];
  let isUndated = false;
  while (folders.length && (PARTITION.test(folders[folders.length - 1]) || folders[folders.length - 1] === 'undated')) {
    const found = PARTITION.exec(folders.pop());
    if (found) keys.push([found[1], found[2]]);
    else isUndated = true;
  }
  if (!folders.length || !PIECE.test(base)) folders.push(base);
  const week = keys.find(([name]) => name === 'week_start');
  return { folders, keys, week: week ? week[1] : isUndated ? 'undated' : null };
}

/**
 * Tables of a folder, the published ones first.
 * @param files paths within the folder, each with a function that gives the file
 */
function tablesOf(files) {
  const tables = new Map();
  for (const { path, file } of files) {
    const place = placeOf(path);
    if (!place) continue;
    const key = place.folders.join('/');
    const name = place.folders[place.folders.length - 1];
    if (!tables.has(key)) {
      tables.set(key, { key, name, group: place.folders.slice(0, -1).join('/'), about: described.get(name), parts: [], rows: null });
    }
    tables.get(key).parts.push({ path, file, keys: place.keys, week: place.week, rows: null });
  }
  const inOrder = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
  for (const table of tables.values()) {
    // "undated" sorts behind every week.
    table.parts.sort((a, b) => inOrder(a.week || '', b.week || '') || inOrder(a.path, b.path));
    table.weeks = [...new Set(table.parts.map((part) => part.week).filter((week) => week && week !== 'undated'))];
  }
  const rank = (table) => (/(^|\/)tables$/.test(table.group) ? 0 : /(^|\/)store$/.test(table.group) ? 2 : 1);
  const order = (table) => (table.about ? table.about.index : descriptions.length);
  return [...tables.values()].sort((a, b) => rank(a) - rank(b) || inOrder(a.group, b.group) || order(a) - order(b) || inOrder(a.name, b.name));
}

/** Files of an input or a drop of single files. */
const listed = (files) => [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file: async () => file }));

/** Files below a handle, as pickers and drops give it. */
async function walked(handle, path = handle.name) {
  if (handle.kind === 'file') return [{ path, file: () => handle.getFile() }];
  const found = [];
  for await (const child of handle.values()) {
    if (!/^[._]/.test(child.name)) found.push(...(await walked(child, path + '/' + child.name)));
  }
  return found;
}

/** The same below an entry, which is what browsers without handles give. */
async function walkedEntry(entry, path = entry.name) {
  if (entry.isFile) return [{ path, file: () => new Promise((resolve, reject) => entry.file(resolve, reject)) }];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    // A reader gives some entries at a time, and none at its end.
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return found;
    for (const child of some) found.push(...(await walkedEntry(child, path + '/' + child.name)));
  }
}
