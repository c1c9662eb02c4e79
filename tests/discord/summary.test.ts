/** A moderator's evening: preview, edit, post, plan; then the record changes on disk, and the post follows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { small } from '../knowledge/small.ts';
import { channelOf } from './channels.ts';
import { type FakeDiscord, fakeDiscord, messageOf } from './discord.ts';
import { bert, channelId, click, pick, pickChannel, type Setting, sendForm, sub } from './interactions.ts';
import { type Program, runBot } from './program.ts';
import { flatten } from './validate.ts';

type Json = Record<string, unknown>;

const moderate = 1n << 13n;
const botMay = (1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | (1n << 35n) | (1n << 51n);
const moderator: Setting = { permissions: moderate, appPermissions: botMay };
const news = '700000000000000077';

let discord: FakeDiscord;
let program: Program;
let folder: string;
const path = () => join(folder, 'record.json');
const env = () => ({ STORAGE_DIR: join(folder, 'var') });

/** A record with one deadline ahead. */
function record(change: (deadline: Json) => void = () => {}) {
  const one = small();
  const deadline: Json = {
    ...one.deadlines[0],
    id: 'dl-2',
    label: 'Order 2: report',
    of: 'order-2',
    duty: 'report on the review',
    kind: 'by',
    due: '2199-03-01',
    rule: undefined,
    outcome: 'pending',
    became: 'It is still ahead.',
    endedBy: undefined,
    endedOn: undefined,
  };
  change(deadline);
  return { ...one, deadlines: [...one.deadlines, deadline] };
}
const write = (value: object) => writeFileSync(path(), JSON.stringify(value));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'named-apps-posts-'));
  write(record());
  discord = await fakeDiscord();
  program = await runBot(discord, path(), env());
}, 40_000);
afterEach(async () => {
  await program.stop();
  await discord.close();
  rmSync(folder, { recursive: true });
});

const wordsOf = (message: unknown): string =>
  flatten((message as Json | undefined)?.components)
    .filter(({ type }) => type === 10)
    .map(({ content }) => String(content))
    .join('\n');
const idsOn = (message: unknown): string[] =>
  flatten((message as Json | undefined)?.components).flatMap((part) => [
    ...(typeof part.custom_id === 'string' ? [part.custom_id] : []),
    ...((part.options ?? []) as Json[]).map(({ value }) => String(value)),
  ]);
const button = (message: unknown, action: string): string => {
  const found = idsOn(message).find((id) => id.startsWith(`summary:${action}.`));
  if (!found) throw new Error(`no ${action} on: ${idsOn(message).join(' ')}\n${wordsOf(message)}`);
  return found;
};
const isPrivate = (message: unknown) => ((message as { flags: number }).flags & 64) !== 0;
const press = async (message: unknown, id: string, setting = moderator) =>
  messageOf(discord, await discord.interact(click(id, message as Json, setting)));
const preview = async (options: Record<string, string> = {}, setting = moderator) =>
  (await discord.interact(sub('summary', 'new', options, setting))).message;
const posted = (channel = channelId) => channelOf(discord.state.channels, channel).messages;
const texts = (channel = channelId) => posted(channel).map(wordsOf);

/** The pictures that a message shows, with the words for those who do not see them. */
const galleries = (message: unknown): Json[] =>
  flatten((message as Json | undefined)?.components)
    .filter(({ type }) => type === 12)
    .flatMap(({ items }) => items as Json[]);
const galleriesOf = (words: RegExp) => [
  { media: { url: expect.stringMatching(/^attachment:\/\/.+\.png$/) }, description: expect.stringMatching(words) },
];

