import { element, h, icon } from '../dom.js';
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
            'aria-label': `Show large: ${titleOf(description)}`,
            onclick: () => enlarge(file, description),
          },
          h('img', { src: file.url, alt: description ?? '' }),
        ),
      );
  }
});

/** What the picture is of: the first sentence of its description. */
const titleOf = (description) => /^.*?[.:][^.]*/.exec(description ?? '')?.[0].replace(/[.]$/, '') ?? 'the picture';

/** From its top on, with its description below; the whole of it can be scrolled with the keyboard. */
function enlarge(file, description) {
  const close = () => dialog.close();
  const dialog = h(
    'dialog',
    {
      class: 'large',
      tabindex: 0,
      'aria-label': titleOf(description),
      onclose: () => dialog.remove(),
      onclick: (event) => event.target === dialog && close(),
    },
    h(
      'div',
      { class: 'large-head' },
      h('a', { href: file.url, download: file.filename, class: 'plain' }, `Save ${file.filename}`),
      h('button', { type: 'button', class: 'tool', 'aria-label': 'Close', onclick: close }, icon('close')),
    ),
    h('img', { src: file.url, alt: description ?? '' }),
    h('p', { class: 'small', 'aria-hidden': 'true' }, description ?? ''),
  );
  document.querySelector('.app').append(dialog);
  dialog.showModal();
  dialog.focus();
}
