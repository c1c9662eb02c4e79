/** Whose words are asked for: "what did Ant say", "India's reaction", "did the government of that place comment". */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/** Words that may stand between a place and what it said: "the Texas government says", "US officials told". */
const inOffice: readonly CueClass[] = ['people', 'country', 'do', 'have', 'yes-no', 'ever'];
/** So many of them may. */
const mostBetween = 2;

const speaksAt = ({ classes }: Reading, at: number): boolean => classes[at]?.has('say-sure') === true;

/** Places, on record or not, whose authorities are asked about for what they said. */
export const placesSpeaking = (reading: Reading): readonly Mention[] =>
  reading.mentions.filter(
    (mention) =>
      (mention.entry.outsider === 'place' || mention.subjects.some(({ kind }) => kind === 'jurisdiction')) &&
      (saysNext(mention, reading) || isSaidBy(mention, reading)),
  );

/** "what did X say", "X's officials reacted"; whoever is in X speaks for another. */
function saysNext({ from, to }: Mention, reading: Reading): boolean {
  if (reading.isAt(from - 1, 'of')) return false;
  let at = to;
  while (at < to + mostBetween && !speaksAt(reading, at) && reading.isAt(at, ...inOffice)) at++;
  return speaksAt(reading, at);
}

/** "the reaction of X", "a statement from X" */
const isSaidBy = ({ from }: Mention, reading: Reading): boolean => {
  const sign = reading.isAt(from - 1, 'of', 'by')
    ? from - 1
    : reading.isAt(from - 2, 'of', 'by')
      ? from - 2
      : undefined;
  return sign !== undefined && speaksAt(reading, sign - 1);
};
