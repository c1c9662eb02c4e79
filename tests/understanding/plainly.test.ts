/** What a few plain words ask, and what they must not be taken for. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-22');

describe('how else something is called', () => {
  it.each([
    ['other names of capcut', 'capcut'],
    ['is 微信 the same as wechat', 'wechat'],
  ])('%s', (text, id) => {
    expect(requestIn(ask(text))).toMatchObject({
      intent: 'profile',
      about: [{ id }],
      frame: { aspect: 'aliases' },
    });
  });
});

describe('a company and a list of companies', () => {
  it('is named on it, which bars nothing', () => {
    const request = requestIn(ask('is tencent a chinese military company'));
    expect(request).toMatchObject({ intent: 'named', about: [{ id: 'tencent' }] });
    expect(typeof request === 'string' ? [] : request.frame.premises).not.toContainEqual(
      expect.objectContaining({ kind: 'barred' }),
    );
  });
});

it('who banned something is told of all that bars it', () => {
  expect(requestIn(ask('who banned shareit'))).toMatchObject({ intent: 'measures', about: [{ id: 'shareit' }] });
});

it('what is still due narrows to nothing', () => {
  expect(requestIn(ask('what is still due'))).toMatchObject({ intent: 'deadlines', about: [], frame: { show: 'due' } });
});

it('what was only recalled is not corrected as if somebody had said it', () => {
  const request = requestIn(ask('which president banned wechat'));
  expect(typeof request === 'string' ? [] : request.frame.premises).not.toContainEqual(
    expect.objectContaining({ kind: 'named', measure: 'us-commerce-rescission-2021-06' }),
  );
});

it.each(['did merkel ban any apps', 'what did obama sign'])('somebody who signed nothing on record: %s', (text) => {
  const [told] = ask(text);
  expect(told?.answer).toMatchObject({ kind: 'nothing', absence: 'no-measure' });
});

it('of two things the one without an owner is told too', () => {
  const [told] = ask('who owns temu and shein');
  expect(told?.answer.kind === 'claims' ? told.answer.claims.map(({ kind }) => kind) : []).toEqual(['ties', 'unowned']);
});
