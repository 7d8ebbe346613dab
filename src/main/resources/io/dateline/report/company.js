// Who is named with whom: a network over all weeks, a list by week.
function drawNetwork() {
  const { nodes, edges } = model.network;
  byId('company').hidden = nodes.length === 0;
  if (!nodes.length) return;
  show(byId('company-note'), 'Lines join those named in the same stories more often than chance would have it, over all weeks; each with its surest ties alone, so not everybody is here, and a dot without room for its name tells it on a touch. Choose a line for the sentences. '
    + 'Nearness has no meaning beyond that.');
  const most = Math.max(...nodes.map(([entity]) => entities[entity].stories));
  const widest = Math.max(...edges.map((edge) => edge[2]));
  const chart = chartIn('network');
  // The layout fills the frame; one scale for both axes, so that dots stay round.
  const wide = (chart.getWidth() - 170) / (chart.getHeight() - 70);
  const dots = nodes.map(([entity, x, y], i) => ({
    id: String(i), name: entities[entity].name, x: x * wide, y, entity, symbolSize: 7 + 24 * Math.sqrt(entities[entity].stories / most),
    itemStyle: { color: colour(entities[entity].kind) }, tip: entities[entity].name + ': ' + many(entities[entity].stories, 'story', 'stories'),
  }));
  const links = edges.map(([from, to, stories, expected]) => ({
    source: String(from), target: String(to), entity: nodes[from][0], partner: nodes[to][0], lineStyle: { width: 0.6 + 3 * (stories / widest) },
    tip: entities[nodes[from][0]].name + ' and ' + entities[nodes[to][0]].name + ': ' + tieText(stories, expected, null),
  }));
  chart.setOption({
    animation: false,
    series: [{
      type: 'graph', layout: 'none', roam: true, left: 40, right: 130, top: 35, bottom: 35, scaleLimit: { min: 0.5, max: 8 }, data: dots, links,
      itemStyle: { borderColor: colour('card'), borderWidth: 1 }, lineStyle: { color: colour('border'), opacity: 0.55, curveness: 0.08 },
      label: { formatter: (p) => p.name, color: colour('ink'), fontFamily: fontOf(), fontSize: NETWORK_FONT, distance: LABEL_GAP, textBorderColor: colour('card'), textBorderWidth: 2.5 },
      emphasis: { focus: 'adjacency', label: { show: true } },
    }],
  });
  labelNetwork(chart, dots);
  chart.off('graphroam');
  chart.on('graphroam', () => labelNetwork(chart, dots));
}
const NETWORK_FONT = 11;
/** So many of those in most stories have their name in any case. */
const KNOWN = 4;

/** Names where there is room, of those in most stories first. */
function labelNetwork(chart, dots) {
  const view = chart.getModel().getSeriesByIndex(0).coordinateSystem;
  const order = [...dots].sort((a, b) => b.symbolSize - a.symbolSize || a.entity - b.entity);
  placeLabels(chart, order.map((item, i) => ({ item, at: view.dataToPoint([item.x, item.y]), fontSize: NETWORK_FONT, isSolid: true, isKnown: i < KNOWN })));
  chart.setOption({ series: [{ data: dots }] });
}

/** In fewer stories almost everybody is named with everybody. */
const FEWEST_OF_WEEK = 8;

function pairItem(left, right, stories, expected, q) {
  return el('li', {}, nameOf(entities[left]), ' with ', nameOf(entities[right]),
    el('button', { type: 'button', title: 'Sentences that name both', click: () => choose({ entity: entities[left], partner: entities[right] }) }, tieText(stories, expected, q)));
}

follow((changed) => {
  if (!changed.week) return;
  const { nodes, edges } = model.network;
  const rows = state.week === null
    ? edges.slice(0, 14).map(([from, to, stories, expected]) => pairItem(nodes[from][0], nodes[to][0], stories, expected, null))
    : model.weekPairs[state.week].slice(0, 14).map((pair) => pairItem(...pair));
  const few = state.week !== null && weeks[state.week].stories < FEWEST_OF_WEEK;
  show(byId('pair-list'), few ? el('li', {}, 'The week has ' + many(weeks[state.week].stories, 'story', 'stories') + ': too few to tell who is named together more often than by chance.')
    : rows.length ? rows : el('li', {}, 'Nobody is named with anybody in two stories or more.'));
});
