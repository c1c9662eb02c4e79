import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Claim, Option } from '../../src/answers/answer.ts';
import { ours } from '../../src/limits.ts';
import { readClick, tellsOf } from '../../src/message/click.ts';
import { compose } from '../../src/message/compose.ts';
import type { Message } from '../../src/message/message.ts';
import { plain } from '../../src/text.ts';
import {
  app,
  claim,
  claims,
  clock,
  expectToFit,
  labelsOf,
  recordOf,
  setting,
  tellOf,
  told,
  wordsOf,
} from './made-up.ts';

const rows = (count: number, set: 'row' | 'name' = 'row'): Claim[] =>
  Array.from({ length: count }, (_, index) => claim(`App ${index + 1}`, 's1', set));

function pageOf(answer: Answer, page: number): Message {
  return compose([told(answer, { ...tellOf('apps'), page })], setting);
}

function clickOn(message: Message, label: string) {
  const found = message.choices.flat().find((choice) => choice.label === label);
  return found && tellsOf(readClick(found.click)?.request ?? '')[0];
}

describe('an answer', () => {
  it('opens with its first claim and names each source once', () => {
    const message = compose(
      [told(claims(claim('It owns it.'), claim('Since 2014.', 's2'), claim('Still so.')))],
      setting,
    );
    expect(message.lines.map(({ kind }) => kind)).toEqual(['lead', 'plain', 'plain']);
    expect(wordsOf(message)).toEqual(['It owns it.', 'Since 2014.', 'Still so.']);
    expect(message.sources.map(({ label }) => label)).toEqual(['Example News (2021)', 'Gazette (2020)']);
    expect(plain(message.closing)).toBe('record of <2026-11-22>');
    expect(message).toMatchObject({ outcome: 'answer', intent: 'owner', subjects: [app('exampla')], private: false });
    expectToFit(message);
  });

  it('names a source for each record that one sentence states, and one for a sentence that states one', () => {
    const [first, second] = [claim('A and B.').sources[0], claim('B.', 's2').sources[0]];
    const labelsOfOne = (each?: number) => {
      const one = { ...claim('A and B.'), sources: [first, second] as Claim['sources'], ...(each && { each }) };
      return compose([told(claims(one))], setting).sources.map(({ label }) => label);
    };
    expect(labelsOfOne()).toEqual(['Example News (2021)']);
    expect(labelsOfOne(2)).toEqual(['Example News (2021)', 'Gazette (2020)']);
  });

  it('says in the closing which day it is about, and hands that day to every button', () => {
    const then = { ...clock, asOf: '2021-02-01' };
    const answer: Answer = { kind: 'claims', claims: [claim('Not then.')], next: [tellOf('deadlines', 'exampla')] };
    const message = compose([told(answer, tellOf('named', 'exampla'), { clock: then })], setting);
    expect(plain(message.closing)).toBe('record of <2026-11-22> · as of <2021-02-01>');
    expect(clickOn(message, 'deadlines exampla')?.asOf).toBe('2021-02-01');
    expect(clickOn(message, 'wrong')?.asOf).toBe('2021-02-01');
    expect(message.asOf).toBe('2021-02-01');
  });

  it('labels a source by its citation, says when the link is a copy, and tells two of one year apart', () => {
    const knowledge = recordOf([
      { id: 'fr', kind: 'legal-text', publisher: 'Federal Register', title: 'EO 1, A Title, 86 FR 1249', copy: true },
      { id: 'n1', date: '2021-01-05' },
      { id: 'n2', date: '2021-06-09', url: 'unknown' },
    ]);
    const answer = claims(claim('A.', 'fr'), claim('B.', 'n1'), claim('C.', 'n2'));
    const { sources } = compose([told(answer)], { ...setting, knowledge });
    expect(sources.map(({ label }) => label)).toEqual([
      '86 FR 1249 (copy)',
      'Example News (<2021-01-05>)',
      'Example News (<2021-06-09>)',
    ]);
    expect(sources.map(({ url }) => typeof url)).toEqual(['string', 'string', 'undefined']);
  });

  it('uses a source that the message names already before it names another', () => {
    const second = claim('B.', ['s2', 's1']);
    expect(compose([told(claims(claim('A.'), second))], setting).sources.map(({ id }) => id)).toEqual(['s1']);
  });

  it('says once how a name was read', () => {
    const answer = claims(claim('exampla is owned.'), claim('exampla is named.'));
    const message = compose([told(answer)], { ...setting, readAs: [{ written: 'exmapla', subject: app('exampla') }] });
    expect(wordsOf(message)).toEqual(['exampla is owned. (from "exmapla")', 'exampla is named.']);
  });

  it('offers to remove a public answer, and to show a private one where there is a channel', () => {
    const answer = claims(claim('A.'));
    expect(labelsOf(compose([told(answer)], setting))).toEqual(['remove', 'wrong']);
    expect(labelsOf(compose([told(answer)], { ...setting, private: true }))).toEqual(['Show in channel', 'wrong']);
    expect(labelsOf(compose([told(answer)], { ...setting, private: true, canShow: false }))).toEqual(['wrong']);
  });

  it('offers a few questions to ask next, never the one just told', () => {
    const next = [tellOf('owner', 'exampla'), ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => tellOf('owner', id))];
    const message = compose([told({ kind: 'claims', claims: [claim('A.')], next })], setting);
    const labels = message.choices[0]?.map(({ label }) => label);
    expect(labels).toEqual(['owner a', 'owner b', 'owner c', 'owner d', 'owner e'].slice(0, ours.nextQuestions));
  });
});

