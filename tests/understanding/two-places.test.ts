/** One name in two places, and two names each in a place of its own. */
import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

/** What is put forward of whom, and where. */
const asked = (text: string): string[] => {
  const tell = requestIn(ask(text));
  if (typeof tell === 'string' || tell.intent !== 'named') return [];
  return tell.frame.premises.flatMap((premise) =>
    premise.kind === 'barred'
      ? [`${premise.about.id} barred ${premise.jurisdiction}`]
      : premise.kind === 'named-in'
        ? [`${premise.app.id} named ${premise.jurisdiction}`]
        : [],
  );
};

describe('each of two places', () => {
  it.each([
    ['do texas and maryland both name camscanner', ['camscanner named us-tx', 'camscanner named us-md']],
    ['is wechat on both the india and the montana list', ['wechat named in', 'wechat named us-mt']],
    ['is tiktok banned in india and canada', ['tiktok barred in', 'tiktok barred ca']],
    ['did canada and australia both ban tiktok', ['tiktok barred ca', 'tiktok barred au']],
  ])('%s', (text, told) => {
    expect(asked(text)).toEqual(told);
  });

  it('is told with the one that does not first', () => {
    const [told] = ask('do texas and maryland both name camscanner');
    expect(told?.answer).toMatchObject({
      kind: 'claims',
      claims: [{ kind: 'in-place', named: false }, { named: true }],
    });
  });
});

describe('turn about', () => {
  it.each([
    ['did canada ban wechat and australia deepseek', ['wechat barred ca', 'deepseek barred au']],
    ['is tiktok banned in india and deepseek in italy', ['tiktok barred in', 'deepseek barred it']],
  ])('%s', (text, told) => {
    expect(asked(text)).toEqual(told);
  });
});