describe('a summary', () => {
  test('is previewed as it will look, edited, and posted as a message of the bot’s own', async () => {
    let shown = await preview({ topic: 'measure/order-2', length: 'full' });
    expect(isPrivate(shown)).toBe(true);
    expect(wordsOf(shown)).toContain('Preview');
    const form = await discord.interact(click(button(shown, 'intro'), shown as Json, moderator));
    expect(form.response.type).toBe(9);
    const { custom_id } = form.response.data as { custom_id: string };
    const edited = sendForm(custom_id, { introduction: 'Read @everyone **this**' }, shown as Json, moderator);
    shown = (await discord.interact(edited)).message;
    expect(wordsOf(shown)).toContain('From the moderators: Read \\@everyone \\*\\*this\\*\\*');
    shown = await press(shown, button(shown, 'pin'));
    shown = await press(shown, button(shown, 'thread'));
    const lines = wordsOf(shown)
      .split('\n')
      .filter((line) => !line.includes('Preview'));
    const done = await press(shown, button(shown, 'post'));
    expect(wordsOf(done)).toContain('Posted');
    const [message] = posted();
    expect(posted()).toHaveLength(1);
    const said = wordsOf(message).split('\n');
    expect(lines.slice(0, said.length)).toEqual(said);
    expect(said.join(' ')).not.toMatch(/\b(in|\d+) (days?|months?|years?) ?(ago|left)?\b/);
    expect(message).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
    expect(message).not.toHaveProperty('message_reference');
    expect(channelOf(discord.state.channels, channelId).pins).toEqual([message?.id]);
    expect([...channelOf(discord.state.channels, channelId).threads.values()]).toEqual(['Order 2']);
    const more = await discord.interact(
      click(idsOn(message).find((id) => id.startsWith('kept:')) ?? '', message as Json),
    );
    expect(isPrivate(more.message)).toBe(true);
    expect(wordsOf(more.message)).toContain('Order 2');
  }, 40_000);

  test('takes its picture along, which is drawn again with each edit', async () => {
    const may = { permissions: moderate, appPermissions: botMay & ~(1n << 15n) };
    const topic = { topic: 'measure/order-2', length: 'full' };
    const without = await preview(topic, may);
    expect(wordsOf(without)).not.toContain('attach files');
    expect(wordsOf(await press(without, button(without, 'pic'), may))).toContain('I may not attach files');
    const shown = await preview(topic);
    const pictured = await press(shown, button(shown, 'pic'));
    expect(galleries(pictured)).toEqual(galleriesOf(/Order 2/));
    await press(pictured, button(pictured, 'post'));
    await discord.until(() => posted().length === 1);
    expect(galleries(posted()[0])).toEqual(galleriesOf(/1 Mar 2199/));
    write(
      record((deadline) => {
        deadline.due = '2199-04-01';
      }),
    );
    await discord.until(() => texts()[0]?.includes('1 April 2199') ?? false, 15_000);
    expect(galleries(posted()[0])).toEqual(galleriesOf(/1 Apr 2199/));
    const sent = discord.state.received.filter(({ path: to }) => to.startsWith(`/channels/${channelId}/messages`));
    const pictures = sent.flatMap(({ bytes }) => bytes);
    expect(pictures.map((bytes) => Buffer.from(bytes.slice(1, 4)).toString())).toEqual(['PNG', 'PNG']);
    expect(Buffer.from(pictures[0] ?? []).equals(Buffer.from(pictures[1] ?? []))).toBe(false);
    expect(posted()[0]?.attachments).toHaveLength(1);
  }, 40_000);

  test('follows the record on disk, claim by claim, and only when a claim changes', async () => {
    const shown = await preview({ topic: 'due' });
    await press(shown, button(shown, 'post'));
    expect(texts()[0]).toContain('1 March 2199');
    write({ ...record(), record: { ...record().record, checkedOn: '2026-02-01', version: '2026-02-01' } });
    await discord.until(() => program.complaints().includes('the changed record serves'), 15_000);
    write(
      record((deadline) => {
        deadline.due = '2199-04-01';
      }),
    );
    await discord.until(() => texts()[0]?.includes('1 April 2199') ?? false, 15_000);
    const { edits } = channelOf(discord.state.channels, channelId);
    expect(edits).toHaveLength(1);
    expect(edits[0]?.body).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(texts()[0]).toMatch(/1 April 2199.*\(changed on \d+ \w+ \d{4}\)/);
    write(
      record((deadline) => {
        Object.assign(deadline, {
          due: '2199-04-01',
          outcome: 'ended',
          became: 'It was ended.',
          endedOn: '2026-01-05',
        });
        deadline.due = '2026-01-10';
      }),
    );
    await discord.until(() => texts()[0]?.includes('No longer listed here since') ?? false, 15_000);
    expect(posted()).toHaveLength(1);
  }, 60_000);

  test('is for moderators, and each click is asked again', async () => {
    const refused = await discord.interact(sub('summary', 'new', {}, { appPermissions: botMay }));
    expect(wordsOf(refused.message)).toContain('Manage Messages');
    const shown = await preview();
    const post = button(shown, 'post');
    const clicked = await press(shown, post, { appPermissions: botMay });
    expect(wordsOf(clicked)).toContain('Manage Messages');
    expect(posted()).toHaveLength(0);
    const other = await discord.interact(click(post, shown as Json, { ...moderator, user: bert }));
    expect(wordsOf(other.message)).toContain('older than an hour');
    expect(posted()).toHaveLength(0);
  }, 40_000);

  test('two clicks on Post are one post', async () => {
    const shown = await preview();
    const id = button(shown, 'post');
    await Promise.all([press(shown, id), press(shown, id)]);
    expect(posted()).toHaveLength(1);
  }, 40_000);

  test('says before posting what the bot lacks, and who may not', async () => {
    const shown = await preview(
      { topic: 'measure/order-2' },
      { permissions: moderate, appPermissions: (1n << 10n) | (1n << 11n) },
    );
    expect(wordsOf(shown)).toContain('I may not read the history');
    const mute = await preview({}, { permissions: moderate, appPermissions: 1n << 10n });
    expect(wordsOf(mute)).toContain('I may not write');
    expect(idsOn(mute).some((id) => id.startsWith('summary:post.'))).toBe(false);
    const foreign = await discord.interact(sub('summary', 'new', {}, { ...moderator, userInstalled: true }));
    expect(wordsOf(foreign.message)).toContain('I cannot post here');
    const away = { id: news, name: 'news', type: 0, permissions: '0', app_permissions: String(botMay) };
    const where = idsOn(shown).find((id) => id.startsWith('summary:where.')) ?? '';
    const not = await discord.interact(pickChannel(where, away, shown as Json, moderator));
    expect(wordsOf(not.message)).toContain('You need the permission Manage Messages in #news');
    const there = await discord.interact(
      pickChannel(
        where,
        { ...away, permissions: String(moderate), app_permissions: String(1n << 10n) },
        shown as Json,
        moderator,
      ),
    );
    expect(wordsOf(there.message)).toContain('I may not write');
    const fine = await discord.interact(
      pickChannel(where, { ...away, permissions: String(moderate) }, shown as Json, moderator),
    );
    await press(fine.message, button(fine.message, 'post'));
    expect(posted(news)).toHaveLength(1);
    expect(posted()).toHaveLength(0);
  }, 40_000);

  test('planned for a time waits for it, is listed, and can be taken back', async () => {
    const shown = await preview();
    const when = idsOn(shown).find((id) => /^summary:when\..*\.week$/.test(id)) ?? '';
    const form = await discord.interact(
      pick(idsOn(shown).find((id) => id.startsWith('summary:when.')) ?? '', when, shown as Json, moderator),
    );
    const { custom_id } = form.response.data as { custom_id: string };
    const bad = await discord.interact(sendForm(custom_id, { time: 'yesterday' }, shown as Json, moderator));
    expect(wordsOf(bad.message)).toContain('no time to come');
    const good = await discord.interact(sendForm(custom_id, { time: '2199-01-02 09:00' }, shown as Json, moderator));
    expect(wordsOf(good.message)).toMatch(/2 January 2199 at 09\\?:00 \(UTC\), then each week/);
    const planned = await press(good.message, button(good.message, 'post'));
    expect(wordsOf(planned)).toContain('2 January 2199');
    const list = (await discord.interact(sub('summary', 'list', {}, moderator))).message;
    expect(wordsOf(list)).toContain('not posted yet');
    const one = await discord.interact(pick('summary:show', button(list, 'show'), list as Json, moderator));
    const after = await press(one.message, button(one.message, 'back'));
    expect(wordsOf(after)).toContain('Taken back');
    expect(posted()).toHaveLength(0);
  }, 40_000);

  test('stopped, it says so and is edited no more; taken back, it is deleted', async () => {
    const shown = await preview();
    await press(shown, button(shown, 'post'));
    const list = (await discord.interact(sub('summary', 'list', {}, moderator))).message;
    const one = (await discord.interact(pick('summary:show', button(list, 'show'), list as Json, moderator))).message;
    const back = button(one, 'back');
    await press(one, button(one, 'stop'));
    await discord.until(() => texts()[0]?.includes('Not kept up to date since') ?? false);
    await press(one, back);
    expect(posted()).toHaveLength(0);
  }, 40_000);
});

