/** Headlines of the record's own sources: pasted beside a question, one tells which measures it is about. */
import { earliest, isDay } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import { fold, type Token } from './fold.ts';
import type { Mind } from './mind.ts';
import { type Reading, unique } from './reading.ts';
import { recall } from './recall.ts';
import { namesAny } from './references.ts';
import { viewOf } from './view.ts';

/** A headline's own words, and the measures that rest on what stands below it. */
type Headline = { words: ReadonlySet<string>; measures: readonly Measure[] };
type Headlines = { all: readonly Headline[]; having: ReadonlyMap<string, readonly number[]> };

/** Fewer words tell no headline from another; more measures than this are not what it is about. */
const leastWords = 4;
const mostMeasures = 3;
/** So much of what is pasted a headline must say, and so much of the headline must be pasted. */
const least = { said: 0.8, met: 0.6 };

/** The headlines of a record, found once for it. */
const known = new WeakMap<Mind, Headlines>();

function headlinesOf(own: Mind): Headlines {
  const found = known.get(own);
  if (found) return found;
  const { knowledge } = own;
  const citing = new Map<string, Measure[]>();
  for (const measure of knowledge.measures)
    for (const { source } of measure.sources ?? []) citing.set(source, [...(citing.get(source) ?? []), measure]);
  const all = [...citing].flatMap(([id, measures]): Headline[] => {
    const { title = '', date } = knowledge.find.source(id) ?? {};
    const words = wordsOf(fold(title), own);
    const about = ofThen(measures, date);
    return words.size < leastWords || about.length === 0 || about.length > mostMeasures
      ? []
      : [{ words, measures: about }];
  });
  const having = new Map<string, number[]>();
  all.forEach(({ words }, at) => {
    for (const word of words) having.set(word, [...(having.get(word) ?? []), at]);
  });
  const made = { all, having };
  known.set(own, made);
  return made;
}

/** Of several measures that rest on it, a headline is about the last one that came before it. */
function ofThen(measures: readonly Measure[], date = ''): readonly Measure[] {
  if (measures.length < 2) return measures;
  const dayOf = ({ announcedOn, signedOn, publishedOn, effectiveOn }: Measure): string =>
    [announcedOn, signedOn, publishedOn, effectiveOn].map((one) => earliest(one)).find((day) => day !== undefined) ??
    '';
  const days = measures.map(dayOf).filter((day) => isDay(date) && day <= date);
  const last = days.sort().at(-1);
  return last ? measures.filter((measure) => dayOf(measure) === last) : [];
}

/** What ended others names nobody: those that it ended do. */
function namingIts({ id, listings, relates }: Measure): readonly Subject[] {
  const ended = relates.flatMap(({ how, measure }) => (how === 'revokes' || how === 'rescinds' ? [measure] : []));
  return (listings.length === 0 && ended.length > 0 ? ended : [id]).map((one) => ({ kind: 'measure', id: one }));
}

const wordsOf = (tokens: readonly Token[], { words }: Mind): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ text }) => (words.plain.has(text) ? [] : [text.replace(/s$/, '')])));

/** What a headline is about that a text repeats: those measures themselves, or those that name what it is about. */
export function measuresOfHeadline(told: Reading, own: Mind, naming: boolean): readonly Subject[] {
  const said = wordsOf(told.tokens, own);
  if (said.size < leastWords) return [];
  const { all, having } = headlinesOf(own);
  const met = new Map<number, number>();
  for (const word of said) for (const at of having.get(word) ?? []) met.set(at, (met.get(at) ?? 0) + 1);
  const fitting = [...met].flatMap(([at, count]) => {
    const headline = all[at];
    const fits = headline && count >= least.said * said.size && count >= least.met * headline.words.size;
    return fits ? [{ headline, count }] : [];
  });
  const [best] = fitting.sort((a, b) => b.count - a.count);
  const measures = best?.headline.measures ?? [];
  return unique(measures.flatMap((one) => (naming ? namingIts(one) : [{ kind: 'measure' as const, id: one.id }])));
}

/** How much of a headline a measure must meet, to be the one that it is about. */
const sure = { score: 5, lead: 1.5, covered: 0.5 };

/** The one measure that the words of a headline recall. */
export function measureRecalled(told: Reading, { words, memory }: Mind): readonly Subject[] {
  const isSure = ({ score, lead, covered }: { score: number; lead: number; covered: number }) =>
    score >= sure.score && lead >= sure.lead && covered >= sure.covered;
  const found = recall(told, words, memory.measures);
  if (found && isSure(found)) return [found.value];
  // A measure's own words: what it does, and for what reasons.
  const passage = recall(told, words, memory.passages, {
    among: ({ intent, about: [of] }) => intent === 'measure' && of?.kind === 'measure',
    same: (a, b) => a.about[0]?.id === b.about[0]?.id,
  });
  return passage && isSure(passage) ? passage.value.about.slice(0, 1) : [];
}

/** "A place bars X, Y and others": the measures there that name all who are told of. */
export function measuresNamingTold(told: Reading, own: Mind): readonly Subject[] {
  const { apps, jurisdictions, measures } = viewOf(told, own);
  const { knowledge } = own;
  if (measures.length > 0 || apps.length === 0) return measures.slice(0, mostMeasures);
  const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  const naming = knowledge.measures.filter(
    (measure) =>
      (places.size === 0 || places.has(measure.jurisdiction)) &&
      measure.listings.length > apps.length &&
      apps.every((app) => namesAny(measure, [app])),
  );
  // What the country itself did comes before what its states did.
  const itself = naming.filter(({ jurisdiction }) => jurisdictions.some(({ id }) => id === jurisdiction));
  const [only, ...others] = itself.length > 0 ? itself : naming;
  return only && others.length === 0 ? [{ kind: 'measure', id: only.id }] : [];
}
