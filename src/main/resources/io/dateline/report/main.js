// Draws everything once, then follows keys, colour scheme and printer.
function drawAll() {
  root.style.colorScheme = isDark() ? 'dark' : 'light';
  drawMap();
  drawTone();
  drawNetwork();
  drawCoverage();
  views.forEach((view) => view({ week: true, entity: false, compare: true }));
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest('input[type="search"]');
  const onControl = event.target.closest('button, a, summary, input');
  if (event.key === 'Escape' && state.entity) choose({ entity: null });
  else if (typing) return;
  else if (event.key === '/') {
    event.preventDefault();
    box.focus();
  } else if (event.target === slider || event.target.id === 'period-list') return;
  else if (event.key === 'ArrowLeft') toWeek(-1);
  else if (event.key === 'ArrowRight') toWeek(1);
  else if (event.key === '0') choose({ week: null });
  else if (event.key === ' ' && !onControl) {
    event.preventDefault();
    play(!playing);
  }
});

byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('place-map').scrollIntoView();
  byId('place-map').focus({ preventScroll: true });
});

const held = model.held;
const part = (n, all, what) => (n < all ? number(n) + ' of ' + number(all) : 'all ' + number(all)) + ' ' + what;
show(byId('held'), 'The page holds ' + [
  held.entities < held.entityTotal ? 'the ' + number(held.entities) + ' places and actors in most stories, of ' + number(held.entityTotal) : 'all ' + number(held.entityTotal) + ' places and actors',
  part(held.sentences, held.sentenceTotal, 'example sentences'), part(held.sources, held.sourceTotal, 'sources'),
].join('; ') + '. The tables hold everything.');
const made = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(model.run);
show(byId('run'), made ? 'Made from the run of ' + day(made.slice(1, 4).join('-')) + ', ' + made[4] + ':' + made[5] + ' UTC (' + model.run + ').' : 'Made from run ' + model.run + '.');

drawWeekBars();
drawWeekTicks();
drawSummary();
drawPeriods();
drawTopics();
Object.assign(state, readAddress());
drawAll();
if (state.entity) views.forEach((view) => view({ week: false, entity: true, compare: true }));
darkness.addEventListener('change', drawAll);
for (const [event, printing] of [['beforeprint', true], ['afterprint', false]]) {
  addEventListener(event, () => {
    root.classList.toggle('printing', printing);
    resizeCharts();
    drawAll();
  });
}
root.dataset.ready = 'true';
performance.mark('data-ready');
