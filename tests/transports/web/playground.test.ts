import { describe, expect, test } from 'vitest';
import type { Post } from '../../../src/transports/web/playground/posts.ts';
import { Visits } from '../../../src/transports/web/playground/visits.ts';
import type { World } from '../../../src/transports/web/playground/world.ts';
import { routes } from '../../../src/transports/web/server.ts';
import { textsOf } from '../discord/fakes.ts';
import { world } from './world.ts';

type State = {
  bot: { id: string };
  people: { id: string; name: string; moderator: boolean }[];
  channels: { id: string; name: string; direct: boolean }[];
  commands: { name: string }[];
  posts: Post[];
  day: { today: string; asOf: string; from: string };
  isPublic: boolean;
};

/** A visitor without a browser. */
async function visitor(more: Partial<World> = {}) {
  const { app, stop } = routes(
    { host: '127.0.0.1', port: 0, page: await world(more), health: () => ({ status: 'ok' }) },
    new Set(),
  );
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await app.request(`http://127.0.0.1${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') || text === 'null' ? JSON.parse(text) : text };
  };
  const { id } = (await send('POST', '/visits')).body as { id: string };
  const at = `/visits/${id}`;
  const state = async () => (await send('GET', at)).body as State;
  const first = await state();
  const [person, other] = first.people.map((one) => one.id) as [string, string];
  const channel = first.channels[0]?.id ?? '';
  const use = (name: string, options: object[] = [], more: object = {}) =>
    send('POST', `${at}/interactions`, { person, channel, type: 2, data: { name, type: 1, options }, ...more });
  const ask = (question: string) => use('ask', [{ name: 'question', type: 3, value: question }]);
  const last = async () => (await state()).posts.at(-1) as Post;
  return { app, send, at, state, person, other, channel, use, ask, last, first, stop };
}

type Part = { type: number; label?: string; custom_id?: string; components?: Part[] };
const flat = (parts: readonly Part[]): Part[] => parts.flatMap((part) => [part, ...flat(part.components ?? [])]);
const buttonOn = ({ message }: Post, label: RegExp) => {
  const found = flat(message.components as Part[]).find((part) => label.test(part.label ?? ''));
  if (!found) throw new Error(`no button ${label}`);
  return found;
};

describe('a visit', () => {
  test('a command is answered in the channel, with what it was', async () => {
    const { ask, last } = await visitor();
    expect((await ask('who owns Pingo?')).status).toBe(200);
    const post = await last();
    expect(textsOf(post.message).join('\n')).toContain('Great Holding');
    expect(post).toMatchObject({ used: '/ask', inside: true, message: { author: { bot: true } } });
    expect(post.only).toBeUndefined();
  });

  test('what could not be answered is seen by the asker alone', async () => {
    const { ask, last, person } = await visitor();
    await ask('qwertz uiop');
    expect(await last()).toMatchObject({ only: person });
  });

  test('words that mention the bot are answered, others are not', async () => {
    const { send, at, person, channel, first, state } = await visitor();
    await send('POST', `${at}/messages`, { person, channel, content: 'who owns Pingo?' });
    expect((await state()).posts.at(-1)?.message.author.id).toBe(person);
    await send('POST', `${at}/messages`, { person, channel, content: `<@${first.bot.id}> who owns Pingo?` });
    const post = (await state()).posts.at(-1);
    expect(post?.message).toMatchObject({
      author: { id: first.bot.id },
      referenced_message: { author: { id: person } },
    });
  });

  test('direct messages need no mention and are seen by nobody else', async () => {
    const { send, at, other, first, last } = await visitor();
    const direct = first.channels.find((one) => one.direct)?.id;
    await send('POST', `${at}/messages`, { person: other, channel: direct, content: 'who owns Pingo?' });
    expect(await last()).toMatchObject({ only: other, message: { author: { id: first.bot.id } } });
  });

  test('a reply to the bot goes on with what it was about', async () => {
    const { send, at, person, channel, ask, last } = await visitor();
    await ask('who owns Pingo?');
    const replyTo = (await last()).message.id;
    await send('POST', `${at}/messages`, { person, channel, content: 'and where is it named?', replyTo });
    expect(textsOf((await last()).message).join('\n')).toContain('Order 1');
  });

  test('typing is suggested to', async () => {
    const { use } = await visitor();
    const typed = { name: 'app', type: 3, value: 'pin', focused: true };
    const { body } = await use('app', [], { type: 4, data: { name: 'app', type: 1, options: [typed] } });
    expect(body).toMatchObject({ type: 8, data: { choices: [{ name: 'Pingo' }] } });
  });

  test('the message menu reads what somebody said', async () => {
    const { state, use, last, person } = await visitor();
    const { commands, posts } = await state();
    const said = posts[0]?.message;
    expect(said?.content).toContain('Pingo');
    const menu = commands.find((command) => (command as { type?: number }).type === 3)?.name ?? '';
    await use(menu, [], { data: { name: menu, type: 3, target_id: said?.id } });
    expect(textsOf((await last()).message).join('\n')).toContain('Pingo');
    expect((await last()).message.interaction_metadata?.user.id).toBe(person);
  });

  test('a click changes the asker’s message, and gives others their own', async () => {
    const { ask, last, send, at, person, other, channel, state } = await visitor();
    await ask('who owns Pingo?');
    const post = await last();
    const { custom_id } = buttonOn(post, /named|measure/i);
    const click = (who: string) =>
      send('POST', `${at}/interactions`, {
        person: who,
        channel,
        type: 3,
        message: post.message.id,
        data: { custom_id, component_type: 2 },
      });
    await click(other);
    const { posts } = await state();
    expect(posts.at(-1)).toMatchObject({ only: other });
    await click(person);
    expect((await state()).posts).toHaveLength(posts.length);
    const changed = (await state()).posts.find(({ message }) => message.id === post.message.id);
    expect(changed?.message.components).not.toEqual(post.message.components);
  });

  test('what Discord would refuse is refused here, with the reason', async () => {
    const { use, last } = await visitor();
    await use('refused');
    expect((await last()).refused).toContain('menu options: 26');
    expect(textsOf((await last()).message).join('\n')).not.toContain('Said.');
  });

  test('a fault inside is an apology that tells nothing of it', async () => {
    const logged: string[] = [];
    const { use, last } = await visitor({ log: (_, __, facts) => void logged.push(String(facts?.error)) });
    await use('broken');
    expect(JSON.stringify(await last())).not.toContain('secret');
    expect(logged.join()).toContain('a secret of the inside');
  });

  test('files are there to be fetched, and no page of this server', async () => {
    const { use, last, app } = await visitor();
    await use('file');
    const [file] = (await last()).message.attachments;
    const response = await app.request(`http://127.0.0.1${file?.url}`);
    expect(await response.text()).toBe('a,b\n1,2\n');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('the day moves the whole conversation, and back', async () => {
    const { ask, last, send, at, state } = await visitor();
    await ask('is Pingo banned?');
    const before = textsOf((await last()).message).join('\n');
    await send('PUT', `${at}/day`, { asOf: '2020-06-01' });
    const moved = textsOf((await last()).message).join('\n');
    expect(moved).toContain('1 June 2020');
    expect((await state()).day).toMatchObject({ today: '2026-01-31', asOf: '2020-06-01' });
    await send('PUT', `${at}/day`, { asOf: null });
    expect(textsOf((await last()).message).join('\n')).toBe(before);
  });

  test('the inside of a reply tells reading, facts with their places, and payload', async () => {
    const { ask, last, send, at } = await visitor();
    await ask('who owns Pingo?');
    const { body } = await send('GET', `${at}/messages/${(await last()).message.id}/inside`);
    expect(body.readings[0]).toMatchObject({ text: expect.stringMatching(/pingo/i), kind: 'clear' });
    expect(body.facts[0].records).toContainEqual({ id: 'pingo', section: 'apps', file: 'small.json', line: 7 });
    expect(body.facts[0].sources[0]).toMatchObject({ id: 'gazette', url: 'https://gazette.example/7' });
    expect(body.response).toMatchObject({ type: 4 });
    expect(body.request).toMatchObject({ type: 2, data: { name: 'ask' } });
  });
});

