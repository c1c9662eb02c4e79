/** Reminders and repeated posts by the clock: a made-up evening with a real database and the Discord on loopback. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import { type JobsRunning, startJobs } from '../../src/jobs/jobs.ts';
import { usualTimings } from '../../src/jobs/setup.ts';
import { atHour, nextTime } from '../../src/jobs/times.ts';
import { load } from '../../src/knowledge/load.ts';
import type { Alarm } from '../../src/storage/alarms.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { openOutbox } from '../../src/transports/discord/gateway.ts';
import { channelOf } from '../discord/channels.ts';
import { type FakeDiscord, fakeDiscord, token } from '../discord/discord.ts';
import { anna, channelId, guildId } from '../discord/interactions.ts';
import { flatten } from '../discord/validate.ts';
import { small } from '../knowledge/small.ts';

type Json = Record<string, unknown>;
const watched = '700000000000000066';
const hour = 3_600_000;

let discord: FakeDiscord;
let storage: Storage;
let jobs: JobsRunning | undefined;
let bot: Bot;
let now: number;

async function botWith(change: Json): Promise<Bot> {
  const folder = mkdtempSync(join(tmpdir(), 'named-apps-reminders-'));
  const record = small();
  const pending = { outcome: 'pending', became: 'Ahead.', due: '2026-12-24', kind: 'by', rule: undefined };
  const [first] = record.deadlines;
  const own = {
    ...first,
    ...pending,
    id: 'dl-2',
    label: 'Report',
    of: 'order-2',
    endedBy: undefined,
    endedOn: undefined,
  };
  writeFileSync(join(folder, 'r.json'), JSON.stringify({ ...record, deadlines: [first, { ...own, ...change }] }));
  const loaded = await load([join(folder, 'r.json')]);
  rmSync(folder, { recursive: true });
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  return createBot(loaded.knowledge);
}

const start = () => {
  jobs = startJobs({
    storage,
    outbox: openOutbox({ token, apiUrl: discord.api }, new Map()),
    botOf: async () => bot,
    releases: () => [],
    now: () => now,
    log: () => {},
    timings: { ...usualTimings, poll: 20 },
  });
};

beforeEach(async () => {
  discord = await fakeDiscord();
  storage = await openStorage({ dir: ':memory:' });
  bot = await botWith({});
  now = atHour('2026-12-01', 12, 'Europe/Berlin');
});
afterEach(async () => {
  await jobs?.stop();
  await storage.close();
  await discord.close();
});

const details = (more: Partial<Alarm['details']> = {}): Alarm['details'] => ({
  about: { kind: 'measure', id: 'order-2' },
  title: 'Order 2',
  days: 7,
  zone: 'Europe/Berlin',
  language: 'en',
  channelName: '#watched',
  createdAt: now,
  ...more,
});
const toChannel = (more: Partial<Alarm['details']> = {}) =>
  storage.alarms.add({ guild: guildId, channel: watched, person: undefined, details: details(more) });
const wordsOf = (message: Json | undefined): string =>
  flatten(message?.components)
    .filter(({ type }) => type === 10)
    .map(({ content }) => String(content))
    .join('\n');
const messages = (id = watched) => channelOf(discord.state.channels, id).messages;
const settle = () => new Promise((done) => setTimeout(done, 400));
/** Lets the time come, and what is due be done. */
async function at(time: number): Promise<void> {
  now = time;
  jobs?.plan();
  await settle();
}

