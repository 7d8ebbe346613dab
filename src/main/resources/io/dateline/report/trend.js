// Shares of stories over time, up to four beside each other.
const MOST_LINES = 4;

/** Names that stood out in the fullest periods: what to show before anything is chosen. */
const telling = [...new Set([...model.periods].sort((a, b) => b.stories - a.stories).flatMap((p) => p.names.slice(0, 1).map((row) => row[0])))]
  .slice(0, 3).map((index) => entities[index]);

function compared() {
  const chosen = [...new Set([...state.compare, state.entity].filter(Boolean))].slice(0, MOST_LINES);
  return chosen.length ? chosen : telling;
}

function lineOf(entity, i) {
  const points = weeks.map((week, slot) => (week.gap ? null : countsOf(entity, slot)));
  const rounded = (n) => (n === null ? null : Math.round(n * 1000) / 10);
  const own = lineColours()[i];
  const band = (name, data, opacity) => ({
    name, type: 'line', data, stack: 'band' + i, silent: true, symbol: 'none', lineStyle: { opacity: 0 }, z: 1, animation: false,
    areaStyle: opacity ? { color: own, opacity } : { opacity: 0 },
  });
  const inBurst = (slot) => entity.bursts.some(([from, to]) => from <= slot && slot <= to);
  return [
    band('low', points.map((p, slot) => (isThin(slot) ? null : p && rounded(p.low))), 0),
    band('high', points.map((p, slot) => (isThin(slot) ? null : p && rounded(p.high - p.low))), compared().length > 2 ? 0.06 : 0.15),
    {
      name: entity.name, type: 'line', z: 3, animation: false, symbol: ['circle', 'rect', 'triangle', 'diamond'][i], symbolSize: 6, itemStyle: { color: own },
      lineStyle: { color: own, width: 2, type: dashes[i] }, data: points.map((p, slot) => p && { value: rounded(p.share), entity: entity.index, week: slot, symbolSize: p.stories ? 6 : 2 }),
    },
    { ...ground('under' + i, weeks.map(() => true), { color: 'transparent' }, 0.004 + i * STRIP * 1.3), stack: 'strip' + i },
    { ...ground('bursts', weeks.map((week, slot) => inBurst(slot)), { color: own }, STRIP), stack: 'strip' + i },
  ];
}
/** Height of a strip of bursts, as a part of the chart's. */
const STRIP = 0.022;
const FEWEST_OF_BAND = 5;
/** An interval from so few stories fills the chart and tells nothing; it is in the tooltip and the table. */
const isThin = (slot) => weeks[slot].stories < FEWEST_OF_BAND;

/** Columns from bottom to top behind the lines. */
const ground = (name, isOn, itemStyle, height = 1) => ({
  name, type: 'bar', yAxisIndex: 1, silent: true, z: 0, animation: false, barWidth: '100%', barGap: '-100%', itemStyle, data: isOn.map((on) => (on ? height : null)),
});

function trendTip(points) {
  const slot = points[0].dataIndex;
  const rows = weeks[slot].gap ? [] : compared().map((entity) => {
    const c = countsOf(entity, slot);
    return el('div', {}, entity.name + ': ' + percent(c.share) + ' (' + percent(c.low) + ' to ' + percent(c.high) + '), ' + many(c.stories, 'story', 'stories'));
  });
  return el('div', {}, el('strong', {}, slotTitle(slot)), ...rows);
}

/** The chosen week, and where a source that carries the corpus ends or begins. */
function marks() {
  const edge = (slot, text) => ({
    xAxis: slot, lineStyle: { color: colour('warm'), type: 'dashed', width: 1 },
    label: { show: true, formatter: text, position: 'end', distance: 4, color: colour('warm'), fontFamily: fontOf(), fontSize: 11 },
  });
  return [
    ...(state.week === null ? [] : [{ xAxis: state.week }]),
    ...mainSources.flatMap((source) => [
      ...(source.last < lastSlot ? [edge(source.last, source.name + ' ends')] : []),
      ...(source.first > 0 ? [edge(source.first, source.name + ' begins')] : []),
    ]),
  ];
}

function drawTrend() {
  const shown = compared();
  const gaps = {
    ...ground('gaps', weeks.map((week) => week.gap), { color: hatch() }),
    markLine: { silent: true, symbol: 'none', animation: false, label: { show: false }, lineStyle: { color: colour('ink'), type: 'solid', width: 1 }, data: marks() },
  };
  chartIn('trend-chart').setOption({
    grid: { left: 44, right: 14, top: 24, bottom: 44 },
    xAxis: { ...weekAxis(), boundaryGap: true },
    yAxis: [{ type: 'value', min: 0, max: (v) => Math.min(100, Math.ceil(v.max / 10) * 10), ...axisStyle(), axisLabel: { ...axisStyle().axisLabel, formatter: '{value}%' } }, { type: 'value', min: 0, max: 1, show: false }],
    tooltip: { trigger: 'axis', confine: true, formatter: trendTip, backgroundColor: colour('card'), borderColor: colour('line'), textStyle: { color: colour('ink'), fontSize: 12, fontFamily: fontOf() } },
    series: [gaps, ...shown.flatMap(lineOf)],
  }, { replaceMerge: ['series'] });
  drawTrendTable(shown);
}

function drawTrendTable(shown) {
  const head = el('tr', {}, el('th', { scope: 'col' }, 'Week of'), shown.map((e) => el('th', { scope: 'col' }, e.name)));
  const rows = weeks.flatMap((week, slot) => (week.gap ? [] : [el('tr', {}, el('td', {}, day(week.start)), shown.map((e) => {
    const c = countsOf(e, slot);
    return el('td', {}, percent(c.share) + ' (' + c.stories + ' of ' + week.stories + '; ' + percent(c.low) + ' to ' + percent(c.high) + ')');
  }))]));
  show(byId('trend-table'), el('table', {}, el('thead', {}, head), el('tbody', {}, rows)));
}

function drawTrendNames() {
  const chosen = state.entity || state.compare.length;
  show(byId('trend-names'), compared().map((entity, i) => {
    const line = svg('svg', { width: 26, height: 8, 'aria-hidden': 'true' }, svg('line', {
      x1: 0, x2: 26, y1: 4, y2: 4, stroke: lineColours()[i], 'stroke-width': 2.5, 'stroke-dasharray': Array.isArray(dashes[i]) ? dashes[i].join(' ') : null,
    }));
    return el('span', { class: 'chip' }, line, nameOf(entity), chosen ? el('button', {
      type: 'button', 'aria-label': 'Take ' + entity.name + ' out',
      click: () => choose({ compare: state.compare.filter((e) => e !== entity), entity: state.entity === entity ? null : state.entity }),
    }, '×') : null);
  }), chosen ? null : el('span', { class: 'note' }, 'three that stand out; search or click a name for others'));
}

follow((changed) => {
  if (changed.entity || changed.compare) drawTrendNames();
  drawTrend();
});