describe('what is not allowed', () => {
  test('clicks that are not on the message, and menus’ values that are not offered', async () => {
    const { ask, last, send, at, person, channel } = await visitor();
    await ask('who owns Pingo?');
    const message = (await last()).message.id;
    const forged = { person, channel, type: 3, message, data: { custom_id: 'tell:forged', component_type: 2 } };
    expect((await send('POST', `${at}/interactions`, forged)).body).toEqual({ why: 'no such button on this message' });
  });

  test('messages of others that are private', async () => {
    const { use, last, send, at, other, channel } = await visitor();
    await use('quiet');
    const message = (await last()).message.id;
    const data = { custom_id: 'wrong:', component_type: 2 };
    const { status, body } = await send('POST', `${at}/interactions`, {
      person: other,
      channel,
      type: 3,
      message,
      data,
    });
    expect({ status, body }).toEqual({ status: 400, body: { why: 'this message is gone' } });
  });

  test.each([
    ['no JSON at all', 'not json'],
    ['an unknown type', { type: 9 }],
    ['a command that is not there', { type: 2, person: '1', channel: '1', data: { name: 'nothing', type: 1 } }],
  ])('%s', async (_, body) => {
    const { send, at } = await visitor();
    const { status, body: answer } = await send('POST', `${at}/interactions`, body);
    expect(status).toBe(400);
    expect(answer.why).toEqual(expect.any(String));
  });

  test('one visit never sees another', async () => {
    const shared = await visitor();
    await shared.ask('who owns Pingo?');
    const { body } = await shared.send('POST', '/visits');
    const second = (await shared.send('GET', `/visits/${body.id}`)).body as State;
    expect(second.posts).toHaveLength(1);
    const message = (await shared.last()).message.id;
    expect((await shared.send('GET', `/visits/${body.id}/messages/${message}/inside`)).status).toBe(400);
    expect((await shared.send('GET', `/visits/${'0'.repeat(32)}`)).status).toBe(404);
  });

  test('other sites, and names that they let point here', async () => {
    const { app } = await visitor();
    const evil = await app.request('http://evil.example/visits', { method: 'POST' });
    expect(evil.status).toBe(403);
    const headers = { origin: 'http://evil.example', host: '127.0.0.1' };
    expect((await app.request('http://127.0.0.1/visits', { method: 'POST', headers })).status).toBe(403);
  });
});

