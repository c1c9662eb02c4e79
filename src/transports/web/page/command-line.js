/** A command being written: its options as fields, with suggestions from the bot while one types. */
import { h, icon, toast, unique } from './dom.js';
import { Picker } from './picker.js';
import { upload } from './server.js';
import { interact, state } from './state.js';

/** Option types by Discord's numbers. */
const kinds = { integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11 };

export class CommandLine {
  #command;
  #path;
  #end;
  #fields = [];
  #list = unique('suggestions');
  #asked = 0;
  #rows = h('div', { class: 'options' });
  #more = h('div', { class: 'more-options' });
  #hint = h('div', { class: 'option-hint', id: unique('hint') });
  #pickerSlot = h('div', {});

  /** `end` is called when the command is given up, with what is left in the box. */
  constructor(command, path, end) {
    this.#command = command;
    this.#path = path;
    this.#end = end;
    const name = `/${[command.name, ...path.names].join(' ')}`;
    this.element = h(
      'div',
      { class: 'command', role: 'group', 'aria-label': `Command ${name}` },
      this.#pickerSlot,
      this.#hint,
      h(
        'div',
        { class: 'box-line' },
        h('div', { class: 'command-line' }, h('span', { class: 'command-name' }, name), this.#rows, this.#more),
        h(
          'button',
          { type: 'button', class: 'tool', 'aria-label': 'Give up this command', onclick: () => end() },
          icon('close'),
        ),
        h('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, icon('send')),
      ),
    );
    const required = path.options.filter((option) => option.required);
    // Where all may be left out, the first one is at hand all the same; empty, it is not sent.
    for (const option of required.length > 0 ? required : path.options.slice(0, 1)) this.#add(option);
    this.#drawMore();
    this.#say(path.description);
  }

  focus() {
    const first = this.#fields[0]?.input ?? this.element.querySelector('[type=submit]');
    first.focus();
  }

  /** The command as an interaction carries it; undefined when something is missing, which is then shown. */
  read() {
    const empty = this.#fields.find(({ option, value }) => option.required && value() === undefined);
    if (empty) {
      empty.row.classList.add('missing');
      empty.input.setAttribute('aria-invalid', 'true');
      empty.input.focus();
      this.#say(`${empty.option.name} is needed: ${empty.option.description}`, true);
      return undefined;
    }
    return { name: this.#command.name, type: 1, options: this.#path.wrap(this.#values()) };
  }

  /** A line above the fields, read out with the field that has the focus. */
  #say(words, wrong = false) {
    this.#hint.textContent = words;
    this.#hint.classList.toggle('wrong', wrong);
  }

  #values(focused) {
    return this.#fields.flatMap(({ option: { name, type }, value, input }) => {
      const isFocused = input === focused;
      const given = isFocused ? input.value : value();
      return given === undefined ? [] : [{ name, type, value: given, ...(isFocused && { focused: true }) }];
    });
  }

  #drawMore() {
    const left = this.#path.options.filter(({ name }) => !this.#fields.some(({ option }) => option.name === name));
    this.#more.replaceChildren(
      ...left.map((option) =>
        h(
          'button',
          {
            type: 'button',
            class: 'add-option',
            title: option.description,
            onclick: () => this.#add(option).input.focus(),
          },
          icon('plus'),
          option.name,
        ),
      ),
    );
  }

  #add(option) {
    const field = option.type === kinds.attachment ? this.#fileField(option) : this.#textField(option);
    this.#fields.push(field);
    this.#rows.append(field.row);
    this.#drawMore();
    return field;
  }

  #fileField(option) {
    let id;
    const input = h('input', {
      type: 'file',
      'aria-label': `${option.name}: ${option.description}`,
      onchange: async () => {
        try {
          id = await upload(input.files[0]);
        } catch (error) {
          input.value = '';
          toast(error.message);
        }
      },
    });
    return { option, input, row: h('label', { class: 'option' }, h('span', {}, option.name), input), value: () => id };
  }

  #textField(option) {
    let picked;
    let timer;
    const about = `${option.name}: ${option.description}`;
    const input = h('input', {
      type: 'text',
      role: 'combobox',
      'aria-label': about,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list,
      'aria-describedby': this.#hint.id,
      autocomplete: 'off',
      maxlength: option.max_length ?? 6000,
      inputmode: [kinds.integer, kinds.number].includes(option.type) ? 'decimal' : undefined,
    });
    const row = h('label', { class: 'option' }, h('span', {}, option.name), input);
    const size = () => {
      input.style.width = `${Math.min(Math.max(input.value.length + 2, 8), 48)}ch`;
    };
    const picker = new Picker(this.#list, input, {
      label: option.name,
      choose: (item) => {
        clearTimeout(timer);
        picked = item;
        input.value = item.label;
        size();
        picker.close();
        this.#next(input);
      },
      dismiss: () => picker.close(),
    });
    const offer = async () => {
      const items = await this.#choices(option, input);
      if (!items || picked || document.activeElement !== input) return;
      const typed = input.value.trim();
      picker.offer(items, -1);
      picker.open(typed === '' ? -1 : 0);
      if (row.classList.contains('missing')) return;
      if (items.length > 0) this.#say(about);
      else if (typed !== '' && (option.autocomplete || option.choices))
        this.#say(`${option.name}: nothing fits “${typed}”`, true);
    };
    input.addEventListener('input', () => {
      picked = undefined;
      row.classList.remove('missing');
      input.removeAttribute('aria-invalid');
      this.#say(about);
      size();
      // What is listed already is narrowed at once: whoever types fast picks from what they see.
      picker.narrow(input.value.trim());
      clearTimeout(timer);
      timer = setTimeout(offer, 60);
    });
    input.addEventListener('focus', () => {
      this.#say(about);
      this.#pickerSlot.replaceChildren(picker.element);
      if (!picked) void offer();
    });
    input.addEventListener('blur', () => setTimeout(() => document.activeElement !== input && picker.close(), 150));
    input.addEventListener('keydown', (event) => {
      if (picker.key(event)) return;
      if (event.key === 'Escape') this.#end();
      else if (event.key === 'Backspace' && input.value === '') {
        event.preventDefault();
        this.#drop(input);
      }
    });
    size();
    return { option, input, row, value: () => readValue(option, picked, input.value.trim()) };
  }

  /** What the option may hold: its own choices, or what the bot suggests. */
  async #choices(option, input) {
    const typed = input.value.trim().toLowerCase();
    const among = (list) => list.filter(({ label }) => label.toLowerCase().includes(typed));
    if (option.choices) return among(option.choices.map(({ name, value }) => ({ label: name, value })));
    switch (option.type) {
      case kinds.boolean:
        return among([
          { label: 'True', value: true },
          { label: 'False', value: false },
        ]);
      case kinds.user:
      case kinds.mentionable:
        return among(state.people.map(({ id, name }) => ({ label: `@${name}`, value: id })));
      case kinds.role:
        return among(state.roles.map(({ id, name }) => ({ label: `@${name}`, value: id })));
      case kinds.channel:
        return among(
          state.channels.filter(({ direct }) => !direct).map(({ id, name }) => ({ label: `#${name}`, value: id })),
        );
      default:
        return option.autocomplete ? this.#suggested(input) : [];
    }
  }

  /** The bot's own suggestions; undefined when others were asked for since. */
  async #suggested(input) {
    const turn = ++this.#asked;
    const { name } = this.#command;
    try {
      const answer = await interact({
        type: 4,
        data: { name, type: 1, options: this.#path.wrap(this.#values(input)) },
      });
      return turn === this.#asked
        ? (answer?.data?.choices ?? []).map((choice) => ({ label: choice.name, value: choice.value }))
        : undefined;
    } catch {
      return [];
    }
  }

  /** On to the next empty field, or to the button that sends. */
  #next(input) {
    const at = this.#fields.findIndex((field) => field.input === input);
    const empty = this.#fields.slice(at + 1).find(({ value }) => value() === undefined);
    if (empty) empty.input.focus();
    else input.focus();
  }

  /** Backspace in an empty field takes it away; in the first one it gives the command up. */
  #drop(input) {
    const at = this.#fields.findIndex((field) => field.input === input);
    const { option, row } = this.#fields[at];
    if (at === 0 || option.required) return this.#end(at === 0 ? `/${this.#command.name}` : '');
    this.#fields.splice(at, 1);
    row.remove();
    this.#drawMore();
    this.#fields[at - 1].input.focus();
  }
}

function readValue({ type, choices }, picked, typed) {
  if (picked) return picked.value;
  if (typed === '') return undefined;
  const choice = choices?.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
  if (choices) return choice?.value;
  switch (type) {
    case kinds.integer:
    case kinds.number:
      return Number.isFinite(Number(typed)) ? Number(typed) : undefined;
    case kinds.boolean:
      return /^(true|yes|1)$/i.test(typed) ? true : /^(false|no|0)$/i.test(typed) ? false : undefined;
    case kinds.user:
    case kinds.role:
    case kinds.channel:
    case kinds.mentionable:
      return undefined;
    default:
      return typed;
  }
}
