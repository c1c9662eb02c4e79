import { element } from '../dom.js';

/** Space between components, with a line unless it says otherwise. */
element('discord-separator', (self, { divider = true, spacing = 1 }) => {
  self.setAttribute('role', divider ? 'separator' : 'presentation');
  self.classList.toggle('line', divider);
  self.classList.toggle('wide', spacing === 2);
});
