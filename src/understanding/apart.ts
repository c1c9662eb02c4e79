/** Verbs of two words with a name between them: "makes X sell", "took X off phones". */
import type { CueClass } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';

/** What somebody is made to do. */
const caused: readonly CueClass[] = ['sell', 'remove', 'end', 'deal'];

/** So many words stand between a verb and its "off". */
const mostBetween = 5;

/** Reads such verbs: what is named between the words tells nothing of who made it. */
export function readApart(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  classes: readonly Set<CueClass>[],
  { causing, parting }: Lexicon,
): void {
  const word = (at: number) => tokens[at]?.text ?? '';
  tokens.forEach((_, at) => {
    const named = mentions.find(({ from }) => from === at + 1);
    if (mentions.some(({ from, to }) => at >= from && at < to)) return;
    // "the law that makes X sell it": nobody has made X.
    if (causing.has(word(at)) && caused.some((cue) => classes[named?.to ?? at + 2]?.has(cue))) {
      classes[at]?.delete('develop');
      classes[at]?.add('require');
    }
    if (!named || !parting.verbs.has(word(at))) return;
    const off = tokens.findIndex(({ text }, place) => place >= named.to && parting.particles.has(text));
    if (off < 0 || off - at > mostBetween || tokens[off]?.gap.trim() !== '') return;
    classes[at]?.add('ban');
    classes[at]?.add('remove');
  });
}
