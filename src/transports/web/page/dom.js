/** Small helpers to build elements. Text is always set as text, never as markup. */

/** An element with its attributes, listeners (`onclick`) and children. `undefined` and `false` leave things out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'data') Object.assign(element, { data: value });
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(2).filter((child) => child !== undefined && child !== false && child !== null));
  return element;
}

/** Icons as paths of a 24 by 24 field, drawn with the colour of the text around them. */
const paths = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  at: 'M16 8v5a3 3 0 0 0 5-1 9 9 0 1 0-4 7M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0',
  menu: 'M4 6h16M4 12h16M4 18h16',
  send: 'M4 12h13M12 6l6 6-6 6',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  reply: 'M10 7 4 12l6 5M4 12h9a7 7 0 0 1 7 7',
  inside: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM15.5 15.5 21 21',
  day: 'M5 6h14v14H5zM5 11h14M9 3v5M15 3v5',
  phone: 'M8 3h8v18H8zM11.5 18h1',
  desktop: 'M3 5h18v11H3zM9 20h6M12 16v4',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M19 5l-1.4 1.4M6.4 17.6 5 19',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  down: 'M6 9l6 6 6-6',
  check: 'M5 12l5 5 9-10',
  link: 'M14 4h6v6M20 4l-9 9M18 13v7H4V6h7',
  warn: 'M12 4 2.5 20h19zM12 10v4M12 17h.01',
  plus: 'M12 5v14M5 12h14',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  bin: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

let count = 0;
/** An id that nothing else on the page has. */
export const unique = (name) => `${name}-${++count}`;

/** A custom element from a function that fills it; `data` is set before it is put anywhere. */
export function element(name, fill) {
  customElements.define(
    name,
    class extends HTMLElement {
      #filled = false;
      connectedCallback() {
        if (this.#filled) return;
        this.#filled = true;
        fill(this, this.data);
      }
    },
  );
}

/** Tells whoever listens further up. */
export const emit = (from, name, detail) => from.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));

/** A few words at the bottom of the page, read out too. */
export function toast(words) {
  const place = document.querySelector('.toast');
  place.textContent = words;
  place.classList.add('shown');
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => place.classList.remove('shown'), 6000);
}

/** A day in the reader's own words. */
export const written = (day) =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
