import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { exitCodes, runsInCi } from '../config.ts';
import { load } from '../knowledge/load.ts';
import { describeProblem } from '../knowledge/problem.ts';
import { readText } from '../knowledge/read.ts';
import { id } from '../knowledge/schema.ts';
import { type Link, type LinkFound, lookAt } from './links/look.ts';

/** Sources whose link is known not to open for a program, and why; they are not asked. */
const knownLinks = z.strictObject({
  known: z.array(z.strictObject({ source: id, why: z.string().min(3) })),
});

export const linksHelp = `npm run links [-- --known data/links-known.yaml] [--limit 50]

Asks every source's link whether it still opens, one host after the other and few hosts at a time. Links that are known
not to open for a program stand in the list of known ones, with the reason. In CI nothing is asked.`;

/** Lists dead links; the result is the exit code. */
export async function checkLinks(
  args: readonly string[],
  paths: readonly string[],
  say: (line: string) => void,
  complain: (line: string) => void,
  inCi = runsInCi(),
): Promise<number> {
  const asked = read(args);
  if ('help' in asked) {
    (asked.help === linksHelp ? say : complain)(asked.help);
    return asked.help === linksHelp ? exitCodes.ok : exitCodes.usage;
  }
  if (inCi) {
    say('Links are not asked in CI: whether other servers answer says nothing about a change.');
    return exitCodes.ok;
  }
  const loaded = await load(paths);
  if (loaded.kind === 'problems') {
    for (const problem of loaded.problems) complain(describeProblem(problem));
    return exitCodes.problems;
  }
  const known = readKnown(asked.known);
  if (typeof known === 'string') {
    complain(known);
    return exitCodes.config;
  }
  const links = loaded.knowledge.sources.flatMap((source): Link[] =>
    source.url === 'unknown' || known.has(source.id) ? [] : [{ source: source.id, url: source.url }],
  );
  return report(await lookAt(links.slice(0, asked.limit)), links.length, known, loaded.knowledge.sources, say);
}

function report(
  found: readonly LinkFound[],
  links: number,
  known: ReadonlyMap<string, string>,
  sources: readonly { id: string }[],
  say: (line: string) => void,
): number {
  const dead = found.filter(({ state }) => state.kind === 'dead');
  for (const { source, url, state } of found)
    if (state.kind !== 'opens') say(`${state.kind}: ${source}  ${url}  ${state.why}`);
  for (const source of known.keys())
    if (!sources.some(({ id }) => id === source))
      say(`known: ${source} is no source of the record; take it off the list`);
  const unsure = found.filter(({ state }) => state.kind === 'unsure').length;
  const left = links - found.length;
  say(
    `${found.length} links asked: ${found.length - dead.length - unsure} open, ${dead.length} dead, ${unsure} unsure; ${known.size} known not to open were not asked${left > 0 ? `, nor were ${left} more` : ''}.`,
  );
  return dead.length > 0 ? exitCodes.problems : exitCodes.ok;
}

const options = { known: { type: 'string' }, limit: { type: 'string' }, help: { type: 'boolean' } } as const;

function read(args: readonly string[]): { known: string | undefined; limit: number } | { help: string } {
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { help: linksHelp };
    const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
    if (!(limit > 0)) return { help: `--limit must be a number above 0.\n\n${linksHelp}` };
    return { known: values.known, limit };
  } catch (error) {
    return { help: `${error instanceof Error ? error.message : String(error)}\n\n${linksHelp}` };
  }
}

const shippedList = 'data/links-known.yaml';

/** The reasons by source; a list that was not named may be missing. */
function readKnown(file: string | undefined): ReadonlyMap<string, string> | string {
  let text: string;
  try {
    text = readFileSync(file ?? shippedList, 'utf8');
  } catch (error) {
    return file === undefined ? new Map() : `${file} cannot be read: ${error instanceof Error ? error.message : ''}`;
  }
  const value = readText(text);
  const parsed = knownLinks.safeParse(value.kind === 'read' ? value.value : undefined);
  if (!parsed.success)
    return `${file ?? shippedList}: expected "known:" with a list of source and why; ${parsed.error.issues[0]?.message}`;
  return new Map(parsed.data.known.map(({ source, why }) => [source, why]));
}
