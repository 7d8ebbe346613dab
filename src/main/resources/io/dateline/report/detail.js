// One entity from its numbers down to the sentences.
const panel = byId('detail');
let returnTo = null;

/** Its bars, one a week, on the common axis. */
function spark(entity) {
  const most = Math.max(1, ...[...entity.byWeek.values()].map((c) => c.mentions));
  const rects = weeks.map((week, slot) => {
    const mentions = countsOf(entity, slot).mentions;
    if (!mentions) return null;
    const height = Math.max(1.5, 44 * (mentions / most));
    const rect = svg('rect', { x: slot * 10 + 1, y: 46 - height, width: 8, height, class: slot === state.week ? 'on' : null },
      svg('title', {}, slotTitle(slot) + ': ' + many(mentions, 'mention', 'mentions')));
    rect.addEventListener('click', () => choose({ week: slot }));
    return rect;
  });
  return svg('svg', { class: 'spark', viewBox: '0 0 ' + weeks.length * 10 + ' 46', width: '100%', height: 46, preserveAspectRatio: 'none', role: 'img', 'aria-label': 'Mentions by week' }, ...rects);
}

function sentence(entity, slot) {
  const c = countsOf(entity, slot);
  if (slot === null) return many(c.mentions, 'mention', 'mentions') + ', named in ' + percent(c.share) + ' of all stories.';
  if (!c.mentions && !c.stories) return 'Not named in the week of ' + day(weeks[slot].start) + '.';
  const tone = entity.tones.get(slot);
  return 'Week of ' + day(weeks[slot].start) + ': ' + many(c.mentions, 'mention', 'mentions') + ' in ' + c.stories + ' of ' + many(weeks[slot].stories, 'story', 'stories')
    + ' (' + percent(c.share) + ', 95% interval ' + percent(c.low) + ' to ' + percent(c.high) + '), ' + many(c.sources, 'source', 'sources') + '.'
    + (c.deviation ? ' Against the weeks before: ' + signed(c.deviation, 1) + ' standard errors.' : '')
    + (tone && tone.stories >= FEWEST_STORIES ? ' Tone ' + signed(tone.mean / 100, 2) + (tone.low === null ? '' : ' (' + signed(tone.low / 100, 2) + ' to ' + signed(tone.high / 100, 2) + ')') + '.' : '');
}

/** Sentences of the week, else of the nearest week that has some; without a week, of its fullest ones. */
function quotesOf(entity) {
  const own = entity.quotes.filter((quote) => quote[0] === state.week);
  if (state.week === null) return { title: 'In sentences', quotes: entity.quotes.slice(0, 5) };
  if (own.length) return { title: 'In sentences of the week', quotes: own };
  const near = [...entity.quotes].sort((a, b) => Math.abs(a[0] - state.week) - Math.abs(b[0] - state.week))[0];
  if (!near) return { title: 'In sentences', quotes: [] };
  return { title: 'In sentences of the nearest week that the page holds, ' + day(weeks[near[0]].start), quotes: entity.quotes.filter((quote) => quote[0] === near[0]) };
}

function drawDetail(entity) {
  const { title, quotes } = quotesOf(entity);
  const where = [kinds[entity.kind], entity.country, entity.at ? entity.at[1].toFixed(2) + ', ' + entity.at[0].toFixed(2) : null].filter(Boolean).join(' · ');
  const isCompared = state.compare.includes(entity);
  const bursts = entity.bursts.map(([from, to]) => (from < 0 ? null : 'Burst ' + (from === to ? 'in the ' + slotTitle(from).toLowerCase() : 'from ' + day(weeks[from].start) + ' to the week of ' + day(weeks[Math.max(to, from)].start)) + '. '));
  show(panel,
    el('header', {}, el('div', {}, el('h2', { id: 'detail-title' }, entity.name), el('p', { class: 'note' }, where)),
      el('button', { type: 'button', class: 'close', 'aria-label': 'Close', click: () => choose({ entity: null }) }, '×')),
    spark(entity),
    state.partner ? drawTogether(entity, state.partner) : null,
    el('p', {}, sentence(entity, state.week)),
    bursts.length ? el('p', {}, bursts) : null,
    el('div', { class: 'actions' },
      isCompared || state.compare.length >= MOST_LINES ? null : el('button', { type: 'button', click: () => choose({ compare: [...state.compare, entity] }) }, 'Compare'),
      el('button', { type: 'button', click: () => byId('trend').scrollIntoView() }, 'See its trend')),
    el('h3', {}, title),
    quotes.length ? quotes.map((quote) => quotation(quote)) : el('p', { class: 'note' }, 'The page holds none; jobs/dateline explain --entity "' + entity.name + '" has them all.'),
    entity.partners.length ? el('h3', {}, 'Named with, beyond chance first') : null,
    entity.partners.length ? el('ol', { class: 'pairs' }, entity.partners.map(([other, stories, expected, q]) => el('li', {}, nameOf(entities[other]),
      el('small', {}, tieText(stories, expected, q))))) : null,
    el('p', { class: 'note small' }, entity.id));
}

follow((changed) => {
  const entity = state.entity;
  panel.hidden = !entity;
  document.body.classList.toggle('with-detail', Boolean(entity));
  if (entity) drawDetail(entity);
  if (!changed.entity) return;
  requestAnimationFrame(resizeCharts);
  if (entity) {
    if (!panel.contains(document.activeElement)) returnTo = document.activeElement;
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
  } else if (returnTo && returnTo.isConnected) {
    returnTo.focus({ preventScroll: true });
  }
});