describe('in public', () => {
  test('nobody is a moderator, and their commands are not there', async () => {
    const { first, use } = await visitor({ isPublic: true });
    expect(first.people.some(({ moderator }) => moderator)).toBe(false);
    expect(first.commands.map(({ name }) => name)).not.toContain('moderate');
    expect((await use('moderate')).status).toBe(400);
    expect(first.commands.map(({ name }) => name)).toContain('ask');
  });

  test('who asks too fast has to wait', async () => {
    const { ask } = await visitor({ isPublic: true });
    const answers = [];
    for (let turn = 0; turn < 65; turn++) answers.push((await ask('who owns Pingo?')).status);
    expect(answers.slice(0, 60)).toEqual(Array(60).fill(200));
    expect(answers.at(-1)).toBe(429);
  });

  test('a flood of visits takes no place from a page that is open, and is slowed down', async () => {
    const visits = new Visits('Small', true);
    const open = visits.begin([]);
    open?.listen(() => {});
    const begun = Array.from({ length: 400 }, () => visits.begin([]));
    expect(begun.filter((visit) => visit !== undefined)).toHaveLength(59);
    expect(visits.find(open?.id ?? '')).toBe(open);
    const { send } = await visitor({ isPublic: true });
    const answers = [];
    for (let turn = 0; turn < 61; turn++) answers.push((await send('POST', '/visits')).status);
    expect(answers.at(0)).toBe(200);
    expect(answers.at(-1)).toBe(503);
  });

  test('files are not taken, and what one conversation may hold has an end', async () => {
    const { app, at } = await visitor({ isPublic: true });
    const upload = await app.request(`http://127.0.0.1${at}/uploads?name=x.yaml`, { method: 'POST', body: 'x' });
    expect(upload.status).toBe(400);
    const visit = new Visits('Small', true).begin([]);
    if (!visit) throw new Error('no visit');
    const gone: string[] = [];
    visit.listen((event) => event.kind === 'gone' && gone.push(event.id));
    const [channel] = visit.channels;
    const large = { name: 'a.png', data: new Uint8Array(3 * 1024 * 1024), description: '' };
    for (let turn = 0; turn < 8; turn++)
      visit.put(
        { message: visit.make(visit.bot, channel?.id ?? ''), thinking: false, inside: false },
        { files: [large] },
      );
    expect(visit.posts).toHaveLength(5);
    expect(gone).toHaveLength(3);
  });

  test('on this machine they are', async () => {
    const { first, use, last } = await visitor();
    expect(first.people[0]?.moderator).toBe(true);
    await use('moderate');
    expect(textsOf((await last()).message)).toContain('Said.');
  });
});
