/** Words of others, quoted beside a question of where they are from: "“…” – whose wording is this?" */
import { type Intent, plainFrame, type Tell } from '../answers/answer.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mind } from './mind.ts';
import { measureQuoted } from './quoted-names.ts';
import type { Reading } from './reading.ts';
import { recall } from './recall.ts';

/** Fewer words are a name or a phrase that many use. */
const leastQuoted = 5;

/** In so many words and fewer it is asked where words are from, and little else. */
const mostAsked = 12;

/** How well a passage must meet quoted words to be what they are from. */
const sure = { score: 10, covered: 0.7 };

/** What is asked of the words themselves, or of the paper that they stand in. */
const ofWords = ['say', 'say-sure', 'report', 'source', 'citation'] as const;
const ofPaper = ['order', 'law', 'measure', 'rule', 'directive', 'memo'] as const;

/** What meets less than this of quoted words has hardly anything to do with them. */
const leastCovered = 0.4;

/**
 * The passage that quoted words are from, where the question beside them asks for that: something said, or what a measure
 * says; `nowhere` where nothing on record is anything like them.
 */
export function quotedFrom(told: Reading, asked: Reading, own: Mind): Tell | 'nowhere' | undefined {
  const { words, memory } = own;
  const measure = measureQuoted(told, asked, own);
  if (measure) return { intent: 'measure', about: [measure], frame: plainFrame };
  if (told.tokens.length < leastQuoted || !asksWhence(asked, words)) return undefined;
  const isOfPaper = asked.has(...ofPaper);
  const intents: ReadonlySet<Intent> = new Set(isOfPaper ? ['measure'] : ['measure', 'statements']);
  const found = recall(told, words, memory.passages, {
    among: ({ intent, frame }) => intents.has(intent) && frame.aspect !== 'does-not',
  });
  if (!found || found.covered < leastCovered) return isOfPaper ? undefined : 'nowhere';
  return found.score >= sure.score && found.covered >= sure.covered ? found.value : undefined;
}

/** "Who said this", "which order is that out of", "whose words": nothing is named, and no more is asked than whence. */
function asksWhence({ mentions, dates, unknown, tokens, has }: Reading, words: Lexicon): boolean {
  const isOfOrigin = tokens.some(({ text }) => words.origin.has(text));
  return (
    mentions.every(({ weak }) => weak) &&
    dates.length === 0 &&
    unknown.length <= mostUnknown &&
    tokens.length <= mostAsked &&
    has('who', 'whose', 'which', 'what', 'where') &&
    (isOfOrigin || has('whose', ...ofWords, ...ofPaper)) &&
    !has('when', 'next', 'end', 'why', 'how-many', 'bot', 'own', 'still', 'happen', 'if', 'list-noun', 'ban', 'plan')
  );
}
/** "Whose wording": a word for words. */
const mostUnknown = 1;
