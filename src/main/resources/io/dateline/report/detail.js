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

/** That a source which carries the corpus has nothing in a slot, or nothing after it. */
function caution(slot) {
  const missing = slot === null ? mainSources.filter((source) => source.last < lastSlot) : missingIn(slot);
  if (!missing.length) return null;
  return el('p', { class: 'caution' }, missing.map((source) => source.name + ' (' + percent(source.articles / model.held.articles) + ' of all articles) '
    + (slot === null ? 'ends on ' + day(sunday(source.last)) : 'has none in this week')).join('; ') + '; a name that it alone reports on falls with it.');
}

function sentence(entity, slot) {
  const c = countsOf(entity, slot);
  if (slot === null) return many(c.mentions, 'mention', 'mentions') + ', named in ' + percent(c.share) + ' of all stories.';
  if (!c.mentions && !c.stories) return 'Not named in the week of ' + day(weeks[slot].start) + '.';
  const tone = entity.tones.get(slot);
  return 'Week of ' + day(weeks[slot].start) + ': ' + many(c.mentions, 'mention', 'mentions') + ' in ' + c.stories + ' of ' + many(weeks[slot].stories, 'story', 'stories')
    + ' (' + percent(c.share) + ', 95% interval ' + percent(c.low) + ' to ' + percent(c.high) + '), ' + many(c.sources, 'source', 'sources') + '.'
    + (c.deviation ? ' ' + scatter(c.deviation) : '')
    + (tone && tone.stories >= FEWEST_STORIES ? ' Tone ' + signed(tone.mean / 100, 2) + (tone.low === null ? '' : ' (' + signed(tone.low / 100, 2) + ' to ' + signed(tone.high / 100, 2) + ')') + '.' : '');
}

/** A deviation from the weeks before, in standard errors, in words. */
function scatter(deviation) {
  if (Math.abs(deviation) < 2) return 'No more than the usual scatter against the weeks before.';
  return 'Named ' + (Math.abs(deviation) < 4 ? '' : 'far ') + (deviation > 0 ? 'more' : 'less') + ' than in the weeks before (' + signed(deviation, 1) + ' standard errors).';
}

const dateOf = (quote) => model.articles[model.sentences[quote[1]][1]].date || '';

/** Some of many, in order of time and spread over it. */
function spread(quotes, most) {
  const inOrder = [...quotes].sort((a, b) => a[0] - b[0] || dateOf(a).localeCompare(dateOf(b)));
  if (inOrder.length <= most) return inOrder;
  return Array.from({ length: most }, (none, i) => inOrder[Math.round((i * (inOrder.length - 1)) / (most - 1))]);
}
const FIRST_QUOTES = 6;

/** Sentences of the week, else of the nearest week that has some; without a week, some of all weeks. */
function quotesOf(entity) {
  const own = entity.quotes.filter((quote) => quote[0] === state.week);
  if (state.week === null) return { title: 'In sentences, from first to last', quotes: spread(entity.quotes, FIRST_QUOTES), all: spread(entity.quotes, Infinity) };
  if (own.length) return { title: 'In sentences of the week', quotes: own };
  const near = [...entity.quotes].sort((a, b) => Math.abs(a[0] - state.week) - Math.abs(b[0] - state.week))[0];
  if (!near) return { title: 'In sentences', quotes: [] };
  return { title: 'In sentences of the nearest week that the page holds, ' + day(weeks[near[0]].start), quotes: entity.quotes.filter((quote) => quote[0] === near[0]) };
}

/** In fewer of its stories than this part, another is no company worth telling. */
const SOME = 0.05;

/** Whom it is named with: those beyond chance, then people and places by the number of stories, each once. */
function company(entity) {
  const rows = entity.partners.map(([other, stories, expected, q]) => ({ other: entities[other], stories, expected, q }));
  const isSure = (row) => row.q !== null && row.q < PROVEN;
  const byStories = (wanted) => rows.filter((row) => !isSure(row) && row.stories >= SOME * entity.stories && wanted(row.other)).sort((a, b) => b.stories - a.stories || a.other.index - b.other.index).slice(0, 5);
  const list = (title, listed) => (listed.length ? [el('h3', {}, title), el('ol', { class: 'pairs' }, listed.map((row) => el('li', {}, nameOf(row.other),
    el('button', { type: 'button', title: 'Sentences that name both', click: () => choose({ entity, partner: row.other }) }, tieText(row.stories, row.expected, row.q)))))] : []);
  const sure = rows.filter(isSure);
  return [
    ...list('Named together more often than by chance, over all weeks', sure.slice(0, 8)),
    rows.length && !sure.length ? el('p', { class: 'note' }, 'With nobody surely more often than by chance.') : null,
    ...list((sure.length ? 'Other people' : 'People') + ' and bodies in the same stories', byStories((e) => e.kind !== 'place')),
    ...list((sure.length ? 'Other places' : 'Places') + ' in the same stories', byStories((e) => e.kind === 'place')),
  ];
}

function drawDetail(entity) {
  const { title, quotes, all } = quotesOf(entity);
  const sentences = el('div', {}, quotes.length ? quotes.map((quote) => quotation(quote)) : el('p', { class: 'note' }, 'The page holds none; the tables do.'));
  const showAll = (event) => {
    show(sentences, all.map((quote) => quotation(quote)));
    event.target.remove();
  };
  const where = [kinds[entity.kind], entity.country, entity.at ? entity.at[1].toFixed(2) + ', ' + entity.at[0].toFixed(2) : null].filter(Boolean).join(' · ');
  const isCompared = state.compare.includes(entity);
  const bursts = entity.bursts.map(([from, to]) => (from < 0 ? null : 'Burst ' + (from === to ? 'in the ' + slotPhrase(from) : 'from ' + day(weeks[from].start) + ' to the week of ' + day(weeks[Math.max(to, from)].start)) + '. '));
  show(panel,
    el('header', {}, el('div', {}, el('h2', { id: 'detail-title' }, entity.name), el('p', { class: 'note' }, where)),
      el('button', { type: 'button', class: 'close', 'aria-label': 'Close', click: () => choose({ entity: null }) }, '×')),
    spark(entity),
    el('p', { class: 'span' }, el('span', {}, monthFormat.format(date(weeks[0].start))), el('span', {}, 'mentions by week'), el('span', {}, monthFormat.format(date(weeks[lastSlot].start)))),
    state.partner ? drawTogether(entity, state.partner) : null,
    el('p', {}, sentence(entity, state.week)),
    caution(state.week),
    bursts.length ? el('p', {}, bursts) : null,
    el('div', { class: 'actions' },
      isCompared ? el('button', { type: 'button', click: () => choose({ compare: state.compare.filter((e) => e !== entity) }) }, 'Compared × take out')
        : state.compare.length >= MOST_LINES ? null : el('button', { type: 'button', click: () => choose({ compare: [...state.compare, entity] }) }, 'Compare'),
      el('button', { type: 'button', click: () => byId('trend').scrollIntoView() }, state.compare.some((e) => e !== entity) ? 'See it beside ' + state.compare.filter((e) => e !== entity).map((e) => e.name).join(', ') : 'See its trend')),
    el('h3', {}, title),
    sentences,
    all && all.length > quotes.length ? el('button', { type: 'button', click: showAll }, 'Show all ' + number(all.length) + ' that the page holds') : null,
    ...company(entity),
    el('p', { class: 'note small' }, 'In the tables: ', el('code', {}, entity.id)));
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
