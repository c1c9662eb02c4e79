import { expect, test } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import { at, clickOf, type Heard, left, manageMessages, world } from './server.ts';

const moderator = { id: '100000000000000007', permissions: manageMessages };
const plan = {
  topic: { kind: 'due' as const },
  length: 'usual' as const,
  introduction: '',
  language: 'en',
  channelName: '#news',
  pin: false,
  thread: false,
  picture: false,
  start: Date.UTC(2199, 0, 1),
  zone: 'UTC',
};
const menuOf = ({ response }: Heard): string[] =>
  [...JSON.stringify(response).matchAll(/"value":"(summary:show\.[^"]+)"/g)].map(([, value]) => String(value));

test('every one of many summaries can be reached and taken back, and no more are made than are kept', async () => {
  const storage = await openStorage({ dir: ':memory:' });
  const setup = world(storage);
  Object.assign(setup.desk, { outbox: {} });
  for (let index = 0; index < 50; index++)
    await storage.summaries.add({ guild: left, channel: '700000000000000077', title: `Number ${index}.` }, plan, index);
  const here = at(setup, left, { ...moderator, permissions: (1n << 5n) | manageMessages });
  let list = await here.sub('summary', 'list');
  const seen = menuOf(list);
  for (let page = 2; page <= 5; page++) {
    list = await here.click(clickOf(list, `summary:list.${page}`));
    seen.push(...menuOf(list));
  }
  expect(new Set(seen).size).toBe(50);
  expect(list.text).toContain('Number 0.');
  const one = await here.pick('summary:show', [seen.at(-1) ?? '']);
  expect((await here.click(clickOf(one, 'summary:again.'))).text).toContain('has 50 summaries');
  const after = await here.click(clickOf(one, 'summary:back.'));
  expect(after.text).toContain('49 summaries');
  await storage.close();
});
