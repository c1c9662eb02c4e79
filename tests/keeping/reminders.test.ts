import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import {
  at,
  clickOf,
  factsWith,
  type Heard,
  importFacts,
  left,
  manageMessages,
  type Person,
  right,
  type World,
  world,
} from './server.ts';

const moderator: Person = { id: '100000000000000007', permissions: manageMessages };
const anybody: Person = { id: '100000000000000008' };
const channel = '700000000000000077';

let storage: Storage;
let setup: World;
beforeEach(async () => {
  storage = await openStorage({ dir: ':memory:' });
  setup = world(storage);
  // Nothing is sent here; that there is a way out is enough.
  Object.assign(setup.desk, { outbox: {} });
});
afterEach(() => storage.close());

const details = {
  zone: 'UTC',
  language: 'en',
  channelName: '#news',
  createdAt: 0,
  days: 7,
  about: { kind: 'all' as const },
};
const addMany = async (count: number, to: { guild?: string; channel?: string; person?: string }) => {
  for (let index = 1; index <= count; index++)
    await storage.alarms.add({
      guild: to.guild,
      channel: to.channel,
      person: to.person,
      details: { ...details, createdAt: index, title: `Number ${index}.` },
    });
};
const menuOf = ({ response }: Heard): string[] =>
  [...JSON.stringify(response).matchAll(/"value":"(reminders:remove\.[^"]+)"/g)].map(([, value]) => String(value));

describe('reminders and a server’s own facts', () => {
  test('those of everything are for its own deadlines too, and these are offered', async () => {
    await importFacts(setup, left, factsWith('Zeta'));
    const here = at(setup, left, anybody);
    expect((await here.sub('reminders', 'add', { of: 'all', before: '7' })).text).toMatch(
      /17 December 2026, for “Zeta: remove Pingo”/,
    );
    expect(JSON.stringify((await here.typing('reminders', 'of', 'zeta', 'add')).response)).toContain(
      'deadline/own:off',
    );
    const there = at(setup, right, anybody);
    expect((await there.sub('reminders', 'add', { of: 'all' })).text).toContain('None of its deadlines is ahead');
    expect(JSON.stringify((await there.typing('reminders', 'of', 'zeta', 'add')).response)).not.toContain('own:');
  });

  test('what one set in another server is counted there, and shown in a direct message', async () => {
    await importFacts(setup, left, factsWith('Zeta'));
    await at(setup, left, anybody).sub('reminders', 'add', { of: 'deadline/own:off' });
    expect((await at(setup, left, anybody).sub('reminders', 'list')).text).toContain('Zeta: remove Pingo');
    const there = await at(setup, right, anybody).sub('reminders', 'list');
    expect(there.text).not.toContain('Zeta');
    expect(there.text).toContain('one more in other servers');
    expect((await at(setup, undefined, anybody).sub('reminders', 'list')).text).toContain('Zeta: remove Pingo');
    const click = menuOf(await at(setup, left, anybody).sub('reminders', 'list'))[0] ?? '';
    await at(setup, right, anybody).pick('reminders:remove', [click]);
    expect((await at(setup, left, anybody).sub('reminders', 'list')).text).toContain('Zeta: remove Pingo');
  });
});

test('asked for twice, at once or later, it is set once', async () => {
  const add = () => at(setup, left, anybody).sub('reminders', 'add', { of: 'all', before: '7' });
  await Promise.all([add(), add(), add()]);
  expect(await storage.alarms.list({})).toHaveLength(1);
  expect((await add()).text).toContain('set already');
  await at(setup, left, anybody).sub('reminders', 'add', { of: 'all', before: '1' });
  expect(await storage.alarms.list({})).toHaveLength(2);
});

describe('many reminders', () => {
  test('every one can be reached and removed', async () => {
    await addMany(35, { guild: left, channel });
    const here = at(setup, left, moderator);
    let list = await here.sub('reminders', 'list');
    const seen: string[] = menuOf(list);
    for (let page = 2; page <= 4; page++) {
      list = await here.click(clickOf(list, `reminders:list.${page}`));
      seen.push(...menuOf(list));
    }
    expect(new Set(seen).size).toBe(35);
    expect(list.text).toContain('Number 35.');
    expect(list.text).not.toContain('Number 1.');
    await here.pick('reminders:remove', [seen.at(-1) ?? '']);
    expect((await here.sub('reminders', 'list')).text).toContain('34 reminders');
  });

  test('of members leave room for those of the server', async () => {
    for (let person = 0; person < 5; person++) await addMany(20, { guild: left, person: `20000000000000000${person}` });
    const given = {
      channels: {
        [channel]: { id: channel, name: 'news', type: 0, permissions: String(manageMessages), app_permissions: '3072' },
      },
    };
    const add = (before: string) =>
      at(setup, left, moderator).picked('reminders', 'add', { of: 'all', channel, before }, given);
    expect((await add('1')).text).toContain('Reminder set');
    await addMany(99, { guild: left, channel });
    expect((await add('30')).text).toContain('more than 100 reminders');
  });
});
