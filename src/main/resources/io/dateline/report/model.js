// The tables' numbers, as PageModel.java describes them, unfolded for look-up.
const model = JSON.parse(document.getElementById('data').textContent);
const weeks = model.weeks;
const entities = model.entities;
const storiesInAll = model.held.stories;
const kinds = { place: 'place', person: 'person', organization: 'organisation', group: 'group' };

entities.forEach((entity, index) => {
  entity.index = index;
  entity.byWeek = new Map();
  const s = entity.series;
  for (let i = 0; i < s.length; i += 7) {
    entity.byWeek.set(s[i], {
      mentions: s[i + 1], stories: s[i + 2], sources: s[i + 3],
      low: s[i + 4] / 1000, high: s[i + 5] / 1000, deviation: s[i + 6] / 10,
    });
  }
  entity.tones = new Map();
  const t = entity.tone;
  for (let i = 0; i < t.length; i += 5) {
    entity.tones.set(t[i], { stories: t[i + 1], mean: t[i + 2], low: t[i + 3], high: t[i + 4] });
  }
});
const entityOfId = new Map(entities.map((entity) => [entity.id, entity]));

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const date = (iso) => new Date(iso + 'T00:00:00Z');
const day = (iso) => dayFormat.format(date(iso));
const percent = (share) => (100 * share).toFixed(share > 0 && share < 0.0995 ? 1 : 0) + '%';
const signed = (n, digits) => (n < 0 ? '−' : '+') + Math.abs(n).toFixed(digits);

/** Label of a slot on an axis. */
const slotLabel = (slot) => (weeks[slot].gap > 1 ? '⋯' : weeks[slot].gap ? '' : shortFormat.format(date(weeks[slot].start)) + '\n' + weeks[slot].start.slice(0, 4));
const slotTitle = (slot) => {
  const week = weeks[slot];
  if (week.gap > 1) return 'No story from ' + day(week.start) + ' to ' + day(sunday(slot)) + ' (' + week.gap + ' weeks)';
  return 'Week of ' + day(week.start) + (week.gap ? ': no story' : '');
};
/** The last day of a slot. */
const sunday = (slot) => new Date(date(weeks[slot].start).getTime() + (7 * Math.max(1, weeks[slot].gap) - 1) * 86400000).toISOString().slice(0, 10);
/** The same within a sentence. */
const slotPhrase = (slot) => slotTitle(slot).replace(/^W/, 'w').replace(/^N/, 'n');

/** Counts of an entity in a slot, or in all weeks where slot is null. */
function countsOf(entity, slot) {
  if (slot === null) return { mentions: entity.mentions, stories: entity.stories, share: entity.stories / storiesInAll };
  const n = weeks[slot].stories;
  const c = entity.byWeek.get(slot);
  if (c) return { ...c, share: c.stories / n };
  // Wilson's interval of none of n.
  return { mentions: 0, stories: 0, sources: 0, share: 0, low: 0, high: 3.8415 / (n + 3.8415), deviation: 0 };
}

/** The places or actors named most in a slot. */
function topOf(slot, wanted, limit) {
  return entities
    .filter((e) => wanted(e) && (slot === null || e.byWeek.has(slot)) && countsOf(e, slot).mentions > 0)
    .sort((a, b) => countsOf(b, slot).mentions - countsOf(a, slot).mentions || a.index - b.index)
    .slice(0, limit);
}

/** Part of the articles that makes a source one that carries the corpus. */
const MAIN_SHARE = 0.25;
/** Sources that carry the corpus, with their first and last slot; the whole has no number that does not rest on them. */
const mainSources = model.sources
  .filter((source) => source.articles >= MAIN_SHARE * model.held.articles)
  .map((source) => {
    const slots = source.series.filter((n, i) => i % 2 === 0 && source.series[i + 1] > 0);
    return { name: source.name, articles: source.articles, slots: new Set(slots), first: Math.min(...slots), last: Math.max(...slots) };
  });
const lastSlot = weeks.length - 1;
/** Main sources without an article in a slot. */
const missingIn = (slot) => mainSources.filter((source) => !weeks[slot].gap && !source.slots.has(slot));
