/** Discord's components, each one small element; a message or a form is a list of them. */
import { h } from './dom.js';
import './elements/button.js';
import './elements/container.js';
import './elements/file.js';
import './elements/gallery.js';
import './elements/label.js';
import './elements/row.js';
import './elements/section.js';
import './elements/select.js';
import './elements/separator.js';
import './elements/text.js';
import './elements/text-input.js';
import './elements/thumbnail.js';
import './elements/ticks.js';
import './elements/upload.js';

/** Component types by Discord's numbers. */
const names = {
  1: 'discord-row',
  2: 'discord-button',
  3: 'discord-select',
  4: 'discord-text-input',
  5: 'discord-select',
  6: 'discord-select',
  7: 'discord-select',
  8: 'discord-select',
  9: 'discord-section',
  10: 'discord-text',
  11: 'discord-thumbnail',
  12: 'discord-gallery',
  13: 'discord-file',
  14: 'discord-separator',
  17: 'discord-container',
  18: 'discord-label',
  19: 'discord-upload',
  21: 'discord-ticks',
  22: 'discord-ticks',
  23: 'discord-ticks',
};

/** The elements of a list of components. One that the page does not know is named instead of left out. */
export const components = (list, attachments = []) =>
  list.map((data) => {
    const name = names[data.type];
    if (!name) return h('p', { class: 'unknown' }, `A component of type ${data.type}, which this page does not draw.`);
    return h(name, { data: { ...data, attachments } });
  });
