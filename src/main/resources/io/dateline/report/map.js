// Places of a week on Natural Earth's outlines.
const MOST_BUBBLES = 150;

function unfold(line) {
  const points = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < line.length; i += 2) {
    x += line[i];
    y += line[i + 1];
    points.push([x / 1000, y / 1000]);
  }
  return points;
}
const borders = model.map.borders.map((line) => ({ coords: unfold(line) }));
const deFacto = model.map.deFacto.map((line) => ({ coords: unfold(line) }));
echarts.registerMap('outlines', {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { name: 'land' }, geometry: { type: 'MultiPolygon', coordinates: model.map.land.map((ring) => [unfold(ring)]) } }],
});
const mostOf = (slot, area) => Math.max(1, ...entities.filter((e) => e.at && e.area === area).map((e) => countsOf(e, slot).mentions));
const mostInAWeek = (area) => Math.max(1, ...entities.filter((e) => e.at && e.area === area).map((e) => Math.max(0, ...[...e.byWeek.values()].map((c) => c.mentions))));
const largest = { all: { true: mostOf(null, true), false: mostOf(null, false) }, week: { true: mostInAWeek(true), false: mostInAWeek(false) } };

function bubbles(slot, area) {
  const most = largest[slot === null ? 'all' : 'week'][area];
  return topOf(slot, (e) => e.at && e.area === area, area ? MOST_BUBBLES / 3 : MOST_BUBBLES).map((entity) => {
    const c = countsOf(entity, slot);
    return {
      name: entity.name, value: entity.at, entity: entity.index, mentions: c.mentions, symbolSize: (area ? 6 : 5) + (area ? 24 : 32) * Math.sqrt(c.mentions / most),
      tip: entity.name + ': ' + many(c.mentions, 'mention', 'mentions') + ' in ' + many(c.stories, 'story', 'stories'),
      itemStyle: entity === state.entity ? { color: colour('warm'), borderColor: colour('ink'), borderWidth: 2, opacity: 0.95 } : undefined,
    };
  });
}

/** Areas and towns of a slot, each with its label on the side where there is room. */
function labelled(slot) {
  const chart = chartIn('map');
  const sets = [bubbles(slot, true), bubbles(slot, false)];
  const chosen = state.entity && state.entity.index;
  const all = sets.flat().sort((a, b) => (b.entity === chosen) - (a.entity === chosen) || b.mentions - a.mentions);
  placeLabels(chart, all.map((item) => {
    const area = sets[0].includes(item);
    return { item, at: chart.convertToPixel('geo', item.value), fontSize: fontSizeOf(area), isSolid: !area };
  }));
  return sets;
}
const fontSizeOf = (area) => (area ? 11 : 12);

function bubbleSeries(data, area) {
  return {
    id: area ? 'areas' : 'places', type: 'scatter', coordinateSystem: 'geo', data, z: area ? 3 : 4,
    itemStyle: area
      ? { color: 'transparent', borderColor: colour('place'), borderWidth: 1.3, borderType: 'dashed', opacity: 0.75 }
      : { color: colour('place'), opacity: 0.72, borderColor: colour('card'), borderWidth: 1 },
    emphasis: { scale: 1.1, label: { show: true } },
    label: {
      formatter: (p) => p.name, distance: LABEL_GAP, opacity: 1, fontFamily: fontOf(), fontSize: fontSizeOf(area), fontStyle: area ? 'italic' : 'normal',
      color: area ? colour('soft') : colour('ink'), textBorderColor: colour('land'), textBorderWidth: 2.5,
    },
    animationDurationUpdate: 300,
  };
}

const lineSeries = (id, data, type, width) => ({
  id, type: 'lines', coordinateSystem: 'geo', polyline: true, silent: true, data, z: 2, animation: false,
  lineStyle: { color: colour('border'), width, type, opacity: 1, curveness: 0 },
});

/** The core with a margin, so that nothing that counts lies on the edge. */
const padded = ([west, south, east, north]) => [west - MARGIN * (east - west), south - MARGIN * (north - south), east + MARGIN * (east - west), north + MARGIN * (north - south)];
const MARGIN = 0.06;

function isInFrame(at) {
  const chart = chartIn('map');
  const [x, y] = chart.convertToPixel('geo', at);
  return x >= 0 && y >= 0 && x <= chart.getWidth() && y <= chart.getHeight();
}

/** The core, widened to the shape of the frame, so that a degree is as long across as up. */
function frame() {
  const [west, south, east, north] = padded(model.map.core);
  const chart = chartIn('map');
  const shrink = Math.cos(((north + south) * Math.PI) / 360);
  const wanted = chart.getWidth() / chart.getHeight();
  const ratio = ((east - west) * shrink) / (north - south);
  const wider = ratio < wanted ? ((east - west) * (wanted / ratio - 1)) / 2 : 0;
  const higher = ratio > wanted ? ((north - south) * (ratio / wanted - 1)) / 2 : 0;
  return { boundingCoords: [[west - wider, north + higher], [east + wider, south - higher]], aspectScale: shrink };
}

function drawMap() {
  chartIn('map').setOption({
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    geo: {
      map: 'outlines', roam: true, silent: true, left: 0, right: 0, top: 0, bottom: 0, ...frame(), scaleLimit: { min: 0.08, max: 24 },
      itemStyle: { areaColor: colour('land'), borderColor: colour('coast'), borderWidth: 0.7 }, emphasis: { disabled: true },
    },
    series: [lineSeries('borders', borders, 'solid', 0.9), lineSeries('defacto', deFacto, [4, 3], 1.1)],
  });
  drawBubbles();
}

/** How many towns the map does not show, and which. */
function drawHeld() {
  const towns = topOf(state.week, (e) => e.at && !e.area, Infinity);
  const beyond = towns.filter((e) => !isInFrame(e.at));
  show(byId('map-held'), el('span', {},
    towns.length > MOST_BUBBLES ? 'The ' + MOST_BUBBLES + ' towns named most, of ' + number(towns.length) + '. ' : null,
    beyond.length ? many(beyond.length, 'town lies', 'towns lie') + ' outside the frame, named most: ' : null,
    beyond.slice(0, 4).flatMap((entity, i) => [i ? ', ' : null, nameOf(entity)]),
    beyond.length ? '. Zoom out with the wheel or two fingers to see them.' : null));
}

/** Labels, and what is beyond the frame, depend on how far the map is drawn in. */
function drawBubbles() {
  drawHeld();
  const [areas, towns] = labelled(state.week);
  chartIn('map').setOption({ series: [bubbleSeries(areas, true), bubbleSeries(towns, false)] });
}
let isAwaited = false;
chartIn('map').on('georoam', () => {
  if (isAwaited) return;
  isAwaited = true;
  requestAnimationFrame(() => {
    isAwaited = false;
    drawBubbles();
  });
});

follow((changed) => {
  if (!changed.week && !changed.entity) return;
  drawBubbles();
  if (!changed.week) return;
  const places = topOf(state.week, (e) => e.kind === 'place', 18);
  const most = places.length ? countsOf(places[0], state.week).mentions : 1;
  show(byId('place-list'), places.map((entity) => {
    const c = countsOf(entity, state.week);
    return el('li', {}, nameOf(entity), bar(c.mentions / most), el('span', { class: 'num', title: 'mentions' }, number(c.mentions)));
  }));
});