describe('what is no answer', () => {
  const option = (id: string): Option => ({ tell: tellOf('owner', id) });

  it('asks back in private, with buttons up to five and a menu above', () => {
    const few = compose([told({ kind: 'choose', unclear: 'name', among: ['a', 'b'].map(option) }, undefined)], setting);
    expect(few).toMatchObject({ private: true, outcome: 'clarify' });
    expect(few.choices).toEqual([
      [
        { label: 'owner a', click: 'tell:oAa', style: 'primary' },
        { label: 'owner b', click: 'tell:oAb', style: 'primary' },
      ],
    ]);
    const ids = Array.from({ length: 40 }, (_, index) => `app-${index}`);
    const many = compose([told({ kind: 'choose', unclear: 'name', among: ids.map(option) }, undefined)], setting);
    expect(many.menu?.options).toHaveLength(25);
    expect(many.menu?.placeholder).toContain('Which one?');
    expectToFit(many);
  });

  it('declines in private, with what it can answer beside', () => {
    const near = [tellOf('apps'), tellOf('overview')];
    const message = compose([told({ kind: 'unclear', refusal: 'advice', near }, undefined)], setting);
    expect(message).toMatchObject({ private: true, outcome: 'unknown', sources: [], closing: [] });
    expect(labelsOf(message)).toEqual(['apps', 'overview']);
  });

  it('says that nothing is on record as an answer, with the claims that bear on it', () => {
    const answer: Answer = {
      kind: 'nothing',
      absence: 'no-owner',
      about: [app('exampla')],
      strangers: [],
      claims: [claim('But this.')],
      next: [],
    };
    const message = compose([told(answer)], setting);
    expect(wordsOf(message)).toEqual([' nothing: no-owner', 'But this.']);
    expect(message).toMatchObject({ outcome: 'answer', private: false });
    expect(message.sources).toHaveLength(1);
  });

  it('keeps a message private when any of its parts is asked back', () => {
    const asked = told({ kind: 'choose', unclear: 'subject', among: [option('a')] }, undefined);
    expect(compose([told(claims(claim('A.'))), asked], setting)).toMatchObject({ private: true, outcome: 'answer' });
  });
});

