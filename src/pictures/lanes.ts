/** An answer's measures side by side on one scale of years: a lane each, coloured by what stood. */
import type { Answer, Claim } from '../answers/answer.ts';
import type { Due, MeasureRef, Stood } from '../answers/fact.ts';
import { compareDates, type Day, daysBetween, earliest, latest, type RecordDate } from '../calendar.ts';
import type { Described, Lane, LaneMark, Lanes, Mark, Sign, Stretch } from './drawing.ts';
import { altRoom, claimsOf, exactness, isPast, keyOf, nowWords, parted, type Scene, withOwn } from './scene.ts';
import { isVoid } from './timeline.ts';
import { toneOf } from './tones.ts';

const lanesOnPart = 10;

type Life = {
  name: string;
  measure: MeasureRef | undefined;
  steps: Stood[];
  printed: RecordDate[];
  due: Due[];
  /** Those of the steps and deadlines that a server added. */
  own: Map<Stood | Due, Claim['own']>;
};
type Scale = { from: Day; to: Day };

export function lanes(answer: Answer, name: string, scene: Scene): Described[] {
  const lives = livesIn(answer);
  const scale = scaleOf(lives, scene);
  if (lives.length === 0 || !scale) return [];
  const { words } = scene;
  const title = words.title.timeline;
  const all = lives.map((life) => ({
    lane: laneOf(life, scale, scene),
    alt: altOf(life, scene),
    signs: signsOf(life, scene),
  }));
  const room = altRoom - title.length - name.length - 80;
  const parts = parted(all, lanesOnPart, ({ alt }) => alt.length, room);
  return parts.map((part, at) => {
    const number = parts.length > 1 ? words.part(at + 1, parts.length) : '';
    const drawing: Lanes = {
      kind: 'lanes',
      title,
      name,
      part: number,
      footer: words.record(scene.checkedOn),
      key: keyOf(
        part.flatMap(({ signs }) => signs),
        words,
      ),
      lanes: part.map(({ lane }) => lane),
      years: yearsOf(scale),
      now: { at: place(scene.clock.asOf, scale), words: nowWords(scene) },
    };
    const head = number ? `${name} (${number})` : name;
    return {
      drawing,
      alt: words.alt.picture(
        title,
        head,
        part.map(({ alt }) => alt),
        [`${drawing.now.words}.`],
      ),
    };
  });
}

/** How many measures an answer tells of: one has a line of its own, several have lanes. */
export const measuresIn = (answer: Answer): number =>
  livesIn(answer).filter(({ measure }) => measure !== undefined).length;

function livesIn(answer: Answer): Life[] {
  const found = new Map<string, Life>();
  const life = (id: string, name: string, measure?: MeasureRef): Life => {
    const one = found.get(id) ?? { name, measure, steps: [], printed: [], due: [], own: new Map() };
    if (measure) one.measure ??= measure;
    found.set(id, one);
    return one;
  };
  for (const claim of claimsOf(answer)) {
    if (claim.kind === 'step') {
      const one = life(claim.measure.subject.id, claim.measure.name, claim.measure);
      one.steps.push(claim.stood);
      one.own.set(claim.stood, claim.own);
    }
    if (claim.kind === 'date') life(claim.measure.subject.id, claim.measure.name, claim.measure).printed.push(claim.on);
    if (claim.kind === 'due') {
      const one = life(claim.due.of.subject.id, claim.due.deadline.name);
      one.due.push(claim.due);
      one.own.set(claim.due, claim.own);
    }
  }
  return [...found.values()].sort((a, b) => compareDates(firstOf(a), firstOf(b)));
}

const datesOf = ({ steps, printed, due }: Life): RecordDate[] => [
  ...steps.map(({ on }) => on),
  ...printed,
  ...due.map((one) => one.due),
];
const firstOf = (life: Life): RecordDate => [...datesOf(life)].sort(compareDates)[0] ?? 'unknown';

function scaleOf(lives: readonly Life[], { clock }: Scene): Scale | undefined {
  const dates = lives.flatMap(datesOf);
  const first = dates
    .map(earliest)
    .filter((on) => on !== undefined)
    .sort()[0];
  const last = [...dates.map(latest).filter((on) => on !== undefined), clock.asOf].sort().at(-1);
  if (!first || !last) return undefined;
  const from = earlier(first, clock.asOf);
  return { from: `${from.slice(0, 4)}-01-01`, to: `${last.slice(0, 4)}-12-31` };
}

