import { expect, test } from 'vitest';
import { createLog, type Level } from '../src/log.ts';

function lines(json: boolean, level: Level = 'info') {
  const written: string[] = [];
  const log = createLog({
    level,
    json,
    secrets: ['sesame-sesame', ''],
    write: (line) => written.push(line),
    now: () => new Date(0),
  });
  return { log, written };
}

test('for machines, one JSON object a line', () => {
  const { log, written } = lines(true);
  log('warn', 'slow answer', { ms: 2100, error: new Error('two\nlines'), big: 1n });
  expect(written).toHaveLength(1);
  expect(written[0]).not.toContain('\n');
  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    time: '1970-01-01T00:00:00.000Z',
    level: 'warn',
    event: 'slow answer',
    ms: 2100,
    big: '1',
  });
});

test('for people, one short line', () => {
  const { log, written } = lines(false);
  log('info', 'started', { commands: 9, name: 'two words' });
  log('error', 'failed\nbadly');
  expect(written).toEqual(['00:00:00 started commands=9 name="two words"', '00:00:00 ERROR failed badly']);
});

test('below the level nothing is written', () => {
  const { log, written } = lines(true, 'warn');
  log('info', 'started');
  log('debug', 'detail');
  expect(written).toEqual([]);
});

test.each([true, false])('a secret appears nowhere (json: %s)', (json) => {
  const { log, written } = lines(json);
  log('error', 'refused sesame-sesame', { header: 'Bot sesame-sesame', error: new Error('sesame-sesame') });
  expect(written.join()).toContain('[secret]');
  expect(written.join()).not.toContain('sesame');
});

test('facts that cannot be written do not throw', () => {
  const { log, written } = lines(true);
  const round: Record<string, unknown> = {};
  round.round = round;
  log('info', 'odd', { round });
  expect(written).toHaveLength(1);
});
