import { element, h } from '../dom.js';
import { fileOf } from './media.js';

/** Pictures with their alt text; a click shows one large. */
element('discord-gallery', (self, { items, attachments }) => {
  self.classList.toggle('many', items.length > 1);
  for (const { media, description } of items) {
    const file = fileOf(media, attachments);
    if (!file)
      self.append(h('p', { class: 'unknown' }, `A picture that is not among the message's files: ${media?.url}`));
    else
      self.append(
        h(
          'button',
          {
            type: 'button',
            class: 'picture',
            'aria-label': 'Show the picture large',
            onclick: () => enlarge(file, description),
          },
          h('img', { src: file.url, alt: description ?? '' }),
        ),
      );
  }
});

function enlarge(file, description) {
  const close = () => dialog.close();
  const dialog = h(
    'dialog',
    { class: 'large', 'aria-label': 'Picture', onclose: () => dialog.remove(), onclick: close },
    h('img', { src: file.url, alt: description ?? '' }),
    h('p', { class: 'small' }, description ?? ''),
    h('button', { type: 'button', class: 'button secondary', onclick: close }, 'Close'),
  );
  document.body.append(dialog);
  dialog.showModal();
}
