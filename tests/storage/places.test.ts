import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import { type Kept, placesIn } from '../../src/storage/places.ts';
import type { Storage } from '../../src/storage/storage.ts';

const guild = '100000000000000001';
let storage: Storage;
let now: number;
let complaints: string[];
beforeEach(async () => {
  storage = await openStorage({ dir: ':memory:' });
  now = 0;
  complaints = [];
});
afterEach(() => storage.close());

const places = (from: Storage) => placesIn(from, { now: () => now, complain: (words) => complaints.push(words) });
const known = (kept: Kept | Promise<Kept>): Kept => {
  if (kept instanceof Promise) throw new Error('a request had to wait');
  return kept;
};
const settled = () => new Promise((done) => setTimeout(done, 30));

test('a server is read once, and again after a change', async () => {
  const here = places(storage);
  expect(here.of(guild)).toBeInstanceOf(Promise);
  expect((await here.of(guild)).settings.zone).toBe('UTC');
  expect(known(here.of(guild)).settings.zone).toBe('UTC');
  await storage.servers.change(guild, { zone: 'Asia/Tokyo' });
  expect((await here.of(guild)).settings.zone).toBe('Asia/Tokyo');
  expect(known(here.of(guild)).facts.version).toBe('1');
});

test('no request waits for the check that it still holds', async () => {
  const deaf = { ...storage, onChange: () => {} };
  const here = places(deaf);
  await here.of(guild);
  await storage.servers.change(guild, { zone: 'Asia/Tokyo' });
  now = 4_000;
  expect(known(here.of(guild)).settings.zone).toBe('UTC');
  await settled();
  expect(known(here.of(guild)).settings.zone).toBe('UTC');
  now = 6_000;
  expect(known(here.of(guild)).settings.zone).toBe('UTC');
  await settled();
  expect(known(here.of(guild)).settings.zone).toBe('Asia/Tokyo');
});

test('what was read before a change does not stay after it', async () => {
  let heard: (guild: string | undefined) => void = () => {};
  let reads = 0;
  const slow: Storage = {
    ...storage,
    onChange: (listener) => {
      heard = listener;
    },
    servers: {
      ...storage.servers,
      async settings(id) {
        const settings = await storage.servers.settings(id);
        if (++reads === 1) {
          await storage.servers.change(id, { zone: 'Asia/Tokyo' });
          heard(id);
        }
        return settings;
      },
    },
  };
  const here = places(slow);
  expect((await here.of(guild)).settings.zone).toBe('Asia/Tokyo');
  expect(known(here.of(guild)).settings.zone).toBe('Asia/Tokyo');
});

test('a database that fails or hangs costs no answer: it is private, with the record alone', async () => {
  const broken: Storage = {
    ...storage,
    facts: { ...storage.facts, of: () => Promise.reject(new Error('gone')) },
  };
  const kept = await places(broken).of(guild);
  expect(kept.settings.replies).toBe('private');
  expect(kept.facts.records.apps).toEqual([]);
  expect(complaints[0]).toContain('gone');
  const hanging: Storage = { ...storage, facts: { ...storage.facts, of: () => new Promise(() => {}) } };
  const before = Date.now();
  expect((await places(hanging).of(guild)).settings.replies).toBe('private');
  expect(Date.now() - before).toBeLessThan(2_500);
});

test('what no longer reads as a fact is left out', async () => {
  const put = [
    { section: 'apps', id: 'own:a', record: '{"id":"own:a","name":"A","sources":["own:s"],"backing":["primary"]}' },
    { section: 'apps', id: 'own:b', record: '{"id":"own:b","title":"of another version"}' },
  ];
  await storage.facts.change(guild, { put, remove: [], most: 9 });
  expect((await places(storage).of(guild)).facts.records.apps.map(({ id }) => id)).toEqual(['own:a']);
});
