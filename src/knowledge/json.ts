/** Deeper JSON is left to the YAML reader, which knows the limit. */
const deepest = 12;

/**
 * The value of a JSON object, or undefined where the text is none, or where the YAML reader has a say in it: it refuses
 * a key that stands twice in one group, of which the engine's own parser keeps the last without a word.
 */
export function readJson(text: string): object | undefined {
  if (!/^\uFEFF?\s*\{/.test(text)) return undefined;
  try {
    const value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as object;
    return keysOf(value, 0) === keysWrittenIn(text) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** How many keys all groups in a value have; not a number where it is too deep, or has a key that means more than itself. */
function keysOf(value: object, depth: number): number {
  if (depth > deepest || Object.hasOwn(value, '__proto__')) return Number.NaN;
  let count = 0;
  if (Array.isArray(value)) {
    for (const inner of value as unknown[])
      if (typeof inner === 'object' && inner !== null) count += keysOf(inner, depth + 1);
    return count;
  }
  for (const key in value) {
    count++;
    const inner: unknown = (value as Record<string, unknown>)[key];
    if (typeof inner === 'object' && inner !== null) count += keysOf(inner, depth + 1);
  }
  return count;
}

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a];

/** How many quoted texts have a colon after them: in sound JSON these are the keys. */
function keysWrittenIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    for (at++; text.charCodeAt(at) !== quote; at++) if (text.charCodeAt(at) === backslash) at++;
    for (at++; isSpace(text.charCodeAt(at)); at++);
    if (text.charCodeAt(at) === colon) count++;
  }
  return count;
}

const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
