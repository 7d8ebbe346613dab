// One row with all of its values in full.
let rowOpen = null;

function openRow(position) {
  const row = state.rows[position];
  const back = rowOpen === null ? document.activeElement : rowOpen.back;
  rowOpen = { position, back };
  const step = (by, text, title) => el('button', {
    type: 'button', title, disabled: position + by < 0 || position + by >= state.rows.length, click: () => openRow(position + by),
  }, text, el('span', { class: 'hidden' }, ' ' + title));
  const values = state.reading.columns.map((column) => {
    const value = column.values[row];
    const text = textOf(value);
    return [el('dt', { title: column.doc }, column.name), el('dd', {}, /^https?:/.test(text) ? link(text, text) : seen(value, text))];
  });
  const box = byId('detail');
  show(box,
    el('header', {}, el('h2', { id: 'detail-title' }, 'Row ' + number(position + 1)),
      el('div', { class: 'actions' }, step(-1, '‹', 'Row before'), step(1, '›', 'Row after'), el('button', { type: 'button', class: 'close', click: closeRow }, 'Close'))),
    el('dl', { class: 'values' }, values.flat()));
  box.hidden = false;
  box.scrollTop = 0;
  document.body.classList.add('with-detail');
  markRow();
  box.focus({ preventScroll: true });
}

function closeRow() {
  if (rowOpen === null) return;
  const { back } = rowOpen;
  rowOpen = null;
  byId('detail').hidden = true;
  document.body.classList.remove('with-detail');
  markRow();
  if (back && back.isConnected) back.focus({ preventScroll: true });
}

function markRow() {
  for (const row of byId('body').children) row.classList.toggle('on', rowOpen !== null && Number(row.dataset.row) === rowOpen.position);
}
