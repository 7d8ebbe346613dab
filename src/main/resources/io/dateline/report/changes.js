// Rises, falls and newcomers of a week; of all weeks, the strongest of each.
function overAllWeeks(list, strength) {
  const best = new Map();
  model.changes.forEach((changes, slot) => (list === 'down' && isMute(slot) ? [] : changes[list]).forEach((row) => {
    const known = best.get(row[0]);
    if (!known || strength(row) > strength(known.row)) best.set(row[0], { row, slot });
  }));
  return [...best.values()].sort((a, b) => strength(b.row) - strength(a.row) || a.row[0] - b.row[0]).slice(0, 10);
}

function changeList(title, rows, text, none) {
  const whole = state.week === null;
  const items = rows.map(({ row, slot }) => el('li', {}, nameOf(entities[row[0]], slot),
    el('span', { class: 'num' }, text(row, slot), whole ? ' · ' + shortFormat.format(date(weeks[slot].start)) + ' ' + weeks[slot].start.slice(0, 4) : '')));
  return el('div', {}, el('h3', {}, title), items.length ? el('ol', { class: 'bars' }, items) : el('p', { class: 'note' }, none));
}

/** Usual sources without an article in a slot: those that have some before and after, and those that carry the corpus. */
function silentIn(slot) {
  const named = [...missingIn(slot).map((source) => source.name), ...model.sources.filter((source) => source.gaps.includes(slot)).map((source) => source.name)];
  return [...new Set(named)];
}

/** Where sources with half of all articles or more say nothing, a fall is theirs. */
const MOST_SILENT = 0.5;
const isMute = (slot) => missingIn(slot).length > 0 || shareOf(silentIn(slot)) >= MOST_SILENT;
const shareOf = (names) => model.sources.filter((source) => names.includes(source.name)).reduce((sum, source) => sum + source.articles, 0) / model.held.articles;

/** Sentences of a week: of its newcomers and rises first, then of those named most; each sentence and each name once. */
function sentencesOf(slot) {
  const { up, fresh } = model.changes[slot];
  const order = [...fresh.slice(0, 2), ...up.slice(0, 3)].map((row) => entities[row[0]]);
  const used = new Set();
  const quotes = [];
  for (const entity of [...order, ...topOf(slot, (e) => !e.area, 12)]) {
    const quote = entity.quotes.find((candidate) => candidate[0] === slot && !used.has(candidate[1]));
    if (!quote || used.has(entity)) continue;
    used.add(quote[1]).add(entity);
    quotes.push(quote);
  }
  return quotes.slice(0, 3);
}

follow((changed) => {
  if (!changed.week) return;
  const whole = state.week === null;
  const rows = (list, strength) => (whole ? overAllWeeks(list, strength) : model.changes[state.week][list].map((row) => ({ row, slot: state.week })));
  const shares = (row, slot) => percent(row[3] / 1000) + ' → ' + percent(row[2] / 1000) + ' (' + row[1] + ' of ' + weeks[slot].stories + ')';
  const silent = whole ? [] : silentIn(state.week);
  const isUntold = !whole && isMute(state.week);
  show(byId('changes-note'),
    whole ? 'The strongest of all weeks, with the week they happened in: share' : 'Share',
    ' of the stories that named it in the eight weeks with stories before → share in the week.',
    whole ? ' Weeks in which a main source, or most sources, are silent tell no falls.' : '',
    silent.length ? ' Silent in this week: ' + silent.join(', ') + '. What looks like a change may be ' + (silent.length === 1 ? 'its' : 'their') + ' silence.' : '');
  const told = whole ? [] : sentencesOf(state.week);
  byId('week-sentences').hidden = told.length === 0;
  show(byId('week-sentences'), told.map((quote) => quotation(quote, true)));
  show(byId('change-lists'),
    changeList('Rises', rows('up', (row) => row[4]), shares, 'Nothing rose beyond the usual scatter.'),
    changeList('Falls', isUntold ? [] : rows('down', (row) => -row[4]), shares,
      isUntold ? silent.join(', ') + ', with ' + percent(shareOf(silent)) + ' of all articles, ' + (silent.length === 1 ? 'has' : 'have') + ' none in this week: what only they report on falls with them, so falls are not listed.' : 'Nothing fell beyond the usual scatter.'),
    changeList('Newcomers', rows('fresh', (row) => row[1]), (row) => many(row[1], 'story', 'stories'), 'Nobody was named for the first time in two stories or more.'));
});