describe('a post that cannot be edited', () => {
  const troubles: [string, (channel: ReturnType<typeof channelOf>) => void, string][] = [
    ['deleted', (channel) => channel.messages.splice(0), 'was deleted'],
    ['archived', (channel) => Object.assign(channel, { archived: true }), 'archived thread'],
    ['without rights', (channel) => Object.assign(channel, { mayPost: false }), 'not allowed'],
    ['edited too often', (channel) => Object.assign(channel, { tooManyEdits: true }), 'no more edits'],
  ];
  const served = () => program.complaints().split('changed record serves').length;
  test.each(troubles)(
    '%s: the moderators are told once',
    async (_, spoil, says) => {
      const shown = await preview();
      await press(shown, button(shown, 'post'));
      spoil(channelOf(discord.state.channels, channelId));
      for (const due of ['2199-04-01', '2199-05-01']) {
        const before = served();
        write(
          record((deadline) => {
            deadline.due = due;
          }),
        );
        await discord.until(() => served() > before, 15_000);
        if (due.includes('-04-')) await discord.until(() => program.complaints().includes('failed'), 15_000);
      }
      await new Promise((done) => setTimeout(done, 500));
      const list = (await discord.interact(sub('summary', 'list', {}, moderator))).message;
      expect(wordsOf(list)).toContain(says);
      expect(wordsOf(list).split('A summary needs you').length - 1).toBe(1);
    },
    60_000,
  );
});

