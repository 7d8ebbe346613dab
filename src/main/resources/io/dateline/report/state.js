// What is looked at; the address after # holds it.
const state = { week: null, entity: null, partner: null, compare: [] };
const views = [];
/** A part of the page that follows the state: it is told which of its parts changed. */
const follow = (view) => views.push(view);

function address() {
  const parts = [];
  if (state.entity) parts.push('entity=' + encodeURIComponent(state.entity.id).replaceAll('%3A', ':'));
  if (state.partner) parts.push('with=' + encodeURIComponent(state.partner.id).replaceAll('%3A', ':'));
  if (state.week !== null) parts.push('week=' + weeks[state.week].start);
  if (state.compare.length) parts.push('compare=' + state.compare.map((e) => encodeURIComponent(e.id).replaceAll('%3A', ':')).join(','));
  return '#' + parts.join('&');
}

/** Changes some of the state and draws what depends on it; another entity has no partner unless one is told. */
function choose(change) {
  const before = { ...state };
  Object.assign(state, 'entity' in change ? { partner: null } : {}, change);
  const changed = { week: before.week !== state.week, entity: before.entity !== state.entity || before.partner !== state.partner, compare: before.compare !== state.compare };
  if (location.hash !== address() && (location.hash || address() !== '#')) {
    history[changed.entity ? 'pushState' : 'replaceState'](null, '', address());
  }
  views.forEach((view) => view(changed));
}

function readAddress() {
  const parts = new Map(location.hash.slice(1).split('&').map((part) => part.split('=')).filter((pair) => pair.length === 2));
  const entity = (text) => {
    try {
      return entityOfId.get(decodeURIComponent(text)) || null;
    } catch {
      return null;
    }
  };
  const slot = weeks.findIndex((week) => !week.gap && week.start === parts.get('week'));
  const chosen = parts.has('entity') ? entity(parts.get('entity')) : null;
  const other = chosen && parts.has('with') ? entity(parts.get('with')) : null;
  return {
    entity: chosen,
    partner: other === chosen ? null : other,
    week: slot < 0 ? null : slot,
    compare: (parts.get('compare') || '').split(',').map(entity).filter(Boolean).slice(0, 4),
  };
}
addEventListener('popstate', () => choose(readAddress()));
addEventListener('hashchange', () => choose(readAddress()));
