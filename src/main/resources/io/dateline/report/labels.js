// Where the labels of bubbles go: beside their own, over no other, those of the weightiest first.
const SIDES = ['right', 'left', 'top', 'bottom'];
const LABEL_GAP = 4;
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
 * For each bubble the side where its label covers neither a label nor a bubble that counts beside it; null where there is none.
 * Bubbles are told by x, y, radius, text and fontSize in pixels, and isSolid, the weightiest first.
 */
function sidesOf(bubbles, frameWidth, frameHeight) {
  const labels = [];
  return bubbles.map((own) => {
    ruler.font = own.fontSize + 'px ' + fontOf();
    const width = ruler.measureText(own.text).width;
    const obstacles = bubbles.filter((other) => other !== own && other.isSolid && other.radius > own.radius * SMALL);
    const side = SIDES.find((candidate) => {
      const box = boxBeside(candidate, own, width, own.fontSize);
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= frameWidth && box.bottom <= frameHeight;
      return isInside && !labels.some((label) => areOver(label, box)) && !obstacles.some((other) => isUnder(box, other));
    });
    if (!side) return null;
    labels.push(boxBeside(side, own, width, own.fontSize));
    return side;
  });
}
