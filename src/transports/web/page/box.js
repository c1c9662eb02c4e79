/** Where one writes: words, or a command with its options. */
import { CommandLine } from './command-line.js';
import { element, emit, h, icon, toast, unique } from './dom.js';
import { Picker } from './picker.js';
import { onChange, replyTo, say, state } from './state.js';

element('chat-box', (self) => {
  let toBot = true;
  let line;
  const list = unique('commands');
  const replying = h('div', { class: 'replying', hidden: true });
  const address = h('button', { type: 'button', class: 'address', onclick: turn });
  const field = h('textarea', {
    rows: 1,
    maxlength: 2000,
    'aria-label': 'Message',
    'aria-autocomplete': 'list',
    'aria-controls': list,
    'aria-haspopup': 'listbox',
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const sendButton = h('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, icon('send'));
  const slot = h('div', { class: 'box-slot' });
  const noMatch = h('p', { class: 'no-match', 'aria-live': 'polite' });
  const words = h('div', { class: 'box-line' }, address, field, sendButton);
  const picker = new Picker(list, field, {
    label: 'Commands',
    choose: (item) => begin(item.name, item.path),
    dismiss: () => picker.close(),
  });
  const form = h(
    'form',
    { class: 'box', 'aria-label': 'Write a message', onsubmit: submit },
    picker.element,
    noMatch,
    replying,
    slot,
  );
  self.append(form);

  function turn() {
    toBot = !toBot;
    draw();
    field.focus();
  }

  function draw() {
    const { direct, name } = state.here();
    address.hidden = direct;
    address.setAttribute('aria-pressed', String(toBot));
    address.replaceChildren(icon('at'), h('span', {}, state.bot.name));
    address.title = toBot
      ? 'What you write mentions the bot; press to write to the channel only'
      : 'What you write goes to the channel only; press to mention the bot';
    field.placeholder = toBot || direct ? 'Ask, or type / for commands' : `Message #${name}`;
    slot.replaceChildren(line ? line.element : words);
    const before = state.replyTo && state.posts.get(state.replyTo)?.message;
    replying.hidden = !before;
    replying.replaceChildren(
      h('span', {}, 'Replying to ', h('b', {}, before?.author.global_name ?? '')),
      h(
        'button',
        { type: 'button', class: 'tool', 'aria-label': 'Do not reply', onclick: () => replyTo(undefined) },
        icon('close'),
      ),
    );
  }

  /** As tall as its words, up to a third of the page. */
  function grow() {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
  }

  /** Commands and subcommands whose name or path has what was typed, names that begin with it first. */
  function matching(typed) {
    const wanted = typed.toLowerCase();
    const all = state.slashCommands().flatMap((command) =>
      pathsOf(command).map((path) => ({
        name: command.name,
        path: path.names,
        label: `/${[command.name, ...path.names].join(' ')}`,
        description: path.description,
      })),
    );
    return all
      .filter(({ label }) => label.slice(1).toLowerCase().includes(wanted))
      .sort((a, b) => Number(b.label.startsWith(`/${wanted}`)) - Number(a.label.startsWith(`/${wanted}`)));
  }

  field.addEventListener('input', () => {
    grow();
    const typed = /^\/([^\n]*)$/.exec(field.value)?.[1];
    noMatch.textContent = '';
    if (typed === undefined) return picker.close();
    const found = matching(typed.trimEnd());
    if (found.length === 0) noMatch.textContent = `No command begins with /${typed.trim()}; / alone lists them all.`;
    const exact = found.find(({ label }) => `${label.slice(1)} ` === typed);
    if (exact) return begin(exact.name, exact.path);
    picker.offer(found, 0);
    if (found.length > 0) picker.open(0);
    else picker.close();
  });
  field.addEventListener('keydown', (event) => {
    if (picker.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  field.addEventListener('blur', () =>
    setTimeout(() => ![field, picker.element].includes(document.activeElement) && picker.close(), 150),
  );

  function begin(name, path) {
    const command = state.slashCommands().find((one) => one.name === name.split(' ')[0]);
    if (!command) return toast(`There is no command /${name}.`);
    const names = path ?? name.split(' ').slice(1);
    picker.close();
    noMatch.textContent = '';
    field.value = '';
    grow();
    line = new CommandLine(
      command,
      pathsOf(command).find((one) => one.names.join(' ') === names.join(' ')) ?? pathsOf(command)[0],
      end,
    );
    draw();
    line.focus();
  }

  function end(text = '') {
    line = undefined;
    draw();
    field.value = text;
    field.focus();
    if (text) field.dispatchEvent(new Event('input'));
  }

  async function submit(event) {
    event.preventDefault();
    if (line) {
      const data = line.read();
      if (data) emit(self, 'command', { data, done: (answer) => answer !== undefined && end() });
      return;
    }
    const text = field.value.trim();
    if (text === '') return;
    picker.close();
    noMatch.textContent = '';
    await send(text);
  }

  async function send(text) {
    const mention = toBot && !state.here().direct ? `<@${state.bot.id}> ` : '';
    const before = state.replyTo;
    const said = say(mention + text);
    field.value = '';
    grow();
    replyTo(undefined);
    try {
      await said;
    } catch (error) {
      toast(error.message);
      // Nothing that was written is lost.
      if (field.value !== '') return;
      field.value = text;
      grow();
      if (before !== undefined && state.posts.has(before)) replyTo(before);
    }
  }

  self.begin = begin;
  self.ask = (question) => {
    toBot = true;
    if (line) end();
    draw();
    void send(question);
  };
  self.focusField = () => (line ? line.focus() : field.focus());
  onChange('place', draw);
  onChange('reply', draw);
  draw();
});

/** A command's ways to be used: itself, or each of its subcommands. */
export function pathsOf({ description, options = [] }) {
  const inner = options.filter(({ type }) => type === 1 || type === 2);
  if (inner.length === 0) return [{ names: [], options, description, wrap: (values) => values }];
  return inner.flatMap((part) =>
    (part.type === 2 ? part.options : [part]).map((sub) => {
      const names = part.type === 2 ? [part.name, sub.name] : [sub.name];
      const own = (values) => [{ name: sub.name, type: 1, options: values }];
      return {
        names,
        options: sub.options ?? [],
        description: sub.description,
        wrap: part.type === 2 ? (values) => [{ name: part.name, type: 2, options: own(values) }] : own,
      };
    }),
  );
}
