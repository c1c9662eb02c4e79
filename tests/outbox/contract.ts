import { beforeEach, describe, expect, test } from 'vitest';
import { markedClick } from '../../src/message/mark.ts';
import type { Message } from '../../src/message/message.ts';
import type { Outbox } from '../../src/outbox/outbox.ts';

/** A place behind an outbox, and the ways in which it refuses. */
export type World = {
  outbox: Outbox;
  /** How many messages stand in a channel, and what the last one says. */
  count(channel: string): number;
  lastWords(channel: string): string;
  forgetNonces(): void;
  hide(channel: string): void;
  hideHistory(channel: string): void;
  archive(channel: string): void;
  close(person: string): void;
  pins(channel: string): readonly string[];
};

export const note = (words: string, mark: string): Message => ({
  lines: [{ kind: 'lead', text: [words] }],
  sourcesWord: 'Sources',
  sources: [],
  closing: [],
  choices: [[{ label: 'More', click: markedClick(mark), style: 'plain' }]],
  attachments: [],
  private: true,
  outcome: 'answer',
  subjects: [],
  intent: 'overview',
  asOf: '2026-11-22',
});

const channel = '700000000000000042';
const done = <T>(value: T) => ({ kind: 'done' as const, value });

/** What every outbox does, wherever it sends to. */
export function outboxContract(name: string, open: () => Promise<World>) {
  describe(`outbox: ${name}`, () => {
    let world: World;
    let outbox: Outbox;
    beforeEach(async () => {
      world = await open();
      outbox = world.outbox;
    });
    const post = (words: string, mark: string) => outbox.post(channel, { message: note(words, mark), mark });
    const posted = async (words: string, mark: string): Promise<string> => {
      const sent = await post(words, mark);
      if (sent.kind !== 'done') throw new Error(sent.reason);
      return sent.value;
    };

    test('posts once under one mark, within minutes', async () => {
      const id = await posted('one', 'mark-1');
      expect(await post('one', 'mark-1')).toEqual(done(id));
      expect(world.count(channel)).toBe(1);
      expect(world.lastWords(channel)).toContain('one');
      await posted('two', 'mark-2');
      expect(world.count(channel)).toBe(2);
    });

    test('finds what it posted, and says where it is not or cannot be seen', async () => {
      const since = Date.now();
      for (let index = 0; index < 130; index++) await posted(`n ${index}`, `mark-${index}`);
      const id = await posted('the one', 'wanted');
      world.forgetNonces();
      expect(await outbox.find(channel, 'wanted', since)).toEqual(done({ kind: 'found', message: id }));
      expect(await outbox.find(channel, 'other', since)).toEqual(done({ kind: 'absent' }));
      expect(await outbox.find('700000000000000043', 'wanted', since)).toEqual(done({ kind: 'absent' }));
      world.hideHistory(channel);
      expect(await outbox.find(channel, 'wanted', since)).toEqual(done({ kind: 'unreadable' }));
      world.hide(channel);
      expect(await outbox.find(channel, 'wanted', since)).toEqual(done({ kind: 'unreadable' }));
    });

    test('edits, pins, opens a thread once, and takes back', async () => {
      const message = await posted('before', 'm');
      const place = { channel, message };
      expect(await outbox.edit(place, note('after', 'm'))).toMatchObject({ kind: 'done' });
      expect(world.lastWords(channel)).toContain('after');
      expect(await outbox.pin(place)).toMatchObject({ kind: 'done' });
      expect(await outbox.pin(place)).toMatchObject({ kind: 'done' });
      expect(world.pins(channel)).toEqual([message]);
      expect(await outbox.thread(place, 'Talk')).toMatchObject({ kind: 'done' });
      expect(await outbox.thread(place, 'Talk')).toMatchObject({ kind: 'done' });
      expect(await outbox.remove(place)).toMatchObject({ kind: 'done' });
      expect(world.count(channel)).toBe(0);
      expect(await outbox.edit(place, note('x', 'm'))).toMatchObject({ kind: 'refused', why: 'gone' });
    });

    test('tells refusals apart', async () => {
      const message = await posted('before', 'm');
      world.archive(channel);
      expect(await outbox.edit({ channel, message }, note('x', 'm'))).toMatchObject({
        kind: 'refused',
        why: 'archived',
      });
      world.hide(channel);
      expect(await post('x', 'n')).toMatchObject({ kind: 'refused', why: 'rights' });
      world.close('100000000000000009');
      const direct = await outbox.direct('100000000000000009');
      expect(direct.kind).toBe('done');
      const sent = await outbox.post(direct.kind === 'done' ? direct.value : '', {
        message: note('x', 'd'),
        mark: 'd',
      });
      expect(sent).toMatchObject({ kind: 'refused', why: 'closed' });
    });
  });
}
