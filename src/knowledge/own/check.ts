/** A server's own records by the record's own schema and rules. */
import { faultsOf } from '../issues.ts';
import { sectionNames } from '../join.ts';
import type { Knowledge, Records } from '../knowledge.ts';
import { type Fault, show } from '../problem.ts';
import { comparable } from '../rules/names.ts';
import { sharedRules } from '../rules.ts';
import { type KnowledgeFile, knowledgeFile } from '../schema.ts';
import { inOwnSpace, isObject, kindOf } from './ids.ts';
import { type OwnRecords, type OwnSection, ownId, ownSections, type WrittenRecord } from './own.ts';

/** The sections of a knowledge file that a server may keep. */
const ownFile = knowledgeFile.pick(
  Object.fromEntries(ownSections.map((name) => [name, true])) as Record<OwnSection, true>,
);

type Checked = { kind: 'own'; written: WrittenRecord[] } | { kind: 'faults'; faults: [Fault, ...Fault[]] };

/** Where nothing is said about how a fact is backed, it rests on what its own sources say. */
const backed: readonly OwnSection[] = ['authorities', 'companies', 'people', 'apps', 'measures', 'deadlines', 'events'];

function completed(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const add = (one: unknown): unknown => {
    if (!isObject(one)) return one;
    const relations = Array.isArray(one.relations) ? { relations: one.relations.map(add) } : {};
    return { backing: ['primary'], ...one, ...relations };
  };
  return Object.fromEntries(
    Object.entries(value).map(([section, list]) => [
      section,
      Array.isArray(list) && (backed as readonly string[]).includes(section) ? list.map(add) : list,
    ]),
  );
}

/**
 * Reads what a server wrote as a knowledge file: ids in its own space, the schema, then the rules between records.
 * `kept` is what the server has already and what the new facts may refer to.
 */
export function checkOwn(file: unknown, record: Knowledge, kept: readonly WrittenRecord[]): Checked {
  if (!isObject(file))
    return fail([{ at: [], found: show(file), expected: 'sections such as "apps:"', mend: 'add one' }]);
  const placed = inOwnSpace(file, record, new Set(kept.map(({ id }) => id)));
  const value = completed(placed.value);
  const faults: Fault[] = placed.faults.map(({ section, index, found, mend }) => ({
    at: [section, index, 'id'],
    found,
    expected: 'an id that is not taken',
    mend,
  }));
  const parsed = ownFile.safeParse(value);
  if (!parsed.success) faults.push(...faultsOf(parsed.error.issues, value, ownFile));
  if (!parsed.success || faults.length > 0) return fail(faults);
  const others = kept.filter(({ id, section }) => !idsIn(value, section).has(id));
  faults.push(...between(parsed.data, record, parsedKept(others)), ...takenNames(parsed.data, record));
  return faults.length > 0 ? fail(faults) : { kind: 'own', written: writtenIn(value) };
}

const fail = (faults: Fault[]): Checked => ({ kind: 'faults', faults: faults as [Fault, ...Fault[]] });

/** The ids under which the records of a section are kept: of a public record, the server's additions to it. */
function idsIn(value: Readonly<Record<string, unknown>>, section: OwnSection): Set<string> {
  const list = value[section];
  return new Set((Array.isArray(list) ? list : []).map(({ id }: { id: string }) => ownId(id)));
}

function writtenIn(value: Readonly<Record<string, unknown>>): WrittenRecord[] {
  return ownSections.flatMap((section) => {
    const list = value[section];
    return (Array.isArray(list) ? list : []).map((record: { id: string }) => ({
      section,
      id: ownId(record.id),
      record,
    }));
  });
}

/** Records that were checked before they were kept; what a newer schema refuses is left out. */
export function parsedKept(kept: readonly WrittenRecord[]): OwnRecords {
  const lists = ownSections.map((section) => {
    const { element } = knowledgeFile.shape[section].unwrap();
    const records = kept
      .filter((one) => one.section === section)
      .flatMap(({ record }) => {
        const parsed = element.safeParse(record);
        return parsed.success ? [parsed.data] : [];
      });
    return [section, records];
  });
  // Each list was parsed by its own section's schema.
  return Object.fromEntries(lists) as OwnRecords;
}

