// What the stories are about, where that was computed.
function drawTopics() {
  if (!model.topics || !byId('topic-list')) return;
  const most = Math.max(1, ...model.topics.flatMap((topic) => topic.series.filter((n, i) => i % 2 === 1)));
  show(byId('topic-list'), model.topics.map((topic) => {
    const shares = new Array(weeks.length).fill(0);
    for (let i = 0; i < topic.series.length; i += 2) shares[topic.series[i]] = topic.series[i + 1];
    let pen = 'M';
    const path = shares.map((share, slot) => {
      if (weeks[slot].gap) {
        pen = 'M';
        return '';
      }
      const point = pen + (slot * 300) / Math.max(1, weeks.length - 1) + ',' + (40 - (38 * share) / most).toFixed(1);
      pen = 'L';
      return point;
    }).join(' ');
    return el('article', { class: 'card topic' },
      el('h3', {}, topic.label || topic.terms.slice(0, 3).join(', '), el('small', {}, percent(topic.share / 1000))),
      el('p', { class: 'terms' }, 'Words: ' + topic.terms.slice(0, 10).join(', ')),
      svg('svg', { viewBox: '0 0 300 42', width: '100%', height: 42, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('path', { d: path })),
      el('p', { class: 'span' }, el('span', {}, monthFormat.format(date(weeks[0].start))), el('span', {}, monthFormat.format(date(weeks[lastSlot].start)))),
      topic.stories.length ? el('ul', {}, topic.stories.slice(0, 3).map((title) => el('li', {}, title))) : null);
  }));
}
