import { readFiles } from './files.ts';

/** Where a record stands: its section, its file, and the line on which it begins. */
export type Whereabouts = { id: string; section: string; file: string; line: number };

/** Finds where records stand, by id; several kinds of record may share one. Slow: it reads the files with their places. */
export async function whereabouts(paths: readonly string[]): Promise<(id: string) => readonly Whereabouts[]> {
  const { placesIn } = await import('./places.ts');
  const found = new Map<string, Whereabouts[]>();
  for (const { file, text } of readFiles(paths).texts) {
    const places = placesIn(text);
    for (const [section, list] of Object.entries((places.value ?? {}) as Record<string, unknown>)) {
      if (!Array.isArray(list)) continue;
      list.forEach((record: unknown, index) => {
        const id: unknown = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
        if (typeof id !== 'string') return;
        const line = places.find([section, index])?.line ?? 1;
        found.set(id, [...(found.get(id) ?? []), { id, section, file, line }]);
      });
    }
  }
  return (id) => found.get(id) ?? [];
}
