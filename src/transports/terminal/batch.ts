import type { Day } from '../../calendar.ts';
import type { RecordMeta } from '../../knowledge/schema.ts';
import type { Message } from '../../message/message.ts';
import { type InputLine, linesOf } from './lines.ts';
import { type Output, OutputClosed } from './output.ts';
import { spoken } from './plain.ts';
import { dispatch, type Session } from './session.ts';

/** One answered question as one object. */
export type Answered = {
  question: string;
  outcome: Message['outcome'];
  text: string;
  sources: readonly { id: string; publisher: string; title: string; date: string; url: string | null }[];
  subjects: readonly string[];
  intent: string;
  asOf: Day;
  ms: number;
};

/** Asks one question and tells what came of it. */
export async function answer(session: Session, question: string, asOf: Day | undefined): Promise<Answered> {
  const begun = performance.now();
  const reply = await dispatch(session, { command: 'ask', options: { question }, asOf });
  if (reply?.kind !== 'say') throw new Error('the command "ask" said nothing');
  const { message } = reply;
  return {
    question,
    outcome: message.outcome,
    text: spoken(message),
    sources: sourcesOf(message, session.desk.bot.knowledge.record),
    subjects: [...new Set(message.subjects.map(({ id }) => id))],
    intent: message.intent,
    asOf: message.asOf,
    ms: Math.round((performance.now() - begun) * 1000) / 1000,
  };
}

/** An answer about the record itself ("not named in any measure on record") has the record as its source. */
function sourcesOf({ sources, outcome }: Message, { title, about, checkedOn }: RecordMeta): Answered['sources'] {
  if (sources.length === 0 && outcome === 'answer')
    return [{ id: 'record', publisher: title, title: about, date: checkedOn, url: null }];
  return sources.map(({ id, publisher, title: name, date, url }) => ({
    id,
    publisher,
    title: name,
    date,
    url: url ?? null,
  }));
}

/** The canonical names of the apps named in a text. */
export function extracted({ desk: { bot } }: Session, text: string): { text: string; apps: string[] } {
  return { text, apps: bot.extract(text).map((subject) => bot.knowledge.nameOf(subject)) };
}

/** So often that the first line of a batch is answered as fast as the last; some tenths of a second in all. */
const warmUpRounds = 12;

/** Answers every line of the input, in order. True when nothing went wrong inside. */
export async function batch(
  session: Session,
  input: AsyncIterable<Uint8Array | string>,
  output: Output,
  { asOf, extract }: { asOf?: Day; extract: boolean },
): Promise<boolean> {
  // The first questions of a process are slow until its code is warm: the record's own examples take that upon themselves.
  for (let round = 0; round < warmUpRounds; round++)
    for (const example of session.desk.bot.knowledge.record.examples) await answer(session, example, asOf);
  let sound = true;
  for await (const line of linesOf(input)) {
    if (line.fault) output.complain(`line ${line.number}: ${line.fault}`);
    try {
      await output.write(
        JSON.stringify(extract ? extracted(session, line.text) : await answer(session, line.text, asOf)),
      );
    } catch (error) {
      if (error instanceof OutputClosed) throw error;
      sound = false;
      output.complain(`line ${line.number}: failed inside: ${error instanceof Error ? error.stack : String(error)}`);
      await output.write(JSON.stringify(extract ? { text: line.text, apps: [] } : failed(session, line, asOf)));
    }
  }
  return sound;
}

/** The place of an answer that could not be made, so that lines in and lines out still stand side by side. */
function failed(session: Session, { text }: InputLine, asOf: Day | undefined): Answered {
  return {
    question: text,
    outcome: 'unknown',
    text: 'Something went wrong on my side and I could not answer.',
    sources: [],
    subjects: [],
    intent: 'none',
    asOf: asOf ?? session.today(),
    ms: 0,
  };
}
