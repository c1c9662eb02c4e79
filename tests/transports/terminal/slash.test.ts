import { describe, expect, test } from 'vitest';
import type { Command } from '../../../commands/command.ts';
import { complete, readSlash } from '../../../src/transports/terminal/slash.ts';
import { smallSession } from './session.ts';

const never = () => ({ kind: 'remove' as const });
const count: Command = {
  name: 'count',
  definition: {
    name: 'count',
    description: 'Counts.',
    options: [
      { type: 3, name: 'what', description: 'what to count', required: true },
      { type: 4, name: 'times', description: 'how often' },
      { type: 5, name: 'private', description: 'for me only' },
      {
        type: 3,
        name: 'order',
        description: 'the order',
        choices: [
          { name: 'Up', value: 'asc' },
          { name: 'Down', value: 'desc' },
        ],
      },
    ],
  },
  execute: never,
};
const menu: Command = { name: 'Which ones?', definition: { type: 3, name: 'Which ones?' }, execute: never };
const hidden: Command = { name: 'secret', execute: never };
const commands = [count, menu, hidden];
const read = (line: string) => readSlash(line, commands, new Map([['Great Sheep', 'sheep-1']]));

describe('a typed command', () => {
  test('takes its options by name, and the first one without', () => {
    expect(read('/count black sheep times:3 private:yes order:down')).toEqual({
      kind: 'request',
      asked: { command: 'count', options: { what: 'black sheep', times: 3, private: true, order: 'desc' } },
    });
    expect(read('/count times:3 what:a: b')).toEqual({
      kind: 'request',
      asked: { command: 'count', options: { times: 3, what: 'a: b' } },
    });
  });

  test('sends the id of a name that was picked', () => {
    expect(read('/count Great Sheep')).toEqual({
      kind: 'request',
      asked: { command: 'count', options: { what: 'sheep-1' } },
    });
  });

  test('may be a message menu: the rest of the line is the message', () => {
    expect(read('/Which ones? black sheep')).toEqual({
      kind: 'request',
      asked: { command: 'Which ones?', options: {}, target: { id: 'terminal', texts: ['black sheep'] } },
    });
  });

  test.each([
    ['/counting', /^There is no such command\. Did you mean \/count\? These are there: \/count, \/Which ones\?\.$/],
    ['/secret', /^There is no such command/],
    ['/count', /^\/count needs what: what to count$/],
    ['/count x times:often', /^times must be a number\.$/],
    ['/count x private:maybe', /^private must be true or false\.$/],
    ['/count x order:sideways', /^order must be one of Up, Down\.$/],
  ])('that does not fit says why: %s', (line, expected) => {
    const typed = read(line);
    expect(typed.kind === 'fault' && typed.text).toMatch(expected);
  });
});

describe('Tab', async () => {
  const session = await smallSession(commands);
  const completed = async (line: string) => complete(line, session, new Map());

  test('offers commands, but no hidden ones', async () => {
    expect(await completed('/co')).toEqual([['/count '], '/co']);
    expect((await completed('/'))[0]).toEqual(expect.arrayContaining(['/count ', '/Which ones? ', '/app ']));
    expect((await completed('/s'))[0]).not.toContain('/secret ');
  });

  test('offers nothing for a question', async () => {
    expect(await completed('who ow')).toEqual([[], 'who ow']);
  });

  test('offers the other options, and the words of a choice', async () => {
    expect(await completed('/count sheep ti')).toEqual([['times:'], 'ti']);
    expect(await completed('/count sheep order:d')).toEqual([['Down'], 'd']);
  });

  test('offers names on record and remembers their ids', async () => {
    const picked = new Map<string, string>();
    const [names, replaced] = await complete('/app pon', session, picked);
    expect(replaced).toBe('pon');
    expect(names).toContain('Pongo');
    const typed = readSlash('/app Pongo', session.commands, picked);
    expect(typed.kind === 'request' && typed.asked.options.app).toBe(picked.get('Pongo'));
  });
});