/**
 * Faults between records, in the new ones only. The rules see these, the server's others, and what of the public record
 * any of them refers to: not all of it, which may be large.
 */
export function between(file: KnowledgeFile, record: Knowledge, kept: OwnRecords): Fault[] {
  const lists = sectionNames.map((name) => {
    const own: readonly { id: string }[] = (ownSections as readonly string[]).includes(name)
      ? [...kept[name as OwnSection], ...((file[name] ?? []) as { id: string }[])]
      : [];
    const taken = new Set(own.map(({ id }) => id));
    const seen = referred([...Object.values(file), ...Object.values(kept)], record).filter(
      (one) => one.section === name && !taken.has(one.record.id),
    );
    return [name, [...seen.map((one) => one.record), ...own]] as const;
  });
  // A server's facts are no part of what was checked up to a day: they may be of tomorrow.
  const records = { record: { ...record.record, checkedOn: 'unknown' }, ...Object.fromEntries(lists) } as Records;
  const starts = new Map(lists.map(([name, list]) => [name, list.length - (file[name]?.length ?? 0)]));
  return sharedRules.flatMap((rule) =>
    [...rule.check(records, { any: false, has: () => false })].flatMap((fault) => {
      const [section, index, ...rest] = fault.at;
      const start = starts.get(section as OwnSection);
      return typeof index === 'number' && start !== undefined && index >= start && !isOwnDate(fault.at, records)
        ? [{ ...fault, at: [String(section), index - start, ...rest] }]
        : [];
    }),
  );
}

/** A server sets dates for apps and companies themselves, without an order behind them. */
function isOwnDate([section, index, field]: Fault['at'], { deadlines, apps, companies }: Records): boolean {
  if (section !== 'deadlines' || field !== 'of') return false;
  const of = deadlines[Number(index)]?.of;
  return [...apps, ...companies].some(({ id }) => id === of);
}

type Referred = { section: keyof Records; record: { id: string } };

/** Public records whose ids stand anywhere in some values. */
function referred(values: readonly unknown[], { find }: Knowledge): Referred[] {
  const ids = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') ids.add(value);
    else if (Array.isArray(value)) for (const one of value) walk(one);
    else if (isObject(value)) for (const one of Object.values(value)) walk(one);
  };
  walk(values);
  const finders = [...Object.entries(kindOf), ['rulings', 'ruling'] as const, ['plans', 'plan'] as const];
  const found = new Map<string, Referred>();
  for (const id of ids)
    for (const [section, kind] of finders) {
      const record = find[kind as keyof typeof find](id);
      if (record) found.set(`${section} ${id}`, { section: section as keyof Records, record });
    }
  return [...found.values()];
}

/** A name of the public record can only be given to the record that has it: two of them would answer for each other. */
function* takenNames(file: KnowledgeFile, record: Knowledge): Generator<Fault> {
  const own = (['apps', 'companies', 'people', 'measures'] as const).flatMap((section) =>
    (file[section] ?? []).flatMap((one, index) =>
      [one.name, ...one.aliases].map((text, place) => ({
        key: comparable(text),
        text,
        subject: { kind: kindOf[section], id: one.id },
        at: place === 0 ? [section, index, 'name'] : [section, index, 'aliases', place - 1],
      })),
    ),
  );
  const wanted = new Set(own.map(({ key }) => key));
  const taken = record.names.filter(({ text, weak }) => !weak && wanted.has(comparable(text)));
  for (const { key, text, subject, at } of own) {
    const others = taken.filter((name) => comparable(name.text) === key && name.subject.kind === subject.kind);
    const [other] = others;
    if (other && !others.some((name) => name.subject.id === subject.id))
      yield {
        at,
        found: `${show(text)}, a name of the ${other.subject.kind} ${show(other.subject.id)} on the public record`,
        expected: 'a name of your own',
        mend: `to add facts about that one, use its id: ${other.subject.id}`,
      };
  }
}
