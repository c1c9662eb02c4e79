import { components } from '../components.js';
import { element, h } from '../dom.js';

/** A field of a form with its name and what it is for. */
element('discord-label', (self, { label, description, component, attachments }) => {
  const [field] = components([component], attachments);
  const parts = [
    h(
      'div',
      { class: 'field-label' },
      label,
      component.required !== false && h('span', { class: 'required', title: 'required' }, ' *'),
    ),
    description && h('div', { class: 'field-description' }, description),
    field,
  ];
  self.append(...parts.filter(Boolean));
  const control = field.querySelector('input, textarea, [role=combobox], fieldset');
  if (control) control.setAttribute('aria-label', [label, description].filter(Boolean).join('. '));
  self.valuesOf = () => ({ type: 18, component: field.valuesOf?.() });
});
