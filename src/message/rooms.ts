/** How the room of one message is shared among its answers. */
import { ours } from '../limits.ts';
import type { Text } from '../text.ts';
import { type Cost, costOf, isWithin, minus, nothing, plus, share } from './cost.ts';
import type { Room } from './fit.ts';

const whole: Cost = { chars: ours.text, bytes: ours.textBytes };
/** No single sentence or row may take more of a message, nor may the opening. */
export const most = share(whole, 4);

/** Room for the answers: without the opening, each part's heading, the closing, and how many wait. */
export function roomFor(opening: Text, parts: number): Cost {
  return minus(
    minus(whole, { chars: 120 * parts, bytes: 240 * parts }),
    opening.length > 0 ? costOf(opening) : nothing,
  );
}

/** How many of several answers can at least open: each needs its lead. */
function partsThatFit(leads: readonly Cost[], space: Cost): number {
  const sums = leads.map((_, index) => leads.slice(0, index + 1).reduce(plus, nothing));
  return Math.max(1, sums.filter((sum) => isWithin(sum, space)).length);
}

export const room = (parts: number, cost: Cost): Room => ({
  spoken: parts === 1 ? ours.spoken : ours.spokenInPart,
  spokenRows: parts === 1 ? ours.spokenRows : ours.spokenRowsInPart,
  rows: parts === 1 ? ours.rowsOnPage : ours.rowsInPart,
  names: parts === 1 ? ours.namesOnPage : ours.namesInPart,
  cost,
});

/**
 * A room for each of the answers that can at least open; each needs its lead, and they share alike in what is left. The
 * first answer always has one. Where only one is `asked` for and others stand beside it, it is as long as if it were alone.
 */
export function roomsFor(leads: readonly Cost[], space: Cost, asked = leads.length): readonly Room[] {
  const kept = leads.slice(0, partsThatFit(leads, space));
  const spare = share(minus(space, kept.reduce(plus, nothing)), kept.length);
  return kept.map((lead, at) => room(at < asked ? Math.min(asked, kept.length) : kept.length, plus(lead, spare)));
}
