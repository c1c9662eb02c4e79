import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Chat, chat } from '../../../src/transports/terminal/chat.ts';
import { smallSession } from './session.ts';

const session = await smallSession();

test('a question is answered with its sources', async () => {
  const reply = await new Chat(session).reply('who owns Pongo?');
  expect(reply).toContain('Pongo');
  expect(reply).toContain('31 January 2026');
});

test('a number follows the choice with that number', async () => {
  const talk = new Chat(session);
  const reply = await talk.reply('who owns Pingo?');
  const offered = [...reply.matchAll(/^\[(\d+)\] (.+)$/gm)];
  expect(offered.length).toBeGreaterThan(1);
  expect(offered.map(([, number]) => Number(number))).toEqual(offered.map((_, index) => index + 1));
  const next = await talk.reply('1');
  expect(next).not.toBe(reply);
  expect(next).toContain('record of');
});

test('a number that is not offered says so', async () => {
  const talk = new Chat(session);
  await talk.reply('who owns Pingo?');
  expect(await talk.reply('99')).toMatch(/^There are \d+ to choose from; 99 is none of them\.$/);
});

test('a command can be typed', async () => {
  expect(await new Chat(session).reply('/owner Pingo')).toContain('Pingo');
  expect(await new Chat(session).reply('/nosuch')).toContain('There is no such command.');
});

test('from a pipe every line is answered, and the chat ends with the input', async () => {
  const input = new PassThrough();
  const printed: string[] = [];
  const held = chat({
    session,
    input,
    output: new PassThrough(),
    print: async (text) => void printed.push(text),
    stop: new AbortController().signal,
  });
  input.end('who owns Pingo?\n\n/measure Order 1');
  await held;
  expect(printed).toHaveLength(3);
  expect(printed[2]).toContain('Order 1');
});

test.each(['/quit\nwho owns Pingo?\n'])('/quit ends it', async (text) => {
  const input = new PassThrough();
  const printed: string[] = [];
  const held = chat({
    session,
    input,
    output: new PassThrough(),
    print: async (line) => void printed.push(line),
    stop: new AbortController().signal,
  });
  input.end(text);
  await held;
  expect(printed).toEqual([]);
});

test('it can be stopped while it waits for input', async () => {
  const stop = new AbortController();
  const held = chat({
    session,
    input: new PassThrough(),
    output: new PassThrough(),
    print: async () => {},
    stop: stop.signal,
  });
  stop.abort();
  await expect(held).resolves.toBeUndefined();
});

test('at a terminal it prompts, completes and answers', async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  const printed: string[] = [];
  const held = chat({
    session,
    input,
    output,
    print: async (text) => void printed.push(text),
    stop: new AbortController().signal,
  });
  input.write('who owns Pingo?\n');
  await expect.poll(() => printed.length).toBe(1);
  input.end('/quit\n');
  await held;
  expect(String(output.read())).toContain('> ');
  expect(printed[0]).toContain('Pingo');
});
