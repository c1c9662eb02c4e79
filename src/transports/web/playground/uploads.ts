import type { Desk } from '../../../../commands/command.ts';
import type { Visits } from './visits.ts';

/** A desk that fetches given files from the visit that they were given in, and from nowhere else. */
export function withUploads(desk: Desk, visits: Visits): Desk {
  const fetchFile: Desk['fetchFile'] = async ({ url }) => {
    const [, visit = '', id = ''] = /\/visits\/([0-9a-f]{32})\/uploads\/(\d+)\//.exec(url) ?? [];
    const file = visits.find(visit)?.uploaded(id);
    if (!file) return { kind: 'refused', why: 'host' };
    try {
      return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(file.data) };
    } catch {
      return { kind: 'refused', why: 'text' };
    }
  };
  // Its getters are kept: the record may be replaced.
  return Object.defineProperties({} as Desk, {
    ...Object.getOwnPropertyDescriptors(desk),
    fetchFile: { value: fetchFile, enumerable: true },
  });
}
