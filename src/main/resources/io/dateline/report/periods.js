// The corpus in short, and what each part of it was about.
function names(list) {
  return list.flatMap((entity, i) => [i === 0 ? '' : i === list.length - 1 ? ' and ' : ', ', nameOf(entity)]);
}

/** The shortest stretch of weeks with seven stories of ten, where it is much shorter than the whole. */
function densest() {
  const long = (from, to) => (date(weeks[to].start) - date(weeks[from].start)) / 604800000 + 1;
  let best = [0, weeks.length - 1];
  let stories = 0;
  let from = 0;
  weeks.forEach((week, to) => {
    stories += week.stories;
    while (stories - weeks[from].stories >= 0.7 * storiesInAll) stories -= weeks[from++].stories;
    if (stories >= 0.7 * storiesInAll && long(from, to) < long(...best)) best = [from, to];
  });
  const held = weeks.slice(best[0], best[1] + 1).reduce((sum, week) => sum + week.stories, 0);
  return long(...best) < 0.5 * long(0, weeks.length - 1)
    ? ' ' + percent(held / storiesInAll) + ' of them are from ' + day(weeks[best[0]].start) + ' to ' + day(sunday(best[1])) + '.' : '';
}

function drawSummary() {
  const held = model.held;
  const actor = (e) => e.kind !== 'place';
  const first = weeks[0].start;
  const silent = weeks.reduce((sum, week) => sum + week.gap, 0);
  const places = topOf(null, (e) => e.kind === 'place' && !e.area, 3);
  const actors = topOf(null, actor, 3);
  show(byId('lead'),
    many(held.stories, 'story', 'stories') + ' from ' + many(held.sourceTotal, 'source', 'sources') + ', ' + day(first) + ' to ' + day(sunday(weeks.length - 1)) + '.', densest(),
    ...(places.length ? [' The towns named most are ', ...names(places)] : []),
    ...(actors.length ? [places.length ? '; the actors ' : ' The actors named most are ', ...names(actors)] : []), '.');
  show(byId('carried'), mainSources.filter((source) => source.articles < held.articles).map((source) => el('p', { class: 'caution' },
    percent(source.articles / held.articles) + ' of the articles are from one source, ' + source.name + ', which has them from ' + day(weeks[source.first].start) + ' to ' + day(sunday(source.last)) + '.',
    source.last < lastSlot || source.first > 0 ? ' Outside those weeks the page is told by the others: a name that it alone reports on falls with it, whatever happened.' : '')));
  const fact = (value, name) => el('div', {}, el('dt', {}, name), el('dd', {}, value));
  show(byId('facts'),
    fact(number(held.articles), held.articles === held.stories ? 'articles, no two of them copies' : 'articles'),
    held.articles === held.stories ? null : fact(number(held.stories), 'stories, each with its copies'),
    fact(number(weeks.filter((week) => !week.gap).length), 'weeks with stories'),
    silent ? fact(number(silent), 'weeks without a story') : null,
    fact(number(held.entityTotal), 'places and actors'));
}

/** Of fewer stories it cannot be told what a period was about. */
const FEWEST_IN_PERIOD = 5;

function drawPeriods() {
  const full = model.periods.filter((period) => period.names.length);
  const telling = full.some((period) => period.stories >= FEWEST_IN_PERIOD) ? full.filter((period) => period.stories >= FEWEST_IN_PERIOD) : full;
  const thin = model.periods.length - telling.length;
  show(byId('periods-thin'), thin ? many(thin, 'period has', 'periods have') + ' fewer than ' + FEWEST_IN_PERIOD + ' stories and no card.' : '');
  byId('periods').hidden = telling.length === 0;
  show(byId('period-list'), telling.map((period) => {
    const rows = period.names.slice(0, 5).map(([entity, stories, share, other]) => el('li', {},
      nameOf(entities[entity], peak(entities[entity], period)), bar(share / 1000, other / 1000),
      el('span', { class: 'num', title: many(stories, 'story', 'stories') }, percent(share / 1000))));
    return el('article', { class: 'card' },
      el('h3', {}, period.label, el('small', {}, many(period.stories, 'story', 'stories'))),
      el('ol', { class: 'bars' }, rows),
      period.quote ? quotation([period.quote[3], period.quote[1], period.quote[2]], true) : null);
  }));
}

/** The week of a period in which an entity is in most stories. */
function peak(entity, period) {
  let best = period.from;
  for (let slot = period.from; slot <= period.to; slot++) {
    if (!weeks[slot].gap && countsOf(entity, slot).stories > countsOf(entity, best).stories) best = slot;
  }
  return best;
}
