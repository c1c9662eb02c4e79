/** Opens the page and brings its parts together. */
import './components.js';
import { emit, toast } from './dom.js';
import { openForm } from './form.js';
import { restoreLook } from './look.js';
import { openMenu } from './menu.js';
import { request } from './server.js';
import { interact, onChange, open, replyTo, state } from './state.js';

restoreLook();
try {
  await open();
} catch (error) {
  toast(`${error.message} Reload the page when it runs again.`);
  throw error;
}
document.title = `Try ${state.bot.name}`;
await Promise.all(['side', 'top', 'day', 'notice', 'log', 'box', 'inside'].map((part) => import(`./${part}.js`)));

const app = document.querySelector('.app');
const box = document.querySelector('chat-box');
const day = document.querySelector('chat-day');

/** Does something and shows what is against it. */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    toast(error.message);
    return undefined;
  }
}

/** What comes back to an interaction itself: a form to fill in; messages come by themselves. */
function follow(answer, message) {
  if (answer?.type !== 9) return;
  openForm(answer.data, async (data) => follow(await interact({ type: 5, message, data }), message));
}

app.addEventListener('interact', async ({ detail }) => {
  const { from, ...data } = detail;
  const message = from.closest('.post').id.slice('post-'.length);
  from.classList.add('busy');
  follow(await attempt(() => interact({ type: 3, message, data })), message);
  from.classList.remove('busy');
});
app.addEventListener('command', async ({ detail }) => {
  const answer = await attempt(() => interact({ type: 2, data: detail.data }));
  detail.done?.(answer);
  follow(answer);
});
app.addEventListener('use-command', ({ detail }) => box.begin(detail.name));
app.addEventListener('ask', ({ detail }) => box.ask(detail.question));
app.addEventListener('reply-to', ({ detail }) => {
  replyTo(detail.id);
  box.focusField();
});
app.addEventListener('look-inside', ({ detail }) => document.querySelector('chat-inside').show(detail.id));
app.addEventListener('dismiss', ({ detail }) => attempt(() => request('DELETE', `/messages/${detail.id}`)));
app.addEventListener('toggle-day', () => {
  day.hidden = !day.hidden;
  document.querySelector('chat-top').draw();
  if (!day.hidden) day.querySelector('input[type=range]').focus();
  else document.querySelector('chat-top .chip').focus();
});
app.addEventListener('open-side', () => {
  app.classList.add('side-open');
  document.querySelector('chat-side .channel').focus();
});
app.addEventListener('close-side', () => app.classList.remove('side-open'));
app.addEventListener('click', (event) => {
  if (app.classList.contains('side-open') && !event.target.closest('chat-side, .open-side'))
    app.classList.remove('side-open');
});
app.addEventListener('keydown', (event) => event.key === 'Escape' && app.classList.remove('side-open'));

app.addEventListener('open-menu', ({ detail }) => {
  const { id } = detail;
  const { message, inside, only } = state.posts.get(id);
  const post = document.getElementById(`post-${id}`);
  const words = post.querySelector('.post-body').innerText;
  const canReply = only === undefined || state.here().direct;
  openMenu(
    [
      ...(canReply ? [{ label: 'Reply', sign: 'reply', onclick: () => emit(post, 'reply-to', { id }) }] : []),
      { label: 'Copy text', sign: 'copy', onclick: () => navigator.clipboard?.writeText(words).catch(() => {}) },
      ...(inside ? [{ label: 'Look inside', sign: 'inside', onclick: () => emit(post, 'look-inside', { id }) }] : []),
      ...((message.flags & 64) !== 0
        ? [{ label: 'Dismiss message', sign: 'bin', danger: true, onclick: () => emit(post, 'dismiss', { id }) }]
        : []),
      { group: true, label: 'Apps' },
      ...state.messageCommands().map(({ name }) => ({
        label: name,
        sign: 'more',
        onclick: () => emit(post, 'command', { data: { name, type: 3, target_id: id } }),
      })),
    ],
    detail,
  );
});

// A long press is a phone's right click.
let press;
app.addEventListener(
  'touchstart',
  (event) => {
    const post = event.target.closest('.post');
    if (!post || event.target.closest('button, a')) return;
    const { clientX: x, clientY: y } = event.touches[0];
    press = setTimeout(() => emit(post, 'open-menu', { id: post.id.slice('post-'.length), x, y }), 550);
  },
  { passive: true },
);
for (const end of ['touchend', 'touchmove', 'touchcancel'])
  app.addEventListener(end, () => clearTimeout(press), { passive: true });

onChange('place', () => document.querySelector('chat-top').draw());
app.classList.add('ready');
// On a phone the keyboard would hide half of what is there to read.
if (matchMedia('(pointer: fine)').matches) box.focusField();
