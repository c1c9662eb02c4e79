import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('how much somebody keeps is a share', () => {
  it.each([
    ['how much does Oracle hold', 'oracle'],
    ['"TikTok closes its deal in the US" how much did ByteDance retain', 'bytedance'],
  ])('%s', (text, id) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'holdings', about: [{ id }], frame: { aspect: 'share' } });
  });
});

it('which it was is told with whether it was any', () => {
  expect(ask('is BYD on a list, which one')).toHaveLength(1);
});

describe('what a record has otherwise is not denied', () => {
  it('a firm that holds no share of anything still has its apps', () => {
    expect(ask('how much does Tencent have')[0]?.answer.kind).toBe('claims');
  });
  it('an order is stopped with what was made under it', () => {
    expect(ask('which judge blocked EO 13942')[0]?.answer.kind).toBe('claims');
  });
});
