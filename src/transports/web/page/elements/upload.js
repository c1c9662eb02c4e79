import { element, h, toast } from '../dom.js';
import { upload } from '../server.js';

/** Files to be handed over with a form. */
element('discord-upload', (self, { custom_id, required = true, min_values = 1, max_values = 1, file_types }) => {
  let ids = [];
  const input = h('input', {
    type: 'file',
    multiple: max_values > 1,
    required: required && min_values > 0,
    accept: file_types?.map((type) => `.${type.replace(/^\./, '')}`).join(','),
    onchange: async () => {
      try {
        ids = await Promise.all([...input.files].slice(0, max_values).map(upload));
      } catch (error) {
        input.value = '';
        toast(error.message);
      }
    },
  });
  self.append(input);
  self.valuesOf = () => ({ type: 19, custom_id, values: ids });
  self.missing = () => required && ids.length < min_values;
});
