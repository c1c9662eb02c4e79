/** A page's world over the small record, with the real commands and any others. */
import type { Command, Desk } from '../../../commands/command.ts';
import { commands } from '../../../commands/index.ts';
import { createBot } from '../../../src/bot.ts';
import { loadTexts } from '../../../src/knowledge/load.ts';
import type { Message } from '../../../src/message/message.ts';
import { say } from '../../../src/text.ts';
import type { World } from '../../../src/transports/web/playground/world.ts';
import { small } from '../../knowledge/small.ts';
import { message } from '../discord/fakes.ts';

export async function smallBot() {
  const loaded = await loadTexts([{ file: 'small.json', text: JSON.stringify(small()) }]);
  if (loaded.kind === 'problems') throw new Error('the small record has problems');
  return createBot(loaded.knowledge);
}

/** A slash command with one text option that says what a test wants said. */
export const saying = (name: string, make: (text: string) => Partial<Message>, more: object = {}): Command => ({
  name,
  definition: {
    name,
    description: `Says what a test wants: ${name}`,
    options: [{ type: 3, name: 'text', description: 'Some words', required: false }],
    ...more,
  } as Command['definition'],
  execute: ({ options }) => ({ kind: 'say', message: message(say`Said.`, make(String(options.text ?? ''))) }),
});

const tooMany = Array.from({ length: 26 }, (_, index) => ({ label: `${index}`, value: `tell:${index}` }));

/** Commands that no record needs: what Discord would refuse, what throws, what only moderators may. */
export const oddCommands: readonly Command[] = [
  saying('refused', () => ({ menu: { placeholder: 'Too many', click: 'pick:', options: tooMany } })),
  saying('quiet', () => ({ private: true })),
  saying('moderate', () => ({ private: true }), { default_member_permissions: '8192' }),
  saying('file', () => ({
    attachments: [
      { kind: 'table', name: 'list.csv', alt: 'A list', bytes: async () => new TextEncoder().encode('a,b\n1,2\n') },
    ],
  })),
  {
    ...saying('broken', () => ({})),
    execute: () => {
      throw new Error('a secret of the inside');
    },
  },
];

export async function world(more: Partial<World> = {}): Promise<World> {
  const bot = await smallBot();
  const desk: Desk = { bot };
  return {
    commands: [...commands, ...oddCommands],
    desk,
    today: () => '2026-01-31',
    log: () => {},
    isPublic: false,
    whereIs: async () => (id) => (id === 'pingo' ? [{ id, section: 'apps', file: 'small.json', line: 7 }] : []),
    problems: () => [],
    deferAfterMs: 500,
    ...more,
  };
}
