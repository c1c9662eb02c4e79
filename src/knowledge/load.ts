import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type FileText, readFiles } from './files.ts';
import { faultsOf } from './issues.ts';
import { type FileSections, join, sectionNames } from './join.ts';
import type { Knowledge } from './knowledge.ts';
import { index } from './lookup.ts';
import type { Fault, Problem } from './problem.ts';
import { readText } from './read.ts';
import type { Gaps } from './rules/rule.ts';
import { rules } from './rules.ts';
import { type KnowledgeFile, knowledgeFile, sections } from './schema.ts';

/** From so many characters on, zod's compiled schema wins back the 15 ms that compiling it takes. */
const worthCompiling = 2_000_000;

export type Loaded =
  | { kind: 'knowledge'; knowledge: Knowledge }
  | { kind: 'problems'; problems: readonly [Problem, ...Problem[]] };

/** A fault in a file; `offset` is known for faults of the writing itself. */
type Found = Fault & { file: string; offset?: number };

/** Reads the knowledge that the given files and folders hold, or every problem that stands in its way. */
export function load(paths: readonly string[]): Promise<Loaded> {
  const { texts, faults } = readFiles(paths);
  return loadTexts(texts, faults);
}

/** The same from texts in memory; `before` are faults found on the way here. */
export async function loadTexts(texts: readonly FileText[], before: readonly Found[] = []): Promise<Loaded> {
  const faults: Found[] = [...before];
  const lost = new Set<string>();
  let any = before.length > 0;
  const files: FileSections[] = [];
  const jitless = texts.reduce((sum, { text }) => sum + text.length, 0) < worthCompiling;
  for (const { file, text } of texts) {
    const read = readText(text);
    if (read.kind === 'fault') {
      faults.push({ ...read, file });
      any = true;
      continue;
    }
    const parsed = knowledgeFile.safeParse(read.value, { jitless });
    if (parsed.success) {
      files.push({ file, sections: parsed.data });
      continue;
    }
    const { issues } = parsed.error;
    faults.push(...faultsOf(issues, read.value, knowledgeFile).map((fault) => ({ ...fault, file })));
    files.push({ file, ...whole(read.value, issues, lost) });
    any ||= issues.some(({ path }) => path.length < 2 && path[0] !== 'record');
  }
  const { records, faults: doubled, origin } = join(files);
  faults.push(...doubled);
  if (records) {
    const gaps: Gaps = { any: any || lost.size > 0, has: (id) => any || lost.has(id) };
    for (const rule of rules)
      for (const fault of rule.check(records, gaps)) faults.push({ ...fault, ...origin(fault.at) });
    if (faults.length === 0) return { kind: 'knowledge', knowledge: index(records, versionOf(texts)) };
  } else if (faults.length === 0)
    faults.push({
      file: texts[0]?.file ?? 'KNOWLEDGE',
      at: [],
      found: 'no "record" section in any file',
      expected: 'one that says title, checkedOn, version, about and examples',
      mend: 'add it to one of the files',
    });
  return { kind: 'problems', problems: (await locate(faults, texts)) as [Problem, ...Problem[]] };
}

/** What of a faulty file still fits the schema, so that the rules can be run on it too; notes the ids of the rest. */
function whole(value: unknown, issues: readonly z.core.$ZodIssue[], lost: Set<string>): Omit<FileSections, 'file'> {
  const faulty = new Set(issues.map(({ path }) => path.slice(0, 2).join('/')));
  const source = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  const at: Record<string, number[]> = {};
  for (const name of sectionNames) {
    const list = source[name];
    if (!Array.isArray(list)) continue;
    const places: number[] = [];
    kept[name] = list.flatMap((record: unknown, index) => {
      if (faulty.has(`${name}/${index}`)) {
        if (typeof record === 'object' && record !== null && 'id' in record) lost.add(String(record.id));
        return [];
      }
      places.push(index);
      return [sections[name].element.parse(record)];
    });
    at[name] = places;
  }
  if (source.record !== undefined && !issues.some(({ path }) => path[0] === 'record'))
    kept.record = knowledgeFile.shape.record.parse(source.record);
  return { sections: kept as KnowledgeFile, at };
}

/** Gives each fault its line and column; only now is the slow reader loaded. */
async function locate(faults: readonly Found[], texts: readonly FileText[]): Promise<Problem[]> {
  const { placeOf, placesIn } = await import('./places.ts');
  const places = new Map<string, ReturnType<typeof placesIn>>();
  const problems = faults.map(({ offset, ...fault }): Problem => {
    const text = texts.find(({ file }) => file === fault.file)?.text;
    if (text === undefined) return fault;
    if (offset !== undefined) return { ...fault, ...placeOf(text, offset) };
    const finder = places.get(fault.file) ?? placesIn(text);
    places.set(fault.file, finder);
    return { ...fault, ...finder.find(fault.at) };
  });
  const order = texts.map(({ file }) => file);
  return problems.sort(
    (a, b) =>
      order.indexOf(a.file) - order.indexOf(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** Changes whenever any file does. */
function versionOf(texts: readonly FileText[]): string {
  const hash = createHash('sha256');
  for (const { text } of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex').slice(0, 12);
}
