/** A desk, commands and a way back that remember what they were given. */
import type { Command, Desk, Reply, Request } from '../../../commands/command.ts';
import type { Message } from '../../../src/message/message.ts';
import { say, type Text } from '../../../src/text.ts';
import type { Back, Setup } from '../../../src/transports/discord/exchange.ts';

export const message = (text: Text = say`Yes.`, more: Partial<Message> = {}): Message => ({
  lines: [{ kind: 'lead', text }],
  sourcesWord: 'Sources',
  sources: [],
  closing: say`record of 22 Nov 2026`,
  choices: [],
  attachments: [],
  private: false,
  outcome: 'answer',
  subjects: [],
  intent: 'named',
  asOf: '2026-11-22',
  ...more,
});

export type Sent = { what: 'respond' | 'edit' | 'followUp' | 'remove'; body: unknown; files?: readonly unknown[] };

export function fakeBack(fail?: (sent: Sent) => Error | undefined): Back & { sent: Sent[] } {
  const sent: Sent[] = [];
  const take = async (one: Sent) => {
    const error = fail?.(one);
    if (error) throw error;
    sent.push(one);
  };
  return {
    sent,
    respond: (body, files) => take({ what: 'respond', body, files }),
    edit: (body, files) => take({ what: 'edit', body, files }),
    followUp: (body, files) => take({ what: 'followUp', body, files }),
    remove: () => take({ what: 'remove', body: undefined }),
  };
}

export type Logged = { level: string; event: string; facts: Record<string, unknown> | undefined };

export function fakeSetup(commands: readonly Command[], more: Partial<Setup> = {}): Setup & { logged: Logged[] } {
  const logged: Logged[] = [];
  return {
    logged,
    commands,
    desk: {} as Desk,
    ids: new Map(),
    today: () => '2026-11-22',
    log: (level, event, facts) => logged.push({ level, event, facts }),
    deferAfterMs: 20,
    ...more,
  };
}

export const command = (
  name: string,
  execute: (request: Request) => Reply | Promise<Reply>,
  more: Partial<Command> = {},
): Command => ({ name, execute, ...more });

type Part = { type: number; components?: Part[]; content?: string; custom_id?: string; options?: { value: string }[] };

/** All text displays of a message body, in order. */
export function textsOf(body: unknown): string[] {
  const walk = (part: Part): string[] => [
    ...(part.type === 10 ? [part.content ?? ''] : []),
    ...(part.components ?? []).flatMap(walk),
  ];
  return ((body as { components?: Part[] }).components ?? []).flatMap(walk);
}
