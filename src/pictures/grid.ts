/** An answer's apps against the measures that name them. */
import type { Answer, Claim } from '../answers/answer.ts';
import type { Entry } from '../answers/fact.ts';
import { compareDates } from '../calendar.ts';
import type { Described, Grid, Tone } from './drawing.ts';
import { altRoom, claimsOf, keyOf, type Scene, withOwn } from './scene.ts';
import { toneOf } from './tones.ts';

const mostColumns = 10;
const mostRows = 20;
const topRows = 10;

type Everywhere = Extract<Claim, { kind: 'named-in' }>;
type Column = { id: string; entry: Entry; count: number };

export function grid(answer: Answer, name: string, scene: Scene): Described[] {
  const { words } = scene;
  const all = claimsOf(answer).filter((claim): claim is Everywhere => claim.kind === 'named-in');
  const everyColumn = columnsOf(all);
  // The measures that name most of the apps at the top.
  const kept = new Set(
    [...columnsOf(all.slice(0, topRows))]
      .sort((a, b) => b.count - a.count)
      .slice(0, mostColumns)
      .map(({ id }) => id),
  );
  const columns = everyColumn.filter(({ id }) => kept.has(id));
  const numbers = new Map(columns.map(({ id }, at) => [id, at + 1]));
  const shown = all.filter(({ entries }) => entries.some(({ measure }) => numbers.has(measure.subject.id)));
  const named = columns.map(({ entry }, at) => ({
    number: at + 1,
    name: words.measure(entry.measure),
    stood: words.brief(entry.stood),
    tone: toneOf(entry.stood),
  }));
  const head = named.map(({ number, name, stood }) => words.alt.column(number, name, stood));
  const title = words.title.grid;
  let left = altRoom - title.length - name.length - head.join(' ').length - 120;
  const rows = shown.slice(0, mostRows).filter((one) => {
    left -= altOf(one, numbers, scene).length + 1;
    return left >= 0;
  });
  if (rows.length === 0) return [];
  const more = [
    ...(all.length > rows.length ? [words.more(all.length - rows.length, 'apps')] : []),
    ...(everyColumn.length > columns.length ? [words.more(everyColumn.length - columns.length, 'measures')] : []),
  ];
  const tones = rows.flatMap(({ entries }) =>
    entries.filter(({ measure }) => numbers.has(measure.subject.id)).map(({ stood }) => toneOf(stood)),
  );
  const drawing: Grid = {
    kind: 'grid',
    title,
    name,
    part: '',
    footer: words.record(scene.checkedOn),
    key: keyOf(tones, words),
    columns: named,
    rows: rows.map(({ thing, entries, own }) => ({
      name: withOwn(thing.name, { own }, scene, ', '),
      cells: cellsOf(entries, columns),
    })),
    more,
  };
  const alt = words.alt.picture(
    title,
    name,
    [...head, ...rows.map((one) => altOf(one, numbers, scene))],
    more.map((line) => `${line}.`),
  );
  return [{ drawing, alt }];
}

/** The measures in order of their dates, each with how many of the apps it names. */
function columnsOf(claims: readonly Everywhere[]): Column[] {
  const found = new Map<string, Column>();
  for (const entry of claims.flatMap(({ entries }) => entries)) {
    const { id } = entry.measure.subject;
    found.set(id, { id, entry, count: (found.get(id)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) =>
    compareDates(a.entry.measure.on ?? 'unknown', b.entry.measure.on ?? 'unknown'),
  );
}

function cellsOf(entries: readonly Entry[], columns: readonly Column[]): (Tone | undefined)[] {
  return columns.map(({ id }) => {
    const entry = entries.find(({ measure }) => measure.subject.id === id);
    return entry && toneOf(entry.stood);
  });
}

function altOf({ thing, entries, own }: Everywhere, numbers: ReadonlyMap<string, number>, scene: Scene): string {
  const named = entries.map(({ measure }) => numbers.get(measure.subject.id)).filter((one) => one !== undefined);
  return scene.words.alt.cells(withOwn(thing.name, { own }, scene, ', '), named);
}
