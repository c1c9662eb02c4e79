import { element, h, unique } from '../dom.js';

/** One of several, some of several, or yes or no: radio buttons and check boxes. */
element(
  'discord-ticks',
  (self, { type, custom_id, options, default: ticked, required = true, min_values, max_values, label }) => {
    const name = unique('ticks');
    const kind = type === 21 ? 'radio' : 'checkbox';
    const offered = options ?? [{ label: label ?? 'Yes', value: 'true', default: ticked }];
    const boxes = offered.map((option) => {
      const box = h('input', { type: kind, name, value: option.value, required: type === 21 && required });
      box.checked = option.default === true;
      return {
        box,
        row: h(
          'label',
          { class: 'tick' },
          box,
          h('span', {}, option.label, option.description && h('small', {}, option.description)),
        ),
      };
    });
    self.append(
      h(
        'fieldset',
        {},
        boxes.map(({ row }) => row),
      ),
    );
    const values = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    self.valuesOf = () => {
      if (type === 21) return { type, custom_id, value: values()[0] ?? null };
      return type === 22 ? { type, custom_id, values: values() } : { type, custom_id, value: boxes[0].box.checked };
    };
    self.missing = () =>
      type === 22 &&
      (values().length < (min_values ?? (required ? 1 : 0)) || values().length > (max_values ?? offered.length));
  },
);
