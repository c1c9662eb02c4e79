/** An answer's steps, dates and deadlines as one line from top to bottom. */
import type { Answer, Claim } from '../answers/answer.ts';
import { compareDates, earliest, isPassed, type RecordDate } from '../calendar.ts';
import type { Described, Mark, Row, Sign, Timeline, Tone } from './drawing.ts';
import { altRoom, claimsOf, exactness, isPast, keyOf, nowWords, parted, type Scene, withOwn } from './scene.ts';
import { toneOf } from './tones.ts';

/** So many rows fill a phone's screen when the picture is opened. */
const rowsOnPart = 12;

/** With more rows, what else is known of each stands in the text alone. */
const rowsInDetail = 7;

/** A row with the date that puts it in its place. */
type Placed = Row & { on: RecordDate };

export function timeline(answer: Answer, name: string, scene: Scene): Described[] {
  const told = claimsOf(answer).flatMap((claim) => rowOf(claim, name, scene));
  const all = told.length > 0 ? withEnd(told, scene) : [];
  const dated = all.filter(({ exact }) => exact !== 'unknown');
  const undated = all.filter(({ exact }) => exact === 'unknown');
  if (all.length === 0) return [];
  const isLong = all.length > rowsInDetail;
  const title = scene.words.title.timeline;
  const room = altRoom - title.length - name.length - 80;
  const parts = parted([...dated, ...undated], rowsOnPart, (row) => altOf(row, scene).length, room);
  let before: Tone | undefined;
  const lastPassed = dated.findLastIndex(({ ahead }) => !ahead);
  return parts.map((rows, at) => {
    const start = parts.slice(0, at).flat().length;
    const drawn = rows.filter(({ exact }) => exact !== 'unknown');
    const here = lastPassed >= start && lastPassed < start + drawn.length;
    const isFirstAhead = lastPassed === -1 && at === 0;
    const now = here || isFirstAhead ? { after: lastPassed - start, words: nowWords(scene) } : undefined;
    const drawing: Timeline = {
      kind: 'timeline',
      title,
      name,
      part: parts.length > 1 ? scene.words.part(at + 1, parts.length) : '',
      footer: scene.words.record(scene.checkedOn),
      key: keyOf(rows.flatMap(signsOf), scene.words),
      before,
      rows: drawn.map((row) => bare(row, isLong)),
      now,
      undatedWords: scene.words.undated,
      undated: rows.filter(({ exact }) => exact === 'unknown').map((row) => bare(row, isLong)),
    };
    before = drawn.findLast(({ since }) => since !== undefined)?.since ?? before;
    const head = parts.length > 1 ? `${name} (${drawing.part})` : name;
    const alt = scene.words.alt.picture(
      title,
      head,
      rows.map((row) => altOf(row, scene)),
      now ? [`${now.words}.`] : [],
    );
    return { drawing, alt };
  });
}

const bare = ({ on: _, ...row }: Placed, isLong: boolean): Row => (isLong ? { ...row, detail: '' } : row);

/** Between the end of the record and the day asked about nothing is known; the line says so. */
function withEnd(rows: readonly Placed[], { words, clock, checkedOn }: Scene): Placed[] {
  if (clock.asOf <= checkedOn) return [...rows];
  const end: Placed = {
    on: checkedOn,
    date: words.date(checkedOn),
    exact: 'day',
    mark: { kind: 'event', tone: 'unknown' },
    label: words.recordEnds,
    about: '',
    detail: '',
    ahead: false,
    since: 'unknown',
  };
  return [...rows, end].sort((a, b) => compareDates(a.on, b.on));
}

/** What the measure is called where the whole picture is about it: nothing. */
const unlessSame = (other: string, name: string): string => (other === name ? '' : other);

function rowOf(claim: Claim, name: string, scene: Scene): Placed[] {
  const { words, clock } = scene;
  const placed = (on: RecordDate, mark: Mark, row: Pick<Row, 'label' | 'about' | 'detail' | 'since'>): Placed[] => [
    {
      ...row,
      about: withOwn(row.about, claim, scene, '; '),
      on,
      date: words.date(on),
      exact: exactness(on),
      mark,
      ahead: mark.kind === 'deadline' ? !isPassed(on, clock.asOf) : (earliest(on) ?? '') > clock.asOf,
    },
  ];
  switch (claim.kind) {
    case 'step': {
      const tone = toneOf(claim.stood);
      return placed(
        claim.stood.on,
        { kind: 'event', tone },
        {
          label: words.stood(claim.stood, true),
          about: unlessSame(claim.measure.name, name),
          detail: claim.stood.note ?? '',
          since: tone,
        },
      );
    }
    case 'date':
      return placed(
        claim.on,
        { kind: 'event', tone: undefined },
        { label: words.dated(claim.what), about: unlessSame(claim.measure.name, name), detail: '', since: undefined },
      );
    case 'due': {
      const outcome = words.outcome(claim.due, isPast(scene));
      return placed(
        claim.due.due,
        { kind: 'deadline', void: isVoid(claim.due.outcome) && outcome !== '' },
        {
          label: claim.due.deadline.name,
          about: words.due(claim.due, outcome),
          detail: '',
          since: undefined,
        },
      );
    }
    case 'event':
      return placed(
        claim.on,
        { kind: 'event', tone: undefined },
        {
          label: claim.what,
          about: '',
          detail: '',
          since: undefined,
        },
      );
    default:
      return [];
  }
}

/** Deadlines that nobody had to keep in the end. */
export const isVoid = (outcome: string): boolean =>
  outcome === 'never-took-effect' || outcome === 'moved' || outcome === 'ended' || outcome === 'not-used';

function signsOf({ mark, exact, since }: Row): Sign[] {
  const own: Sign = mark.kind === 'event' ? 'event' : mark.void ? 'void-deadline' : 'deadline';
  const date: Sign[] = exact === 'partial' ? ['partial'] : exact === 'unknown' ? ['undated'] : [];
  return [own, ...date, ...(since ? [since] : [])];
}

const altOf = ({ date, mark, label, about }: Placed, { words }: Scene): string =>
  words.alt.row(date, about ? `${label} (${about})` : label, mark.kind);
