import type { Records } from './knowledge.ts';
import type { Fault, Path } from './problem.ts';
import { type KnowledgeFile, type SectionName, sections } from './schema.ts';

export const sectionNames = Object.keys(sections) as SectionName[];

/** The sections of one file that could be read. `at` tells where each record stood, for some may have been left out. */
export type FileSections = {
  file: string;
  sections: KnowledgeFile;
  at?: Partial<Record<SectionName, readonly number[]>>;
};

export type Joined = {
  /** Undefined when no file says what the record is. */
  records: Records | undefined;
  faults: (Fault & { file: string })[];
  /** Turns a path in the joined record into a file and a path in it. */
  origin(path: Path): { file: string; at: Path };
};

/** Puts the sections of all files together, in the order of the files. */
export function join(files: readonly FileSections[]): Joined {
  const holders = files.filter(({ sections }) => sections.record !== undefined);
  const faults = holders.slice(1).map(({ file }) => ({
    file,
    at: ['record'],
    found: `a second "record" section`,
    expected: `one, as in ${holders[0]?.file}`,
    mend: 'remove one of them',
  }));
  const meta = holders[0];
  if (!meta?.sections.record)
    return { records: undefined, faults, origin: (at) => ({ file: files[0]?.file ?? '', at }) };

  const origins = new Map<string, { file: string; at: Path }[]>();
  const lists = Object.fromEntries(sectionNames.map((name) => [name, [] as unknown[]]));
  for (const { file, sections, at } of files)
    for (const name of sectionNames) {
      const places = origins.get(name) ?? [];
      origins.set(name, places);
      sections[name]?.forEach((record, index) => {
        lists[name]?.push(record);
        places.push({ file, at: [name, at?.[name]?.[index] ?? index] });
      });
    }
  return {
    // Each list was parsed by its own section's schema; the loop above only joins like with like.
    records: { record: meta.sections.record, ...lists } as Records,
    faults,
    origin: ([section, index, ...rest]) => {
      const place = typeof index === 'number' ? origins.get(String(section))?.[index] : undefined;
      return place
        ? { file: place.file, at: [...place.at, ...rest] }
        : {
            file: meta.file,
            at: ['record', ...(section === 'record' ? [index, ...rest].filter((step) => step !== undefined) : [])],
          };
    },
  };
}