const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);

/** Where a day stands, in parts of the whole. */
const place = (day: Day, { from, to }: Scale): number =>
  Math.min(1, Math.max(0, daysBetween(from, day) / daysBetween(from, to)));

function yearsOf(scale: Scale): Lanes['years'] {
  const [from, to] = [Number(scale.from.slice(0, 4)), Number(scale.to.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).map((year) => ({
    at: place(`${year}-01-01`, scale),
    words: year,
  }));
}

function laneOf(life: Life, scale: Scale, scene: Scene): Lane {
  const { words } = scene;
  const last = lastOf(life);
  return {
    name: life.measure ? words.measure(life.measure) : life.name,
    stood: last ? words.stood(last, false) : '',
    tone: last ? toneOf(last) : 'over',
    stretches: stretchesOf(life, scale, scene),
    marks: marksOf(life, scale, scene),
    steps: stepWords(life, scene).join(' · '),
    deadlines: dueWords(life, scene).join(' · '),
  };
}

const dated = ({ steps }: Life): Stood[] => steps.filter(({ on }) => earliest(on) !== undefined);
const lastOf = (life: Life): Stood | undefined => dated(life).at(-1) ?? life.steps.at(-1);

const stepWords = ({ steps, own }: Life, scene: Scene): string[] =>
  steps.map((one) => withOwn(scene.words.step(one), { own: own.get(one) }, scene, ', '));

function dueWords({ due, own }: Life, scene: Scene): string[] {
  return due.map((one) => {
    const came = withOwn(scene.words.outcome(one, isPast(scene)), { own: own.get(one) }, scene, ', ');
    return scene.words.dueOn(one) + (came ? ` (${came})` : '');
  });
}

/** From each step to the next, the last one to the day asked about or the end of the record, whichever is earlier. */
function stretchesOf(life: Life, scale: Scale, { clock, checkedOn }: Scene): Stretch[] {
  const steps = dated(life);
  const end = earlier(clock.asOf, checkedOn);
  const last = steps.at(-1);
  const isOpen = last !== undefined && toneOf(last) !== 'over' && checkedOn < clock.asOf;
  const after: Stretch[] = isOpen
    ? [{ from: place(end, scale), to: place(clock.asOf, scale), soft: place(end, scale), tone: 'unknown' }]
    : [];
  const known = steps.flatMap((stood, at): Stretch[] => {
    const [from, soft] = [earliest(stood.on) ?? scale.from, latest(stood.on) ?? scale.from];
    const to = earliest(steps[at + 1]?.on) ?? end;
    const tone = toneOf(stood);
    if (tone === 'over' || to <= from) return [];
    return [{ from: place(from, scale), to: place(to, scale), soft: place(earlier(soft, to), scale), tone }];
  });
  return [...known, ...after];
}

function marksOf(life: Life, scale: Scale, scene: Scene): LaneMark[] {
  const marks: { on: RecordDate; mark: Mark }[] = [
    ...life.steps.map((stood) => ({ on: stood.on, mark: { kind: 'event' as const, tone: toneOf(stood) } })),
    ...life.due.map((due) => ({ on: due.due, mark: markOf(due, scene) })),
  ];
  return marks.flatMap(({ on, mark }) => {
    const [from, to] = [earliest(on), latest(on)];
    if (from === undefined || to === undefined) return [];
    return [{ from: place(from, scale), to: place(to, scale), exact: exactness(on), mark }];
  });
}

const markOf = (due: Due, scene: Scene): Mark => ({
  kind: 'deadline',
  void: isVoid(due.outcome) && scene.words.outcome(due, isPast(scene)) !== '',
});

function signsOf(life: Life, scene: Scene): Sign[] {
  const dates = datesOf(life);
  return [
    ...life.steps.map(toneOf),
    ...(scene.checkedOn < scene.clock.asOf ? (['unknown'] as const) : []),
    ...life.due.map((due): Sign => ((markOf(due, scene) as { void: boolean }).void ? 'void-deadline' : 'deadline')),
    ...(life.steps.length > 0 ? (['event'] as const) : []),
    ...(dates.some((on) => exactness(on) === 'partial') ? (['partial'] as const) : []),
  ];
}

function altOf(life: Life, scene: Scene): string {
  const name = life.measure ? scene.words.measure(life.measure) : life.name;
  return scene.words.alt.lane(name, stepWords(life, scene), dueWords(life, scene));
}
