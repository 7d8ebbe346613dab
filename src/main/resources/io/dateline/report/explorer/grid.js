// The rows: a head that sorts and filters, a page of rows below it.
const isRight = (column) => column.kind === 'number';

function field(column, part, attributes) {
  const box = el('input', { 'aria-label': column.name + ' ' + attributes.placeholder, autocomplete: 'off', spellcheck: 'false', ...attributes });
  box.value = column.filter[part] || '';
  box.addEventListener('input', settled(() => setFilter(column, { [part]: box.value })));
  return box;
}

function choice(label, options, value, chosen) {
  const box = el('select', { 'aria-label': label }, options.map(([name, text]) => el('option', { value: name }, text)));
  box.value = value || '';
  box.addEventListener('change', () => chosen(box.value));
  return box;
}

/** No field of type date: it shows days as the reader's country writes them, the table as ISO 8601 does. */
const isoDate = { type: 'text', inputmode: 'numeric', pattern: '\\d{4}(-\\d\\d(-\\d\\d)?)?', title: 'A year, month or day: 2022, 2022-03 or 2022-03-14' };

function filterOf(column) {
  if (column.kind === 'flag') {
    return choice(column.name, [['', 'any'], ['true', 'true'], ['false', 'false']], column.filter.flag, (flag) => setFilter(column, { flag }));
  }
  if (column.kind === 'text' || column.kind === 'list') return field(column, 'text', { type: 'search', placeholder: 'contains' });
  const [type, low, high] = column.kind === 'number' ? [{ type: 'number', step: 'any' }, 'min', 'max'] : [isoDate, 'from', 'to'];
  return [field(column, 'min', { ...type, placeholder: low }), field(column, 'max', { ...type, placeholder: high })];
}

function sortBy(column) {
  const { name, isDown } = state.sort;
  // Up, down, as read.
  state.sort = name !== column.name ? { name: column.name, isDown: false } : isDown ? { name: null, isDown: false } : { name, isDown: true };
  drawSort();
  refresh(0);
}

function drawHead() {
  const columns = columnsShown();
  const names = columns.map((column) => el('th', { scope: 'col', class: column.kind, 'data-column': column.name },
    el('button', { type: 'button', title: column.doc, click: () => sortBy(column) }, column.name, el('span', { class: 'arrow', 'aria-hidden': 'true' }))));
  const filters = columns.map((column) => el('td', { class: column.kind }, filterOf(column)));
  show(byId('head'),
    el('tr', {}, el('th', { scope: 'col', class: 'index' }, el('span', { class: 'hidden' }, 'Row')), names),
    state.areFiltersOpen ? el('tr', { class: 'filters' }, el('td', { class: 'index' }), filters) : null);
  drawSort();
}

function drawSort() {
  for (const head of byId('head').querySelectorAll('th[data-column]')) {
    const isSorted = head.dataset.column === state.sort.name;
    head.setAttribute('aria-sort', !isSorted ? 'none' : state.sort.isDown ? 'descending' : 'ascending');
    head.querySelector('.arrow').textContent = !isSorted ? '' : state.sort.isDown ? ' ↓' : ' ↑';
  }
}

function cellOf(column, row) {
  const value = column.values[row];
  const text = column.kind === 'number' ? brief(value) : textOf(value);
  // A cell is no place for a page of text: the row's own view has all of it.
  const short = text.length > 300 ? text.slice(0, 300) + '…' : text;
  return el('td', { class: column.kind, title: short.length > 30 ? short : null }, seen(value, short));
}

function drawBody() {
  const columns = columnsShown();
  const first = state.page * PAGE;
  const rows = state.rows.subarray(first, first + PAGE);
  show(byId('body'), [...rows].map((row, index) => {
    const position = first + index;
    const open = el('button', { type: 'button', title: 'All of this row', click: () => openRow(position) }, number(position + 1));
    return el('tr', { 'data-row': position }, el('td', { class: 'index' }, open), columns.map((column) => cellOf(column, row)));
  }));
  drawPager();
}

function drawPager() {
  const { rows, page } = state;
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const first = page * PAGE;
  byId('page-label').textContent = rows.length ? number(first + 1) + ' to ' + number(Math.min(rows.length, first + PAGE)) + ' of ' + number(rows.length) : 'no rows';
  for (const [id, to] of [['page-first', 0], ['page-back', page - 1], ['page-next', page + 1], ['page-last', last]]) {
    byId(id).disabled = to === page || to < 0 || to > last;
    byId(id).onclick = () => turnTo(to);
  }
}

function turnTo(page) {
  state.page = page;
  drawBody();
  byId('grid').scrollTop = 0;
}

byId('body').addEventListener('click', (event) => {
  const row = event.target.closest('tr');
  // Who marks text in a row wants to copy it.
  if (row && !event.target.closest('button, a') && !String(getSelection())) openRow(Number(row.dataset.row));
});
