/** Days that were moved on from one to the next, found by what a question speaks of. */
import { earliest } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Deadline } from '../knowledge/schema.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Mind } from './mind.ts';
import { countedOff } from './ordinals.ts';
import type { Reading } from './reading.ts';
import { namesAny } from './references.ts';
import type { View } from './view.ts';
import { spansOf } from './when.ts';
import { meantChain } from './wordings.ts';

/** The first of the days that were moved on from one to the next, of what the question speaks of. */
export function movedDay(view: View, own: Mind): Subject | undefined {
  const { knowledge } = own;
  const later = new Set(knowledge.deadlines.map(({ movedTo }) => movedTo));
  const chains = knowledge.deadlines
    .filter(({ id, movedTo }) => movedTo && !later.has(id))
    .map((first) => chainOf(first, knowledge));
  const spans = spansOf(view.reading.dates);
  const subjects = new Set([...view.apps, ...view.companies].map(({ id }) => id));
  const measures = new Set(view.measures.map(({ id }) => id));
  const isOf = (chain: readonly Deadline[]) =>
    chain.some(({ of }) => measures.has(of)) ||
    (measures.size === 0 &&
      (subjects.size === 0 || chain.some(({ about: things }) => things.some((id) => subjects.has(id)))));
  const isThen = (chain: readonly Deadline[]) =>
    spans.every(([from, to]) =>
      chain.some(
        ({ due }) => (earliest(due) ?? '9') >= from.slice(0, 4) && (earliest(due) ?? '') <= `${to.slice(0, 4)}-12-31`,
      ),
    );
  const isPause = view.reading.has('pause') && !view.reading.has('sell');
  const pausing = isPause ? chains.filter((chain) => isThen(chain) && pausesFor(chain, view, knowledge)) : [];
  const fitting = chains.filter((chain) => isOf(chain) && isThen(chain));
  const kept = pausing.length > 0 ? pausing : fitting;
  const [only, ...others] = kept;
  if (others.length === 0) return only?.[0] && { kind: 'deadline', id: only[0].id };
  return meantChain(view.reading, kept, own.deadlines, own.words);
}

/** "How was the grace for X stretched": a day until which something that names what is spoken of was paused. */
const pausesFor = ([first]: readonly Deadline[], { apps, companies }: View, knowledge: Knowledge): boolean =>
  (knowledge.find.measure(first?.of ?? '')?.relates ?? []).some(({ how, measure }) => {
    const paused = how === 'pauses' ? knowledge.find.measure(measure) : undefined;
    const things = [...apps, ...companies];
    return paused !== undefined && (things.length === 0 || namesAny(paused, things));
  });

function chainOf(first: Deadline, knowledge: Knowledge): readonly Deadline[] {
  const next = first.movedTo === undefined ? undefined : knowledge.find.deadline(first.movedTo);
  return next ? [first, ...chainOf(next, knowledge)] : [first];
}

/**
 * "To what date did the office's seven-day extension push it", "its second extension ran until when": of the days to which one
 * was moved on, the one that is so long after the one before it, or is counted off.
 */
export function movedOnTo(view: View, own: Mind): Subject | undefined {
  const { reading, measures, deadlines, authorities } = view;
  const isAsked = reading.has('extend', 'extension', 'moves') || deadlines.length > 0 || reading.has('grant');
  const days = isAsked ? daysAdded(reading, own.words) : [];
  const turns = isAsked && days.length === 0 ? countedOff('extension', reading, own.words) : [];
  const [turn, ...further] = turns;
  if (days.length === 0 && (turn === undefined || further.length > 0)) return undefined;
  const { knowledge } = own;
  const later = new Set(knowledge.deadlines.map(({ movedTo }) => movedTo));
  const offices = reading.mention('authority');
  const spoken = new Set(measures.map(({ id }) => id));
  const things = new Set([...view.apps, ...view.companies].map(({ id }) => id));
  const isOf = (chain: readonly Deadline[]): boolean => {
    const of = knowledge.find.measure(chain[0]?.of ?? '');
    if (authorities.length > 0)
      return authorities.some(({ id }) => id === of?.issuer) || offices.some((office) => isUnder(office, chain[0]));
    if (spoken.size > 0) return chain.some((one) => spoken.has(one.of));
    const isNamed = chain.some(({ id }) => deadlines.some((one) => one.id === id));
    return isNamed || chain.some(({ about }) => about.some((id) => things.has(id)));
  };
  const chains = knowledge.deadlines
    .filter(({ id, movedTo }) => movedTo && !later.has(id))
    .map((first) => chainOf(first, knowledge))
    .filter(isOf);
  const found = chains.flatMap(([, ...moved]) =>
    turn === undefined
      ? moved.filter(({ rule }) => rule?.days !== undefined && days.includes(rule.days))
      : (moved.at(turn > 0 ? turn - 1 : turn) ?? []),
  );
  const [only, ...others] = found;
  return only && others.length === 0 ? { kind: 'deadline', id: only.id } : undefined;
}

/** "Seven-day", "15 more days": by how many days something is moved on. */
const daysAdded = ({ tokens, dates, isAt }: Reading, { dayUnits, cues }: Lexicon): readonly number[] =>
  tokens.flatMap(({ text, kind }, at) => {
    // "15 more days, then 7 more"
    const isSpan = [1, 2].some((step) => dayUnits.has(tokens[at + step]?.text ?? '')) || isAt(at + 1, 'more');
    const isDated = dates.some(({ from, to }) => at >= from && at < to);
    return isSpan && !isDated ? (cues.numbers[text] ?? (kind === 'number' ? Number(text) : [])) : [];
  });

/** "How many times was that office's deadline pushed back": the day under its name that was moved. */
export function movedBy({ reading, apps, companies, measures }: View, { knowledge }: Mind): Subject | undefined {
  const [office] = reading.mention('authority');
  if (!office || apps.length + companies.length + measures.length > 0) return undefined;
  const first = knowledge.deadlines.find((one) => one.movedTo !== undefined && isUnder(office, one));
  return first && { kind: 'deadline', id: first.id };
}

/** A day under the name of an office. */
const isUnder = ({ entry }: Mention, day: Deadline | undefined): boolean =>
  day?.label.toLowerCase().startsWith(`${entry.name.toLowerCase()} `) === true;
