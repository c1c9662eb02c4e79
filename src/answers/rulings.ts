import { compareDates, daysBetween, isDay, isDuring, type RecordDate } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { carriersOf } from '../knowledge/listing.ts';
import type { Measure, Ruling } from '../knowledge/schema.ts';
import type { AnswerFile, Claim } from './answer.ts';
import { measuresAbout } from './parts/measures.ts';
import { nextOf, tellOf } from './parts/next.ts';
import { claim, measureRef, ref, together } from './parts/refs.ts';
import { standingOf } from './parts/standing-of.ts';

/** What a court decides on the matter, other than how its case goes on. */
const decides: ReadonlySet<string> = new Set(['enjoins', 'enjoins-in-part', 'upholds', 'denies']);

/** What courts decided about a measure, app or in a case. */
export const rulings: AnswerFile = (about, frame, knowledge, clock) => {
  const cases = about
    .filter(({ kind }) => kind === 'ruling')
    .map(({ id }) => knowledge.find.ruling(id))
    .filter((ruling) => ruling !== undefined);
  const meant = measuresAbout(
    knowledge,
    about.filter(({ kind }) => kind !== 'ruling'),
    // The time asked about is that of the decisions, not of the measures they are about.
    { ...frame, between: undefined },
  );
  const isCounted = frame.aspect === 'count';
  // What courts stopped of an order may be what carried it out.
  const measures = isCounted ? withCarriedOut(meant, knowledge) : meant;
  const whole = about.length === 0 && measures.length === 0;
  const onMeasures = (whole ? knowledge.rulings : measures.flatMap(({ id }) => knowledge.rulingsOn(id))).filter(
    (ruling) => !cases.includes(ruling),
  );
  const wanted = new Set(measures.map(({ id }) => id));
  const found = [
    ...cases.map((ruling) => ({ ruling, all: true })),
    ...[...new Set(onMeasures)].map((ruling) => ({ ruling, all: whole })),
  ];
  const own = found
    .flatMap(({ ruling, all }) => ruling.decisions.map((decision, at) => ({ ruling, decision, at, all })))
    .filter(({ decision, all }) => all || (decision.measure !== undefined && wanted.has(decision.measure)));
  const all = own.length > 0 ? own : stopsOf(measures, knowledge);
  // "How many days from the order to the injunction": what stopped it, and when that was.
  const stops = frame.count && !isCounted ? all.filter(({ decision }) => decision.effect.startsWith('enjoins')) : [];
  const decisions = (stops.length > 0 ? stops : all)
    .filter(({ decision }) => isDuring(decision.on, frame.between))
    .sort((a, b) => compareDates(a.decision.on, b.decision.on));
  // One case is told by what it decided, the last word first; what became of it is its own sentence.
  const single = new Set(decisions.map(({ ruling }) => ruling)).size === 1;
  const deciding = decisions.filter(({ decision }) => decides.has(decision.effect));
  // What one ruling decided on one day of several measures is counted once.
  const once = deciding.filter(
    ({ ruling, decision: { on } }, at, all) =>
      all.findIndex((one) => one.ruling === ruling && one.decision.on === on) === at,
  );
  const told = isCounted
    ? once
    : single
      ? [...(deciding.length > 0 ? deciding : decisions)]
          .filter(({ decision }, at, all) => all.findIndex((one) => one.decision.on === decision.on) === at)
          .sort((a, b) => compareDates(b.decision.on, a.decision.on))
          .slice(0, 2)
      : decisions;
  const decided = told.map(({ ruling, decision, at }) =>
    decisionOf(ruling, decision, at, knowledge, {
      ...((told.length > 3 || isCounted) && { set: 'row' }),
      ...(frame.count && !isCounted && measures.length > 0 && { counted: measures }),
    }),
  );
  const sides = frame.aspect === 'parties' ? partiesOf(told.map(({ ruling }) => ruling)) : [];
  const rows = sides.length > 0 ? sides : decided;
  const later = single && told.length <= 3 && !isCounted ? laterOf(told.slice(0, 1).map(({ ruling }) => ruling)) : [];
  // "A judge stepped in, then what": how what was ruled on ended is told, too.
  const [ruledOn, ...more] = new Set(told.flatMap(({ decision }) => decision.measure ?? []));
  const of = frame.aspect === 'next' && more.length === 0 ? knowledge.find.measure(ruledOn ?? '') : undefined;
  const ending = of ? standingOf(of, knowledge, clock, false) : [];
  const opening =
    rows.length > 3 || (isCounted && rows.length > 0)
      ? [
          headOf(
            (isCounted ? once : decisions).map(({ ruling }) => ruling),
            about,
            knowledge,
          ),
        ]
      : [];
  const [head, ...rest] = [...opening, ...rows, ...later, ...ending];
  const [first] = measures;
  const subject: Subject | undefined = first ? { kind: 'measure', id: first.id } : about[0];
  const next = nextOf(
    subject && tellOf('standing', [subject]),
    subject && tellOf('history', [subject]),
    subject && tellOf('deadlines', [subject]),
    tellOf('rulings', []),
  );
  if (head) return { kind: 'claims', claims: [head, ...rest], next };
  const standing = first && measures.length === 1 ? standingOf(first, knowledge, clock, false) : [];
  return { kind: 'nothing', absence: 'no-ruling', about, strangers: [], claims: standing, next };
};

