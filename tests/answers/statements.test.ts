import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, bagOf, holds, meeting, rarity, wordsOf } from '../../src/answers/parts/wording.ts';
import type { Subject } from '../../src/knowledge/knowledge.ts';
import { load } from '../../src/knowledge/load.ts';
import { answer, lines } from './telling.ts';

const loaded = await load(['data']);
if (loaded.kind !== 'knowledge') throw new Error('the record has problems');
const { knowledge } = loaded;
const today = '2030-06-30';

/** What is told of a question's words, by the shipped record. */
const said = (words: string, about: readonly Subject[] = []): string =>
  lines(answer('statements', about, { topics: words.split(' ') }, today, knowledge), today, knowledge).join('\n');

describe('words of a question', () => {
  it('meet other forms of themselves and nothing else', () => {
    expect(alike('court', 'courts')).toBe(true);
    expect(alike('raise', 'raising')).toBe(true);
    expect(alike('supposed', 'supports')).toBe(false);
    expect(alike('ant', 'anti')).toBe(false);
    expect(wordsOf("Ant's rivals")).toEqual(['ant', 'rivals']);
  });

  it('are looked for only where a word begins alike, and found all the same', () => {
    const word = fc.stringMatching(/^[ab]{1,6}s?$/);
    fc.assert(
      fc.property(fc.array(word), word, (words, asked) => {
        expect(holds(bagOf(words), asked)).toBe(words.some((other) => alike(asked, other)));
      }),
    );
  });

  it('weigh more the fewer records use them', () => {
    const weigh = rarity([['order', 'embassy'], ['order', 'app'], ['order'], ['order']]);
    expect(weigh('embassy')).toBeGreaterThan(weigh('order'));
    expect(meeting(['embassy', 'nothing'], bagOf(['embassy']), weigh)).toBe(1);
  });
});

describe('statements', () => {
  it('tell the speaker whom the question names, comments declined too', () => {
    expect(said('any reply from the chinese embassy')).toMatch(/^The Chinese embassy in Washington/);
    expect(said('what did the senior official tell reuters about the aim')).toMatch(/^A senior official, to Reuters/);
    expect(said('what did the spokeswoman of tencent say')).toContain('no immediate comment');
  });

  it('choose among what one person said by its topic', () => {
    const fong: Subject = { kind: 'person', id: 'francis-fong' };
    const told = said('what did fong say about visa and mastercard', [fong]);
    expect(told).toContain('yearly consumption reports');
    expect(told.split('\n').length).toBeLessThan(3);
  });

  it('tell what happened where that was the answer of somebody else than the one named', () => {
    const trump: Subject = { kind: 'person', id: 'donald-trump' };
    expect(said('what did beijing say after trump signed', [trump])).toMatch(/objected to Executive Order 13971/);
  });

  it('tell a judge by what he decided and a manager by her office', () => {
    expect(said('his reasoning', [{ kind: 'person', id: 'carl-nichols' }])).toMatch(
      /Judge Carl Nichols .*emergency-powers/,
    );
    expect(said('anything', [{ kind: 'person', id: 'adam-presser' }])).toMatch(/^Adam Presser: Chief executive/);
  });
});
