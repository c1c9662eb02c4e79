import { constructFromEvents, EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import { readJson } from './json.ts';
import type { Path } from './problem.ts';

/** A file read into plain values, or why not, with the offset in its text where known. */
export type Read =
  | { kind: 'read'; value: unknown }
  | { kind: 'fault'; at: Path; offset?: number; found: string; expected: string; mend: string };

const maxDepth = 20;

/**
 * Reads one YAML or JSON text, fast and without positions. Sound JSON is read by the engine itself, in a tenth of the time;
 * of any other the YAML reader says what is wrong with it. Anchors, aliases and tags are refused: a few lines of them can
 * stand for gigabytes, and a fact that is written once needs none.
 */
export function readText(text: string): Read {
  const json = readJson(text);
  if (json !== undefined) return { kind: 'read', value: json };
  try {
    const events = parseEvents(text, { maxDepth });
    for (const event of events) {
      if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue;
      if (event.anchorStart >= 0)
        return shortcut(text, event.anchorStart - 1, event.type === EVENT_ID.ALIAS ? 'an alias' : 'an anchor');
      if (event.type !== EVENT_ID.ALIAS && event.tagStart >= 0) return shortcut(text, event.tagStart, 'a tag');
    }
    const documents = constructFromEvents(events, { source: text });
    if (documents.length > 1)
      return fault('several documents', 'one document in a file', 'remove the lines "---" or split the file');
    const value = documents[0];
    if (value === undefined || value === null)
      return fault('no section', 'sections such as "apps:" or "sources:"', 'add one or remove the file');
    return { kind: 'read', value };
  } catch (error) {
    if (error instanceof YAMLException)
      return {
        ...fault(error.reason, 'YAML that can be read', 'check indentation, quotes and brackets there'),
        offset: error.mark?.position,
      };
    if (error instanceof RangeError) return fault('too much nesting', `at most ${maxDepth} levels`, 'write it flatter');
    throw error;
  }
}

function fault(found: string, expected: string, mend: string): Extract<Read, { kind: 'fault' }> {
  return { kind: 'fault', at: [], found, expected, mend };
}

function shortcut(text: string, offset: number, what: string): Read {
  const written = /^\S{1,40}/.exec(text.slice(Math.max(offset, 0)))?.[0] ?? '';
  return {
    ...fault(
      `${what} (${written})`,
      'plain values only',
      'write the value itself, in quotes if it begins with &, * or !',
    ),
    offset,
  };
}
