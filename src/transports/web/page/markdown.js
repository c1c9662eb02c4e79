/** Discord's markdown as elements: a kept parser's tree, drawn without any markup of ours. */
import { markdownEngine, rules } from '/page/vendor/discord-markdown.mjs';
import { emit, h } from './dom.js';
import { state } from './state.js';

const slash = {
  ...rules.discordSlash,
  // The parser's own rule knows no subcommands and no letters beyond Latin.
  match: (source) => /^<\/([-_'\p{L}\p{N}]+(?: [-_'\p{L}\p{N}]+){0,2}):(\d{1,22})>/u.exec(source),
};
const timestamp = { ...rules.discordTimestamp, match: (source) => /^<t:(-?\d{1,13})(?::([RtTdDfFsS]))?>/.exec(source) };
const parse = markdownEngine.parserFor({ ...rules, discordSlash: slash, discordTimestamp: timestamp });

/** The nodes of a text. */
export const markdown = (text) => drawn(parse(text, { inline: true }));

function drawn(tree) {
  if (typeof tree === 'string') return [tree];
  const nodes = [];
  for (const node of Array.isArray(tree) ? tree : [tree]) {
    const before = nodes.at(-1);
    // A line break before or after a block of its own would leave a line empty.
    if (node.type === 'br' && before instanceof Element && before.matches('ul, ol, .heading, .small')) continue;
    nodes.push(draw(node));
  }
  return nodes;
}

function draw(node) {
  const inner = () => drawn(node.content);
  switch (node.type) {
    case 'text':
      return node.content;
    case 'strong':
      return h('strong', {}, inner());
    case 'em':
      return h('em', {}, inner());
    case 'u':
      return h('u', {}, inner());
    case 'strike':
      return h('s', {}, inner());
    case 'inlineCode':
      return h('code', {}, node.content);
    case 'codeBlock':
      return h('pre', {}, h('code', {}, node.content));
    case 'link':
    case 'url':
    case 'autolink':
      return anchor(node.target, inner());
    case 'list':
      return h(
        node.ordered ? 'ol' : 'ul',
        { start: node.ordered && node.start },
        node.items.map((item) => h('li', {}, drawn(item))),
      );
    case 'heading':
      // A message stands below the channel's own heading, whatever size its words ask for.
      return h('p', { class: `heading heading-${node.level}`, role: 'heading', 'aria-level': 3 }, inner());
    case 'footnote':
      return h('p', { class: 'small' }, inner());
    case 'blockQuote':
      return h('blockquote', {}, inner());
    case 'spoiler':
      return h('span', { class: 'spoiler', tabindex: 0 }, inner());
    case 'br':
    case 'newline':
      return h('br');
    case 'discordUser':
      return h('span', { class: 'mention' }, `@${state.nameOf(node.id)}`);
    case 'discordChannel':
      return h('span', { class: 'mention' }, `#${state.nameOf(node.id)}`);
    case 'discordRole':
      return h('span', { class: 'mention' }, `@${state.nameOf(node.id)}`);
    case 'discordEveryone':
      return h('span', { class: 'mention' }, '@everyone');
    case 'discordHere':
      return h('span', { class: 'mention' }, '@here');
    case 'discordSlash':
      return command(node.name);
    case 'discordTimestamp':
      return moment(Number(node.timestamp), node.style);
    default:
      return typeof node.content === 'string' ? node.content : h('span', {}, inner());
  }
}

/** Only web addresses lead anywhere; others are shown as the words that they are. */
function anchor(target, words) {
  const url = URL.parse(target);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return h('span', {}, words);
  return h('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer', title: url.href }, words);
}

const command = (name) =>
  h(
    'button',
    { type: 'button', class: 'mention', onclick: (event) => emit(event.currentTarget, 'use-command', { name }) },
    `/${name}`,
  );

const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

function moment(seconds, style = 'f') {
  const date = new Date(seconds * 1000);
  const words = style === 'R' ? distance(date) : new Intl.DateTimeFormat(undefined, styles[style]).format(date);
  return h('time', { class: 'moment', datetime: date.toISOString(), title: date.toLocaleString() }, words);
}

function distance(date) {
  const days = (date.getTime() - Date.now()) / 86_400_000;
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  if (Math.abs(days) >= 365) return format.format(Math.round(days / 365), 'year');
  if (Math.abs(days) >= 31) return format.format(Math.round(days / 30.4), 'month');
  return Math.abs(days) >= 1 ? format.format(Math.round(days), 'day') : format.format(Math.round(days * 24), 'hour');
}
