/** "Does X own Z", "is Z part of X", where Z is a name that nothing on record bears: nothing is told of X instead. */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';
import { mayBeName } from './view.ts';

/** Cues of one thing that has another; what they are said of stands before or after them. */
const ties: readonly CueClass[] = ['own', 'sell', 'subsidiary', 'parent', 'develop', 'share', 'have'];

/** Something else is asked. */
const others: readonly CueClass[] = [
  'ban',
  'list',
  'sign',
  'who',
  'which',
  'what',
  'how',
  'when',
  'why',
  'report',
  'say-sure',
];

/** The thing that is not on record, as written, where it is asked whether somebody on record has it. */
export function strangerOwned(reading: Reading, words: Lexicon): string | undefined {
  if (!reading.has('yes-no') || reading.has(...others)) return undefined;
  // "part of X" says whose it is; what is named otherwise is named somewhere.
  if (reading.at('name').some((at) => !reading.isAt(at, 'subsidiary', 'of'))) return undefined;
  const companies = reading.mention('company');
  const [company] = companies;
  // "Is Z an X app": the noun says whose it is.
  const isTheirs = (at: number) => reading.isAt(at, 'app') && companies.some(({ to }) => to === at);
  const tie = reading.tokens.findIndex((_, at) => reading.isAt(at, ...ties) || isTheirs(at));
  const isOnlyApp = ({ subjects }: Mention) => subjects.every(({ kind }) => kind !== 'company');
  if (!company || companies.length > 1 || reading.mention('app').some(isOnlyApp) || tie < 0) return undefined;
  const thing = outsiderIn(reading) ?? unknownIn(reading, words);
  if (!thing) return undefined;
  const before = (at: number) => at < tie;
  // Whatever has the other is said first, unless it is said of what belongs to it.
  return isTheirs(tie) ||
    before(thing.from) === before(company.from) ||
    before(thing.from) === (reading.isAt(tie + 1, 'by') || isOf(reading, tie, words))
    ? thing.written
    : undefined;
}

/** "belongs to X", "part of X", "a subsidiary of X" */
const isOf = (reading: Reading, tie: number, { belonging }: Lexicon): boolean =>
  reading.isAt(tie, 'subsidiary') || [tie + 1, tie + 2].some((at) => belonging.has(reading.tokens[at]?.text ?? ''));

type Thing = { from: number; written: string };

function outsiderIn({ mentions }: Reading): Thing | undefined {
  const found = mentions.find(
    ({ entry }) => entry.outsider && entry.outsider !== 'place' && entry.outsider !== 'person',
  );
  return found && { from: found.from, written: found.entry.name };
}

/** The only word that nothing accounts for, where it is no word of the language. */
function unknownIn({ tokens, unknown }: Reading, words: Lexicon): Thing | undefined {
  const [word, ...more] = unknown;
  const isName = word?.kind === 'word' && mayBeName(word, words);
  return isName && more.length === 0 ? { from: tokens.indexOf(word), written: word.raw } : undefined;
}
