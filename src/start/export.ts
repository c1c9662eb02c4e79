import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createBot } from '../bot.ts';
import { isDay, todayIn } from '../calendar.ts';
import { exitCodes } from '../config.ts';
import { tableNames } from '../feeds/export-schema.ts';
import { fileText } from '../feeds/files.ts';
import { load } from '../knowledge/load.ts';
import { describeProblem } from '../knowledge/problem.ts';
import { releasesFolder, releasesIn } from '../knowledge/release.ts';
import { languageFor } from '../languages/index.ts';
import { sequenceFrom } from './sequence.ts';

const formats = ['csv', 'json', 'calendar'] as const;

export const exportHelp = `npm run --silent export -- --what ${tableNames.join('|')} --format ${formats.join('|')} [--as-of 2026-01-31] [--out FILE]

Writes what the record holds, with its sources, to standard output or to a file. A calendar (.ics) holds deadlines.
The JSON has a schema: data/export.schema.json.`;

type Asked = {
  what: (typeof tableNames)[number];
  format: (typeof formats)[number];
  asOf: string;
  out: string | undefined;
};

/** Writes a table or calendar of the whole record; the result is the exit code. */
export async function writeExport(
  args: readonly string[],
  paths: readonly string[],
  complain: (line: string) => void,
  write: (text: string) => Promise<void> = toStandardOutput,
): Promise<number> {
  const asked = read(args);
  if (asked === 'help') {
    await write(`${exportHelp}\n`);
    return exitCodes.ok;
  }
  if (typeof asked === 'string') {
    complain(asked);
    return exitCodes.usage;
  }
  const loaded = await load(paths);
  if (loaded.kind === 'problems') {
    for (const problem of loaded.problems) complain(describeProblem(problem));
    return exitCodes.problems;
  }
  const { knowledge } = loaded;
  const language = languageFor('en');
  const text = await fileText(asked.format, {
    what: asked.what,
    ids: knowledge[asked.what].map(({ id }) => id),
    knowledge,
    asOf: asked.asOf,
    today: todayIn('UTC'),
    language,
    sequenceOf: sequenceFrom(releasesIn(releasesFolder(paths)), createBot(knowledge)),
  });
  if (asked.out === undefined) await write(text);
  else writeFileSync(asked.out, text);
  return exitCodes.ok;
}

/** Waits until all of it is taken; a reader that has seen enough and left is no fault. */
function toStandardOutput(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.once('error', () => resolve());
    process.stdout.write(text, () => resolve());
  });
}

const options = {
  what: { type: 'string' },
  format: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** What is to be written, or why that is not clear. */
function read(args: readonly string[]): Asked | 'help' | string {
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return 'help';
    const format = formats.find((one) => one === (values.format === 'ics' ? 'calendar' : values.format));
    if (!format) return `--format must be one of ${formats.join(', ')}.\n${exportHelp}`;
    const what = tableNames.find((name) => name === (values.what ?? (format === 'calendar' ? 'deadlines' : undefined)));
    if (!what) return `--what must be one of ${tableNames.join(', ')}.\n${exportHelp}`;
    if (format === 'calendar' && what !== 'deadlines') return 'A calendar holds deadlines: leave --what out.';
    const asOf = values['as-of'] ?? todayIn('UTC');
    if (!isDay(asOf)) return `--as-of ${JSON.stringify(asOf)} is no day that exists; write it as 2026-01-31.`;
    return { what, format, asOf, out: values.out };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${exportHelp}`;
  }
}
