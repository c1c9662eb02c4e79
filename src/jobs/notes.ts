/** Notes to the moderators: in the channel that their settings name, else kept for /summary list to show. */
import { createHash } from 'node:crypto';
import { postWordsFor } from '../languages/posts/index.ts';
import { markedClick } from '../message/mark.ts';
import type { Message } from '../message/message.ts';
import type { Text } from '../text.ts';
import { sendOnce } from './send.ts';
import type { JobsSetup, Run } from './setup.ts';

/** A note as it is kept; `to` is a channel other than the one of the settings. */
export type Note = { text: Text; language: string; to?: string };

/** A few letters that are always the same for the same words. */
export const shortMark = (...words: readonly string[]): string =>
  createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 10);

/** Adds a note, once for the same reason: `why` tells it from others about the same thing. */
export async function addNote(
  about: { id: string; guild: string | undefined },
  why: readonly string[],
  note: Note,
  { storage, now }: JobsSetup,
): Promise<void> {
  await storage.jobs.add([
    {
      id: `${about.id}-n${shortMark(...why)}`,
      kind: 'note',
      guild: about.guild,
      // A note outlives what it is about.
      of: undefined,
      dueAt: now(),
      details: JSON.stringify(note),
    },
  ]);
}

export const runNote: Run = async (job, setup) => {
  const { text, language, to } = JSON.parse(job.details) as Note;
  const channel =
    to ?? (job.guild === undefined ? undefined : (await setup.storage.servers.settings(job.guild)).noticesTo);
  if (channel === undefined) return { outcome: 'skipped', reason: 'no channel for notices is set' };
  const sent = await sendOnce(job, channel, { message: wordsOnly([text], language, job.id) }, setup);
  if (sent.kind === 'not-now') return sent.ended;
  return sent.kind === 'trouble' ? { outcome: 'failed', reason: sent.reason || sent.trouble } : { outcome: sent.kind };
};

/** A message of words alone, with the button by which it is found again. */
export function wordsOnly(texts: readonly Text[], locale: string, mark: string): Message {
  return {
    lines: texts.map((text, index) => ({ kind: index === 0 ? 'lead' : 'plain', text })),
    sourcesWord: '',
    sources: [],
    closing: [],
    choices: [[{ label: postWordsFor(locale).more, click: markedClick(mark), style: 'plain' }]],
    attachments: [],
    private: false,
    outcome: 'answer',
    subjects: [],
    intent: 'overview',
    asOf: '',
  };
}
