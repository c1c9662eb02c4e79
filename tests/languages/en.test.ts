import { describe, expect, it } from 'vitest';
import { type Intent, noFilters, plainFrame, type Refusal } from '../../src/answers/answer.ts';
import { tellOf } from '../../src/answers/parts/next.ts';
import { far, onDate, the } from '../../src/languages/en/words.ts';
import { en } from '../../src/languages/en.ts';
import { fallback, languageFor } from '../../src/languages/index.ts';
import { plain } from '../../src/text.ts';
import { contextOf } from '../answers/telling.ts';
import { app, fixture, measure } from '../fixtures/record.ts';

const context = contextOf(fixture, { today: '2030-06-30', asOf: '2030-06-30' });

describe('dates', () => {
  it('writes every form out', () => {
    expect(en.date('2021-01-05')).toBe('5 January 2021');
    expect(en.date('2020-11')).toBe('November 2020');
    expect(en.date('2020')).toBe('2020');
    expect(en.date('about 2025-01-30')).toBe('about 30 January 2025');
    expect(en.date('2020-10-05/2020-10-11')).toBe('5 to 11 October 2020');
    expect(en.date('2020-07-24/2020-08-10')).toBe('24 July to 10 August 2020');
    expect(en.date('unknown')).toBe('a date that is not recorded');
  });

  it('puts them into a sentence', () => {
    expect(onDate('2021-01-05')).toBe('on 5 January 2021');
    expect(onDate('2020-11')).toBe('in November 2020');
    expect(onDate('2020-10-05/2020-10-11')).toBe('between 5 and 11 October 2020');
  });

  it('tells distances in the unit that people use', () => {
    const clock = { today: '2026-11-22' };
    expect(far('2021-01-05', clock)).toBe('5 years ago');
    expect(far('2027-06-27', clock)).toBe('in 217 days');
    expect(far('2026-11-22', clock)).toBe('today');
    expect(far('2026-11-21', clock)).toBe('1 day ago');
  });
});

describe('articles', () => {
  it('stand where English puts them', () => {
    expect(the('Executive Order 13971')).toBe('Executive Order 13971');
    expect(the("India's block of 59 apps")).toBe("India's block of 59 apps");
    expect(the("United Kingdom's ban")).toBe("the United Kingdom's ban");
    expect(the('Texas list')).toBe('the Texas list');
    expect(the('Montana SB 419')).toBe('Montana SB 419');
  });
});

describe('lines without facts', () => {
  it('quotes an unknown name as it was written', () => {
    const answer = {
      kind: 'nothing' as const,
      absence: 'not-on-record' as const,
      about: [],
      strangers: ['snapchat'],
      claims: [],
      next: [],
    };
    expect(en.answer(answer, context).map(plain)).toEqual([
      '“snapchat” is not in this record: no measure on record names it (record of 30 June 2030), so I keep no owner and no deadline for it.',
    ]);
  });

  it('asks back in one line; the choices are buttons', () => {
    const among = [{ tell: tellOf('owner', [app('fizz')]) }, { tell: tellOf('owner', [app('run')]) }];
    expect(en.answer({ kind: 'choose', unclear: 'subject', among }, context).map(plain)).toEqual([
      'Which one do you mean?',
    ]);
  });

  it('has one line for each refusal', () => {
    const refusals: readonly Refusal[] = [
      'topic',
      'advice',
      'opinion',
      'prediction',
      'instruction',
      'noise',
      'empty',
      'unknown-words',
      'impossible-date',
      'expired-click',
    ];
    for (const refusal of refusals) {
      const [line, ...more] = en.answer({ kind: 'unclear', refusal, near: [] }, context).map(plain);
      expect(more).toEqual([]);
      expect(line).toMatch(/^[A-Z].{20,200}\.$/);
      expect(line).not.toContain('!');
    }
  });
});

describe('buttons', () => {
  it('say what they ask', () => {
    expect(en.label(tellOf('owner', [app('fizz')]), context)).toBe('Who owns Fizz?');
    expect(en.label(tellOf('owner', [app('fizz')], { relation: 'behind' }), context)).toBe('Who is behind Fizz?');
    expect(en.label(tellOf('apps', [], { filters: { measures: ['order-7'] } }), context)).toBe('Named apps in Order 7');
    expect(en.label(tellOf('deadlines', [], { show: 'due' }), context)).toBe('What is still due?');
    expect(en.label({ ...tellOf('standing', [measure('order-7')]), asOf: '2021-02-01' }, context)).toBe(
      'What stands of Order 7 on 1 February 2021?',
    );
  });

  it('have words for every intent with and without a subject', () => {
    const intents: readonly Intent[] = [
      'named',
      'apps',
      'measures',
      'owner',
      'holdings',
      'measure',
      'signer',
      'dates',
      'deadlines',
      'standing',
      'history',
      'rulings',
      'statements',
      'plans',
      'compare',
      'profile',
      'sources',
      'disputes',
      'overview',
    ];
    for (const intent of intents)
      for (const about of [[], [app('fizz')]]) {
        const label = en.label({ intent, about, frame: { ...plainFrame, filters: noFilters } }, context);
        expect(label).toMatch(/^\S.*\S$/);
        expect(label.length).toBeLessThanOrEqual(80);
      }
  });
});

describe('names', () => {
  it('show once how they were read', () => {
    const read = { ...context, readAs: [{ written: 'fiz', subject: app('fizz') }] };
    const sources: [{ source: string; at: string }] = [{ source: 'gazette', at: 'p. 1' }];
    const thing = { subject: app('fizz'), name: 'Fizz' };
    const words = plain(
      en.claim(
        {
          id: 'x/y',
          sources,
          backing: ['primary'],
          kind: 'named-in',
          thing,
          count: 0,
          covered: 0,
          through: [],
          entries: [],
        },
        read,
      ),
    );
    expect(words).toBe('Fizz (from “fiz”) is not named in any measure on record.');
  });

  it('tell a range once', () => {
    const sources: [{ source: string; at: string }] = [{ source: 'gazette', at: 'p. 1' }];
    const place = { id: 'norland', name: 'Norland', inSentence: 'Norland' };
    const order = {
      subject: measure('order-7'),
      name: 'Order 7',
      short: 'O 7',
      on: '2025',
      place,
      scope: 'apps' as const,
      reach: 'other' as const,
    };
    const words = plain(
      en.claim(
        {
          id: 'x/y',
          sources,
          backing: ['primary'],
          kind: 'date',
          measure: order,
          what: 'announced',
          signed: false,
          on: '2025-01-28/2025-01-31',
        },
        context,
      ),
    );
    expect(words).toBe('Order 7 was announced between 28 and 31 January 2025.');
  });

  it('keep a single full stop after a name that ends in one', () => {
    const sources: [{ source: string; at: string }] = [{ source: 'gazette', at: 'p. 1' }];
    const of = { subject: app('fizz'), name: 'Fizz' };
    expect(
      plain(en.claim({ id: 'x/y', sources, backing: ['primary'], kind: 'base', of, base: 'Sudport Ltd.' }, context)),
    ).toBe('Fizz is based in Sudport Ltd.');
  });
});

describe('the list of languages', () => {
  it('finds a language by locale and falls back', () => {
    expect(languageFor('en-GB')).toBe(en);
    expect(languageFor('xx')).toBe(fallback);
  });
});
