import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { type Answered, batch } from '../../../src/transports/terminal/batch.ts';
import { type Output, OutputClosed, outputTo } from '../../../src/transports/terminal/output.ts';
import { smallSession } from './session.ts';

const session = await smallSession();

async function* input(text: string) {
  yield Buffer.from(text);
}

function memory(): Output & { lines: string[]; complaints: string[] } {
  const lines: string[] = [];
  const complaints: string[] = [];
  return {
    lines,
    complaints,
    write: async (line) => void lines.push(line),
    complain: (line) => void complaints.push(line),
  };
}

async function answers(text: string, asOf?: string): Promise<Answered[]> {
  const output = memory();
  expect(await batch(session, input(text), output, { asOf, extract: false })).toBe(true);
  return output.lines.map((line) => JSON.parse(line) as Answered);
}

test('one object a line, in order, blank lines too', async () => {
  const all = await answers('who owns Pingo?\n\nis Pongo named?\n');
  expect(all.map(({ question }) => question)).toEqual(['who owns Pingo?', '', 'is Pongo named?']);
  expect(all[0]).toEqual({
    question: 'who owns Pingo?',
    outcome: 'answer',
    text: expect.stringContaining('Pingo'),
    sources: [
      { id: 'gazette', publisher: 'Gazette', title: 'Issue 7', date: '2020-03-02', url: 'https://gazette.example/7' },
    ],
    subjects: ['pingo'],
    intent: 'owner',
    asOf: '2026-01-31',
    ms: expect.any(Number),
  });
  expect(all[1]).toMatchObject({ outcome: 'unknown', sources: [], subjects: [] });
  expect(all[1]?.text).not.toBe('');
});

test('a day holds for all lines', async () => {
  const all = await answers('was Order 1 revoked?\nwho owns Pingo?', '2020-12-31');
  expect(all.map(({ asOf }) => asOf)).toEqual(['2020-12-31', '2020-12-31']);
  for (const { text } of all) {
    expect(text).toContain('as of 31 December 2020');
    expect(text).not.toContain('record of');
  }
});

test('unreadable bytes are reported and the rest goes on', async () => {
  const output = memory();
  const bytes = async function* () {
    yield Buffer.from([0xff, 0x0a]);
    yield Buffer.from('who owns Pingo?\n');
  };
  expect(await batch(session, bytes(), output, { extract: false })).toBe(true);
  expect(output.complaints).toEqual([expect.stringMatching(/^line 1: not UTF-8/)]);
  expect(output.lines).toHaveLength(2);
});

test('a line as long as can be asked is answered', async () => {
  const [only] = await answers(`who owns Pingo? ${'and so on '.repeat(10_000)}`);
  expect(only?.text).not.toBe('');
});

test('a failure inside is told, the others are answered', async () => {
  const broken = {
    ...session,
    commands: session.commands.map((command) =>
      command.name === 'ask' ? { ...command, execute: failOn(command.execute) } : command,
    ),
  };
  function failOn(execute: (typeof session.commands)[number]['execute']): typeof execute {
    return (request, desk) => {
      if (request.options.question === 'break') throw new Error('broken inside');
      return execute(request, desk);
    };
  }
  const output = memory();
  expect(await batch(broken, input('break\nwho owns Pingo?\n'), output, { extract: false })).toBe(false);
  expect(output.complaints).toEqual([expect.stringMatching(/^line 1: failed inside: Error: broken inside/)]);
  expect(output.lines.map((line) => (JSON.parse(line) as Answered).outcome)).toEqual(['unknown', 'answer']);
  expect(output.lines.join()).not.toContain('broken inside');
});

test('apps named in messages', async () => {
  const output = memory();
  await batch(session, input('I use Ping-Go and PONGO and Ping-Go\nnothing here\n'), output, { extract: true });
  expect(output.lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { text: 'I use Ping-Go and PONGO and Ping-Go', apps: ['Pingo', 'Pongo'] },
    { text: 'nothing here', apps: [] },
  ]);
});

test('writing waits for a slow reader', async () => {
  const slow = new PassThrough({ highWaterMark: 8 });
  const output = outputTo(slow, new PassThrough());
  let done = false;
  const writing = output.write('longer than eight').then(() => {
    done = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toBe(false);
  slow.resume();
  await writing;
  expect(done).toBe(true);
});

test('a reader that has gone ends the writing', async () => {
  const gone = new Writable({
    write: (_chunk, _encoding, callback) => callback(Object.assign(new Error('EPIPE'), { code: 'EPIPE' })),
  });
  const output = outputTo(gone, new PassThrough());
  const lines = async () => {
    for (let line = 0; line < 100; line++) {
      await output.write('line');
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await expect(lines()).rejects.toThrow(OutputClosed);
});
