// Articles by source and week.
function drawCoverage() {
  const sources = [...model.sources].reverse();
  byId('coverage-chart').style.height = 110 + sources.length * 22 + 'px';
  const cells = [];
  const gaps = [];
  sources.forEach((source, row) => {
    for (let i = 0; i < source.series.length; i += 2) {
      cells.push({ value: [source.series[i], row, source.series[i + 1]], week: source.series[i], tip: source.name + ', ' + slotPhrase(source.series[i]) + ': ' + many(source.series[i + 1], 'article', 'articles') });
    }
    source.gaps.forEach((slot) => gaps.push({ value: [slot, row, 0], tip: source.name + ', ' + slotPhrase(slot) + ': no article' }));
  });
  const most = Math.max(1, ...cells.map((cell) => cell.value[2]));
  const narrow = innerWidth < 820;
  const chart = chartIn('coverage-chart');
  chart.resize();
  chart.setOption({
    animation: false,
    grid: { left: narrow ? 120 : 190, right: 14, top: 8, bottom: 92 },
    xAxis: weekAxis(true),
    yAxis: { type: 'category', data: sources.map((source) => source.name + ' · ' + number(source.articles)), ...axisStyle(), axisLabel: { ...axisStyle().axisLabel, fontSize: 12, color: colour('ink'), width: narrow ? 108 : 178, overflow: 'truncate', interval: 0, hideOverlap: false } },
    visualMap: { seriesIndex: 0, min: 0, max: most, precision: 0, orient: 'horizontal', left: 'center', bottom: 4, itemHeight: 160, itemWidth: 12, text: [number(most) + ' articles', '0'], textStyle: { color: colour('soft'), fontFamily: fontOf() }, inRange: { color: countColours() } },
    series: [
      { type: 'heatmap', data: cells, itemStyle: { borderColor: colour('paper'), borderWidth: 1 } },
      { type: 'heatmap', data: gaps, itemStyle: { color: hatch(), borderColor: colour('paper'), borderWidth: 1 } },
    ],
  });
}
