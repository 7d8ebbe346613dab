// The bar of weeks: slider, steps and play.
const slider = byId('week');
let playing = null;

/** The nearest slot with stories in a direction; null beyond the end. */
function step(from, direction) {
  for (let slot = from + direction; slot >= 0 && slot < weeks.length; slot += direction) {
    if (!weeks[slot].gap) return slot;
  }
  return null;
}

function toWeek(direction) {
  const from = state.week === null ? (direction > 0 ? -1 : weeks.length) : state.week;
  const slot = step(from, direction);
  if (slot !== null) choose({ week: slot });
  return slot;
}

function play(wanted) {
  clearInterval(playing);
  let told = null;
  playing = wanted ? setInterval(() => {
    const after = state.week === null ? -1 : state.week;
    const gap = weeks[after + 1] && weeks[after + 1].gap > 1 ? after + 1 : null;
    if (gap !== null && told !== gap) {
      // A run of weeks without a story takes its turn, so that nobody takes it for one week.
      told = gap;
      show(byId('week-label'), slotTitle(gap));
    } else if (toWeek(1) === null) play(false);
  }, 900) : null;
  const button = byId('week-play');
  button.setAttribute('aria-pressed', String(Boolean(wanted)));
  show(button, wanted ? '❚❚' : '▶', el('span', { class: 'hidden' }, wanted ? ' Pause' : ' Play'));
}

function drawWeekBars() {
  const most = Math.max(...weeks.map((week) => week.stories));
  const wide = weeks.length * 10;
  const pattern = svg('pattern', { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse' }, svg('path', { class: 'hatch', d: 'M-1,6 L6,-1' }));
  const bars = weeks.map((week, slot) => {
    const height = week.gap ? 34 : Math.max(2, 32 * (week.stories / most));
    const rect = svg('rect', { x: slot * 10 + 1, y: 34 - height, width: 8, height, class: week.gap ? 'gap' : null });
    if (!week.gap) rect.addEventListener('click', () => choose({ week: slot }));
    rect.addEventListener('mousemove', (event) => tip(slotTitle(slot) + (week.gap ? '' : ': ' + many(week.stories, 'story', 'stories')), event));
    rect.addEventListener('mouseleave', () => tip(null));
    return rect;
  });
  show(byId('week-bars'), svg('svg', { viewBox: '0 0 ' + wide + ' 34', preserveAspectRatio: 'none' }, svg('defs', {}, pattern), ...bars));
}

/** Months along the bar, as many as there is room for. */
function drawWeekTicks() {
  let last = -1;
  let month = null;
  show(byId('week-ticks'), weeks.map((week, slot) => {
    const here = week.start.slice(0, 7);
    const part = slot / weeks.length;
    if (week.gap || here === month || (last >= 0 && part - last < (innerWidth < 820 ? 0.2 : 0.075)) || part > 0.93) return null;
    month = here;
    last = part;
    const label = el('span', {}, monthFormat.format(date(week.start)));
    label.style.left = 100 * part + '%';
    return label;
  }));
}

function weekText() {
  if (state.week === null) {
    return ['All weeks', day(weeks[0].start) + ' to ' + day(sunday(lastSlot)) + ' · ' + many(storiesInAll, 'story', 'stories')];
  }
  const week = weeks[state.week];
  const missing = missingIn(state.week);
  const silent = missing.length ? ' · none from ' + missing.map((source) => source.name).join(', ') : week.silent ? ' · ' + many(week.silent, 'usual source silent', 'usual sources silent') : '';
  return ['Only the week of ' + day(week.start), many(week.stories, 'story', 'stories') + ' from ' + many(week.speaking, 'source', 'sources') + silent];
}

follow((changed) => {
  if (!changed.week) return;
  const [title, text] = weekText();
  show(byId('week-label'), title, el('small', {}, text));
  slider.value = String(state.week === null ? weeks.length - 1 : state.week);
  slider.setAttribute('aria-valuetext', title);
  byId('week-all').setAttribute('aria-pressed', String(state.week === null));
  show(byId('week-all'), state.week === null ? 'All weeks' : '× All weeks');
  byId('week-bars').querySelectorAll('rect').forEach((rect, slot) => rect.classList.toggle('on', state.week === null || slot === state.week));
  document.querySelectorAll('.of-week').forEach((span) => show(span, state.week === null ? 'in all weeks' : 'in the week of ' + day(weeks[state.week].start)));
});

addEventListener('resize', drawWeekTicks);
slider.max = String(weeks.length - 1);
slider.addEventListener('input', () => {
  const wanted = Number(slider.value);
  const direction = state.week !== null && wanted < state.week ? -1 : 1;
  const slot = weeks[wanted].gap ? step(wanted, direction) : wanted;
  if (slot !== null) choose({ week: slot });
});
byId('week-play').addEventListener('click', () => play(!playing));
byId('week-back').addEventListener('click', () => toWeek(-1));
byId('week-next').addEventListener('click', () => toWeek(1));
byId('week-all').addEventListener('click', () => {
  play(false);
  choose({ week: null });
});
