/** How a reply came about: how the question was read, which facts were used and where they stand, what was sent. */
import { element, h, icon, toast } from './dom.js';
import { request } from './server.js';
import { onChange, state } from './state.js';

const tabs = { read: 'How it was read', facts: 'Facts', sent: 'Payload' };
let chosen = 'read';

element('chat-inside', (self) => {
  self.setAttribute('role', 'complementary');
  self.setAttribute('aria-label', 'Inside this reply');
  let shown;
  const close = () => {
    self.hidden = true;
    const post = document.getElementById(`post-${shown}`);
    shown = undefined;
    post?.focus();
  };
  self.show = async (id, focus = true) => {
    let inside;
    try {
      inside = await request('GET', `/messages/${id}/inside`);
    } catch (error) {
      toast(error.message);
      return;
    }
    shown = id;
    self.hidden = false;
    draw(inside);
    if (focus) self.querySelector('[role=tab][aria-selected=true]').focus();
  };
  self.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  onChange('post', (post) => post.message.id === shown && self.show(shown, false));
  onChange('gone', (id) => id === shown && close());
  onChange('place', () => state.posts.get(shown)?.message.channel_id !== state.channel && !self.hidden && close());

  function draw(inside) {
    const select = (name, focus) => {
      chosen = name;
      draw(inside);
      if (focus) self.querySelector(`#tab-${name}`).focus();
    };
    const names = Object.keys(tabs);
    const list = h(
      'div',
      { class: 'tabs', role: 'tablist', 'aria-label': 'Inside this reply' },
      names.map((name) =>
        h(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `tab-${name}`,
            'aria-selected': String(chosen === name),
            'aria-controls': 'inside-panel',
            tabindex: chosen === name ? 0 : -1,
            onclick: () => select(name, true),
            onkeydown: ({ key }) => {
              const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
              if (by) select(names.at((names.indexOf(name) + by) % names.length), true);
            },
          },
          name === 'facts' ? `Facts (${inside.facts.length})` : tabs[name],
        ),
      ),
    );
    self.replaceChildren(
      h(
        'div',
        { class: 'inside-head' },
        h('h2', {}, 'Inside this reply'),
        h('button', { type: 'button', class: 'tool', 'aria-label': 'Close', onclick: close }, icon('close')),
      ),
      list,
      h(
        'div',
        {
          class: 'inside-panel',
          id: 'inside-panel',
          role: 'tabpanel',
          'aria-labelledby': `tab-${chosen}`,
          tabindex: 0,
        },
        panels[chosen](inside),
      ),
    );
  }
});

const panels = { read, facts, sent };

function read({ readings, ms }) {
  const parts = readings.map(({ text, kind, asOf, steps }) =>
    h(
      'section',
      { class: 'card' },
      h('h3', {}, text === '' ? 'A complete request' : `“${text}”`),
      h('p', { class: 'faint' }, `${kind} · as of ${asOf}`),
      h(
        'dl',
        {},
        steps.map(({ step, saw }) => [h('dt', {}, step), h('dd', {}, saw)]),
      ),
    ),
  );
  const none = h('p', { class: 'faint' }, 'Nothing was asked of the record for this reply.');
  return [...(parts.length > 0 ? parts : [none]), h('p', { class: 'faint' }, `Answered in ${ms} ms.`)];
}

function facts({ facts: list }) {
  if (list.length === 0) return [h('p', { class: 'faint' }, 'No fact of the record was used.')];
  return list.map(({ id, says, records, sources }) =>
    h(
      'section',
      { class: 'card' },
      h('h3', {}, says),
      h('p', { class: 'faint mono' }, id),
      records.length > 0 &&
        h(
          'ul',
          { class: 'places' },
          records.map((record) =>
            h('li', {}, place(record), h('span', { class: 'faint' }, ` ${record.section}: ${record.id}`)),
          ),
        ),
      h(
        'details',
        {},
        h('summary', {}, `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`),
        h('ul', { class: 'places' }, sources.map(source)),
      ),
    ),
  );
}

const source = ({ label, at, url, where }) =>
  h(
    'li',
    {},
    url ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label) : label,
    h('span', { class: 'faint' }, ` ${at}`),
    where && h('div', {}, place(where)),
  );

/** A place in a file, ready to be pasted into an editor. */
const place = ({ file, line }) =>
  h(
    'button',
    {
      type: 'button',
      class: 'place mono',
      title: 'Copy',
      onclick: () =>
        navigator.clipboard?.writeText(`${file}:${line}`).then(
          () => toast(`Copied ${file}:${line}`),
          () => {},
        ),
    },
    `${file}:${line}`,
  );

function sent({ request: came, response }) {
  const code = (title, json) => [
    h('h3', {}, title),
    h('pre', { class: 'code', tabindex: 0, 'aria-label': title }, h('code', {}, JSON.stringify(json, null, 2))),
  ];
  return [...code('What went out', response ?? null), ...code('What came in', came)];
}
