/** The day that the whole conversation is about: moving it has every reply given anew. */
import { element, emit, h, icon, toast, written } from './dom.js';
import { request } from './server.js';
import { onChange, state } from './state.js';

const dayMs = 86_400_000;
const number = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
const dayOf = (count) => new Date(count * dayMs).toISOString().slice(0, 10);

element('chat-day', (self) => {
  self.setAttribute('role', 'group');
  self.setAttribute('aria-label', 'The day that the conversation is about');
  const { from, notches } = state.day;
  const [first, last] = [number(from), number(state.day.today)];
  const slider = h('input', { type: 'range', min: first, max: last, step: 1, 'aria-label': 'Day' });
  const field = h('input', { type: 'date', min: from, max: state.day.today, 'aria-label': 'Date' });
  const words = h('p', { class: 'day-words' });
  const reset = h(
    'button',
    { type: 'button', class: 'button secondary', onclick: () => send(state.day.today) },
    'Today',
  );
  const marks = h(
    'div',
    { class: 'notches', 'aria-hidden': 'true' },
    [...new Set(notches.map(({ day }) => day))].map((day) => mark((number(day) - first) / Math.max(1, last - first))),
  );
  self.append(
    h(
      'div',
      { class: 'day-line' },
      field,
      h('div', { class: 'slider' }, marks, slider),
      reset,
      h(
        'button',
        { type: 'button', class: 'tool', 'aria-label': 'Close', onclick: () => emit(self, 'toggle-day') },
        icon('close'),
      ),
    ),
    words,
  );

  let timer;
  const show = (day) => {
    slider.value = number(day);
    slider.setAttribute('aria-valuetext', written(day));
    field.value = day;
    reset.disabled = day === state.day.today;
    const [before] = notches.filter((notch) => notch.day <= day).slice(-1);
    words.textContent = before
      ? `Last change before: ${written(before.day)}, ${before.words}`
      : 'Before the first measure on record';
  };
  const later = (day) => {
    show(day);
    clearTimeout(timer);
    timer = setTimeout(() => send(day), 150);
  };
  async function send(day) {
    show(day);
    try {
      await request('PUT', '/day', { asOf: day });
    } catch (error) {
      toast(error.message);
    }
  }
  slider.addEventListener('input', () => later(dayOf(Number(slider.value))));
  field.addEventListener('change', () => field.value && field.checkValidity() && later(field.value));
  onChange('day', () => document.activeElement !== slider && show(state.day.asOf));
  show(state.day.asOf);
});

function mark(share) {
  const notch = h('span', {});
  notch.style.left = `${share * 100}%`;
  return notch;
}
