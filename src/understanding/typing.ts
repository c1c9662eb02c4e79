/** How far a name is from what somebody has typed for it so far: slips cost most, what is left out or yet to come little. */

/** One wrong, missing or surplus letter. The other costs are shares of it. */
export const slip = 20;
const swap = 16;

/**
 * Letters of the name that were not typed, in one piece: so much for the piece, and so much for each letter. Found by
 * trying grids of such costs on made names, Latin and Han, of another seed than the bench's.
 */
const leading = { piece: 10, letter: 1 };
const inside = { piece: 12, letter: 2 };
const trailing = { piece: 6, letter: 1 };

/** Rows of the table, kept from call to call: two letters back, one letter back, and the one that is filled. */
const rows: [Uint16Array, Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/** The least cost of reading `typed` as `name`; 0 for equals. An alignment with affine gaps on the side of the name. */
export function typingCost(typed: string, name: string): number {
  const width = name.length + 1;
  if (width > rows[0].length) for (const at of [0, 1, 2] as const) rows[at] = new Uint16Array(width * 2);
  let [earlier, previous, row] = rows;
  previous[0] = 0;
  for (let j = 1; j < width; j++) previous[j] = leading.piece + leading.letter * j;
  for (let i = 1; i <= typed.length; i++) {
    const code = typed.charCodeAt(i - 1);
    const beforeCode = i > 1 ? typed.charCodeAt(i - 2) : -1;
    const { piece, letter } = i === typed.length ? trailing : inside;
    let left = slip * i;
    let skipping = left + piece + letter;
    row[0] = left;
    for (let j = 1; j < width; j++) {
      const other = name.charCodeAt(j - 1);
      let least = (previous[j - 1] as number) + (code === other ? 0 : slip);
      least = Math.min(least, (previous[j] as number) + slip, skipping);
      if (j > 1 && other === beforeCode && code === name.charCodeAt(j - 2))
        least = Math.min(least, (earlier[j - 2] as number) + swap);
      left = least;
      row[j] = left;
      skipping = Math.min(skipping, left + piece) + letter;
    }
    [earlier, previous, row] = [previous, row, earlier];
  }
  return previous[width - 1] as number;
}

/** A cost above this is no name for what was typed: slips in two letters of five, or a piece left out of a short one. */
export const mostCost = (typed: string): number => Math.max(36, (slip * 2 * typed.length) / 5);
