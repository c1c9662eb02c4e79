import { components } from '../components.js';
import { element } from '../dom.js';

/** A box around other components, with a strip of colour where it has one. */
element('discord-container', (self, { components: inner, accent_color, spoiler, attachments }) => {
  self.append(...components(inner, attachments));
  if (typeof accent_color === 'number')
    self.style.borderInlineStartColor = `#${accent_color.toString(16).padStart(6, '0')}`;
  self.classList.toggle('accent', typeof accent_color === 'number');
  self.classList.toggle('spoiler', spoiler === true);
});
