/** A form that a command opens: Discord calls it a modal. */
import { components } from './components.js';
import { h, icon } from './dom.js';

/** Shows a form; `send` gets what was filled in, and may throw the reason why it is not taken. */
export function openForm({ title, custom_id, components: parts }, send) {
  const fields = components(parts);
  const wrong = h('p', { class: 'form-wrong', role: 'alert' });
  const name = h('h2', { id: 'form-title' }, title);
  const close = () => dialog.close();
  const form = h(
    'form',
    {
      method: 'dialog',
      onsubmit: async (event) => {
        event.preventDefault();
        const missing = [...form.querySelectorAll('*')].find((field) => field.missing?.());
        if (missing) {
          wrong.textContent = 'Something that is required is missing.';
          missing.querySelector('input, button')?.focus();
          return;
        }
        try {
          await send({ custom_id, components: fields.flatMap(valuesOf) });
          close();
        } catch (error) {
          wrong.textContent = error.message;
        }
      },
    },
    h(
      'div',
      { class: 'form-head' },
      name,
      h('button', { type: 'button', class: 'tool', 'aria-label': 'Close', onclick: close }, icon('close')),
    ),
    h('div', { class: 'form-fields' }, fields, wrong),
    h(
      'div',
      { class: 'form-foot' },
      h('button', { type: 'button', class: 'button secondary', onclick: close }, 'Cancel'),
      h('button', { type: 'submit', class: 'button primary' }, 'Submit'),
    ),
  );
  const back = document.activeElement;
  const dialog = h(
    'dialog',
    {
      class: 'form',
      'aria-labelledby': 'form-title',
      onclose: () => {
        dialog.remove();
        back?.focus?.();
      },
    },
    form,
  );
  document.querySelector('.app').append(dialog);
  dialog.showModal();
  form.querySelector('.form-fields input, .form-fields textarea, .form-fields button')?.focus();
}

/** What a part of the form holds, in the form that Discord sends; a row holds its field. */
function valuesOf(field) {
  if (field.valuesOf) return [field.valuesOf()];
  const inner = [...field.children].flatMap((child) => (child.valuesOf ? [child.valuesOf()] : []));
  return inner.length > 0 ? [{ type: 1, components: inner }] : [];
}
