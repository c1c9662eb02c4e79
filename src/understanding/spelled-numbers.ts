/** Numbers of several words: "forty-three", "one hundred and eighteen", "twenty twenty-one". */
import type { Cues } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';

type Read = { number: number; steps: number };

/** The tokens with each such number in digits; how it was written stays. */
export function inDigits(tokens: readonly Token[], cues: Cues): readonly Token[] {
  if (!tokens.some(({ text }) => cues.tens[text] !== undefined || text === cues.hundred)) return tokens;
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const found = yearAt(tokens, at, cues) ?? hundredsAt(tokens, at, cues) ?? tensAt(tokens, at, cues);
    if (found && found.steps > 1) read.push(asDigits(tokens.slice(at, at + found.steps), found.number));
    else read.push(token);
    at += found?.steps ?? 1;
  }
  return read;
}

const asDigits = (tokens: readonly Token[], number: number): Token => {
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  return { ...first, text: `${number}`, kind: 'number', end: last.end };
};

/** "three" behind "forty". */
const unitAt = (tokens: readonly Token[], at: number, { numbers }: Cues): number | undefined => {
  const unit = isTight(tokens, at) ? numbers[tokens[at]?.text ?? ''] : undefined;
  return unit !== undefined && unit > 0 && unit < 10 && tokens[at]?.text !== 'octet' ? unit : undefined;
};

/** Nothing but a space or a hyphen stands before it. */
const isTight = (tokens: readonly Token[], at: number): boolean => /^[ -]$/.test(tokens[at]?.gap ?? '');

/** "forty-three", and "forty" alone as one step. */
function tensAt(tokens: readonly Token[], at: number, cues: Cues): Read | undefined {
  const ten = cues.tens[tokens[at]?.text ?? ''];
  if (ten === undefined) return undefined;
  const unit = unitAt(tokens, at + 1, cues);
  return unit === undefined ? { number: ten, steps: 1 } : { number: ten + unit, steps: 2 };
}

/** "one hundred and eighteen", "a hundred eighteen", "two hundred and seventy". */
function hundredsAt(tokens: readonly Token[], at: number, cues: Cues): Read | undefined {
  if (tokens[at + 1]?.text !== cues.hundred || !isTight(tokens, at + 1)) return undefined;
  const first = tokens[at]?.text ?? '';
  const count = cues.indefinites.includes(first) ? 1 : cues.numbers[first];
  if (count === undefined || count > 9) return undefined;
  const from = cues.joiners.includes(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2;
  const teen = isTight(tokens, from) ? cues.numbers[tokens[from]?.text ?? ''] : undefined;
  const rest = tensAt(tokens, from, cues) ?? (teen === undefined ? undefined : { number: teen, steps: 1 });
  return rest
    ? { number: count * 100 + rest.number, steps: from - at + rest.steps }
    : { number: count * 100, steps: 2 };
}

/** "twenty twenty-one" */
function yearAt(tokens: readonly Token[], at: number, cues: Cues): Read | undefined {
  if (cues.tens[tokens[at]?.text ?? ''] !== century || !isTight(tokens, at + 1)) return undefined;
  const rest = tensAt(tokens, at + 1, cues);
  return rest && { number: century * 100 + rest.number, steps: 1 + rest.steps };
}
const century = 20;
