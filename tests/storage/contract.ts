import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClaimedJob, NewJob } from '../../src/storage/jobs.ts';
import type { Storage } from '../../src/storage/storage.ts';

/** Two openings of one database, as two processes have it; a file is opened by one process alone. */
export type Opened = { one: Storage; two: Storage };

const [left, right] = ['100000000000000001', '100000000000000002'];
const noon = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;

const record = (id: string, name = id) => ({ section: 'apps', id: `own:${id}`, record: JSON.stringify({ name }) });
const job = (id: string, more: Partial<NewJob> = {}): NewJob => ({
  id,
  kind: 'reminder',
  guild: left,
  of: 'r1',
  dueAt: noon,
  details: '{}',
  ...more,
});
const claim = (worker: string, now = noon, limit = 10) => ({ worker, now, leaseMs: minute, limit });

/** What every storage does, whatever it is kept in. */
export function storageContract(name: string, open: () => Promise<Opened>, close: (opened: Opened) => Promise<void>) {
  describe(`storage in ${name}`, () => {
    let opened: Opened;
    let storage: Storage;
    beforeEach(async () => {
      opened = await open();
      storage = opened.one;
    });
    afterEach(() => close(opened));

    describe('settings', () => {
      test('are a newcomer’s until they are changed, each server’s apart', async () => {
        expect(await storage.servers.settings(left)).toMatchObject({ replies: 'public', zone: 'UTC', gaps: false });
        expect(await storage.servers.version(left)).toBe(0);
        expect(await storage.servers.change(left, { zone: 'Asia/Tokyo', gaps: true })).toMatchObject({ gaps: true });
        expect(await storage.servers.change(left, { replies: 'private' })).toMatchObject({ zone: 'Asia/Tokyo' });
        expect(await opened.two.servers.settings(left)).toMatchObject({ zone: 'Asia/Tokyo', replies: 'private' });
        expect(await storage.servers.settings(right)).toMatchObject({ zone: 'UTC', replies: 'public' });
      });

      test('that cannot be are refused, and nothing changes', async () => {
        expect(await storage.servers.change(left, { zone: 'Mars/Base' })).toBeUndefined();
        expect(await storage.servers.change(left, { noticesTo: 'general' })).toBeUndefined();
        expect(await storage.servers.settings(left)).toMatchObject({ zone: 'UTC' });
      });

      test('are not lost by changes at the same time', async () => {
        await Promise.all([
          storage.servers.change(left, { gaps: true }),
          opened.two.servers.change(left, { replies: 'private' }),
          storage.servers.change(left, { form: 'text' }),
        ]);
        expect(await storage.servers.settings(left)).toMatchObject({ gaps: true, replies: 'private', form: 'text' });
        expect(await storage.servers.version(left)).toBeGreaterThanOrEqual(3);
      });
    });

    describe('a server’s own facts', () => {
      const put = (guild: string, ...records: ReturnType<typeof record>[]) =>
        storage.facts.change(guild, { put: records, remove: [], most: 3 });

      test('belong to it alone, in their order', async () => {
        expect(await storage.facts.of(left)).toEqual({ guild: left, version: 0, records: [] });
        await put(left, record('b'), record('a'));
        await put(right, record('a', 'other'));
        expect((await storage.facts.of(left)).records).toEqual([record('b'), record('a')]);
        expect((await opened.two.facts.of(right)).records).toEqual([record('a', 'other')]);
      });

      test('are replaced and removed, each time with a new version', async () => {
        await put(left, record('a'), record('b'));
        const before = await storage.facts.of(left);
        await storage.facts.change(left, { put: [record('a', 'new')], remove: [record('b')], most: 3 });
        const after = await storage.facts.of(left);
        expect(after.records).toEqual([record('a', 'new')]);
        expect(after.version).toBeGreaterThan(before.version);
      });

      test('change all together or not at all', async () => {
        await put(left, record('a'), record('b'));
        expect(await put(left, record('c'), record('d'))).toBe('too-many');
        const { version, records } = await storage.facts.of(left);
        expect(records).toEqual([record('a'), record('b')]);
        const change = { put: [record('c')], remove: [record('a')], most: 3, expected: version - 1 };
        expect(await storage.facts.change(left, change)).toBe('outdated');
        expect((await storage.facts.of(left)).records).toEqual([record('a'), record('b')]);
        expect(await storage.facts.change(left, { ...change, expected: version })).toBe('changed');
        expect((await storage.facts.of(left)).records).toEqual([record('b'), record('c')]);
      });

      test('of which a preview is outdated are not changed by two confirmations', async () => {
        const { version } = await storage.facts.of(left);
        const change = (id: string) => ({ put: [record(id)], remove: [], most: 3, expected: version });
        const done = await Promise.all([
          storage.facts.change(left, change('a')),
          opened.two.facts.change(left, change('b')),
        ]);
        expect(done.sort()).toEqual(['changed', 'outdated']);
        expect((await storage.facts.of(left)).records).toHaveLength(1);
      });
    });

    test('a change is heard of, or that one may have been missed', async () => {
      const heard = Promise.withResolvers<string>();
      opened.two.onChange((guild) => {
        // A word that comes after the end of the test changes nothing any more.
        if (guild === undefined) storage.servers.change(right, { gaps: true }).catch(() => {});
        else heard.resolve(guild);
      });
      await storage.servers.change(right, { gaps: false });
      expect(await heard.promise).toBe(right);
    });

    describe('drafts', () => {
      const key = { guild: left, person: '7' };
      const draft = { kind: 'import', content: 'x' };

      test('wait for their maker, in their server, for an hour', async () => {
        const id = await storage.drafts.put(key, draft, noon);
        expect(id).toMatch(/^[a-z0-9]{12}$/);
        expect(await opened.two.drafts.read(id, key, noon + 59 * minute)).toEqual(draft);
        expect(await storage.drafts.read(id, { ...key, person: '8' }, noon)).toBeUndefined();
        expect(await storage.drafts.read(id, { ...key, guild: right }, noon)).toBeUndefined();
        expect(await storage.drafts.read(id, { ...key, guild: undefined }, noon)).toBeUndefined();
        expect(await storage.drafts.read(id, key, noon + 60 * minute)).toBeUndefined();
      });

      test('are written to, and taken once', async () => {
        const id = await storage.drafts.put(key, draft, noon);
        expect(await storage.drafts.write(id, key, { ...draft, content: 'y' }, noon + 30 * minute)).toBe(true);
        expect(await storage.drafts.write(id, { ...key, person: '8' }, draft, noon)).toBe(false);
        const taken = await Promise.all([
          storage.drafts.take(id, key, noon + 80 * minute),
          opened.two.drafts.take(id, key, noon + 80 * minute),
        ]);
        expect(taken.filter((one) => one !== undefined)).toEqual([{ ...draft, content: 'y' }]);
      });

      test('outside of servers are their maker’s alone; the oldest of many go', async () => {
        const own = { guild: undefined, person: '7' };
        const first = await storage.drafts.put(own, draft, noon);
        expect(await storage.drafts.read(first, own, noon)).toEqual(draft);
        for (let index = 1; index <= 5; index++) await storage.drafts.put(own, draft, noon + index);
        expect(await storage.drafts.read(first, own, noon)).toBeUndefined();
        await storage.drafts.expire(noon + 61 * minute);
        expect((await storage.people.kept('7')).drafts).toEqual([]);
      });
    });

    describe('gaps', () => {
      test('are grouped, and known by their server alone', async () => {
        await storage.gaps.note(left, { text: 'Who owns Foo?', likeness: 'foo owns who' }, '2026-11-20');
        await storage.gaps.note(left, { text: 'who owns foo', likeness: 'foo owns who' }, '2026-11-22');
        await storage.gaps.note(left, { text: 'bar', likeness: 'bar' }, '2026-11-21');
        const [foo, bar] = await storage.gaps.of(left);
        expect(foo).toMatchObject({ text: 'Who owns Foo?', times: 2, lastOn: '2026-11-22' });
        expect(bar).toMatchObject({ text: 'bar', times: 1 });
        expect(await storage.gaps.of(right)).toEqual([]);
        expect(await storage.gaps.find(right, foo?.id ?? '')).toBeUndefined();
        expect(await storage.gaps.remove(right, foo?.id ?? '')).toBe(false);
        await storage.gaps.expire('2026-11-22');
        expect(await storage.gaps.of(left)).toHaveLength(1);
        expect(await storage.gaps.remove(left, foo?.id ?? '')).toBe(true);
        expect(await storage.gaps.of(left)).toEqual([]);
      });

      test('are bounded: the longest unasked go', async () => {
        for (let index = 0; index < 303; index++)
          await storage.gaps.note(
            left,
            { text: `q${index}`, likeness: `q${index}` },
            `2026-${index < 4 ? '01' : '02'}-01`,
          );
        const kept = await storage.gaps.of(left);
        expect(kept).toHaveLength(300);
        expect(kept.filter(({ lastOn }) => lastOn === '2026-01-01')).toHaveLength(1);
      });
    });

    describe('jobs', () => {
      test('are added once, whatever became of them', async () => {
        expect(await storage.jobs.add([job('a'), job('b')])).toBe(2);
        const [first] = await storage.jobs.claim(claim('w', noon, 1));
        expect(await storage.jobs.finish(first as ClaimedJob, 'sent', noon)).toBe(true);
        expect(await storage.jobs.add([job('a'), job('b'), job('c')])).toBe(1);
        expect(await storage.jobs.find('a')).toMatchObject({ state: 'sent', doneAt: noon });
      });

      test('are claimed when they are due, by one worker each', async () => {
        await storage.jobs.add([
          job('later', { dueAt: noon + 1 }),
          ...Array.from({ length: 20 }, (_, at) => job(`j${at}`)),
        ]);
        const claims = await Promise.all(
          ['a', 'b', 'c', 'd'].map((worker, at) =>
            (at % 2 === 0 ? storage : opened.two).jobs.claim(claim(worker, noon, 8)),
          ),
        );
        const ids = claims.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        let left = 20 - ids.length;
        while (left > 0) {
          const more = await storage.jobs.claim(claim('e', noon));
          expect(more.length).toBeGreaterThan(0);
          left -= more.length;
        }
        expect(await storage.jobs.claim(claim('f', noon))).toEqual([]);
        expect(await storage.jobs.claim(claim('f', noon + 1))).toMatchObject([{ id: 'later', attempts: 1 }]);
      });

      test('of the kinds asked for alone', async () => {
        await storage.jobs.add([job('a'), job('p', { kind: 'post' })]);
        expect(await storage.jobs.claim({ ...claim('w'), kinds: ['post'] })).toMatchObject([{ id: 'p' }]);
      });

      test('come back when their lease is over, and the late worker has lost them', async () => {
        await storage.jobs.add([job('a')]);
        const [lost] = await storage.jobs.claim(claim('w'));
        expect(await storage.jobs.claim(claim('v', noon + minute))).toEqual([]);
        const [found] = await opened.two.jobs.claim(claim('v', noon + minute + 1));
        expect(found).toMatchObject({ id: 'a', attempts: 2, firstClaimedAt: noon });
        expect(await storage.jobs.finish(lost as ClaimedJob, 'sent', noon)).toBe(false);
        expect(await storage.jobs.extend(lost as ClaimedJob, noon)).toBe(false);
        expect(await storage.jobs.extend(found as ClaimedJob, noon + 9 * minute)).toBe(true);
        expect(await storage.jobs.claim(claim('u', noon + 8 * minute))).toEqual([]);
        expect(await storage.jobs.finish(found as ClaimedJob, 'failed', noon, 'Missing Access')).toBe(true);
        expect(await storage.jobs.find('a')).toMatchObject({ state: 'failed', reason: 'Missing Access' });
      });

      test('are postponed, ended with what they belong to, and forgotten later', async () => {
        await storage.jobs.add([job('a'), job('b'), job('c', { of: 'r2', dueAt: noon + minute })]);
        expect(await storage.jobs.nextDue()).toBe(noon);
        const [a] = await storage.jobs.claim(claim('w', noon, 1));
        expect(await storage.jobs.postpone(a as ClaimedJob, noon + 5 * minute, '{"n":1}')).toBe(true);
        expect(await storage.jobs.find('a')).toMatchObject({ state: 'waiting', details: '{"n":1}', attempts: 1 });
        expect(await storage.jobs.endThoseOf('r1', noon, 'removed')).toBe(2);
        expect((await storage.jobs.of('r1')).map(({ state, reason }) => [state, reason])).toEqual([
          ['ended', 'removed'],
          ['ended', 'removed'],
        ]);
        expect(await storage.jobs.nextDue()).toBe(noon + minute);
        await storage.jobs.expire(noon + 1);
        expect(await storage.jobs.find('a')).toBeUndefined();
        expect(await storage.jobs.find('c')).toMatchObject({ state: 'waiting' });
      });
    });

    describe('posts and reminders', () => {
      test('are kept, changed and listed', async () => {
        const post = { guild: left, channel: '5', message: undefined, state: 'live', details: '{}', changedAt: 1 };
        const id = await storage.posts.add(post);
        await storage.posts.add({ ...post, guild: right, changedAt: 2 });
        expect(await storage.posts.change(id, { message: '99', changedAt: 3 })).toBe(true);
        expect(await storage.posts.find(id)).toEqual({ ...post, id, message: '99', changedAt: 3 });
        expect(await storage.posts.list({ guild: left })).toHaveLength(1);
        expect(await storage.posts.list({ states: ['live'] })).toHaveLength(2);
        expect(await storage.posts.list({ states: ['ended'] })).toEqual([]);
        expect(await storage.posts.remove(id)).toBe(true);
        expect(await storage.posts.change(id, { state: 'ended' })).toBe(false);
      });

      test('of a person are all that is kept about them, and can be deleted', async () => {
        const own = { guild: undefined, channel: undefined, person: '7', state: 'on', details: '{}', changedAt: 1 };
        const id = await storage.reminders.add(own);
        const other = await storage.reminders.add({ ...own, person: '8' });
        await storage.jobs.add([job('a', { of: id, guild: undefined }), job('b', { of: other, guild: undefined })]);
        await storage.drafts.put({ guild: left, person: '7' }, { kind: 'import', content: 'x' }, noon);
        expect(await storage.people.kept('7')).toMatchObject({ reminders: [{ id }], drafts: [{ content: 'x' }] });
        await storage.people.forget('7');
        expect(await storage.people.kept('7')).toEqual({ reminders: [], drafts: [] });
        expect(await storage.jobs.find('a')).toBeUndefined();
        expect(await storage.jobs.find('b')).toBeDefined();
        expect(await storage.reminders.list({ person: '8' })).toHaveLength(1);
      });
    });

    describe('servers that the bot has left', () => {
      const fill = async (guild: string) => {
        await storage.servers.change(guild, { gaps: true });
        await storage.facts.change(guild, { put: [record('a')], remove: [], most: 3 });
        await storage.gaps.note(guild, { text: 'q', likeness: 'q' }, '2026-11-22');
        await storage.drafts.put({ guild, person: '7' }, { kind: 'import', content: 'x' }, noon);
        await storage.jobs.add([job(`job-${guild}`, { guild })]);
        const kept = { guild, channel: '5', state: 'live', details: '{}', changedAt: 1 };
        await storage.posts.add({ ...kept, message: '9' });
        await storage.reminders.add({ ...kept, person: undefined });
      };

      test('keep everything until they have been gone for long, and then nothing', async () => {
        await fill(left);
        await fill(right);
        const both = new Set([left, right]);
        expect(await storage.servers.compare(both, '2026-11-01', '2026-10-02')).toEqual({
          gone: [],
          back: [],
          deleted: [],
        });
        const one = new Set([right]);
        expect(await storage.servers.compare(one, '2026-11-02', '2026-10-03')).toMatchObject({ gone: [left] });
        expect(await storage.servers.compare(one, '2026-12-01', '2026-11-01')).toMatchObject({ deleted: [] });
        expect((await storage.facts.of(left)).records).toHaveLength(1);
        expect(await storage.servers.compare(one, '2026-12-02', '2026-11-02')).toMatchObject({ deleted: [left] });
        expect((await storage.facts.of(left)).records).toEqual([]);
        expect(await storage.gaps.of(left)).toEqual([]);
        expect(await storage.posts.list({ guild: left })).toEqual([]);
        expect(await storage.reminders.list({ guild: left })).toEqual([]);
        expect(await storage.jobs.find(`job-${left}`)).toBeUndefined();
        expect(await storage.servers.settings(left)).toMatchObject({ gaps: false });
        expect(await storage.servers.all()).toEqual([{ guild: right, goneSince: undefined }]);
        expect((await storage.facts.of(right)).records).toHaveLength(1);
        expect(await storage.posts.list({ guild: right })).toHaveLength(1);
        expect((await storage.people.kept('7')).drafts).toHaveLength(1);
      });

      test('that come back in time lose nothing', async () => {
        await fill(left);
        await storage.servers.compare(new Set(), '2026-11-02', '2026-10-03');
        expect(await storage.servers.compare(new Set([left]), '2026-11-20', '2026-10-21')).toMatchObject({
          back: [left],
        });
        expect(await storage.servers.compare(new Set(), '2026-12-24', '2026-11-24')).toMatchObject({
          gone: [left],
          deleted: [],
        });
        expect((await storage.facts.of(left)).records).toHaveLength(1);
      });
    });
  });
}
