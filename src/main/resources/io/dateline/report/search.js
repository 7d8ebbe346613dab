// Finds a name as it is typed, in any spelling met, whatever its accents; the exact one first, then those in most stories.
const box = byId('search');
const found = byId('found');
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const foldedNames = entities.map((entity) => [entity.name, ...entity.spellings].map(folded));
let at = -1;
let hits = [];

function find(text) {
  const wanted = folded(text.trim());
  if (!wanted) return [];
  const rankOf = (name) => (name === wanted ? 0 : (' ' + name).includes(' ' + wanted) ? 1 : name.includes(wanted) ? 2 : 3);
  // Of equal matches a name comes before another spelling.
  const ranks = foldedNames.map((names) => Math.min(...names.map((name, i) => 2 * rankOf(name) + (i ? 1 : 0))));
  return entities.filter((e) => ranks[e.index] < 6).sort((a, b) => ranks[a.index] - ranks[b.index] || a.index - b.index).slice(0, 12);
}

/** The spelling that was found, where it is another than the name's. */
function alsoOf(entity) {
  const wanted = folded(box.value.trim());
  if (folded(entity.name).includes(wanted)) return null;
  const spelling = entity.spellings.find((text) => folded(text).includes(wanted));
  return spelling ? 'also ' + spelling : null;
}

function drawFound() {
  show(found, hits.map((entity, i) => el('li', { role: 'option', id: 'hit-' + i, 'aria-selected': String(i === at), click: () => take(entity) },
    entity.name, el('small', {}, [alsoOf(entity), kinds[entity.kind], entity.country, many(entity.stories, 'story', 'stories')].filter(Boolean).join(' · ')))),
  box.value.trim() && !hits.length ? el('li', { role: 'option', 'aria-disabled': 'true' }, 'Nobody and nowhere of that name') : null);
  found.hidden = !box.value.trim();
  box.setAttribute('aria-expanded', String(!found.hidden));
  if (at >= 0) box.setAttribute('aria-activedescendant', 'hit-' + at);
  else box.removeAttribute('aria-activedescendant');
}

function take(entity) {
  box.value = '';
  hits = [];
  drawFound();
  choose({ entity });
}

box.addEventListener('input', () => {
  hits = find(box.value);
  at = hits.length ? 0 : -1;
  drawFound();
});
box.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (hits.length) at = (at + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % hits.length;
    drawFound();
  } else if (event.key === 'Enter' && hits[at]) {
    take(hits[at]);
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    box.value = '';
    hits = [];
    drawFound();
    box.blur();
  }
});
document.addEventListener('click', (event) => {
  if (!event.target.closest('.search')) found.hidden = true;
});
