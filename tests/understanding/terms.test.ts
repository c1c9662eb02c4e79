/** What set so many days, where nothing else tells it apart. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('a number of days', () => {
  it.each([
    ['who signed the law that gave 270 days', 'signer', ['us-pafaca']],
    ['who signed the 120 day order', 'signer', ['us-eo-14034', 'us-eo-14352']],
    ['which order gave 75 days', 'measure', ['us-eo-14166']],
    ['which memo gave 30 days', 'measure', ['us-omb-m-23-13']],
    ['is the law with the 270 days still in force', 'standing', ['us-pafaca']],
    ['when did the 120 days end', 'deadlines', ['dl-13', 'dl-17', 'dl-25']],
  ])('%s', (text, intent, ids) => {
    expect(requestIn(ask(text))).toMatchObject({ intent, about: ids.map((id) => ({ id })) });
  });
});

describe('what is still ahead', () => {
  it.each([['what deadlines are left'], ['any deadlines left']])('%s', (text) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'deadlines', about: [], frame: { show: 'due' } });
  });
});
