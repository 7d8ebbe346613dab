// Where the labels of bubbles go: beside their own, over no other, those of the weightiest first.
const SIDES = ['right', 'left', 'top', 'bottom'];
const LABEL_GAP = 4;
/** What a label's outline and slant take beside its letters, in pixels. */
const HALO = 6;
/** A label may lie over a bubble of less than this part of its own bubble's radius. */
const SMALL = 0.55;
const ruler = document.createElement('canvas').getContext('2d');

function boxBeside(side, { x, y, radius }, width, height) {
  const away = radius + LABEL_GAP;
  const left = side === 'right' ? x + away : side === 'left' ? x - away - width : x - width / 2;
  const top = side === 'bottom' ? y + away : side === 'top' ? y - away - height : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}
const areOver = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const isUnder = (box, { x, y, radius }) =>
  Math.hypot(x - Math.min(Math.max(x, box.left), box.right), y - Math.min(Math.max(y, box.top), box.bottom)) < radius;

/**
 * Gives each mark its label, on the side where it covers neither a label nor a mark that counts beside its own, or none.
 * Marks, the weightiest first, are told by item (as the chart has it), at (pixels), fontSize, isSolid, and isKnown: one that
 * would be missed, and rather has its label over bubbles than none.
 */
function placeLabels(chart, marks) {
  const bubbles = marks.map((mark) => ({ ...mark, x: mark.at[0], y: mark.at[1], radius: mark.item.symbolSize / 2 }));
  const labels = [];
  for (const own of bubbles) {
    ruler.font = own.fontSize + 'px ' + fontOf();
    const width = ruler.measureText(own.item.name).width + HALO;
    const obstacles = bubbles.filter((other) => other !== own && other.isSolid && other.radius > own.radius * SMALL);
    const sides = SIDES.map((position) => ({ position, box: boxBeside(position, own, width, own.fontSize + HALO) })).filter(({ box }) =>
      box.left >= 0 && box.top >= 0 && box.right <= chart.getWidth() && box.bottom <= chart.getHeight()
      && !labels.some((label) => areOver(label, box)));
    const free = sides.find(({ box }) => !obstacles.some((other) => isUnder(box, other))) || (own.isKnown && sides[0]);
    if (free) labels.push(free.box);
    own.item.label = free ? { show: true, position: free.position } : { show: false };
  }
}
