/** "After X bought Z, did they bar it", "X's Z": whose a thing is said to be by the way, where the record knows of no such tie. */
import type { Premise } from '../answers/answer.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Mind } from './mind.ts';

/** What was told, and the question without it: only the thing is still spoken of. */
export type TieTold = { tokens: readonly Token[]; tie: Premise };

/** So many words make a verb between an owner and what is owned: "has since snapped up". */
const mostOfVerb = 4;
/** Of so many words beside the clause something is asked, and not of the clause. */
const leastAsked = 3;
/** So many ties one above the other make a thing somebody's. */
const mostAbove = 4;

const having: readonly CueClass[] = ['own', 'sell', 'subsidiary'];
/** What may be somebody's of a thing that is not: "X's TikTok deal". */
const dealings: readonly CueClass[] = ['deal', 'sell', 'share', 'plan', 'ban', 'order', 'report', 'say'];

/** `isToldApart`: a sentence before the question, which is a clause as it stands. */
export function withTieTold(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { knowledge, words }: Mind,
  isToldApart: boolean,
): TieTold | undefined {
  if (mentions.length < 2) return undefined;
  for (const [at, first] of mentions.entries()) {
    const second = mentions[at + 1];
    if (!second || second.from - first.to > mostOfVerb) continue;
    const pair = pairOf(first, second);
    if (!pair || isTied(pair.thing, pair.party.id, knowledge)) continue;
    const cut = clauseCut(first, second, pair.isActive, tokens, words, isToldApart);
    const kept = cut && tokens.filter((_, place) => cut.every(([from, to]) => place < from || place >= to));
    if (!kept || (!isToldApart && kept.length < leastAsked)) continue;
    return {
      tokens: kept,
      tie: { kind: 'tie', thing: pair.thing, party: pair.party, relation: 'owner', asked: false },
    };
  }
  return undefined;
}

/** An owner and an app, in either order. */
function pairOf(first: Mention, second: Mention) {
  // What bears one name with its app owns as the company.
  const owner = ({ subjects, entry: { besides }, weak }: Mention) =>
    weak ? undefined : [...subjects, ...besides].find(({ kind }) => kind === 'company' || kind === 'person');
  const [of, by] = [owner(first), onlyApp(second)];
  if (of && by) return { party: of, thing: by, isActive: true };
  const [thing, party] = [onlyApp(first), owner(second)];
  return thing && party ? { party, thing, isActive: false } : undefined;
}

const onlyApp = ({ subjects: [first, ...others], weak }: Mention): Subject | undefined =>
  first?.kind === 'app' && others.length === 0 && !weak ? first : undefined;

/** The words that only say whose it is. */
function clauseCut(
  first: Mention,
  second: Mention,
  isActive: boolean,
  tokens: readonly Token[],
  words: Lexicon,
  isToldApart: boolean,
): readonly (readonly [from: number, to: number])[] | undefined {
  const has = (at: number, cues: readonly CueClass[]) =>
    words.classesOf(tokens[at]?.text ?? '').some((cue) => cues.includes(cue)) ||
    // "snapped up", "took over"
    words.phrases
      .get(tokens[at]?.text ?? '')
      ?.some(
        ({ cue, words: parts }) =>
          cue && cues.includes(cue) && parts.every((part, step) => tokens[at + step]?.text === part),
      ) === true;
  const between = Array.from({ length: second.from - first.to }, (_, step) => first.to + step);
  // "X's Z", "X-owned Z"
  const isWhose =
    isActive &&
    ((between.length === 0 && tokens[first.to - 1]?.possessive === true) ||
      (between.length === 1 && has(first.to, having) && tokens[first.to]?.gap === '-'));
  if (isWhose) return has(second.to, dealings) ? undefined : [[first.from, second.from]];
  const verb = between.some((at) => has(at, having));
  if (!verb || between.some((at) => has(at, ['not', 'who', 'what', 'if']))) return undefined;
  // "Z, bought by X": by whom stands right before the name.
  const isPassive = has(second.from - 1, ['by']) || tokens[second.from - 1]?.text === 'to';
  if (isActive === isPassive) return undefined;
  // "now that X owns Z"
  const opened = words.tieOpeners.has(tokens[first.from - 1]?.text ?? '') ? first.from - 1 : undefined;
  const start = opened !== undefined && words.tieLeads.has(tokens[opened - 1]?.text ?? '') ? opened - 1 : opened;
  const from = start ?? (isToldApart && first.from === 0 ? 0 : undefined);
  // "do you know when X bought Z": that day is asked for.
  if (from === undefined || (opened !== undefined && opened > 0 && has(opened, ['when']))) return undefined;
  // Of "after Z was bought by X, …" the thing is what is asked about.
  return isActive
    ? [[from, second.from]]
    : [
        [from, first.from],
        [first.to, second.to],
      ];
}

/** Whoever is on record as having to do with a thing, or with whoever has. */
function isTied(thing: Subject, party: string, knowledge: Knowledge): boolean {
  const relationsOf = (id: string) => (knowledge.find.app(id) ?? knowledge.find.company(id))?.relations ?? [];
  let above = relationsOf(thing.id).map((one) => one.party);
  for (let step = 0; step < mostAbove && above.length > 0; step++) {
    if (above.includes(party)) return true;
    above = above.flatMap((id) => relationsOf(id).map((one) => one.party));
  }
  return relationsOf(party).some((one) => one.party === thing.id);
}
