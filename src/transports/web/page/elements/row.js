import { components } from '../components.js';
import { element } from '../dom.js';

/** Buttons side by side, or one menu. */
element('discord-row', (self, { components: inner, attachments }) => {
  self.append(...components(inner, attachments));
});
