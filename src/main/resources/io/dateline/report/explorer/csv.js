// Rows as CSV (RFC 4180), the columns that are shown, in the order that is shown; null is an empty cell, an empty text is "".
function cell(value) {
  if (value === null) return '';
  const text = typeof value === 'object' ? asJson(value) : String(value);
  return text === '' || /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

/** All of it, in pieces. */
async function csvOf(columns, rows) {
  const pieces = [columns.map((column) => cell(column.name)).join(',') + '\n'];
  for (let from = 0; from < rows.length; from += 2000) {
    const lines = [];
    for (const row of rows.subarray(from, from + 2000)) lines.push(columns.map((column) => cell(column.values[row])).join(','));
    pieces.push(lines.join('\n') + '\n');
    await pause();
  }
  return pieces;
}

function save(pieces, name) {
  const address = URL.createObjectURL(new Blob(pieces, { type: 'text/csv;charset=utf-8' }));
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Browsers that keep the clipboard from files let a selection be copied.
    const box = el('textarea', { class: 'hidden' });
    box.value = text;
    document.body.append(box);
    box.select();
    const isCopied = document.execCommand('copy');
    box.remove();
    if (!isCopied) throw new Error('the browser keeps the clipboard closed; save the CSV instead');
  }
}
