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
    ? ' ' + percent(held / storiesInAll) + ' of them lie between ' + day(weeks[best[0]].start) + ' and ' + day(sunday(best[1])) + '.' : '';
}
const sunday = (slot) => new Date(date(weeks[slot].start).getTime() + 6 * 86400000).toISOString().slice(0, 10);

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
  const fact = (value, name) => el('div', {}, el('dt', {}, name), el('dd', {}, value));
  show(byId('facts'),
    fact(number(held.articles), 'articles'),
    fact(number(held.stories), 'stories'),
    fact(number(weeks.filter((week) => !week.gap).length), 'weeks with stories'),
    silent ? fact(number(silent), 'weeks without') : null,
    fact(number(held.entityTotal), 'places and actors'));
}

function drawPeriods() {
  const telling = model.periods.filter((period) => period.names.length);
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
