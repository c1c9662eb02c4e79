/** A server's own facts between the storage and a message. */
import { type OwnSection, ownId, type WrittenRecord } from '../../src/knowledge/own/own.ts';
import { ours } from '../../src/limits.ts';
import type { KeptRecord } from '../../src/storage/own-facts.ts';
import type { Keeper } from './keeping.ts';

/** What is kept, with the version that a change must be based on. */
export type OwnNow = { version: number; written: WrittenRecord[] };

export async function ownNow({ storage, guild }: Keeper): Promise<OwnNow> {
  const { version, records } = await storage.facts.of(guild);
  return {
    version,
    written: records.map(({ section, id, record }) => ({
      section: section as OwnSection,
      id,
      record: JSON.parse(record) as WrittenRecord['record'],
    })),
  };
}

export const asKept = ({ section, id, record }: WrittenRecord): KeptRecord => ({
  section,
  id,
  record: JSON.stringify(record),
});

/** How a record is called, whatever its kind. */
export function nameOfWritten({ id, record }: WrittenRecord): string {
  const { name, label, what, title } = record;
  return String(name ?? label ?? what ?? title ?? id);
}

/** What an option holds: two records of different kinds may share an id. */
export const keyOf = ({ section, id }: Pick<WrittenRecord, 'section' | 'id'>): string => `${section}/${id}`;

export function findWritten(written: readonly WrittenRecord[], typed: string): WrittenRecord | undefined {
  const key = typed.trim();
  return (
    written.find((one) => keyOf(one) === key) ??
    written.find(({ id }) => id === key || id === ownId(key)) ??
    written.find((one) => nameOfWritten(one).toLowerCase() === key.toLowerCase())
  );
}

/** The other records that refer to one: as an id, or as a source with its place. */
export function usersOf({ section, id }: WrittenRecord, written: readonly WrittenRecord[]): WrittenRecord[] {
  const refers = (value: unknown): boolean => {
    if (typeof value === 'string') return value === id || value.startsWith(`${id} (`);
    return typeof value === 'object' && value !== null && Object.values(value).some(refers);
  };
  const others = written.filter((one) => one.section !== section || one.id !== id);
  // An app and its company may share an id: while one of them is left, nothing points nowhere.
  if (others.some((one) => one.id === id)) return [];
  return others.filter(({ record }) => refers(Object.entries(record).filter(([key]) => key !== 'id')));
}

/** The facts as a knowledge file. */
export function asFile(written: readonly WrittenRecord[]): Record<string, unknown[]> {
  const sections = Map.groupBy(written, ({ section }) => section);
  return Object.fromEntries([...sections].map(([section, list]) => [section, list.map(({ record }) => record)]));
}

export type Difference = { added: WrittenRecord[]; changed: WrittenRecord[]; same: number };

export function difference(wanted: readonly WrittenRecord[], now: readonly WrittenRecord[]): Difference {
  const known = new Map(now.map((one) => [keyOf(one), JSON.stringify(one.record)]));
  const added = wanted.filter((one) => !known.has(keyOf(one)));
  const changed = wanted.filter((one) => {
    const before = known.get(keyOf(one));
    return before !== undefined && before !== JSON.stringify(one.record);
  });
  return { added, changed, same: wanted.length - added.length - changed.length };
}

/** Puts records in; nothing changes where a preview is outdated or it would be too many. */
export const putOwn = (
  { storage, guild }: Keeper,
  written: readonly WrittenRecord[],
  expected: number,
): Promise<'changed' | 'too-many' | 'outdated'> =>
  storage.facts.change(guild, { put: written.map(asKept), remove: [], most: ours.ownRecords, expected });
