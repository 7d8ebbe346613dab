// Takes a folder by button or by drop, then follows the tools above the rows.
async function take(finding) {
  const note = byId('choose-note');
  note.textContent = 'Looking for tables …';
  let found;
  try {
    found = await finding();
  } catch (error) {
    note.textContent = 'The folder cannot be read (' + error.message.replace(/\.+$/, '') + '). Try the other way: choose it by the button, or drop it here.';
    return;
  }
  const tables = tablesOf(found);
  if (!tables.length) {
    note.textContent = 'There is no Parquet file among the ' + many(found.length, 'file', 'files') + ' of this folder. Choose the folder that “dateline run --output” has written.';
    return;
  }
  const wanted = state.table ? state.table.name : location.hash.replace(/^#table=/, '');
  state.tables = tables;
  note.textContent = many(tables.length, 'table', 'tables') + ' in ' + found[0].path.split('/')[0] + '.';
  document.body.classList.add('chosen');
  byId('work').hidden = false;
  openTable(tables.find((table) => table.name === wanted) || tables[0]);
  for (const table of tables) {
    await counted(table);
    if (state.tables !== tables) return;
    drawTables();
  }
  root.dataset.counted = 'true';
}

const input = byId('folder');
byId('choose').addEventListener('click', async () => {
  if (!window.showDirectoryPicker) {
    input.click();
    return;
  }
  let handle;
  try {
    handle = await showDirectoryPicker({ mode: 'read' });
  } catch (error) {
    // The reader changed their mind, or the browser keeps this way from files.
    if (error.name !== 'AbortError') input.click();
    return;
  }
  take(() => walked(handle));
});
input.addEventListener('change', () => {
  if (input.files.length) take(async () => listed(input.files));
});

for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  addEventListener(type, (event) => {
    event.preventDefault();
    document.body.classList.toggle('dropping', type !== 'drop' && type !== 'dragleave');
  });
}
addEventListener('drop', ({ dataTransfer }) => {
  const items = [...dataTransfer.items].filter((item) => item.kind === 'file');
  if (!items.length) return;
  // Both are asked for at once: the items are gone when the event is over.
  const handles = items.map((item) => (item.getAsFileSystemHandle ? item.getAsFileSystemHandle() : null));
  const entries = items.map((item) => (item.webkitGetAsEntry ? item.webkitGetAsEntry() : null));
  take(async () => {
    const found = await Promise.all(items.map(async (item, i) => {
      const handle = await handles[i];
      return handle ? walked(handle) : walkedEntry(entries[i]);
    }));
    return found.flat();
  });
});

const search = byId('search');
search.addEventListener('input', settled(() => {
  state.search = search.value;
  refresh(0);
}));
byId('read-on').addEventListener('click', () => {
  const { reading } = state;
  if (reading.isRunning) {
    reading.isStopped = true;
    return;
  }
  reading.room = reading.rows + ROOM;
  readOn(reading, () => follow(reading));
});
const filtersButton = byId('filters');
function openFilters(areOpen) {
  state.areFiltersOpen = areOpen;
  filtersButton.setAttribute('aria-pressed', areOpen);
  if (state.reading) drawHead();
}
filtersButton.addEventListener('click', () => openFilters(!state.areFiltersOpen));
openFilters(!matchMedia('(max-width: 820px)').matches);

async function withCsv(use, done) {
  const { rows, table } = state;
  const note = byId('csv-note');
  try {
    await use(await csvOf(columnsShown(), rows), table.name + '.csv');
    note.textContent = many(rows.length, 'row', 'rows') + ' ' + done;
  } catch (error) {
    note.textContent = 'Not copied: ' + error.message + '.';
  }
}
byId('csv-copy').addEventListener('click', () => withCsv((pieces) => copy(pieces.join('')), 'copied as CSV.'));
byId('csv-save').addEventListener('click', () => withCsv(save, 'saved as CSV.'));

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeRow();
  else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, select') && state.table) {
    event.preventDefault();
    search.focus();
  }
});
root.dataset.ready = 'true';
