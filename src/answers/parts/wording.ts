/** How well a record's own words meet those of a question: rare words count most, and a word counts once. */

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word.length > 1);

/** Two forms of one word: the same up to an ending of a few letters. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4) return `${short}s` === long;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return same >= Math.max(4, short.length - 1) && long.length - same <= 3;
}

const mostKept = 5000;

/** Words that only a few of the records use say most about which record is meant. */
export function rarity(records: readonly (readonly string[])[]): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    // Questions bring any number of words: what is kept of them stays small.
    if (known.size > mostKept) known.clear();
    const count = records.filter((words) => words.some((other) => alike(word, other))).length;
    const weight = count === 0 ? 0 : 1 / Math.sqrt(Math.max(1, count / 2));
    known.set(word, weight);
    return weight;
  };
}

/** The weights of the asked words that stand among the given ones. */
export function meeting(asked: readonly string[], words: readonly string[], weigh: (word: string) => number): number {
  return [...new Set(asked)]
    .filter((word) => words.some((other) => alike(word, other)))
    .reduce((sum, word) => sum + weigh(word), 0);
}
