// Tone of actors by week; thin evidence stays blank.
const FEWEST_STORIES = 3;
const toned = entities
  .filter((e) => e.kind !== 'place')
  .map((entity) => ({ entity, cells: [...entity.tones].filter(([, tone]) => tone.stories >= FEWEST_STORIES) }))
  .filter((row) => row.cells.length > 1)
  .slice(0, 24)
  .reverse();

/** Told from neutral: its interval does not hold 0. */
const isTold = (tone) => tone.low !== null && (tone.low > 0 || tone.high < 0);

function drawTone() {
  byId('tone').hidden = toned.length === 0;
  if (!toned.length) return;
  const narrow = innerWidth < 820;
  byId('tone-chart').style.height = 110 + toned.length * (narrow ? 30 : 20) + 'px';
  const cells = toned.flatMap(({ entity, cells: known }, row) => known.map(([slot, tone]) => ({
    value: [slot, row, tone.mean / 100], entity: entity.index, week: slot,
    tip: entity.name + ', ' + slotPhrase(slot) + ': ' + signed(tone.mean / 100, 2)
      + (tone.low === null ? '' : ' (' + signed(tone.low / 100, 2) + ' to ' + signed(tone.high / 100, 2) + ')') + ' over ' + many(tone.stories, 'story', 'stories')
      + (isTold(tone) ? '' : '; may as well be neutral'),
    ...(isTold(tone) ? {} : { itemStyle: { opacity: 0.5 } }),
  })));
  const most = Math.max(0.3, ...cells.map((cell) => Math.abs(cell.value[2])));
  const chart = chartIn('tone-chart');
  chart.resize();
  chart.setOption({
    animation: false,
    grid: { left: narrow ? 120 : 250, right: 14, top: 8, bottom: 92 },
    xAxis: weekAxis(true),
    yAxis: { type: 'category', data: toned.map((row) => row.entity.name), ...axisStyle(), axisLabel: { ...axisStyle().axisLabel, fontSize: 12, color: colour('ink'), width: narrow ? 112 : 236, overflow: narrow ? 'break' : 'truncate', ...(narrow ? { fontSize: 10.5, lineHeight: 12 } : {}), hideOverlap: false, interval: 0 } },
    visualMap: { min: -most, max: most, precision: 1, calculable: false, orient: 'horizontal', left: 'center', bottom: 4, itemHeight: 160, itemWidth: 12, text: ['positive ' + signed(most, 1), 'negative ' + signed(-most, 1)], textStyle: { color: colour('soft'), fontFamily: fontOf() }, inRange: { color: toneColours() } },
    series: [{ type: 'heatmap', data: cells, itemStyle: { borderColor: colour('paper'), borderWidth: 1 }, emphasis: { itemStyle: { borderColor: colour('ink') } } }],
  });
}
/** The row whose name lies at a point; the chart's own events miss names that are cut. */
function rowOfName({ offsetX, offsetY }) {
  const chart = chartIn('tone-chart');
  const [first] = chart.convertToPixel({ gridIndex: 0 }, [0, 0]);
  const isBeside = !chart.containPixel('grid', [offsetX, offsetY]) && offsetX < first && chart.containPixel('grid', [first, offsetY]);
  return isBeside ? toned[chart.convertFromPixel({ yAxisIndex: 0 }, offsetY)] : undefined;
}

if (toned.length) {
  const surface = chartIn('tone-chart').getZr();
  surface.on('click', (event) => {
    const row = rowOfName(event);
    if (row) choose({ entity: row.entity });
  });
  surface.on('mousemove', (event) => rowOfName(event) && surface.setCursorStyle('pointer'));
}
