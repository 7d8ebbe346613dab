// Finds a name as it is typed, whatever its accents.
const box = byId('search');
const found = byId('found');
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const foldedNames = entities.map((entity) => folded(entity.name));
let at = -1;
let hits = [];

function find(text) {
  const wanted = folded(text.trim());
  if (!wanted) return [];
  const rank = (i) => (foldedNames[i].startsWith(wanted) ? 0 : foldedNames[i].includes(' ' + wanted) ? 1 : foldedNames[i].includes(wanted) ? 2 : 3);
  return entities.filter((e) => rank(e.index) < 3).sort((a, b) => rank(a.index) - rank(b.index) || a.index - b.index).slice(0, 12);
}

function drawFound() {
  show(found, hits.map((entity, i) => el('li', { role: 'option', id: 'hit-' + i, 'aria-selected': String(i === at), click: () => take(entity) },
    entity.name, el('small', {}, [kinds[entity.kind], entity.country, many(entity.stories, 'story', 'stories')].filter(Boolean).join(' · ')))),
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
