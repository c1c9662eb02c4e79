import { element, h, icon } from '../dom.js';
import { fileOf, sizeOf } from './media.js';

/** A file to be fetched. */
element('discord-file', (self, { file: media, attachments }) => {
  const file = fileOf(media, attachments);
  if (!file) {
    self.append(h('p', { class: 'unknown' }, `A file that is not with the message: ${media?.url}`));
    return;
  }
  self.append(
    icon('file'),
    h(
      'span',
      {},
      h('a', { href: file.url, download: file.filename }, file.filename),
      h('small', {}, sizeOf(file.size)),
    ),
  );
});
