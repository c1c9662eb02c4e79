import { isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Path } from './problem.ts';

export type Place = { line: number; column: number };

/**
 * Finds where in a file a path stands. This reader is slow and exact; it is loaded when the fast one or a rule has found
 * a fault, never before.
 */
export function placesIn(text: string): { value: unknown; find(path: Path): Place | undefined } {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    maxAliasCount: 0,
    // The fast reader has refused them before, and looking for them here takes the square of their number.
    uniqueKeys: false,
  } as object);
  const place = (offset: number | undefined): Place | undefined => {
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return {
    get value() {
      return document.toJS({ maxAliasCount: 0 });
    },
    find: (path) => place(offsetOf(document.contents as Node | null, path)),
  };
}

/** The offset of the value at a path, or of the deepest part of the path that is there. */
function offsetOf(node: Node | null, path: Path): number | undefined {
  let at: unknown = node;
  let offset = node?.range?.[0];
  for (const step of path) {
    if (!isCollection(at)) return offset;
    const item = isMap(at)
      ? at.items.find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(step))
      : at.items[Number(step)];
    if (item === undefined) return offset;
    const value: unknown = isPair(item) ? item.value : item;
    const key: unknown = isPair(item) ? item.key : undefined;
    offset = rangeOf(value) ?? rangeOf(key) ?? offset;
    at = value;
  }
  return offset;
}

function rangeOf(value: unknown): number | undefined {
  const range = typeof value === 'object' && value !== null && 'range' in value ? value.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

/** Line and column of an offset in a text, for a fault that the fast reader places itself. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
