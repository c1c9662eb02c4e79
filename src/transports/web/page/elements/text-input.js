import { element, h } from '../dom.js';

/** Words to be typed into a form: one line, or several. */
element(
  'discord-text-input',
  (self, { custom_id, style, label, placeholder, value, required = true, min_length, max_length = 4000 }) => {
    const input = h(style === 2 ? 'textarea' : 'input', {
      name: custom_id,
      placeholder,
      required,
      minlength: min_length,
      maxlength: max_length,
      'aria-label': label,
      autocomplete: 'off',
      rows: style === 2 && 5,
    });
    input.value = value ?? '';
    if (label)
      self.append(h('div', { class: 'field-label' }, label, required && h('span', { class: 'required' }, ' *')));
    self.append(input);
    self.valuesOf = () => ({ type: 4, custom_id, value: input.value });
  },
);
