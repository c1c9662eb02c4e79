import type { Command } from '../../../commands/command.ts';
import { commands } from '../../../commands/index.ts';
import { createBot } from '../../../src/bot.ts';
import { loadTexts } from '../../../src/knowledge/load.ts';
import type { Message } from '../../../src/message/message.ts';
import type { Session } from '../../../src/transports/terminal/session.ts';
import { small } from '../../knowledge/small.ts';

/** A terminal over the small record of invented names, on a day that never changes. */
export async function smallSession(more: readonly Command[] = []): Promise<Session> {
  const loaded = await loadTexts([{ file: 'small.json', text: JSON.stringify(small()) }]);
  if (loaded.kind === 'problems') throw new Error('the small record has problems');
  return {
    commands: [...more, ...commands],
    desk: { bot: createBot(loaded.knowledge) },
    language: 'en',
    today: () => '2026-01-31',
  };
}

/** A message with these parts and nothing else. */
export function messageOf(parts: Partial<Message>): Message {
  return {
    lines: [],
    sourcesWord: 'Sources',
    sources: [],
    closing: [],
    choices: [],
    attachments: [],
    private: false,
    outcome: 'answer',
    subjects: [],
    intent: 'overview',
    asOf: '2026-01-31',
    ...parts,
  };
}
