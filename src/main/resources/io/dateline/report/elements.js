// Elements whose texts are text nodes, whatever the data hold.
function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'click') node.addEventListener('click', value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}
const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) => fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const show = (node, ...children) => node.replaceChildren(...children.flat().filter((child) => child));

/** A link where the address is one of the web, else its text alone. */
function link(url, text) {
  let address = null;
  try {
    address = new URL(url);
  } catch {
    // No address: the text stands alone.
  }
  return address && /^https?:$/.test(address.protocol)
    ? el('a', { href: address.href, rel: 'noopener noreferrer', target: '_blank' }, text)
    : document.createTextNode(text);
}

const number = (n) => n.toLocaleString('en-GB');
const many = (n, one, several) => number(n) + ' ' + (n === 1 ? one : several);