/** Measures with those that carry them out. */
const withCarriedOut = (measures: readonly Measure[], knowledge: Knowledge): readonly Measure[] => [
  ...new Set(measures.flatMap((measure) => [measure, ...carriersOf(measure.id, knowledge)])),
];

/** Days from the signing of a measure to what a court decided; none where either day is not certain. */
function daysFrom({ signedOn, announcedOn }: Measure, on: RecordDate): number | undefined {
  const from = signedOn ?? announcedOn;
  return from && isDay(from) && isDay(on) && from < on ? daysBetween(from, on) : undefined;
}

/** What stopped measures that no court spoke of itself: decisions on what was made under them. */
const stopsOf = (measures: readonly Measure[], knowledge: Knowledge) =>
  measures.flatMap(({ history }) =>
    history.flatMap(({ by, on: day }) => {
      const ruling = knowledge.find.ruling(by ?? '');
      return (ruling?.decisions ?? []).flatMap((decision, at) =>
        ruling && decision.on === day ? [{ ruling, decision, at, all: false }] : [],
      );
    }),
  );

/** So many cases are told by those who brought them. */
const mostBrought = 3;

/** Who went to court against whom in each of a few cases, and what came of it. */
function partiesOf(cases: readonly Ruling[]): Claim[] {
  const all = [...new Set(cases)];
  return all.length > mostBrought
    ? []
    : all.flatMap((one) =>
        one.parties
          ? [
              claim(`${one.id}/parties`, one, {
                kind: 'ruling-parties',
                ruling: { subject: { kind: 'ruling', id: one.id }, name: one.name },
                parties: one.parties,
                outcome: one.outcome,
              }),
            ]
          : [],
      );
}

/** What became of cases after what was decided. */
export const laterOf = (cases: readonly Ruling[]): Claim[] =>
  cases.flatMap((one) => (one.later ? [claim(`${one.id}/later`, one, { kind: 'ruling-later', text: one.later })] : []));

function headOf(rulings: readonly Ruling[], about: readonly Subject[], knowledge: Knowledge): Claim {
  const [first, ...rest] = rulings;
  if (!first) throw new Error('no ruling to count');
  const subject = about.length === 1 ? about[0] : undefined;
  return claim(`${subject?.id ?? 'record'}/rulings`, together([first, ...rest], 4), {
    kind: 'rows',
    what: 'rulings',
    count: rulings.length,
    ...(subject && { about: ref(knowledge, subject) }),
  });
}

function decisionOf(
  ruling: Ruling,
  decision: Ruling['decisions'][number],
  at: number,
  knowledge: Knowledge,
  { set, counted = [] }: { set?: 'row'; counted?: readonly Measure[] } = {},
): Claim {
  const measure = decision.measure === undefined ? undefined : knowledge.find.measure(decision.measure);
  const from = counted.length === 1 ? counted[0] : counted.find((one) => one === measure);
  const after = from && daysFrom(from, decision.on);
  return claim(
    `${ruling.id}/decision-${at + 1}`,
    { sources: decision.sources, backing: ruling.backing },
    {
      kind: 'ruling',
      ruling: { subject: { kind: 'ruling', id: ruling.id }, name: ruling.name },
      court: ruling.court,
      ...(ruling.judge && { judge: ruling.judge }),
      ...(ruling.docket && set === undefined && { docket: ruling.docket }),
      on: decision.on,
      effect: decision.effect,
      what: decision.what,
      ...(measure && { measure: measureRef(knowledge, measure) }),
      ...(decision.part && { part: decision.part }),
      ...(from && after !== undefined && { after: { of: measureRef(knowledge, from), days: after } }),
    },
    set,
  );
}
