// What is looked at, and what follows when it changes.
const PAGE = 100;
const TICK_MS = 250;
const state = { tables: [], table: null, reading: null, rows: new Uint32Array(0), page: 0, sort: { name: null, isDown: false }, search: '', from: '', to: '', areFiltersOpen: true };
let turn = 0;
let isAsking = false;
let drawnAt = 0;

const columnsShown = () => state.reading.columns.filter((column) => column.isShown);

/** Asks anew which rows are shown; of two questions the later one is answered. */
async function refresh(page = state.page) {
  const mine = ++turn;
  isAsking = true;
  busy(true);
  const rows = await select(state.reading, state.search, state.sort, () => mine !== turn);
  if (!rows || mine !== turn) return;
  isAsking = false;
  busy(false);
  drawnAt = performance.now();
  state.rows = rows;
  state.page = Math.max(0, Math.min(page, Math.ceil(rows.length / PAGE) - 1));
  drawBody();
  drawStatus();
}

let columnsDrawn = 0;

/** A reading got further. */
function follow(reading) {
  if (reading !== state.reading) return;
  if (reading.columns.length !== columnsDrawn) {
    columnsDrawn = reading.columns.length;
    drawHead();
    drawColumns();
  }
  drawProgress();
  if (!reading.isRunning || (!isAsking && performance.now() - drawnAt > TICK_MS)) refresh();
}

/** Reads the table again, of the weeks that are chosen; filters, order and columns stay. */
function read() {
  const before = state.reading;
  const isSame = before && before.table === state.table;
  if (before) before.isStopped = true;
  const settings = new Map(isSame ? before.columns.map(({ name, filter, isShown }) => [name, { filter, isShown }]) : []);
  const { table, from, to } = state;
  const isChosen = ({ week }) => !(from || to) || (week && week !== 'undated' && (!from || week >= from) && (!to || week <= to));
  const reading = readingOf(table, table.parts.filter(isChosen), settings);
  state.reading = reading;
  columnsDrawn = 0;
  drawnAt = 0;
  turn++;
  isAsking = false;
  state.rows = new Uint32Array(0);
  state.page = 0;
  readOn(reading, () => follow(reading));
  counted(table).then(() => {
    drawTables();
    if (reading === state.reading) drawProgress();
  });
}

function openTable(table) {
  Object.assign(state, { table, sort: { name: null, isDown: false }, search: '', from: '', to: '' });
  history.replaceState(null, '', '#table=' + encodeURI(table.name));
  read();
  drawTables();
  drawTable();
}

function setFilter(column, change) {
  column.filter = { ...column.filter, ...change };
  refresh(0);
  drawChips();
}

/** Calls a function when nothing has happened for a moment. */
function settled(call) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, 180);
  };
}
