import { expect, test } from 'vitest';
import { say } from '../../../src/text.ts';
import { discordOutbox } from '../../../src/transports/discord/outbox.ts';
import { pageCalls } from '../../../src/transports/web/playground/calls.ts';
import { Visits } from '../../../src/transports/web/playground/visits.ts';
import { message, textsOf } from '../discord/fakes.ts';

function page() {
  const visits = new Visits('Small', false);
  const [visit, other] = [visits.begin([]), visits.begin([])];
  if (!visit || !other) throw new Error('no visit');
  const outbox = discordOutbox({ call: pageCalls(() => visits.all), ids: new Map() });
  const channel = visit.channels[1]?.id ?? '';
  return { visit, other, outbox, channel };
}

test('what the bot posts by itself stands in its own visit’s channel, is edited there and goes', async () => {
  const { visit, other, outbox, channel } = page();
  const posted = await outbox.post(channel, { message: message(say`First.`), mark: 'abc' });
  if (posted.kind !== 'done') throw new Error(posted.reason);
  const place = { channel, message: posted.value };
  expect(textsOf(visit.find(posted.value)?.post.message)).toContain('First.');
  expect(other.posts).toEqual([]);
  await outbox.edit(place, message(say`Second.`));
  expect(textsOf(visit.find(posted.value)?.post.message)).toContain('Second.');
  expect(visit.find(posted.value)?.post.message.edited_timestamp).not.toBeNull();
  expect(await outbox.pin(place)).toEqual({ kind: 'done', value: undefined });
  expect(await outbox.thread(place, 'Talk')).toEqual({ kind: 'done', value: undefined });
  expect(visit.posts).toHaveLength(1);
  await outbox.remove(place);
  expect(visit.posts).toEqual([]);
  expect(await outbox.edit(place, message(say`Third.`))).toMatchObject({ kind: 'refused', why: 'gone' });
});

test('a direct message is seen by its person alone', async () => {
  const { visit, outbox } = page();
  const person = visit.people[1]?.id ?? '';
  const opened = await outbox.direct(person);
  if (opened.kind !== 'done') throw new Error(opened.reason);
  await outbox.post(opened.value, { message: message(say`To you.`), mark: 'abc' });
  expect(visit.posts).toMatchObject([{ only: person }]);
});

test('a channel that is nowhere on the page is gone', async () => {
  const { outbox } = page();
  const refused = await outbox.post('800000000000000001', { message: message(say`Hello.`), mark: 'abc' });
  expect(refused).toMatchObject({ kind: 'refused', why: 'gone' });
});
