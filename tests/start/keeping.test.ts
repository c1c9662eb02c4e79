import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tidy } from '../../src/start/keeping.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { presentServers } from '../../src/transports/discord/servers.ts';

const guild = '100000000000000001';
const other = '100000000000000002';
let storage: Storage;
let logged: string[];
beforeEach(async () => {
  storage = await openStorage({ dir: ':memory:' });
  logged = [];
  for (const id of [guild, other]) await storage.servers.change(id, { gaps: true });
});
afterEach(() => storage.close());

const log = (_: string, event: string) => void logged.push(event);
const on = (day: string, present?: () => Promise<ReadonlySet<string>>) =>
  tidy(storage, log, new Date(`${day}T03:00:00Z`), present);
const kept = async () => (await storage.servers.all()).map((server) => server.guild);
const inBoth = async () => new Set([guild, other]);
const inOne = async () => new Set([other]);
const failing = () => Promise.reject(new Error('HTTP 500'));

describe('once a day', () => {
  test('a server that has been gone for thirty days is forgotten, and not a day before', async () => {
    await on('2026-11-01', inOne);
    await on('2026-11-30', inOne);
    expect(await kept()).toEqual([guild, other]);
    await on('2026-12-01', inOne);
    expect(await kept()).toEqual([other]);
  });

  test('a failed list deletes nothing, however long it fails', async () => {
    await on('2026-11-01', inOne);
    for (const day of ['2026-12-01', '2027-01-01']) await on(day, failing);
    expect(await kept()).toEqual([guild, other]);
    expect(logged.at(-1)).toContain('nothing was deleted');
  });

  test('coming back within the time keeps all, and the time begins anew', async () => {
    await on('2026-11-01', inOne);
    await on('2026-11-20', inBoth);
    await on('2026-12-05', inOne);
    await on('2026-12-20', inOne);
    expect(await kept()).toEqual([guild, other]);
    await on('2027-01-04', inOne);
    expect(await kept()).toEqual([other]);
  });

  test('old drafts and questions go, where nobody can list the servers too', async () => {
    await storage.gaps.note(guild, { text: 'old', likeness: 'old' }, '2026-08-01');
    await storage.gaps.note(guild, { text: 'new', likeness: 'new' }, '2026-08-31');
    await storage.drafts.put({ guild, person: '7' }, { kind: 'facts', content: 'x' }, Date.UTC(2026, 10, 28));
    const reminder = { guild, channel: undefined, person: '7', details: '{}', changedAt: 1 };
    await storage.reminders.add({ ...reminder, state: 'over' });
    const active = await storage.reminders.add({ ...reminder, state: 'active' });
    await on('2026-11-29');
    expect((await storage.reminders.list({ person: '7' })).map(({ id }) => id)).toEqual([active]);
    expect((await storage.gaps.of(guild)).map(({ text }) => text)).toEqual(['new']);
    expect((await storage.people.kept('7')).drafts).toEqual([]);
  });
});

describe('the list of servers', () => {
  const ids = Array.from({ length: 450 }, (_, at) => String(100_000_000_000_000_000n + BigInt(at)));
  const paged =
    (answer: (page: readonly { id: string }[], after: string) => unknown) => (_: string, query: URLSearchParams) => {
      const after = query.get('after') ?? '0';
      const limit = Number(query.get('limit'));
      const page = ids.filter((id) => BigInt(id) > BigInt(after)).slice(0, limit);
      return Promise.resolve(
        answer(
          page.map((id) => ({ id })),
          after,
        ),
      );
    };

  test('is read page by page to its end', async () => {
    expect(await presentServers(paged((page) => page))).toEqual(new Set(ids));
    expect(await presentServers(() => Promise.resolve([]))).toEqual(new Set());
  });

  test('fails as a whole when any page does', async () => {
    const second = (instead: () => unknown) =>
      presentServers(paged((page, after) => (after === '0' ? page : instead())));
    const failed = () => {
      throw new Error('429');
    };
    await expect(second(failed)).rejects.toThrow('429');
    await expect(second(() => ({ message: 'no' }))).rejects.toThrow('no list');
    await expect(second(() => [{}])).rejects.toThrow('without an id');
    await expect(presentServers(() => Promise.resolve(ids.slice(0, 200).map((id) => ({ id }))))).rejects.toThrow(
      'twice',
    );
  });
});
