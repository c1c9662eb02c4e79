/** A list to choose from, moved through with the keys of whatever field it belongs to. */
import { h, unique } from './dom.js';

export class Picker {
  #items = [];
  #active = -1;
  #field;
  #on;

  /** `field` keeps the focus; `on` says what to do with a choice, and when the list is dismissed. */
  constructor(id, field, on) {
    this.#field = field;
    this.#on = on;
    this.element = h('div', { id, class: 'picker', role: 'listbox', 'aria-label': on.label, hidden: true });
    // A list that belongs to no combobox must be reachable by itself; its keys are the same.
    if (field.getAttribute('role') !== 'combobox') this.element.tabIndex = 0;
    this.element.addEventListener('keydown', (event) => this.key(event) && this.#field.focus());
    // The field must keep its focus while the list is clicked.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.element.hidden;
  }

  get active() {
    return this.#items[this.#active];
  }

  offer(items, active = this.#active) {
    this.#items = items;
    this.element.replaceChildren(...items.map((item, index) => this.#row(item, index)));
    this.#mark(Math.min(active, items.length - 1));
  }

  /** Leaves only what has the typed words in it, the first of them marked. */
  narrow(typed) {
    if (!this.isOpen) return;
    const wanted = typed.toLowerCase();
    this.offer(
      this.#items.filter(({ label }) => label.toLowerCase().includes(wanted)),
      -1,
    );
    this.open(typed === '' ? -1 : 0);
  }

  open(active = -1) {
    this.element.hidden = this.#items.length === 0;
    this.#expanded(this.isOpen);
    this.#mark(active);
  }

  close() {
    this.element.hidden = true;
    this.#expanded(false);
    this.#field.removeAttribute('aria-activedescendant');
    this.#active = -1;
  }

  /** Said of a field that is a combobox; a plain text field may not say it. */
  #expanded(is) {
    if (this.#field.getAttribute('role') === 'combobox') this.#field.setAttribute('aria-expanded', String(is));
  }

  /** True when the key was for the list. */
  key(event) {
    if (!this.isOpen) return false;
    const last = this.#items.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        this.#mark(this.#active >= last ? 0 : this.#active + 1);
        break;
      case 'ArrowUp':
        this.#mark(this.#active <= 0 ? last : this.#active - 1);
        break;
      case 'Enter':
      case 'Tab':
        if (!this.active) return false;
        this.#on.choose(this.active);
        break;
      case ' ':
        if (this.#field.tagName !== 'BUTTON' || !this.active) return false;
        this.#on.choose(this.active);
        break;
      case 'Escape':
        this.#on.dismiss();
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  #row(item, index) {
    const { label, description, badge, selected = false } = item;
    return h(
      'div',
      {
        id: unique('option'),
        class: 'picker-row',
        role: 'option',
        'aria-selected': String(selected),
        onclick: () => this.#on.choose(item),
        onpointermove: () => this.#active !== index && this.#mark(index, false),
      },
      h('span', { class: 'picker-label' }, label),
      description && h('span', { class: 'picker-description' }, description),
      badge && h('span', { class: 'picker-badge' }, badge),
    );
  }

  #mark(index, scroll = true) {
    this.#active = index;
    [...this.element.children].forEach((row, at) => {
      row.classList.toggle('active', at === index);
      if (at === index && scroll) row.scrollIntoView({ block: 'nearest' });
    });
    const row = this.element.children[index];
    if (row && this.isOpen) this.#field.setAttribute('aria-activedescendant', row.id);
    else this.#field.removeAttribute('aria-activedescendant');
  }
}
