// Entities, bars and quotations as the sections show them.
/** Names that several have. */
const namesakes = new Set(entities.map((entity) => entity.name).filter((name, i, all) => all.indexOf(name) !== i));

/** The name of an entity, to be clicked. */
function nameOf(entity, slot) {
  const place = entity.kind === 'place' && entity.country && (!entity.area || namesakes.has(entity.name)) ? ' (' + entity.country + ')' : '';
  const week = slot === undefined || slot === null ? '' : '&week=' + weeks[slot].start;
  return el('a', {
    href: '#entity=' + encodeURIComponent(entity.id).replaceAll('%3A', ':') + week, class: 'name' + (entity.area ? ' area' : ''),
    'data-entity': entity.id, title: entity.name + ' · ' + kinds[entity.kind],
    click: (event) => {
      event.preventDefault();
      choose(slot === undefined ? { entity } : { entity, week: slot });
    },
  }, entity.name + place);
}

/** A horizontal bar from 0 to 1, with a tick where told. */
function bar(part, tick) {
  return svg('svg', { width: 84, height: 12, viewBox: '0 0 84 12', 'aria-hidden': 'true' },
    svg('rect', { class: 'track', x: 0, y: 3, width: 84, height: 6, rx: 2 }),
    svg('rect', { x: 0, y: 3, width: Math.max(1.5, 84 * Math.min(1, part)), height: 6, rx: 2 }),
    tick === undefined ? null : svg('rect', { class: 'tick', x: Math.min(82, 84 * tick), y: 0, width: 2, height: 12 }));
}

/** What is said of two that are named together; q in thousandths, null where it was not asked. */
const tieText = (stories, expected, q) =>
  many(stories, 'story', 'stories') + ' with both; by chance ' + about(expected) + (q !== null && q < PROVEN ? ' · surely more' : '');
/** A count by chance, told in tenths. */
const about = (tenths) => 'about ' + (tenths < 100 ? (tenths / 10).toFixed(1) : number(Math.round(tenths / 10)));
/** False discovery rate, in thousandths, below which a tie is taken for proven. */
const PROVEN = 50;

/** Where a name stands in a text as a word of its own; -1 where it does not. */
function wordAt(name, text) {
  const isLetter = (character) => /\p{L}/u.test(character || '');
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return at;
  }
  return -1;
}

/** A text with names marked, as words of their own or else wherever they stand. */
function marked(text, names) {
  const spans = names
    .map((name) => {
      const at = wordAt(name, text);
      return [at < 0 ? text.indexOf(name) : at, name.length];
    })
    .filter(([at]) => at >= 0)
    .sort((a, b) => a[0] - b[0]);
  const parts = [];
  let end = 0;
  for (const [at, length] of spans) {
    if (at < end) continue;
    parts.push(text.slice(end, at), el('mark', {}, text.slice(at, at + length)));
    end = at + length;
  }
  return [...parts, text.slice(end)];
}

/** A sentence with its name or names marked, and where it stands. */
function quotation(quote, clipped) {
  const [text, articleNumber] = model.sentences[quote[1]];
  const article = model.articles[articleNumber];
  const words = marked(text, quote.slice(2));
  const origin = [article.source, article.date ? day(article.date) : null].filter(Boolean).join(', ');
  return el('blockquote', { class: 'quote' },
    el('span', { class: clipped ? 'clip' : null }, '“', ...words, '”'),
    el('span', { class: 'from' }, article.title ? [link(article.url, article.title), ' · '] : null, article.title || !article.url ? origin : link(article.url, origin)));
}
