/** A sentence with a blank in it: what belongs there is what is asked. */
import type { Cues } from '../languages/cues/cues.ts';

/** Two lines below and more are a blank. */
const blank = /_{2,}/;
/** A sentence in quotation marks. */
const quoted = /["“”«]([^"“”«»]+)["“”»]/g;

/** "A and ____ each hold 15 percent of C" asks who does; without a blank a text stays what it is. */
export function withBlankAsked(text: string, { blanks }: Cues): string {
  if (!blank.test(text)) return text;
  const sentence = sentenceWithBlank(text);
  if (sentence === undefined) return text;
  const at = sentence.search(blank);
  const before = sentence.slice(0, at).trim();
  const after = sentence
    .slice(at)
    .replace(blank, '')
    .replace(/[.?!\s]+$/, '')
    .trim();
  return wordsIn(`${before} ${after}`) < leastOfSentence ? text : `${asked(before, after, blanks)}?`;
}

/** Fewer words around a blank say nothing of what belongs there. */
const leastOfSentence = 3;
/** More words before the sentence with the blank say what it is about, and it is no sentence by itself. */
const mostToLeadUp = 5;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** The sentence that has the blank, in quotation marks where it stands so, without what leads up to it. */
function sentenceWithBlank(text: string): string | undefined {
  const [, inMarks] = [...text.matchAll(quoted)].find(([, inner]) => blank.test(inner ?? '')) ?? [];
  if (inMarks) return inMarks;
  const parts = text.split(/(?<=[.?!:;\n])\s+/);
  const at = parts.findIndex((part) => blank.test(part));
  return wordsIn(parts.slice(0, at).join(' ')) > mostToLeadUp ? undefined : parts[at];
}

/** What asks for the blank: a number before what is counted, a day after its preposition, else who or what it is. */
function asked(
  before: string,
  after: string,
  { counted, dated, joined, bySomebody, article, noun, words }: Cues['blanks'],
): string {
  if (counted.test(after)) return `${before} ${words.howMany} ${after}`;
  if (after === '' && bySomebody.test(before)) return `${words.byWhom} ${before.replace(bySomebody, '')}`;
  if (after === '' && dated.test(before)) return `${words.when} ${before.replace(dated, '')}`;
  if (article.test(before)) return `${words.which} ${after}`;
  const [of] = noun.exec(before) ?? [];
  if (of !== undefined) return `${before.slice(0, -of.length)} ${words.which} ${of.trim()} ${after}`;
  if (after !== '' && (before === '' || joined.test(before))) return `${words.who} ${after}`;
  return `${before} ${words.what} ${after}`;
}
