/** How well a record's own words meet those of a question: rare words count most, and a word counts once. */

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const mostKept = 5000;

/** The record's own texts are taken apart again and again; questions bring others, so that what is kept stays small. */
const taken = new Map<string, readonly string[]>();

export function wordsOf(text: string): readonly string[] {
  const known = taken.get(text);
  if (known) return known;
  const made = fold(text)
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word.length > 1);
  if (taken.size > mostKept) taken.clear();
  taken.set(text, made);
  return made;
}

/** Two forms of one word: the same up to an ending of a few letters. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4) return `${short}s` === long;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return same >= Math.max(4, short.length - 1) && long.length - same <= 3;
}

/** As strictly as where a single word decides: "month" is no form of "Montana", for a last letter that differs is that of an ending. */
export function isFormOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return alike(a, b) && (long.startsWith(short) || endings.includes(short.at(-1) as string));
}
const endings = 'aednrsy';

/** Words by how they begin: only words that begin alike can be alike. */
export type Bag = ReadonlyMap<string, readonly string[]>;

const beginning = (word: string): string => word.slice(0, 4);

export function bagOf(words: Iterable<string>): Bag {
  const bag = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const known = bag.get(beginning(word));
    if (known) known.push(word);
    else bag.set(beginning(word), [word]);
  }
  return bag;
}

/** Whether the very word stands in the bag. */
export const hasWord = (bag: Bag, word: string): boolean => bag.get(beginning(word))?.includes(word) ?? false;

/** Whether a word or another form of it stands in the bag. */
export function holds(bag: Bag, word: string): boolean {
  const under = (letters: string) => bag.get(letters)?.some((other) => alike(word, other)) ?? false;
  if (under(beginning(word))) return true;
  // A short word and its plural begin as the shorter of them does.
  if (word.length > 4) return false;
  return (word.length < 4 && under(`${word}s`)) || (word.endsWith('s') && under(word.slice(0, -1)));
}

/** What a word says about which record is meant that so many of them use. */
export const weightOf = (records: number): number => (records === 0 ? 0 : 1 / Math.sqrt(Math.max(1, records / 2)));

/** Words that only a few of the records use say most about which record is meant. */
export function rarity(records: readonly (readonly string[])[]): (word: string) => number {
  const bags = records.map(bagOf);
  const known = new Map<string, number>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    // Questions bring any number of words: what is kept of them stays small.
    if (known.size > mostKept) known.clear();
    const count = bags.filter((bag) => holds(bag, word)).length;
    const weight = weightOf(count);
    known.set(word, weight);
    return weight;
  };
}

/** The weights of the asked words that stand in the bag. */
export function meeting(asked: readonly string[], bag: Bag, weigh: (word: string) => number): number {
  let sum = 0;
  for (const word of new Set(asked)) if (holds(bag, word)) sum += weigh(word);
  return sum;
}
