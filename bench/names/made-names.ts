/**
 * Names as apps have them, of no app that there is: a word of their own, and in two of three one or two words that many
 * share ("browser", "lite"), before it or after it. Distinct also without their spaces.
 */
import { type Random, random } from './random.ts';

export type Script = 'latin' | 'han';

export type MadeName = {
  /** Parts in their order; Latin ones are written with spaces between them, Han ones without. */
  words: readonly string[];
  /** Which of the words is the name's own. */
  own: number;
  text: string;
};

const onsets = 'b bl ch d dr f g gr h j k kl l m n p pl qu r s sk sl st t tr v w y z'.split(' ');
const vowels = 'a e i o u ai ee ou ia'.split(' ');
const codas = ['', '', '', '', 'n', 'r', 's', 'l', 'm', 'nd'];

const syllable = (chance: Random) => chance.pick(onsets) + chance.pick(vowels) + chance.pick(codas);
const latinWord = (chance: Random, syllables: number) =>
  Array.from({ length: syllables }, () => syllable(chance)).join('');

/** Few things are used by many, many by few: the lower of two throws. */
const skewed = (chance: Random, end: number) => Math.min(chance.below(end), chance.below(end));

/** As many Han characters as most names are written with. */
const characters = 2500;
const hanWord = (chance: Random, length: number) =>
  Array.from({ length }, () => String.fromCodePoint(0x4e00 + skewed(chance, characters) * 8)).join('');

const sharedOf = (chance: Random, shared: readonly string[]) => shared[skewed(chance, shared.length)] ?? '';

/** So many distinct names; the same for the same seed. */
export function madeNames(script: Script, count: number, seed: number): MadeName[] {
  const chance = random(seed);
  const word = (): string =>
    script === 'latin' ? latinWord(chance, 2 + chance.below(2)) : hanWord(chance, 2 + chance.below(2));
  const shared = Array.from({ length: 400 }, () =>
    script === 'latin' ? latinWord(chance, 1 + chance.below(2)) : hanWord(chance, 2),
  );
  const made = new Map<string, MadeName>();
  while (made.size < count) {
    const words = [word()];
    let own = 0;
    for (let more = chance.below(3); more > 0; more--) {
      const other = sharedOf(chance, shared);
      if (chance.chance(25)) {
        words.unshift(other);
        own++;
      } else words.push(other);
    }
    const joined = words.join('');
    if (!made.has(joined)) made.set(joined, { words, own, text: words.join(script === 'latin' ? ' ' : '') });
  }
  return [...made.values()];
}
