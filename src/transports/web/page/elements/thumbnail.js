import { element, h } from '../dom.js';
import { fileOf } from './media.js';

/** A small picture beside words. */
element('discord-thumbnail', (self, { media, description, attachments }) => {
  const file = fileOf(media, attachments);
  self.append(
    file
      ? h('img', { src: file.url, alt: description ?? '' })
      : h('span', { class: 'unknown' }, description ?? 'picture'),
  );
});
