import { element } from '../dom.js';
import { markdown } from '../markdown.js';

/** Words in Discord's markdown. */
element('discord-text', (self, { content }) => {
  self.classList.add('words');
  self.append(...markdown(content));
});
