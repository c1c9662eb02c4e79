/** What the comments of the schema say of each field, for whoever writes the files in an editor. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import * as schema from '../knowledge/schema.ts';

/** A schema by its name, or a field below its comment: the formatter writes both on lines of their own. */
const marks = /^(?:export )?const (?<name>\w+)|\/\*\*(?<comment>(?:(?!\*\/)[\s\S])+)\*\/\n\s+(?<field>\w+):/gm;

/** Descriptions by schema object; a comment above a field of one of the schemas describes it. */
export function descriptions(): ReadonlyMap<object, string> {
  const text = readFileSync(new URL('../knowledge/schema.ts', import.meta.url), 'utf8');
  const found = new Map<object, string>();
  let within: Fields | undefined;
  for (const { groups = {} } of text.matchAll(marks)) {
    const { name, comment, field } = groups;
    if (name !== undefined) within = fieldsOf(name);
    const described = field === undefined ? undefined : within?.[field];
    if (described && comment !== undefined) found.set(described, sentence(comment));
  }
  return found;
}

type Fields = Readonly<Record<string, z.ZodType>>;

/** The fields of an object schema by its name; undefined for what is none. */
function fieldsOf(name: string): Fields | undefined {
  const type: unknown = Reflect.get(schema, name);
  return typeof type === 'object' && type !== null && 'shape' in type ? (type.shape as Fields) : undefined;
}

const sentence = (comment: string): string =>
  comment
    .replaceAll(/^\s*\*+/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
