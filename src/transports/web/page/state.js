/** What the page knows, and who wants to hear of changes. The server keeps the conversation; this is a copy. */
import { toast } from './dom.js';
import { connect, request } from './server.js';

const listeners = new Map();

export const state = {
  bot: undefined,
  people: [],
  roles: [],
  channels: [],
  commands: [],
  posts: new Map(),
  day: undefined,
  record: undefined,
  isPublic: false,
  /** The server does not answer. */
  away: false,
  person: undefined,
  channel: undefined,
  replyTo: undefined,

  nameOf(id) {
    const found = [...state.people, ...state.channels, ...state.roles, state.bot].find((one) => one?.id === id);
    return found?.name ?? 'unknown';
  },
  me: () => state.people.find(({ id }) => id === state.person),
  here: () => state.channels.find(({ id }) => id === state.channel),
  /** What the present person sees in the present channel, oldest first. */
  shown: () =>
    [...state.posts.values()].filter(
      ({ message, only }) => message.channel_id === state.channel && (only === undefined || only === state.person),
    ),
  slashCommands: () => state.commands.filter(({ type = 1 }) => type === 1),
  messageCommands: () => state.commands.filter(({ type }) => type === 3),
};

/** Calls for changes of a kind: `post`, `gone`, `day`, `record`, `place`, `reply`, `away`. */
export function onChange(kind, call) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), call]);
}

export function change(kind, detail) {
  for (const call of listeners.get(kind) ?? []) call(detail);
}

/** Changes who one is or where. */
export function go(place) {
  Object.assign(state, place, { replyTo: undefined });
  sessionStorage.setItem('place', JSON.stringify({ person: state.person, channel: state.channel }));
  change('place');
  change('reply');
}

export function replyTo(id) {
  state.replyTo = id;
  change('reply');
}

/** Opens the visit and follows it. */
export async function open() {
  fill(await connect({ take, lost: () => setAway(true), back: refill }));
}

function setAway(away) {
  if (state.away === away) return;
  state.away = away;
  change('away');
}

function fill(found) {
  const { posts, isNew: _, ...rest } = found;
  Object.assign(state, rest);
  state.posts = new Map(posts.map((post) => [post.message.id, post]));
  const place = JSON.parse(sessionStorage.getItem('place') ?? '{}');
  state.person = (state.people.find(({ id }) => id === place.person) ?? state.people[0]).id;
  state.channel = (state.channels.find(({ id }) => id === place.channel) ?? state.channels[0]).id;
}

/** The connection was lost and is back: something may have been missed. */
function refill(found) {
  fill(found);
  for (const kind of ['place', 'day', 'record']) change(kind);
  setAway(false);
  if (found.isNew) toast('The program was started anew; what was said before is forgotten.');
}

function take(event) {
  switch (event.kind) {
    case 'post':
      state.posts.set(event.post.message.id, event.post);
      return change('post', event.post);
    case 'gone':
      state.posts.delete(event.id);
      return change('gone', event.id);
    case 'day':
      state.day = { ...state.day, asOf: event.asOf, today: event.today };
      return change('day');
    case 'record':
      state.record = { ...state.record, version: event.version, problems: event.problems };
      return change('record');
  }
}

/** The part of an interaction that only this page knows; gives what the page must do itself. */
export const interact = (part) =>
  request('POST', '/interactions', { person: state.person, channel: state.channel, ...part });

export const say = (content) =>
  request('POST', '/messages', {
    person: state.person,
    channel: state.channel,
    content,
    ...(state.replyTo !== undefined && { replyTo: state.replyTo }),
  });
