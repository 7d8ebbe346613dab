// Rises, falls and newcomers of a week; of all weeks, the strongest of each.
function overAllWeeks(list, strength) {
  const best = new Map();
  model.changes.forEach((changes, slot) => changes[list].forEach((row) => {
    const known = best.get(row[0]);
    if (!known || strength(row) > strength(known.row)) best.set(row[0], { row, slot });
  }));
  return [...best.values()].sort((a, b) => strength(b.row) - strength(a.row) || a.row[0] - b.row[0]).slice(0, 10);
}

function changeList(title, rows, text, none) {
  const whole = state.week === null;
  const items = rows.map(({ row, slot }) => el('li', {}, nameOf(entities[row[0]], slot),
    el('span', { class: 'num' }, text(row), whole ? ' · ' + shortFormat.format(date(weeks[slot].start)) + ' ' + weeks[slot].start.slice(0, 4) : '')));
  return el('div', {}, el('h3', {}, title), items.length ? el('ol', { class: 'bars' }, items) : el('p', { class: 'note' }, none));
}

follow((changed) => {
  if (!changed.week) return;
  const whole = state.week === null;
  const rows = (list, strength) => (whole ? overAllWeeks(list, strength) : model.changes[state.week][list].map((row) => ({ row, slot: state.week })));
  const shares = (row) => percent(row[3] / 1000) + ' → ' + percent(row[2] / 1000);
  const silent = whole ? 0 : weeks[state.week].silent;
  show(byId('changes-note'),
    whole ? 'The strongest of all weeks, with the week they happened in: share' : 'Share',
    ' of stories in the eight weeks with stories before, and in the week.',
    silent ? ' ' + many(silent, 'usual source is', 'usual sources are') + ' silent in this week: what looks like a change may be ' + (silent === 1 ? 'its' : 'their') + ' silence.' : '');
  show(byId('change-lists'),
    changeList('Rises', rows('up', (row) => row[4]), shares, 'Nothing rose beyond the usual scatter.'),
    changeList('Falls', rows('down', (row) => -row[4]), shares, 'Nothing fell beyond the usual scatter.'),
    changeList('Newcomers', rows('fresh', (row) => row[1]), (row) => many(row[1], 'story', 'stories'), 'Nobody was named for the first time in two stories or more.'));
});
