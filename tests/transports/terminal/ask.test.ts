import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ask, readArguments } from '../../../src/transports/terminal/ask.ts';
import { smallSession } from './session.ts';

const session = await smallSession();

async function run(args: readonly string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  const read = readArguments(args);
  if (read.kind !== 'one' && read.kind !== 'lines') throw new Error(`not to be run: ${read.kind}`);
  const [stdin, output, complaints] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const [out, err] = [text(output), text(complaints)];
  const code = await ask(read, session, { input: stdin, output, complaints });
  output.end();
  complaints.end();
  return { code, out: await out, err: await err };
}

test('a question is answered as a person reads it', async () => {
  const { code, out, err } = await run(['who owns', 'Pingo?']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Pingo');
  expect(out).toContain('https://gazette.example/7');
  expect(out).toContain('record of 31 January 2026');
});

test('--why adds how it was read', async () => {
  const { out } = await run(['--why', 'who owns pingo?']);
  expect(out).toMatch(/How "who owns pingo\?" was read: clear\n( {2}\w+: .+\n)+/);
});

test('--json prints one object, with the reading where asked for', async () => {
  const plain = JSON.parse((await run(['--json', 'who owns Pingo?'])).out) as Record<string, unknown>;
  expect(plain).toMatchObject({ question: 'who owns Pingo?', outcome: 'answer', intent: 'owner', subjects: ['pingo'] });
  expect(plain).not.toHaveProperty('why');
  const why = JSON.parse((await run(['--json', '--why', 'who owns Pingo?'])).out) as { why: { steps: unknown[] }[] };
  expect(why.why[0]?.steps.length).toBeGreaterThan(0);
});

test.each(['2020-12-31', '31 Dec 2020'])('--as-of %s', async (day) => {
  const { out } = await run(['--json', '--as-of', day, 'what stands of Order 1?']);
  expect(JSON.parse(out)).toMatchObject({ asOf: '2020-12-31' });
});

test.each(['2021-02-30', 'someday'])('--as-of %s is no day', async (day) => {
  const { code, out, err } = await run(['--as-of', day, 'who owns Pingo?']);
  expect({ code, out }).toEqual({ code: 64, out: '' });
  expect(err).toMatch(/^--as-of "[^\n]+\n$/);
});

test('--jsonl and --extract read lines', async () => {
  expect((await run(['--jsonl'], 'who owns Pingo?\n\n')).out.trim().split('\n')).toHaveLength(2);
  expect((await run(['--extract'], 'Pongo\n')).out).toBe('{"text":"Pongo","apps":["Pongo"]}\n');
});

describe('wrong use is one line', () => {
  test.each([
    [['--jsnol']],
    [['--as-of']],
    [[]],
    [['--jsonl', 'a question']],
    [['--jsonl', '--extract']],
    [['--json=yes', 'x']],
  ])('%j', (args) => {
    const read = readArguments(args);
    expect(read.kind === 'wrong' && read.text).toMatch(/^[^\n]+$/);
  });

  test('help is no wrong use', () => {
    expect(readArguments(['--help'])).toEqual({ kind: 'help' });
    expect(readArguments(['-h', '--jsonl'])).toEqual({ kind: 'help' });
  });

  test('a question may begin with a dash', () => {
    expect(readArguments(['--', '-what?'])).toMatchObject({ kind: 'one', question: '-what?' });
  });
});
