/** Reads words of other languages, slang and short slips as the English words that they stand for. */
import type { Glosses, Tongue } from '../languages/glosses/glosses.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** So many characters of a script without spaces are one word at most. */
const longestWord = 8;

/** Letters of scripts that share none with Latin. */
const isOtherScript = ({ raw, kind }: Token): boolean => kind !== 'number' && raw >= '\u0370';

/** The tokens with each such word read in English; how they were written stays. Names in other scripts are no words. */
export function inEnglish(
  tokens: readonly Token[],
  { cues: { everyday, tongues, scripts } }: Lexicon,
  namesIn: () => readonly { from: number; to: number }[] = () => [],
): readonly Token[] {
  const heard = tongueOf(tokens, tongues);
  const mayStand = ({ text }: Token) => everyday[text] !== undefined;
  const names = heard || tokens.some((token) => isOtherScript(token) || mayStand(token)) ? namesIn() : [];
  const covered = new Set(names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
  // In a name of several words none stands for another: "Hua Chunying", "84 Federal Register 22689".
  const called = new Set(
    names.flatMap(({ from, to }) => (to - from > 1 ? Array.from({ length: to - from }, (_, step) => from + step) : [])),
  );
  const spoken =
    heard && called.size > 0
      ? tongueOf(
          tokens.filter((_, at) => !called.has(at)),
          tongues,
        )
      : heard;
  const read: Token[] = [];
  let [changed, gap] = [false, ''];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const foreign = spoken?.sure[token.text] ?? spoken?.beside[token.text];
    const meaning = called.has(at) ? undefined : (everyday[token.text] ?? foreign);
    const other = meaning === undefined ? ofScript(tokens, at, scripts, covered) : undefined;
    const stands = meaning ?? other?.meaning;
    const length = other?.length ?? 1;
    const whole = length > 1 ? joined(tokens.slice(at, at + length)) : token;
    changed ||= stands !== undefined || gap !== '';
    // A particle that says nothing is left out, but not the sign before it.
    if (stands === '') gap += token.gap;
    else {
      (stands ?? token.text).split(' ').forEach((text, step) => {
        const kind = stands === undefined ? token.kind : 'word';
        read.push({ ...whole, text, kind, gap: step > 0 || other ? spaced(gap + token.gap, step) : gap + token.gap });
      });
      gap = '';
    }
    at += length;
  }
  return changed ? read : tokens;
}

/** Words of a script without spaces stand apart in English. */
const spaced = (gap: string, step: number): string => (step > 0 || gap === '' ? ' ' : gap);

/** Characters of one word as one token. */
const joined = (tokens: readonly Token[]): Token => {
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  return { ...first, raw: tokens.map(({ raw }) => raw).join(''), end: last.end };
};

/** The word of another script that begins at a token; of one without spaces the longest. */
function ofScript(
  tokens: readonly Token[],
  from: number,
  scripts: Glosses,
  named: ReadonlySet<number>,
): { meaning: string; length: number } | undefined {
  const first = tokens[from] as Token;
  if (!isOtherScript(first) || named.has(from)) return undefined;
  let found: { meaning: string; length: number } | undefined;
  let written = '';
  for (let at = from; at < Math.min(tokens.length, from + longestWord); at++) {
    const token = tokens[at] as Token;
    if (at > from && (token.kind !== 'han' || first.kind !== 'han' || token.gap !== '' || named.has(at))) break;
    written += token.raw.toLowerCase();
    const meaning = scripts[written];
    if (meaning !== undefined) found = { meaning, length: at - from + 1 };
  }
  return found;
}

/** The language that most words are of, among those that a sure word speaks for. */
function tongueOf(tokens: readonly Token[], tongues: readonly Tongue[]): Tongue | undefined {
  let best: { tongue: Tongue; words: number } | undefined;
  for (const tongue of tongues) {
    if (!tokens.some(({ text }) => tongue.sure[text] !== undefined)) continue;
    const words = tokens.filter(({ text }) => tongue.sure[text] ?? tongue.beside[text]).length;
    if (!best || words > best.words) best = { tongue, words };
  }
  return best?.tongue;
}
