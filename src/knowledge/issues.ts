import { z } from 'zod';
import { type Fault, type Path, show } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** What the schema found wrong with one file, each in words that say how to mend it. */
export function faultsOf(issues: readonly Issue[], file: unknown, schema: z.core.$ZodType): Fault[] {
  return issues.flatMap((issue) => faultOf(issue, file, schema));
}

function faultOf(issue: Issue, file: unknown, schema: z.core.$ZodType): Fault[] {
  const at = issue.path as Path;
  const value = valueAt(file, at);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, at);
    return issue.keys.map((key) => ({
      at: [...at, key],
      found: `the key ${show(key)}`,
      expected: known.length > 0 ? `one of ${known.join(', ')}` : 'none such',
      mend: nearest(key, known) ? `did you mean ${nearest(key, known)}?` : 'remove it or name it as above',
    }));
  }
  if (value === undefined) return [{ at, found: 'nothing', expected: expectedBy(issue), mend: `add ${last(at)}` }];
  return [{ at, found: show(value), expected: expectedBy(issue), mend: mendFor(issue, value) }];
}

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${article(issue.expected)} ${words[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `at least ${issue.minimum} of them`
        : `at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'too_big':
      return plainMessage(issue) ?? `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map((inner) => expectedBy(inner as Issue)))].join(' or ');
    case 'invalid_format':
      return plainMessage(issue) ?? `a valid ${issue.format}`;
    case 'custom':
      return issue.message;
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return issue.message;
  }
}

/** The schema's own words, where it has any: zod's begin with "Invalid" or "Too". */
function plainMessage(issue: Issue): string | undefined {
  return /^(Invalid|Too) /.test(issue.message) ? undefined : issue.message;
}

function mendFor(issue: Issue, value: unknown): string {
  if (typeof value === 'number' && issue.code === 'invalid_type' && issue.expected === 'string')
    return `put it in quotes: "${value}"`;
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'write it as a list: [one, two]';
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const near = nearest(value, issue.values.map(String));
    if (near) return `did you mean ${near}?`;
  }
  if (value === null || value === '') return 'give it a value, or leave the key out where it may be missing';
  return 'correct it';
}

const words: Record<string, string> = {
  string: 'text',
  array: 'list',
  object: 'group of keys',
  int: 'whole number',
  tuple: 'list',
};
const article = (kind: string) => (kind === 'string' ? 'some' : /^[aeiou]/.test(words[kind] ?? kind) ? 'an' : 'a');
const last = (path: Path) => String(path.findLast((step) => typeof step === 'string') ?? 'it');

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  let at: z.core.$ZodType | undefined = unwrap(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = unwrap(at.shape[String(step)] as z.core.$ZodType | undefined);
    else if (at instanceof z.ZodArray) at = unwrap(at.element);
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
  return at;
}

/** The known word that differs by at most two letters, case aside. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((text) => ({ text, steps: distance(word.toLowerCase(), text.toLowerCase()) }))
    .filter(({ steps }) => steps <= 2)
    .sort((a, b) => a.steps - b.steps);
  return near[0]?.text;
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 3;
}