describe('reminders', () => {
  test('go to the person, and say at once when they come', async () => {
    const set = await discord.interact(sub('reminders', 'add', { of: 'deadline/dl-2', before: '7' }));
    expect(isPrivate(set.message)).toBe(true);
    expect(wordsOf(set.message)).toContain('22 February 2199');
    const list = (await discord.interact(sub('reminders', 'list'))).message;
    expect(wordsOf(list)).toContain('7 days before');
    const others = (await discord.interact(sub('reminders', 'list', {}, { user: bert }))).message;
    expect(wordsOf(others)).toContain('No reminder is set');
    const id = idsOn(list).find((one) => one.startsWith('reminders:remove.')) ?? '';
    await discord.interact(pick('reminders:remove', id, others as Json, { user: bert }));
    expect(wordsOf((await discord.interact(sub('reminders', 'list'))).message)).toContain('7 days before');
    const gone = (await discord.interact(pick('reminders:remove', id, list as Json))).message;
    expect(wordsOf(gone)).toContain('Removed');
  }, 40_000);

  test('in a channel are for its moderators; a role only where both may mention it', async () => {
    const channel = (permissions: bigint, app = botMay) => ({
      channels: {
        [news]: { id: news, name: 'news', type: 0, permissions: String(permissions), app_permissions: String(app) },
      },
      roles: { '500000000000000001': { id: '500000000000000001', name: 'watchers', mentionable: false } },
    });
    const add = async (options: Record<string, string>, resolved: ReturnType<typeof channel>) =>
      wordsOf(
        (await discord.interact(sub('reminders', 'add', { of: 'all', ...options }, moderator, resolved))).message,
      );
    expect(await add({ channel: news }, channel(0n))).toContain('needs the permission Manage Messages');
    const role = '500000000000000001';
    expect(await add({ channel: news, role }, channel(moderate))).toContain('You may not mention watchers');
    expect(await add({ channel: news, role }, channel(moderate | (1n << 17n)))).toContain('I may not mention watchers');
    expect(await add({ role }, channel(moderate))).toContain('in a channel only');
    const both = channel(moderate | (1n << 17n), botMay | (1n << 17n));
    expect(await add({ channel: news, role }, both)).toContain('Reminder set');
  }, 40_000);
});
