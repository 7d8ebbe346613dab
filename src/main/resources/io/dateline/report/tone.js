// Tone of actors by week; thin evidence stays blank.
const FEWEST_STORIES = 3;
const toned = entities
  .filter((e) => e.kind !== 'place')
  .map((entity) => ({ entity, cells: [...entity.tones].filter(([, tone]) => tone.stories >= FEWEST_STORIES) }))
  .filter((row) => row.cells.length > 1)
  .slice(0, 24)
  .reverse();

function drawTone() {
  byId('tone').hidden = toned.length === 0;
  if (!toned.length) return;
  byId('tone-chart').style.height = 110 + toned.length * 20 + 'px';
  const cells = toned.flatMap(({ entity, cells: known }, row) => known.map(([slot, tone]) => ({
    value: [slot, row, tone.mean / 100], entity: entity.index, week: slot,
    tip: entity.name + ', ' + slotTitle(slot).toLowerCase() + ': ' + signed(tone.mean / 100, 2)
      + (tone.low === null ? '' : ' (' + signed(tone.low / 100, 2) + ' to ' + signed(tone.high / 100, 2) + ')') + ' over ' + many(tone.stories, 'story', 'stories'),
  })));
  const most = Math.max(0.3, ...cells.map((cell) => Math.abs(cell.value[2])));
  const narrow = innerWidth < 820;
  const chart = chartIn('tone-chart');
  chart.resize();
  chart.setOption({
    animation: false,
    grid: { left: narrow ? 120 : 250, right: 14, top: 8, bottom: 92 },
    xAxis: { ...weekAxis(), splitArea: { show: false } },
    yAxis: { type: 'category', data: toned.map((row) => row.entity.name), triggerEvent: true, ...axisStyle(), axisLabel: { ...axisStyle().axisLabel, fontSize: 12, color: colour('ink'), width: narrow ? 108 : 236, overflow: 'truncate', hideOverlap: false, interval: 0 } },
    visualMap: { min: -most, max: most, precision: 1, calculable: false, orient: 'horizontal', left: 'center', bottom: 4, itemHeight: 160, itemWidth: 12, text: ['positive', 'negative'], textStyle: { color: colour('soft'), fontFamily: fontOf() }, inRange: { color: toneColours() } },
    series: [{ type: 'heatmap', data: cells, itemStyle: { borderColor: colour('paper'), borderWidth: 1 }, emphasis: { itemStyle: { borderColor: colour('ink') } } }],
  });
}
if (toned.length) {
  chartIn('tone-chart').on('click', { componentType: 'yAxis' }, (event) => {
    const row = toned.find((candidate) => candidate.entity.name === event.value);
    if (row) choose({ entity: row.entity });
  });
}
