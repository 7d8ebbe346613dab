// Values as they are shown, searched and saved. Days and times are ISO texts from the start: they sort as they stand.
const daysSeen = new Map();

function isoDay(days) {
  if (!daysSeen.has(days)) daysSeen.set(days, isoTime(days * 86400000).slice(0, -10));
  return daysSeen.get(days);
}

/** Milliseconds since 1970 and microseconds beyond them. */
function isoTime(milliseconds, micros = 0) {
  const time = new Date(milliseconds);
  if (Number.isNaN(time.getTime())) return milliseconds + ' ms';
  const [seconds, fraction] = time.toISOString().slice(0, -1).split('.');
  const digits = (fraction + String(micros).padStart(3, '0')).replace(/0+$/, '');
  return seconds + (digits ? '.' + digits : '') + 'Z';
}

const isoMicros = (micros) => isoTime(Math.floor(micros / 1000), micros - 1000 * Math.floor(micros / 1000));
const parsers = {
  dateFromDays: isoDay,
  timestampFromMilliseconds: (value) => isoTime(Number(value)),
  timestampFromMicroseconds: (value) => isoMicros(Number(value)),
  timestampFromNanoseconds: (value) => isoMicros(Number(value / 1000n)),
  jsonFromBytes: (bytes) => bytes && new TextDecoder().decode(bytes),
};

/** What can be asked of a column: text, number, date, time, flag or list. */
function kindOf(node) {
  const { type, converted_type: converted, logical_type: logical, repetition_type: repetition } = node.element;
  const meaning = (logical && logical.type) || converted || '';
  if (node.children.length || repetition === 'REPEATED') return 'list';
  if (meaning === 'DATE') return 'date';
  if (meaning.startsWith('TIMESTAMP') || type === 'INT96') return 'time';
  if (type === 'BOOLEAN') return 'flag';
  return /^(INT|FLOAT|DOUBLE)/.test(type) || meaning === 'DECIMAL' ? 'number' : 'text';
}

/** The value as it is kept: undefined is null, long integers are numbers where these are exact. */
function kept(value) {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'bigint') return value;
  const plain = Number(value);
  return Number.isSafeInteger(plain) ? plain : value;
}

const asJson = (value) => JSON.stringify(value, (key, part) => (typeof part === 'bigint' ? Number(part) : part === undefined ? null : part));

/** All of a value as text; null is empty. */
function textOf(value) {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return Array.isArray(value) && value.every((part) => typeof part !== 'object') ? value.join(', ') : asJson(value);
}

/** A number as it can be read at a glance: six digits; the row's own view and CSV have all. */
function brief(value) {
  if (typeof value !== 'number' || Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  return Math.abs(value) < 1e-4 ? value.toExponential(2) : String(Number(value.toPrecision(6)));
}

/** A value for the eye; null and the empty text are told apart from words. */
function seen(value, text) {
  if (value === null) return el('span', { class: 'null' }, 'null');
  if (value === '') return el('span', { class: 'null' }, 'empty');
  return document.createTextNode(text);
}
