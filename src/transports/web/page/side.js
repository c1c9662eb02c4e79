/** The channels, and who one is. */
import { element, emit, h, icon } from './dom.js';
import { avatar } from './post.js';
import { go, onChange, state } from './state.js';

element('chat-side', (self) => {
  self.setAttribute('role', 'navigation');
  self.setAttribute('aria-label', 'Channels');
  const draw = () => {
    const me = state.me();
    const channel = ({ id, name, direct }) =>
      h(
        'button',
        {
          type: 'button',
          class: 'channel',
          'aria-current': id === state.channel && 'page',
          onclick: (event) => {
            emit(event.currentTarget, 'close-side');
            go({ channel: id });
          },
        },
        direct ? h('img', { class: 'avatar small-avatar', src: '/page/icon.svg', alt: '' }) : icon('hash'),
        h('span', {}, name),
      );
    const people = h(
      'select',
      { 'aria-label': 'Who you are', onchange: (event) => go({ person: event.currentTarget.value }) },
      state.people.map(({ id, name, moderator }) =>
        h('option', { value: id, selected: id === me.id }, moderator ? `${name} (moderator)` : name),
      ),
    );
    self.replaceChildren(
      h('div', { class: 'side-title' }, state.record.title),
      h(
        'div',
        { class: 'side-list' },
        h('div', { class: 'side-group' }, 'Channels'),
        state.channels.filter(({ direct }) => !direct).map(channel),
        h('div', { class: 'side-group' }, 'Direct messages'),
        state.channels.filter(({ direct }) => direct).map(channel),
      ),
      h(
        'p',
        { class: 'side-note' },
        'This page stands in for Discord. Nothing leaves this program, and all is forgotten when it ends.',
      ),
      h(
        'div',
        { class: 'side-me' },
        avatar({ id: me.id, global_name: me.name }),
        h('label', {}, h('span', {}, 'You are'), people),
      ),
    );
  };
  onChange('place', draw);
  draw();
});
