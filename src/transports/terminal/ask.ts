import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { type Day, isDay } from '../../calendar.ts';
import { answer, batch } from './batch.ts';
import { OutputClosed, outputTo } from './output.ts';
import { shown } from './plain.ts';
import { dispatch, type Session } from './session.ts';
import { wrapped } from './wrap.ts';

export const askHelp = `Usage: npm run --silent ask -- [options] "a question"

Prints the answer with its sources and the day of the record.

  --as-of DAY   answer as of another day: 2021-02-01, "1 Feb 2021"
  --why         add how the question was read
  --json        print the answer as one object
  --jsonl       read one question a line from standard input, print one object a line:
                question, outcome (answer, clarify or unknown), text, sources, subjects, intent, asOf, ms
  --extract     read one message a line, print {"text", "apps"}: the apps named in it
  --help        this text

Exit codes: 0 answered, 64 wrong use, 70 a question failed inside (the others are answered all the same).`;

/** The ways to use the command, told apart by what they read and write. */
export type AskArguments =
  | { kind: 'help' }
  | { kind: 'wrong'; text: string }
  | { kind: 'one'; question: string; asOf?: string; why: boolean; json: boolean }
  | { kind: 'lines'; extract: boolean; asOf?: string };

const options = {
  'as-of': { type: 'string' },
  why: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  extract: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the command line; what does not fit is one line that says so. */
export function readArguments(args: readonly string[]): AskArguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    const [said = 'Wrong use'] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    return { kind: 'wrong', text: `${said}. See "npm run --silent ask -- --help".` };
  }
  const { values, positionals } = parsed;
  const asOf = values['as-of'];
  if (values.help) return { kind: 'help' };
  if (values.jsonl || values.extract) {
    if (positionals.length > 0)
      return {
        kind: 'wrong',
        text: 'With --jsonl or --extract the lines come from standard input, not from the command line.',
      };
    if (values.jsonl && values.extract) return { kind: 'wrong', text: 'Either --jsonl or --extract, not both.' };
    return { kind: 'lines', extract: values.extract, asOf };
  }
  if (positionals.length === 0)
    return {
      kind: 'wrong',
      text: 'What is the question? Put it in quotes: npm run --silent ask -- "a question" (or see --help).',
    };
  return { kind: 'one', question: positionals.join(' '), asOf, why: values.why, json: values.json };
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

export type Streams = { input: Readable; output: Writable; complaints: Writable };

/** Exit codes of this command; see `askHelp`. */
export const askCodes = { ok: 0, usage: 64, software: 70 } as const;

/** Runs the command for arguments that were read; the session is made only when something is to be answered. */
export async function ask(
  args: Extract<AskArguments, { kind: 'one' | 'lines' }>,
  session: Session,
  streams: Streams,
): Promise<number> {
  const output = outputTo(streams.output, streams.complaints);
  const asOf = dayOf(args.asOf, session);
  if (asOf.kind === 'wrong') {
    output.complain(asOf.text);
    return askCodes.usage;
  }
  try {
    if (args.kind === 'lines') {
      const sound = await batch(session, streams.input, output, { asOf: asOf.day, extract: args.extract });
      return sound ? askCodes.ok : askCodes.software;
    }
    await output.write(
      args.json
        ? JSON.stringify(await one(session, args.question, asOf.day, args.why))
        : wrapped(await told(session, args, asOf.day), columnsOf(streams.output)),
    );
    return askCodes.ok;
  } catch (error) {
    if (error instanceof OutputClosed) return askCodes.ok;
    throw error;
  }
}

/** Only a terminal has an edge; a file or a pipe gets its lines whole. */
const columnsOf = (stream: Writable & { isTTY?: boolean; columns?: number }): number | undefined =>
  stream.isTTY ? stream.columns : undefined;

/** The day of `--as-of`, as the record writes it or as people do. */
function dayOf(
  text: string | undefined,
  { desk: { bot }, today }: Session,
): { kind: 'day'; day?: Day } | { kind: 'wrong'; text: string } {
  if (text === undefined) return { kind: 'day' };
  const day = today();
  const read = isDay(text) ? { day: text } : bot.readDay(text, { today: day, asOf: day });
  if (read && 'day' in read) return { kind: 'day', day: read.day };
  if (read)
    return {
      kind: 'wrong',
      text: `--as-of ${JSON.stringify(text)} may mean ${read.ambiguous.join(' or ')}; write the one that you mean.`,
    };
  return { kind: 'wrong', text: `--as-of ${JSON.stringify(text)} is no day that exists; write it as 2021-02-01.` };
}

async function told(
  session: Session,
  { question, why }: { question: string; why: boolean },
  asOf: Day | undefined,
): Promise<string> {
  const reply = await dispatch(session, { command: 'ask', options: { question }, asOf });
  if (reply?.kind !== 'say') throw new Error('the command "ask" said nothing');
  const text = shown(reply.message, reply.message.outcome === 'clarify');
  return why ? `${text}\n\n${reasons(session, question, asOf).map(reasonLine).join('\n')}` : text;
}

async function one(session: Session, question: string, asOf: Day | undefined, why: boolean) {
  const answered = await answer(session, question, asOf);
  return why ? { ...answered, why: reasons(session, question, asOf) } : answered;
}

type Reading = { text: string; kind: string; steps: { step: string; saw: string }[] };

/** How each question in the text was read, step by step. */
function reasons({ desk: { bot }, today }: Session, text: string, asOf: Day | undefined): Reading[] {
  const day = today();
  return bot.ask({ text, clock: { today: day, asOf: asOf ?? day } }).flatMap(({ understanding }) =>
    understanding
      ? [
          {
            text: understanding.text,
            kind: understanding.kind,
            steps: understanding.because.map(({ step, saw }) => ({ step, saw })),
          },
        ]
      : [],
  );
}

function reasonLine({ text, kind, steps }: Reading): string {
  return [`How ${JSON.stringify(text)} was read: ${kind}`, ...steps.map(({ step, saw }) => `  ${step}: ${saw}`)].join(
    '\n',
  );
}
