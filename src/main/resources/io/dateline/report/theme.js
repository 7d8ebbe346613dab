// Colours of the charts, taken from the style sheet, so that light, dark and print agree.
const darkness = matchMedia('(prefers-color-scheme: dark)');
const charts = new Map();

/** Paper is white, whatever the screen is. */
const isDark = () => darkness.matches && !root.classList.contains('printing');

function colour(name) {
  return getComputedStyle(root).getPropertyValue('--' + name).trim();
}
/** Four lines that differ in hue, lightness and dash (after Okabe and Ito). */
const lineColours = () => (isDark() ? ['#6db3ea', '#f0a06a', '#66c7a2', '#e3a9d4'] : ['#0b5c99', '#b4470c', '#0f7a5a', '#8a3f86']);
const dashes = ['solid', [7, 3], [2, 3], [10, 3, 2, 3]];
const toneColours = () => (isDark() ? ['#f0913e', '#8a5a33', '#2a323c', '#3c6e96', '#6db3ea'] : ['#b35806', '#efb574', '#f3f1ec', '#9dc3dc', '#145a94']);
const countColours = () => (isDark() ? ['#22303d', '#6db3ea'] : ['#dce8f0', '#0b5c99']);
const fontOf = () => getComputedStyle(document.body).fontFamily;

/** Slanted lines: nothing is known here. */
function hatch() {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const pen = canvas.getContext('2d');
  pen.strokeStyle = colour('border');
  pen.lineWidth = 1;
  pen.beginPath();
  for (const x of [-8, 0, 8]) {
    pen.moveTo(x, 8);
    pen.lineTo(x + 8, 0);
  }
  pen.stroke();
  return { image: canvas, repeat: 'repeat' };
}

/** The chart in an element, made when first asked for. */
function chartIn(id) {
  if (!charts.has(id)) {
    const chart = echarts.init(byId(id), null, { renderer: 'canvas' });
    charts.set(id, chart);
    chart.on('click', (event) => {
      const { entity, partner, week } = event.data || {};
      if (entity !== undefined || week !== undefined) {
        tip(null);
        const before = byId(id).getBoundingClientRect().top;
        choose({
          ...(entity === undefined ? {} : { entity: entities[entity] }), ...(partner === undefined ? {} : { partner: entities[partner] }),
          ...(week === undefined ? {} : { week }),
        });
        // What stands above may have grown: the chart stays under the pointer.
        scrollBy({ top: byId(id).getBoundingClientRect().top - before, behavior: 'instant' });
      }
    });
    chart.on('mouseover', (event) => tip(event.data && event.data.tip, event.event.event));
    chart.on('mousemove', (event) => tip(event.data && event.data.tip, event.event.event));
    chart.on('mouseout', () => tip(null));
  }
  return charts.get(id);
}

function tip(text, at) {
  const box = byId('tip');
  box.hidden = !text;
  if (!text) return;
  box.textContent = text;
  box.style.left = Math.min(at.clientX + 14, innerWidth - box.offsetWidth - 8) + 'px';
  box.style.top = Math.max(4, at.clientY - box.offsetHeight - 10) + 'px';
}

const axisStyle = () => ({
  axisLine: { lineStyle: { color: colour('line') } },
  axisTick: { show: false },
  axisLabel: { color: colour('soft'), fontFamily: fontOf(), fontSize: 11, lineHeight: 14, hideOverlap: true },
  splitLine: { lineStyle: { color: colour('faint') } },
});
/** Weeks along a chart; hatched, where wanted, are those without a story. */
const weekAxis = (isHatched) => ({
  type: 'category', data: weeks.map((w, slot) => slotLabel(slot)), ...axisStyle(),
  splitArea: { show: Boolean(isHatched), interval: 0, areaStyle: { color: weeks.map((week) => (week.gap ? hatch() : 'transparent')) } },
});

/** Charts fill their elements anew. */
function resizeCharts() {
  charts.forEach((chart) => chart.resize());
  chartIn('map').setOption({ geo: frame() });
  drawBubbles();
  drawNetwork();
}
addEventListener('resize', resizeCharts);
