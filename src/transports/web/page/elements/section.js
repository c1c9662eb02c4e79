import { components } from '../components.js';
import { element, h } from '../dom.js';

/** Words with a button or a small picture beside them. */
element('discord-section', (self, { components: inner, accessory, attachments }) => {
  self.append(h('div', { class: 'section-words' }, components(inner, attachments)));
  if (accessory) self.append(...components([accessory], attachments));
});
