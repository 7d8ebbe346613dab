// Two entities at once: in how many stories, and the sentences that the page holds of both.
const MOST_TOGETHER = 5;

/** The spellings under which the page quotes an entity, the longest first. */
function spellingsOf(entity) {
  return [...new Set([entity.name, ...entity.spellings, ...entity.quotes.map((quote) => quote[2])])].sort((a, b) => b.length - a.length);
}

/** The quotations of each that name the other too, with the other's spelling behind; each sentence once. */
function quotesTogether(entity, partner) {
  const found = new Map();
  for (const [one, other] of [[entity, partner], [partner, entity]]) {
    const spellings = spellingsOf(other);
    for (const quote of one.quotes) {
      const text = model.sentences[quote[1]][0];
      const spelling = spellings.find((name) => !quote[2].includes(name) && wordAt(name, text) >= 0);
      if (spelling && !found.has(quote[1])) found.set(quote[1], [...quote, spelling]);
    }
  }
  return [...found.values()].slice(0, MOST_TOGETHER);
}

function tieOf(entity, partner) {
  const own = entity.partners.find(([other]) => other === partner.index);
  if (own) return own.slice(1);
  const { nodes, edges } = model.network;
  const isEnd = (node) => nodes[node][0] === entity.index || nodes[node][0] === partner.index;
  const edge = edges.find(([from, to]) => isEnd(from) && isEnd(to));
  return edge ? edge.slice(2) : null;
}

function drawTogether(entity, partner) {
  const tie = tieOf(entity, partner);
  const quotes = quotesTogether(entity, partner);
  return el('div', { class: 'together' },
    el('h3', {}, 'With ', nameOf(partner)),
    tie ? el('p', {}, 'Named together in ' + many(tie[0], 'story', 'stories') + ' over all weeks; by chance it would be ' + about(tie[1]) + '.') : null,
    quotes.length
      ? quotes.map((quote) => quotation(quote))
      : el('p', { class: 'note' }, 'The page holds no sentence that names both; the tables do.'));
}
