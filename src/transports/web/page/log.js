/** The messages of a channel, with a beginning that says what one can do here. */
import { element, emit, h } from './dom.js';
import { drawPost } from './post.js';
import { onChange, state } from './state.js';

/** Messages of one author within this time stand under one name. */
const togetherMs = 5 * 60_000;

element('chat-log', (self) => {
  const list = h('div', { class: 'posts', role: 'log', 'aria-label': 'Messages', 'aria-live': 'polite' });
  const scroller = h(
    'div',
    { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': 'Conversation' },
    h('div', { class: 'beginning' }),
    list,
  );
  self.append(scroller);

  // What was in view at the end stays there when the page beside it or below it changes its size.
  let end = true;
  let fresh;
  scroller.addEventListener(
    'scroll',
    () => {
      end = isAtEnd();
    },
    { passive: true },
  );
  new ResizeObserver(() => end && toEnd()).observe(scroller);

  const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;

  function drawAll() {
    const posts = state.shown();
    self.querySelector('.beginning').replaceChildren(...beginning());
    list.setAttribute('aria-busy', 'true');
    list.replaceChildren(...posts.map((post, index) => drawPost(post, follows(post, posts[index - 1]))));
    list.removeAttribute('aria-busy');
    rove();
    toEnd();
  }

  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight;
    end = true;
  }

  /** To what has just come: to its end, or to its top where it is longer than the screen. Pictures make it longer late. */
  function toNew(post) {
    toEnd();
    if (post.offsetHeight > scroller.clientHeight) {
      post.scrollIntoView({ block: 'start' });
      end = isAtEnd();
    }
    const pictures = [...post.querySelectorAll('img')].filter((picture) => !picture.complete);
    for (const picture of pictures)
      picture.addEventListener('load', () => post === list.lastElementChild && toNew(post), { once: true });
  }

  function drawOne(post) {
    const old = list.querySelector(`#post-${post.message.id}`);
    const posts = state.shown();
    const at = posts.findIndex(({ message }) => message.id === post.message.id);
    if (at < 0) return old?.remove();
    const drawn = drawPost(post, follows(post, posts[at - 1]));
    if (old) {
      const focus = focusIn(old);
      const [wasAtEnd, wasThinking] = [isAtEnd(), old.querySelector('.thinking') !== null];
      const wasFresh = fresh === post.message.id;
      old.replaceWith(drawn);
      refocus(drawn, focus);
      if (wasThinking || wasFresh) toNew(drawn);
      else if (wasAtEnd) toEnd();
    } else {
      list.append(drawn);
      drawn.classList.add('new');
      toNew(drawn);
      // What came of it is noted on a reply at once after it: still the same news.
      fresh = post.message.id;
      setTimeout(() => {
        fresh = undefined;
      }, 300);
    }
    rove();
  }

  /** One message can be reached with Tab, the others from there with the arrow keys. */
  function rove() {
    const posts = [...list.querySelectorAll('.post')];
    const current = posts.find((post) => post.tabIndex === 0) ?? posts.at(-1);
    for (const post of posts) post.tabIndex = post === current ? 0 : -1;
  }

  list.addEventListener('keydown', (event) => {
    const post = event.target.closest('.post');
    if (event.target !== post) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const next = event.key === 'ArrowUp' ? post.previousElementSibling : post.nextElementSibling;
      if (!next) return;
      event.preventDefault();
      post.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else if (event.key === 'Enter' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      emit(post, 'open-menu', { id: post.id.slice('post-'.length), from: post });
    }
  });

  onChange('place', drawAll);
  onChange('post', drawOne);
  onChange('gone', (id) => {
    const gone = list.querySelector(`#post-${id}`);
    const hadFocus = gone?.contains(document.activeElement);
    gone?.remove();
    rove();
    if (hadFocus) document.querySelector('chat-box textarea, chat-box input')?.focus();
  });
  drawAll();
});

function follows({ message, used }, before) {
  if (!before || used || message.referenced_message || before.message.author.id !== message.author.id) return false;
  if (message.interaction_metadata) return false;
  return new Date(message.timestamp) - new Date(before.message.timestamp) < togetherMs;
}

/** Which button had the focus, so that it has it again after its message is drawn anew. */
function focusIn(post) {
  if (!post.contains(document.activeElement)) return undefined;
  const buttons = [...post.querySelectorAll('button, a')];
  return { index: buttons.indexOf(document.activeElement) };
}

function refocus(post, focus) {
  if (!focus) return;
  const target = [...post.querySelectorAll('button, a')][focus.index] ?? post;
  target.focus({ preventScroll: true });
}

function beginning() {
  const { name, direct } = state.here();
  const { about, examples } = state.record;
  if (name === 'announcements')
    return [h('h2', {}, `#${name}`), h('p', {}, 'Summaries that moderators post stand here: /summary makes one.')];
  const ask = (question) => (event) => emit(event.currentTarget, 'ask', { question });
  return [
    h('img', { class: 'beginning-icon', src: '/page/icon.svg', alt: '' }),
    h('h2', {}, direct ? name : `Ask ${state.bot.name}`),
    h('p', {}, about),
    h(
      'p',
      { class: 'beginning-hint' },
      'Ask in your own words, or type / for the commands. The ⋯ of a message finds the apps that it names, and how a reply came about.',
    ),
    h(
      'div',
      { class: 'examples' },
      examples
        .slice(0, 5)
        .map((question) => h('button', { type: 'button', class: 'example', onclick: ask(question) }, question)),
    ),
  ];
}