describe('a long list', () => {
  const answer = claims(claim('34 apps are named.'), ...rows(34), claim('It was revoked.'));

  it('shows whole rows, counts the others, and keeps the sentences on the first page', () => {
    const message = pageOf(answer, 1);
    expect(wordsOf(message)[0]).toBe('34 apps are named.');
    expect(message.lines.filter(({ kind }) => kind === 'item')).toHaveLength(ours.rowsOnPage);
    expect(wordsOf(message).slice(-2)).toEqual([`and ${34 - ours.rowsOnPage} more`, 'It was revoked.']);
  });

  it('reaches every row by the buttons, each of which carries the whole request', () => {
    const seen: string[] = [];
    let message = pageOf(answer, 1);
    for (let pages = 1; pages < 20; pages++) {
      expectToFit(message);
      seen.push(...message.lines.filter(({ kind }) => kind === 'item').map(({ text }) => plain(text)));
      const next = clickOn(message, 'next');
      if (!next) break;
      expect(wordsOf(pageOf(answer, next.page ?? 1))[0]).toBe('34 apps are named.');
      expect(clickOn(pageOf(answer, next.page ?? 1), 'previous')).toEqual({
        ...tellOf('apps'),
        ...(next.page === 2 ? {} : { page: (next.page ?? 1) - 1 }),
      });
      message = compose([told(answer, next)], setting);
    }
    expect(seen).toEqual(rows(34).map((row) => (row.kind === 'note' ? row.text : '')));
  });

  it('goes to the last page when a page that is gone is asked for', () => {
    expect(wordsOf(pageOf(answer, 99))).toContain('App 34');
  });

  it('runs names on in one paragraph', () => {
    const message = pageOf(claims(claim('3 names.'), ...rows(3, 'name')), 1);
    expect(wordsOf(message)).toEqual(['3 names.', 'App 1, App 2, App 3']);
  });

  it('keeps what goes beyond a screen of sentences behind a button', () => {
    const long = Array.from({ length: 6 }, (_, index) => claim(`${index} ${'word '.repeat(50)}`));
    const message = pageOf(claims(claim('Lead.'), ...long), 1);
    expect(wordsOf(message).join(' ').length).toBeLessThanOrEqual(ours.spoken);
    expect(clickOn(message, 'more')?.page).toBe(2);
  });
});

describe('several questions', () => {
  it('are answered under their own headings', () => {
    const message = compose(
      [told(claims(claim('A.')), tellOf('owner', 'a')), told(claims(claim('B.', 's2')), tellOf('named', 'b'))],
      setting,
    );
    expect(message.lines.map(({ kind }) => kind)).toEqual(['part', 'lead', 'part', 'lead']);
    expect(wordsOf(message)).toEqual(['owner a', 'A.', 'named b', 'B.']);
    expect(message.sources).toHaveLength(2);
    expect(message.subjects).toEqual([app('a'), app('b')]);
  });

  it('lead to the whole list of a part that was cut', () => {
    const list = told(claims(claim('30.'), ...rows(30)), tellOf('apps', 'a'));
    const message = compose([list, told(claims(claim('B.')), tellOf('named', 'b'))], setting);
    expect(labelsOf(message)).toContain('apps a');
    expect(wordsOf(message)).toContain(`and ${30 - ours.rowsInPart} more`);
  });
});

describe('limits', () => {
  it('holds them with many claims, long Chinese lines, hostile signs, long labels and long addresses', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }),
      fc.constantFrom(
        '微信支付是什么？'.repeat(420),
        '*'.repeat(3_000),
        '_~`|[]<>@#'.repeat(200),
        '微'.repeat(700),
        'word '.repeat(120),
      ),
    );
    const set = fc.constantFrom(undefined, undefined, 'row' as const, 'name' as const);
    const source = fc.constantFrom('s0', 's1', 's2', 's3', 's4', 's5');
    const made = fc.record({ text, set, source }).map((one) => claim(one.text, one.source, one.set));
    const knowledge = recordOf(
      [40, 200, 505, 600, 90, 3_000].map((length, index) => ({
        id: `s${index}`,
        publisher: index === 2 ? '出版'.repeat(60) : `P${index}`,
        url: `https://example.org/${index}/${'微'.repeat(index)}`.padEnd(length, 'x'),
      })),
    );
    const next = ['short', 'x'.repeat(40), 'y'.repeat(40)].map((id) => tellOf('compare', id, id, id));
    fc.assert(
      fc.property(
        fc.array(fc.array(made, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (parts, page, isPrivate) => {
          const all = parts.map(([first, ...others], index) =>
            told(
              { kind: 'claims', claims: [first ?? claim('x'), ...others], next },
              { ...tellOf('apps', `a${index}`), page },
            ),
          );
          const language = { ...setting.language, label: () => '名'.repeat(300) };
          const opening = ['微信支付 '.repeat(20)];
          expectToFit(compose(all, { ...setting, language, knowledge, private: isPrivate, opening }));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('holds them where a long sentence comes after a row', () => {
    const parts = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      told(claims(claim('row', 's0', 'row'), claim('word '.repeat(160), 's0')), tellOf('apps', id)),
    );
    const message = compose(parts, setting);
    expectToFit(message);
    expect(wordsOf(message).some((words) => words.startsWith('word word'))).toBe(true);
  });

  it('shows no part of a sentence that is too long to be sent, but its source', () => {
    const message = compose([told(claims(claim('微'.repeat(4_000))))], setting);
    expect(wordsOf(message)).toEqual(['and 1 more']);
    expect(message.sources).toHaveLength(1);
  });
});