describe('a reminder', () => {
  const due = atHour('2026-12-17', 9, 'Europe/Berlin');

  test('comes once, at nine in the server’s zone, and mentions its role alone', async () => {
    await toChannel({ role: '500000000000000001' });
    start();
    await at(due - 1);
    expect(messages()).toHaveLength(0);
    await at(due + 1);
    expect(messages()).toHaveLength(1);
    expect(wordsOf(messages()[0])).toContain('24 December 2026');
    expect(wordsOf(messages()[0])).toContain('7 days left on 17 December 2026');
    expect(messages()[0]).toMatchObject({ allowed_mentions: { parse: [], roles: ['500000000000000001'] } });
    await at(due + 48 * hour);
    expect(messages()).toHaveLength(1);
  });

  test('comes late rather than never', async () => {
    await toChannel();
    start();
    await settle();
    await jobs?.stop();
    now = due + 60 * hour;
    start();
    await settle();
    expect(messages()).toHaveLength(1);
    expect(wordsOf(messages()[0])).toContain('This was to be sent on 17 December 2026');
    expect(wordsOf(messages()[0])).toContain('5 days left on 19 December 2026');
  });

  test('of what ended meanwhile says that it ended', async () => {
    await toChannel();
    start();
    await settle();
    bot = await botWith({ outcome: 'ended', became: 'It was withdrawn.', endedOn: '2026-01-05' });
    await at(due + 1);
    expect(wordsOf(messages()[0])).toContain('Ended meanwhile');
    expect(wordsOf(messages()[0])).not.toContain('days left');
  });

  test('of what was moved says so, and comes again for the new day', async () => {
    await toChannel();
    start();
    await settle();
    bot = await botWith({ due: '2027-01-31' });
    await at(due + 1);
    expect(wordsOf(messages()[0])).toContain('Moved');
    await at(atHour('2027-01-24', 9, 'Europe/Berlin') + 1);
    expect(messages()).toHaveLength(2);
    expect(wordsOf(messages()[1])).toContain('31 January 2027');
  });

  test('that a person takes no direct messages for is said once where it was set, and ends', async () => {
    discord.state.channels.closed.add(anna);
    const own = details({ setIn: channelId });
    const id = await storage.alarms.add({ guild: guildId, channel: undefined, person: anna, details: own });
    start();
    await at(due + 1);
    await settle();
    expect(messages(channelId).map(wordsOf).join()).toContain('takes no direct messages');
    expect(messages(channelId)).toHaveLength(1);
    expect(wordsOf(messages(channelId)[0])).not.toContain(anna);
    expect((await storage.alarms.find(id))?.state).toBe('over');
    expect(await storage.jobs.of(id)).toMatchObject([{ state: 'failed', reason: expect.stringContaining('50007') }]);
  });

  test('that may have been sent before a crash, where nobody can look, is reported and not sent again', async () => {
    await toChannel();
    await storage.servers.change(guildId, { noticesTo: channelId });
    start();
    await settle();
    await jobs?.stop();
    now = due + 1;
    await storage.jobs.claim({ worker: 'died', now, leaseMs: 1_000, limit: 1, kinds: ['remind'] });
    channelOf(discord.state.channels, watched).mayReadHistory = false;
    channelOf(discord.state.channels, watched).messages.push({ id: '1', channel_id: watched, flags: 0 });
    now += hour;
    start();
    await settle();
    expect(messages()).toHaveLength(1);
    expect(messages(channelId).map(wordsOf).join()).toContain('I did not send it again');
  });
});

describe('a repeated summary', () => {
  const plan = {
    topic: { kind: 'due' as const },
    length: 'usual' as const,
    introduction: '',
    language: 'en',
    channelName: '#watched',
    pin: false,
    thread: false,
    picture: false,
    zone: 'Europe/Berlin',
  };

  test('comes each week; the one before says that it is not kept any more', async () => {
    const first = now + hour;
    const place = { guild: guildId, channel: watched, title: 'Due' };
    const { id } = await storage.summaries.add(place, { ...plan, start: first, repeat: 'week' }, now);
    start();
    await at(first + 1);
    expect(messages()).toHaveLength(1);
    await at(first + 7 * 24 * hour + 1);
    expect(messages()).toHaveLength(2);
    expect(wordsOf(messages()[0])).toContain('a newer one is here');
    expect((await storage.summaries.find(id))?.message).toBe(messages()[1]?.id);
    await at(first + 30 * 24 * hour);
    expect(messages()).toHaveLength(3);
  });

  test('keeps its hour through the clocks’ change, and its day through short months', () => {
    const zone = 'Europe/Berlin';
    const first = atHour('2026-10-20', 9, zone);
    expect(nextTime(first, 'week', zone, first)).toBe(atHour('2026-10-27', 9, zone));
    const last = atHour('2027-01-31', 9, zone);
    expect(nextTime(last, 'month', zone, last)).toBe(atHour('2027-02-28', 9, zone));
    expect(nextTime(last, 'month', zone, atHour('2027-02-28', 9, zone))).toBe(atHour('2027-03-31', 9, zone));
  });

  test('where the server prefers it, a change is told to the moderators and not edited', async () => {
    await storage.servers.change(guildId, { changedPosts: 'tell', noticesTo: channelId });
    await storage.summaries.add({ guild: guildId, channel: watched, title: 'Due' }, { ...plan, start: now }, now);
    start();
    await settle();
    bot = await botWith({ due: '2027-01-31' });
    await at(now + hour);
    await at(now + 25 * hour);
    expect(channelOf(discord.state.channels, watched).edits).toHaveLength(0);
    expect(messages(channelId)).toHaveLength(1);
    expect(wordsOf(messages(channelId)[0])).toContain('31 January 2027');
  });
});
