/** One message as the chat shows it. */
import { components } from './components.js';
import { emit, h, icon } from './dom.js';
import { markdown } from './markdown.js';
import { state } from './state.js';

const isPrivate = ({ message }) => (message.flags & 64) !== 0;
const isV2 = ({ message }) => (message.flags & 32768) !== 0;

/** "Today at 03:12" in the reader's own words and zone. */
export function when(timestamp) {
  const date = new Date(timestamp);
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(date);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? time : `${new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(date)}, ${time}`;
}

const initials = (name) => name.slice(0, 1).toUpperCase();

export function avatar({ id, global_name, username, bot }, small = false) {
  if (bot) return h('img', { class: small ? 'avatar small-avatar' : 'avatar', src: '/page/icon.svg', alt: '' });
  const tone = state.people.findIndex((person) => person.id === id) % 4;
  return h(
    'span',
    { class: `avatar tone-${Math.max(tone, 0)} ${small ? 'small-avatar' : ''}`, 'aria-hidden': 'true' },
    initials(global_name ?? username),
  );
}

/** The article of a post. `follows`: the same author said something just before. */
export function drawPost(post, follows) {
  const { message } = post;
  const name = message.author.global_name ?? message.author.username;
  const menu = (from) => emit(from, 'open-menu', { id: message.id, from });
  return h(
    'article',
    {
      class: ['post', follows && 'follows', isPrivate(post) && 'private', state.replyTo === message.id && 'answered']
        .filter(Boolean)
        .join(' '),
      id: `post-${message.id}`,
      'aria-label': `${name}, ${when(message.timestamp)}`,
      tabindex: -1,
      oncontextmenu: (event) => {
        if (event.target.closest('a, input, textarea') || String(getSelection()) !== '') return;
        event.preventDefault();
        emit(event.currentTarget, 'open-menu', { id: message.id, x: event.clientX, y: event.clientY });
      },
    },
    above(post),
    follows
      ? h('time', { class: 'gutter', datetime: message.timestamp }, when(message.timestamp))
      : avatar(message.author),
    h(
      'div',
      { class: 'post-body' },
      !follows &&
        h(
          'div',
          { class: 'post-head' },
          h('strong', {}, name),
          message.author.bot && h('span', { class: 'tag' }, 'APP'),
          h('time', { datetime: message.timestamp }, when(message.timestamp)),
        ),
      content(post),
      post.refused && refused(post.refused),
      isPrivate(post) && privateNote(message.id),
    ),
    h(
      'div',
      { class: 'tools' },
      !isPrivate(post) && tool('reply', 'Reply', (event) => emit(event.currentTarget, 'reply-to', { id: message.id })),
      post.inside &&
        tool('inside', 'Look inside', (event) => emit(event.currentTarget, 'look-inside', { id: message.id })),
      tool('more', 'More for this message', (event) => menu(event.currentTarget), 'menu'),
    ),
  );
}

const tool = (name, label, onclick, popup) =>
  h(
    'button',
    { type: 'button', class: `tool tool-${name}`, title: label, 'aria-label': label, 'aria-haspopup': popup, onclick },
    icon(name),
  );

/** Who used which command, or what is replied to. */
function above({ message, used }) {
  const asker = message.interaction_metadata?.user;
  if (used && asker)
    return h(
      'div',
      { class: 'above' },
      avatar(asker, true),
      h('span', {}, h('b', {}, asker.global_name), ' used ', h('span', { class: 'mention' }, used)),
    );
  const before = message.referenced_message;
  if (!before) return undefined;
  const words = before.content || 'a message';
  return h(
    'div',
    { class: 'above' },
    avatar(before.author, true),
    h('b', {}, before.author.global_name),
    h(
      'span',
      { class: 'above-words' },
      before.content ? words.replaceAll(/<@!?(\d+)>/g, (_, id) => `@${state.nameOf(id)}`) : 'the answer above',
    ),
  );
}

function content(post) {
  const { message, thinking } = post;
  if (thinking)
    return h('p', { class: 'thinking' }, 'is thinking', h('span', { class: 'dots', 'aria-hidden': 'true' }, '…'));
  const edited = message.edited_timestamp && h('span', { class: 'edited' }, ' (edited)');
  if (isV2(post)) return h('div', { class: 'components' }, components(message.components, message.attachments));
  return h('div', { class: 'words' }, markdown(message.content), edited);
}

const refused = (why) =>
  h(
    'p',
    { class: 'refused', role: 'note' },
    icon('warn'),
    h('span', {}, h('b', {}, 'Discord would refuse the reply: '), why),
  );

const privateNote = (id) =>
  h(
    'p',
    { class: 'private-note' },
    icon('eye'),
    h('span', {}, 'Only you can see this · '),
    h(
      'button',
      { type: 'button', class: 'plain', onclick: (event) => emit(event.currentTarget, 'dismiss', { id }) },
      'Dismiss message',
    ),
  );
