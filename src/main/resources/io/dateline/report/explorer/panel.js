// Around the rows: the list of tables, what the open one is, its columns, and what is asked of them.
function drawTables() {
  const groups = new Map();
  for (const table of state.tables) groups.set(table.group, [...(groups.get(table.group) || []), table]);
  const nodes = [...groups].map(([group, tables]) => {
    const items = tables.map((table) => el('li', {}, el('button', {
      type: 'button', class: 'entry', 'aria-current': table === state.table ? 'true' : null, title: table.about ? 'One row per ' + table.about.rowPer : null,
      click: () => openTable(table),
    }, el('span', {}, table.name), el('small', {}, table.rows === null ? '' : number(table.rows)))));
    const name = group.split('/').slice(1).join('/') || group || 'files';
    // What runs keep for themselves is there, but not in the way.
    const isOpen = tables.includes(state.table) || !/(^|\/)store$/.test(group);
    return el('details', { open: isOpen }, el('summary', {}, name), el('ul', {}, items));
  });
  show(byId('table-list'), nodes);
}

function drawTable() {
  const { table } = state;
  const { about, weeks } = table;
  byId('table-title').textContent = table.name;
  show(byId('table-about'),
    about ? 'One row per ' + about.rowPer + '. Key: ' + about.key.join(', ') + '.' : 'A table without a description.');
  const isWeekly = weeks.length > 1;
  byId('weeks').hidden = !isWeekly;
  if (isWeekly) {
    const options = (none) => [['', none], ...weeks.map((week) => [week, week])];
    const limit = (part) => (week) => {
      state[part] = week;
      read();
      drawTable();
    };
    show(byId('weeks'),
      el('label', {}, 'Weeks from ', choice('First week', options('the first'), state.from, limit('from'))),
      el('label', {}, ' to ', choice('Last week', options('the last'), state.to, limit('to'))));
  }
  byId('search').value = state.search;
  show(byId('head'));
  show(byId('body'));
  closeRow();
  drawChips();
  drawProgress();
}

const shownAs = (column) => el('input', { type: 'checkbox', checked: column.isShown, 'aria-label': 'Show ' + column.name });

function drawColumns() {
  const rows = state.reading.columns.map((column) => {
    const box = shownAs(column);
    box.addEventListener('change', () => {
      column.isShown = box.checked;
      drawHead();
      refresh();
    });
    const nulls = choice(column.name + ' null', [['', 'any'], ['none', 'not null'], ['only', 'only null']], column.filter.nulls, (value) => setFilter(column, { nulls: value }));
    return el('tr', {}, el('td', {}, box), el('th', { scope: 'row' }, column.name, el('small', {}, column.type.toLowerCase())), el('td', {}, column.doc), el('td', {}, nulls));
  });
  show(byId('columns'), rows);
}

/** What is asked for, each with a button that asks no more. */
function drawChips() {
  const chips = [];
  const chip = (text, drop) => chips.push(el('span', { class: 'chip' }, text, el('button', { type: 'button', 'aria-label': 'Drop ' + text, click: drop }, '×')));
  const drop = (column, filter) => () => {
    setFilter(column, filter);
    drawHead();
    drawColumns();
  };
  for (const column of state.reading ? state.reading.columns : []) {
    const { text, min, max, flag, nulls } = column.filter;
    if (text) chip(column.name + ' contains “' + text + '”', drop(column, { text: '' }));
    if (min) chip(column.name + ' ≥ ' + min, drop(column, { min: '' }));
    if (max) chip(column.name + ' ≤ ' + max, drop(column, { max: '' }));
    if (flag) chip(column.name + ' is ' + flag, drop(column, { flag: '' }));
    if (nulls) chip(column.name + (nulls === 'only' ? ' is null' : ' is not null'), drop(column, { nulls: '' }));
  }
  show(byId('chips'), chips);
}

function drawProgress() {
  const { reading, table } = state;
  const all = reading.parts.every((part) => part.rows !== null) ? reading.parts.reduce((sum, part) => sum + part.rows, 0) : null;
  const isWhole = reading.next >= reading.parts.length;
  const files = many(reading.parts.length, 'file', 'files');
  const chosen = reading.parts.length < table.parts.length ? ' of the weeks chosen (' + files + ' of ' + number(table.parts.length) + '; undated rows are left out)' : ' in ' + files;
  const part = isWhole ? 'All ' + many(reading.rows, 'row', 'rows') : number(reading.rows) + (all === null ? '' : ' of ' + number(all)) + ' rows';
  byId('progress').textContent = part + chosen + (isWhole ? ' are read.' : reading.isRunning ? ' are read …' : ' are read: order, filters and CSV are of these alone.');
  const go = byId('read-on');
  go.hidden = isWhole;
  go.textContent = reading.isRunning ? 'Stop' : 'Read on';
  const box = byId('failures');
  box.hidden = !reading.failures.length;
  show(box, reading.failures.map(({ path, message }) => el('p', {}, path + ' cannot be read: ' + message.replace(/\.+$/, '') + '. If a run has replaced it, choose the folder again; “dateline check” tells more.')));
}

function drawStatus() {
  const { reading, rows } = state;
  const isAll = rows.length === reading.rows;
  byId('status').textContent = isAll ? '' : many(rows.length, 'row matches', 'rows match');
}

const busy = (isBusy) => byId('grid').setAttribute('aria-busy', isBusy);
