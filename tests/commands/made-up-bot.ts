/** A bot of two apps, a company, a measure and a person, that notes what it is asked. */

import type { Desk, Reply, Request } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import type { Answer, Tell } from '../../src/answers/answer.ts';
import type { Bot, Told } from '../../src/bot.ts';
import { isDay } from '../../src/calendar.ts';
import type { Knowledge, Subject } from '../../src/knowledge/knowledge.ts';
import { index } from '../../src/knowledge/lookup.ts';
import type { Message } from '../../src/message/message.ts';
import { claim, record } from '../message/made-up.ts';

const backing = { sources: [{ source: 's1', at: 'p. 1' }], backing: ['primary'] } satisfies Pick<
  Knowledge['apps'][number],
  'sources' | 'backing'
>;
const named = (id: string, name: string) => ({ id, name, aliases: [], weakAliases: [] });
const party = { relations: [], notes: [], disputes: [] };

export const knowledge: Knowledge = index(
  {
    ...record,
    apps: [
      { ...named('exampla', 'Exampla'), ...party, ...backing },
      { ...named('twin', 'Twin'), ...party, ...backing },
    ],
    companies: [{ ...named('twin', 'Twin'), ...party, ...backing }],
    people: [{ ...named('jane-roe', 'Jane Roe'), roles: [], notes: [], ...backing }],
    jurisdictions: [{ ...named('xx', 'Exland'), zone: 'UTC' }],
    measures: [
      {
        ...named('xx-order-1', 'Order 1'),
        kind: 'order',
        reach: 'transactions',
        issuer: 'xx-minister',
        jurisdiction: 'xx',
        citations: [],
        does: 'Bars dealings.',
        doesNot: [],
        history: [{ status: 'revoked', on: '2021-06-09', sources: backing.sources }],
        listings: [],
        relates: [],
        notes: [],
        disputes: [],
        ...backing,
      },
    ],
  },
  'v1',
);

const subjects: readonly Subject[] = [
  { kind: 'app', id: 'exampla' },
  { kind: 'app', id: 'twin' },
  { kind: 'company', id: 'twin' },
  { kind: 'person', id: 'jane-roe' },
  { kind: 'jurisdiction', id: 'xx' },
  { kind: 'measure', id: 'xx-order-1' },
];

/** What the bot was asked, in order. */
export type Asked = { tells: Tell[]; questions: string[]; days: string[] };

export function madeUpDesk(repository?: string): { desk: Desk; asked: Asked } {
  const asked: Asked = { tells: [], questions: [], days: [] };
  const told = (tell: Tell, asOf: string, today: string): Told => {
    const said = claim(`${tell.intent} of ${tell.about.map(({ id }) => id).join(' and ')}.`);
    const answer: Answer = { kind: 'claims', claims: [said], next: [] };
    return { answer, tell, intent: tell.intent, about: tell.about, clock: { today, asOf } };
  };
  const bot: Bot = {
    knowledge,
    ask({ text, clock }) {
      asked.questions.push(text);
      asked.days.push(clock.asOf);
      if (text.trim() === '')
        return [{ answer: { kind: 'unclear', refusal: 'empty', near: [] }, intent: 'overview', about: [], clock }];
      const about = subjects.filter(({ id }) => text.includes(id)).slice(0, 1);
      const filters = { measures: [], except: [], all: false };
      const tell: Tell = { intent: 'owner', about, frame: { filters, count: false, premises: [], topics: [] } };
      return text.split(' and ').map(() => told(tell, clock.asOf, clock.today));
    },
    tell(tell, clock) {
      asked.tells.push(tell);
      return told(tell, tell.asOf ?? clock.asOf, clock.today);
    },
    suggest(text, kinds, limit) {
      const near = subjects.filter(({ kind, id }) => kinds.includes(kind) && id.includes(text.toLowerCase()));
      return near.slice(0, limit).map((subject) => ({ name: knowledge.nameOf(subject), id: subject.id, subject }));
    },
    resolve(text, kinds) {
      const among = subjects.filter(({ kind, id }) => kinds.includes(kind) && id === text.toLowerCase());
      if (among.length > 1) return { among };
      if (among[0]) return { subject: among[0] };
      return text === 'exmapla' ? { subject: { kind: 'app', id: 'exampla' }, readAs: text } : undefined;
    },
    readDay(text) {
      if (text === '1/2/2021') return { ambiguous: ['2021-02-01', '2021-01-02'] };
      return isDay(text) ? { day: text } : undefined;
    },
    extract: (text) => subjects.filter(({ kind, id }) => kind === 'app' && text.toLowerCase().includes(id)),
    with: () => bot,
  };
  return { desk: { bot, ...(repository && { repository }) }, asked };
}

export const request = (command: string, options: Request['options'] = {}, more: Partial<Request> = {}): Request => ({
  command,
  options,
  language: 'en-GB',
  clock: { today: '2026-11-22', asOf: '2026-11-22' },
  place: { guild: '1', channel: '2' },
  asker: { id: '10', mayModerate: false },
  ...more,
});

/** Runs a request through the one list of commands, as a transport does. */
export async function run(asked: Request, desk: Desk): Promise<Reply> {
  const command = commands.find(({ name }) => name === asked.command);
  if (!command) throw new Error(`no command ${asked.command}`);
  return command.execute(asked, desk);
}

export function suggested(asked: Request, desk: Desk): readonly { name: string; value: string }[] {
  const reply = commands.find(({ name }) => name === asked.command)?.suggest?.(asked, desk);
  return reply?.kind === 'suggest' ? reply.suggestions : [];
}

export async function messageOf(asked: Request, desk: Desk): Promise<Message> {
  const reply = await run(asked, desk);
  if (reply.kind !== 'say' && reply.kind !== 'update') throw new Error(`no message but ${reply.kind}`);
  return reply.message;
}
