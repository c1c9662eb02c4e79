import { element, emit, h, icon } from '../dom.js';

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/** A button; one with an address leads there. */
element('discord-button', (self, { custom_id, style, label, url, disabled, emoji }) => {
  const kind = `button ${styles[style] ?? 'secondary'}`;
  const words = [emoji?.name && h('span', { 'aria-hidden': 'true' }, emoji.name), label];
  if (style === 5) {
    self.append(h('a', { class: kind, href: url, target: '_blank', rel: 'noopener noreferrer' }, words, icon('link')));
    return;
  }
  const click = () => emit(self, 'interact', { custom_id, component_type: 2, from: self });
  self.append(h('button', { type: 'button', class: kind, disabled: disabled === true, onclick: click }, words));
});
