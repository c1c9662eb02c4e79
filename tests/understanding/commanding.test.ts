import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-29');
const refusals = (text: string) =>
  ask(text).map(({ understanding: one }) => (one?.kind === 'unclear' ? one.refusal : one?.kind));

describe('an order to change the record, and a command of a server, is no question', () => {
  it.each([
    ['please add signal to your list'],
    ['remove camscanner from the record, thanks'],
    ['/mute @somebody_else'],
    ['!kick @somebody'],
  ])('%s', (text) => {
    expect(refusals(text)).toEqual(['instruction']);
  });

  it.each([['which apps are on your list'], ['when did Texas add Lemon8 to the list'], ['/ask who owns camscanner']])(
    '%s',
    (text) => {
      expect(refusals(text)).not.toContain('instruction');
    },
  );
});
