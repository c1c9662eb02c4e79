/** The head of a channel: its name, the day, how wide and how bright the page is. */
import { element, emit, h, icon, written } from './dom.js';
import { isDark, root, systemDark } from './look.js';
import { onChange, state } from './state.js';

element('chat-top', (self) => {
  const draw = () => {
    const { name, topic, direct } = state.here();
    const { asOf, today } = state.day;
    const isPhone = root.dataset.width === 'phone';
    self.replaceChildren(
      h(
        'button',
        { type: 'button', class: 'tool open-side', 'aria-label': 'Channels', onclick: () => emit(self, 'open-side') },
        icon('menu'),
      ),
      direct ? icon('at') : icon('hash'),
      h('h1', {}, name),
      h('span', { class: 'topic' }, topic),
      h(
        'button',
        {
          type: 'button',
          class: asOf === today ? 'chip' : 'chip moved',
          'aria-label': `The conversation is about ${asOf === today ? 'today' : written(asOf)}; change the day`,
          'aria-expanded': String(!document.querySelector('chat-day').hidden),
          onclick: () => emit(self, 'toggle-day'),
        },
        icon('day'),
        h('span', {}, asOf === today ? 'Today' : written(asOf)),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'tool width',
          'aria-label': isPhone ? 'Desktop width' : 'Phone width',
          title: isPhone ? 'Desktop width' : 'Phone width',
          onclick: turnWidth,
        },
        icon(isPhone ? 'desktop' : 'phone'),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'tool theme',
          'aria-label': isDark() ? 'Light' : 'Dark',
          title: isDark() ? 'Light' : 'Dark',
          onclick: turnTheme,
        },
        icon(isDark() ? 'sun' : 'moon'),
      ),
    );
  };
  function turnWidth() {
    if (root.dataset.width === 'phone') delete root.dataset.width;
    else root.dataset.width = 'phone';
    localStorage.setItem('width', root.dataset.width ?? 'desktop');
    draw();
    self.querySelector('.width').focus();
  }
  function turnTheme() {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
    draw();
    self.querySelector('.theme').focus();
  }
  self.draw = draw;
  onChange('place', draw);
  onChange('day', draw);
  systemDark.addEventListener('change', draw);
  draw();
});
