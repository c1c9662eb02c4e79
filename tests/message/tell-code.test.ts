import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainFrame, type Tell } from '../../src/answers/answer.ts';
import { discord } from '../../src/limits.ts';
import { clickOf, readClick, subjectsOfClicks, tellsOf } from '../../src/message/click.ts';
import { decodeTell, encodeTell } from '../../src/message/tell-code.ts';
import { aspects, day, intents, kinds, longId, relations, tell } from './arbitrary.ts';

describe('a request as a few characters', () => {
  it('comes back as it was, whatever it asks', () => {
    fc.assert(
      fc.property(tell, (asked) => {
        expect(decodeTell(encodeTell(asked))).toEqual(asked);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the letters that sent messages carry', () => {
    const asked: Tell = {
      intent: 'apps',
      about: [{ kind: 'app', id: 'exampla' }],
      frame: {
        ...plainFrame,
        filters: { ...plainFrame.filters, measures: ['xx-order-1'], jurisdiction: 'xx', all: true },
      },
      asOf: '2021-02-01',
      page: 3,
    };
    expect(encodeTell(asked)).toBe('aAexampla@eeb.3+xx-order-1(xx&');
  });

  it('fits a button with the longest ids: one subject with anything small, two subjects with a day and a page', () => {
    const small = fc.record({
      intent: fc.constantFrom(...intents),
      kind: fc.constantFrom(...kinds),
      id: longId,
      other: longId,
      aspect: fc.constantFrom(...aspects),
      relation: fc.constantFrom(...relations),
      asOf: day,
      page: fc.integer({ min: 2, max: 99 }),
    });
    fc.assert(
      fc.property(small, ({ intent, kind, id, other, aspect, relation, asOf, page }) => {
        const frame = { ...plainFrame, aspect, relation, count: true, show: 'past' as const };
        const one: Tell = { intent, about: [{ kind, id }], frame, asOf, page };
        const two: Tell = {
          intent,
          about: [
            { kind, id },
            { kind, id: other },
          ],
          frame: plainFrame,
          asOf,
          page,
        };
        const filtered: Tell = {
          intent,
          about: [],
          asOf,
          page,
          frame: { ...plainFrame, filters: { ...plainFrame.filters, measures: [id, other] } },
        };
        for (const asked of [one, two, filtered])
          expect((clickOf('tell', [asked]) ?? '').length, encodeTell(asked)).toBeGreaterThan(0);
      }),
    );
  });

  it('never makes a custom_id that Discord refuses; what does not fit gets none', () => {
    fc.assert(
      fc.property(fc.array(tell, { minLength: 1, maxLength: 3 }), (asked) => {
        const click = clickOf('show', asked);
        if (click === undefined) return;
        expect(click.length).toBeLessThanOrEqual(discord.customId);
        const read = readClick(click);
        expect(read?.command).toBe('show');
        expect(tellsOf(read?.request ?? '')).toEqual(asked);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads nothing into what it never wrote', () => {
    for (const code of [
      '',
      'Z',
      'oAalipay@zzzzzz',
      'oQalipay',
      'o@',
      'oA',
      'oAx.0',
      'oAx.99999999',
      'oAx%q',
      'oAx?zq',
      'oAx"\'zz',
      'oAx;xx',
      'o Ax',
      'oAx{}',
    ])
      expect(decodeTell(code), code).toBeUndefined();
    expect(tellsOf('oAx~')).toEqual([]);
    expect(readClick('')).toBeUndefined();
    expect(readClick(':x')).toBeUndefined();
  });

  it('survives any string', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100, unit: 'binary' }), (code) => {
        const asked = decodeTell(code);
        expect(asked && decodeTell(encodeTell(asked))).toEqual(asked);
      }),
      { numRuns: 3_000 },
    );
  });

  it('tells what a message is about by its buttons', () => {
    const about = [{ kind: 'app' as const, id: 'exampla' }];
    const own = clickOf('wrong', [{ intent: 'owner', about, frame: plainFrame }]) ?? '';
    const next = clickOf('tell', [{ intent: 'owner', about: [{ kind: 'app', id: 'other' }], frame: plainFrame }]) ?? '';
    expect(subjectsOfClicks([next, own, 'remove:', 'nonsense'])).toEqual(about);
  });
});
