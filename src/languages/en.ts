/** English. */
import type { Claim } from '../answers/answer.ts';
import { joinText, plain, say, type Text } from '../text.ts';
import { answerLines } from './en/answers.ts';
import { deadlines } from './en/deadlines.ts';
import { events } from './en/events.ts';
import { label } from './en/labels.ts';
import { measures } from './en/measures.ts';
import { names } from './en/names.ts';
import { owners } from './en/owners.ts';
import { record } from './en/record.ts';
import type { Sentences } from './en/sentences.ts';
import { date } from './en/words.ts';
import type { Context, InterfaceWord, Language } from './language.ts';

const sentences: Sentences = { ...names, ...owners, ...measures, ...deadlines, ...events, ...record };

/** Kinds that state a fact of the world on their own, so that a reader must hear how well it is backed. */
const hedged: ReadonlySet<Claim['kind']> = new Set([
  'verdict',
  'ties',
  'tie',
  'holding',
  'due',
  'event',
  'step',
  'standing',
  'date',
  'signer',
  'ruling',
]);

/** What has one report behind it, or only a name printed in a list, says so. */
function hedge({ kind, backing, set }: Claim, words: Text): Text {
  if (!hedged.has(kind) || /\bone (source|report)\b/i.test(plain(words))) return [];
  const strong = backing.some((one) => one === 'primary' || one === 'two-secondary' || one === 'seed');
  if (strong) return [];
  if (backing.includes('label')) return say`Known from the maker’s name printed in the list.`;
  if (backing.includes('one-secondary'))
    return set === 'row' ? say`(One source only.)` : say`Reported by one source only.`;
  return [];
}

const once = (text: string): string => text.replace(/(?<!\.)\.\.(?!\.)/g, '.');

/** A name that ends in a full stop takes the sentence's with it: "Acme Inc." */
function tidy(text: Text): Text {
  let before = '';
  return text.map((span) => {
    if (typeof span !== 'string') {
      const whole = span.kind === 'strong' ? { ...span, text: once(span.text) } : span;
      before = plain([whole]);
      return whole;
    }
    const joined = before.endsWith('.') && !before.endsWith('..') ? span.replace(/^\.(?!\.)/, '') : span;
    before = joined === '' ? before : joined;
    return once(joined);
  });
}

function claim(told: Claim, context: Context): Text {
  const sentence = sentences[told.kind] as (fact: Claim, context: Context) => Text;
  const words = tidy(sentence(told, context));
  const backed = hedge(told, words);
  return backed.length > 0 ? joinText([words, backed]) : words;
}

const words: Record<InterfaceWord, (count: number) => string> = {
  sources: () => 'Sources',
  'record-of': () => 'record of',
  'as-of': () => 'as of',
  'show-in-channel': () => 'Show in channel',
  remove: () => 'Remove',
  wrong: () => 'Wrong?',
  more: () => 'More',
  previous: () => 'Previous',
  next: () => 'Next',
  'and-n-more': (count) => `and ${count} more`,
  'if-meant': () => 'If you mean',
  copy: () => 'copy',
  reported: () => 'reported',
  'added-here': () => 'Added by this server',
  'added-differs': () => 'Added by this server, and not what the public record says',
  'added-row': () => 'added by this server',
  'differs-row': () => 'added by this server, and not what the public record says',
};

export const en = {
  code: 'en',
  claim,
  answer: (answer, context) => answerLines(answer, context).map(tidy),
  label,
  date,
  word: (word, count = 0) => words[word](count),
} satisfies Language;
