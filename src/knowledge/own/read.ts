/** A server's file of own facts, or every problem in it with its line. */

import type { Knowledge } from '../knowledge.ts';
import type { Fault, Path, Problem } from '../problem.ts';
import { readText } from '../read.ts';
import { checkOwn } from './check.ts';
import type { WrittenRecord } from './own.ts';

/** `count`: all problems; of very many, only the first are told. `many`: more records than may be kept; none was checked. */
export type OwnRead =
  | { kind: 'own'; written: WrittenRecord[] }
  | { kind: 'problems'; problems: readonly Problem[]; count: number }
  | { kind: 'many' };

/** Problems that are looked up in the file, which takes its time for each. */
const mostTold = 100;

type Line = { line?: number; column?: number };

/** Reads a YAML or JSON file, or a table whose name ends in .csv; one of more than `most` records is not looked into. */
export async function readOwnFile(
  { file, text }: { file: string; text: string },
  record: Knowledge,
  kept: readonly WrittenRecord[],
  most = Number.POSITIVE_INFINITY,
): Promise<OwnRead> {
  const problems = (faults: readonly Fault[], place: (at: Path) => Line | undefined): OwnRead => ({
    kind: 'problems',
    count: faults.length,
    problems: faults
      .slice(0, mostTold)
      .map((fault): Problem => ({ ...fault, file, ...place(fault.at) }))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  });
  if (/\.csv$/i.test(file)) {
    const { readTable } = await import('./table.ts');
    const table = readTable(text);
    if (table.faults.length > 0) return problems(table.faults, table.place);
    if (recordsIn(table.value) > most) return { kind: 'many' };
    const checked = checkOwn(table.value, record, kept);
    return checked.kind === 'own' ? checked : problems(checked.faults, table.place);
  }
  const read = readText(text);
  const places = () => import('../places.ts');
  if (read.kind === 'fault') {
    const { kind: _, offset, ...fault } = read;
    const { placeOf } = await places();
    return problems([fault], () => (offset === undefined ? undefined : placeOf(text, offset)));
  }
  if (recordsIn(read.value) > most) return { kind: 'many' };
  const checked = checkOwn(read.value, record, kept);
  if (checked.kind === 'own') return checked;
  const found = (await places()).placesIn(text);
  return problems(checked.faults, (at) => found.find(at));
}

/** How much a file holds: its records, and whatever else stands beside its sections. */
function recordsIn(value: unknown): number {
  const lists = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 1), 0);
}
