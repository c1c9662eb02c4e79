import { element, emit, h, icon, unique } from '../dom.js';
import { Picker } from '../picker.js';
import { state } from '../state.js';

/** What a menu offers: its own options, or the people and channels that are here. */
function optionsOf({ type, options = [] }) {
  const people = state.people.map(({ id, name }) => ({ label: name, value: id }));
  const channels = state.channels
    .filter(({ direct }) => !direct)
    .map(({ id, name }) => ({ label: `#${name}`, value: id }));
  switch (type) {
    case 3:
      return options;
    case 5:
    case 7:
      return people;
    case 6:
      return state.roles.map(({ id, name }) => ({ label: `@${name}`, value: id }));
    case 8:
      return channels;
    default:
      return [];
  }
}

/** A menu; in a message a choice is sent at once, in a form it is kept until the form is. */
element('discord-select', (self, data) => {
  const {
    custom_id,
    placeholder = 'Choose',
    disabled,
    type,
    min_values: min = 1,
    max_values: max = 1,
    default_values = [],
  } = data;
  const options = optionsOf(data);
  const set = new Set([
    ...options.filter((option) => option.default).map(({ value }) => value),
    ...default_values.map(({ id }) => id),
  ]);
  const list = unique('menu');
  const words = h('span', {});
  const button = h(
    'button',
    {
      type: 'button',
      class: 'select',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': list,
      'aria-label': placeholder,
      disabled: disabled === true,
    },
    words,
    icon('down'),
  );
  const inForm = () => self.closest('dialog') !== null;
  const show = () => {
    const chosen = options.filter(({ value }) => set.has(value)).map(({ label }) => label);
    words.textContent = chosen.length > 0 ? chosen.join(', ') : placeholder;
    words.classList.toggle('empty', chosen.length === 0);
    picker.offer(options.map((option) => ({ ...option, selected: set.has(option.value) })));
  };
  const send = () => {
    if (!inForm()) emit(self, 'interact', { custom_id, component_type: type, values: [...set], from: self });
  };
  const picker = new Picker(list, button, {
    label: placeholder,
    choose({ value }) {
      if (max === 1) {
        set.clear();
        set.add(value);
        close();
        send();
      } else {
        if (!set.delete(value) && set.size < max) set.add(value);
        show();
      }
    },
    dismiss: () => close(),
  });
  const open = () => {
    show();
    picker.open(options.findIndex(({ value }) => set.has(value)));
  };
  function close() {
    const wasOpen = picker.isOpen;
    picker.close();
    show();
    if (wasOpen && max > 1 && set.size >= min) send();
  }
  button.addEventListener('click', () => (picker.isOpen ? close() : open()));
  button.addEventListener('keydown', (event) => {
    if (picker.isOpen) picker.key(event);
    else if (['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      open();
    }
  });
  button.addEventListener('blur', () => picker.isOpen && setTimeout(close, 150));
  self.append(button, picker.element);
  self.valuesOf = () => ({ type, custom_id, values: [...set] });
  self.missing = () => set.size < min;
  show();
  picker.close();
});
