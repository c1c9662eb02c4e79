/** What a question asks for, made ready once for all its candidates. */
import type { Subject } from '../knowledge/knowledge.ts';
import type { Asked } from '../understanding/candidates.ts';
import { saidIn } from '../understanding/features.ts';
import { heardAsAnswerable } from '../understanding/hearing.ts';
import type { IntentFound } from '../understanding/intents/rule.ts';
import { asking } from '../understanding/intents/signs.ts';
import { stem } from '../understanding/lexicon.ts';
import type { Reading } from '../understanding/reading.ts';
import type { Sounds } from '../understanding/sound.ts';
import { viewOf } from '../understanding/view.ts';

/** Shorter words are in every question. */
const leastLetters = 4;

/** A name in the question: what it may stand for, and how that is called. */
export type NameAsked = { subjects: readonly Subject[]; names: readonly string[] };

const isWord = /^[a-z]{2,}$/;

export type Wanted = {
  reading: Reading;
  sounds: Sounds;
  ruled: IntentFound | undefined;
  /** How far it sounds like a question that is answered here, 0 to 1. */
  answerable: number;
  /** The cues that ask; `none` where nothing does. */
  asking: readonly string[];
  names: readonly NameAsked[];
  /** Stems of what it says beside names and dates; `open` where nothing else accounts for the word. */
  said: readonly { stem: string; open: boolean }[];
  /** Stems of all its longer words. */
  content: readonly string[];
  numbers: readonly string[];
  /** Stems of all that it says, names too. */
  words: readonly string[];
  strangers: boolean;
  described: boolean;
};

/** "On 20 September": the number says nothing without its month. */
const isOfYearless = (at: number, { dates }: Reading): boolean =>
  dates.some(({ from, to, moment }) => moment.kind === 'no-year' && from <= at && at < to);

/** `knows`: of which words something was learned; of the others nothing is to be weighed. */
export function wantedOf(
  { reading, sounds, ruled, own }: Asked,
  knows: (word: string) => boolean = () => true,
): Wanted {
  const view = viewOf(reading, own);
  const asks = asking.filter((cue) => reading.has(cue));
  return {
    reading,
    sounds,
    ruled,
    answerable: heardAsAnswerable(sounds),
    asking: asks.length > 0 ? asks : ['none'],
    names: reading.mentions
      .filter(({ weak }) => !weak)
      .map(({ subjects }) => ({
        subjects,
        names: subjects.map((subject) => own.knowledge.nameOf(subject).toLowerCase()),
      })),
    said: saidIn(reading, own.words).flatMap(({ features: [first], open }) =>
      first === undefined || first.includes(':') ? [] : [{ stem: first, open }],
    ),
    content: reading.tokens.flatMap(({ text }) =>
      text.length < leastLetters || own.words.plain.has(text) || own.words.chatter.has(text) ? [] : [stem(text)],
    ),
    numbers: reading.tokens.flatMap(({ kind, text }, at) =>
      kind === 'number' && text.length > 1 && !isOfYearless(at, reading) ? [text] : [],
    ),
    words: [...new Set(reading.tokens.flatMap(({ text }) => (isWord.test(text) ? [stem(text)] : [])))].filter(knows),
    strangers: view.strangers.length > 0,
    described: view.reference !== undefined && !view.reference.bare,
  };
}
