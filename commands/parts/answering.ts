/** From a request to the reply: what every command that answers has in common. */
import {
  type Answer,
  type Clock,
  type Filters,
  type Frame,
  type Option,
  plainFrame,
  type Tell,
} from '../../src/answers/answer.ts';
import type { Bot, Told } from '../../src/bot.ts';
import type { Day } from '../../src/calendar.ts';
import type { Subject, SubjectKind } from '../../src/knowledge/knowledge.ts';
import { wordsFor } from '../../src/languages/commands/index.ts';
import type { CommandWords } from '../../src/languages/commands/words.ts';
import { languageFor } from '../../src/languages/index.ts';
import { discord } from '../../src/limits.ts';
import { compose } from '../../src/message/compose.ts';
import { composeWords, type Paging } from '../../src/message/compose-words.ts';
import type { Block } from '../../src/message/fit.ts';
import type { Attachment } from '../../src/message/message.ts';
import type { Composable, Setting } from '../../src/message/setting.ts';
import type { Text } from '../../src/text.ts';
import type { ReadAs } from '../../src/understanding/understanding.ts';
import type { Desk, Reply, Request } from '../command.ts';
import { nameAmong } from './naming.ts';
import { clockOf, type Read, readDay, readName, readPrivate } from './reading.ts';

export const plainTell = (
  intent: Tell['intent'],
  about: readonly Subject[] = [],
  frame: Partial<Frame> = {},
): Tell => ({
  intent,
  about,
  frame: { ...plainFrame, ...frame },
});

export const filteredTell = (filters: Partial<Filters>): Tell =>
  plainTell('apps', [], { filters: { ...plainFrame.filters, ...filters } });

/** The same request for everything on record about it. */
export const showingAll = (tell: Tell): Tell => ({ ...tell, frame: { ...tell.frame, show: 'all' } });

/** Where somebody who is lost can go on. */
export const startingPoints: readonly Tell[] = [
  plainTell('apps'),
  plainTell('deadlines', [], { show: 'due' }),
  plainTell('overview'),
];

export function settingOf(request: Request, { bot }: Desk): Setting {
  const { guild, answersPrivately, onlyPrivately } = request.place;
  return {
    knowledge: bot.knowledge,
    language: languageFor(request.language),
    private: onlyPrivately === true || (readPrivate(request) ?? (guild !== undefined && answersPrivately === true)),
    canShow: guild !== undefined && onlyPrivately !== true,
  };
}

export const words = (request: Request): CommandWords => wordsFor(request.language);

export const sayTold = (
  told: readonly Composable[],
  request: Request,
  desk: Desk,
  more: Partial<Setting> = {},
): Reply => ({
  kind: 'say',
  message: compose(told, { ...settingOf(request, desk), ...more }),
});

export const sayWords = (texts: readonly Text[], request: Request, desk: Desk, more: Partial<Setting> = {}): Reply =>
  sayBlocks(
    texts.map((text) => ({ text, cites: [] })),
    request,
    desk,
    more,
  );

export const sayBlocks = (
  blocks: readonly Block[],
  request: Request,
  desk: Desk,
  more: Partial<Setting> = {},
  paging?: Paging,
): Reply => ({
  kind: 'say',
  message: composeWords(blocks, request.clock, { ...settingOf(request, desk), ...more }, paging),
});

/** What is told without asking the record: a refusal, something asked back, a name that is not on record. */
export const untold = (answer: Answer, intent: Tell['intent'], clock: Clock): Told => ({
  answer,
  intent,
  about: [],
  clock,
});

export const refused = (
  refusal: (Answer & { kind: 'unclear' })['refusal'],
  intent: Tell['intent'],
  clock: Clock,
  near = startingPoints,
): Told => untold({ kind: 'unclear', refusal, near }, intent, clock);

/** A name option of a command: what kinds of record it takes, and whether the command can do without. */
export type NameOption = {
  name: string;
  kinds: readonly SubjectKind[];
  required?: boolean;
  suggests?: readonly SubjectKind[];
};

/** The subjects read from a command's options, by option. */
export type Found = Readonly<Record<string, Subject | undefined>>;

type Reading = { found: Found; label?: string };

/** Every way to read the options: one when all are clear, several where one of them may mean several records. */
function readings(reads: readonly (readonly [string, Read])[], bot: Bot, own: CommandWords): Reading[] {
  return reads.reduce<Reading[]>(
    (all, [option, read]) => {
      if (read.kind === 'stranger') return all;
      const subjects = read.kind === 'subject' ? [read.subject] : read.subjects;
      return all.flatMap(({ found, label }) =>
        subjects.map((subject) => ({
          found: { ...found, [option]: subject },
          label: read.kind === 'among' ? nameAmong(subject, subjects, bot, own) : label,
        })),
      );
    },
    [{ found: {} }],
  );
}

/** Reads a command's options and answers, asks back which record or day is meant, or says what is not on record. */
export function answer(
  request: Request,
  desk: Desk,
  intent: Tell['intent'],
  options: readonly NameOption[],
  tellOf: (found: Found) => Tell,
  attachmentsOf: (told: Told) => readonly Attachment[] = () => [],
): Reply {
  const { bot } = desk;
  const { clock } = request;
  const reads = options.flatMap(({ name, kinds }) => {
    const read = readName(request, name, kinds, bot);
    return read ? [[name, read] as const] : [];
  });
  const given = new Set(reads.map(([name]) => name));
  if (options.some(({ name, required }) => required && !given.has(name)))
    return sayTold([refused('empty', intent, clock)], request, desk);
  const strangers = reads.flatMap(([, read]) => (read.kind === 'stranger' ? [read.written] : []));
  if (strangers.length > 0) return sayTold([notOnRecord(strangers, intent, clock)], request, desk);
  const when = readDay(request, bot);
  if (when.kind === 'impossible') return sayTold([refused('impossible-date', intent, clock, [])], request, desk);
  const days = when.kind === 'day' ? [when.day] : when.days;

  const language = languageFor(request.language);
  const among = readings(reads, bot, words(request)).flatMap(({ found, label }) =>
    days.map(
      (day): Option => ({
        tell: on(tellOf(found), day, clock),
        label: label ?? (days.length > 1 ? language.date(day) : undefined),
      }),
    ),
  );
  const [only, ...others] = among;
  if (!only) return sayTold([refused('empty', intent, clock)], request, desk);
  if (others.length > 0) {
    const unclear = reads.find(([, read]) => read.kind === 'among')?.[1];
    const written = unclear?.kind === 'among' ? unclear.written : when.kind === 'among' ? when.written : undefined;
    const asked: Answer = {
      kind: 'choose',
      unclear: unclear ? 'name' : 'date',
      written,
      among: among.slice(0, discord.selectOptions),
    };
    return sayTold([untold(asked, intent, clock)], request, desk);
  }
  const readAs = reads.flatMap(([, read]): ReadAs[] => (read.kind === 'subject' && read.readAs ? [read.readAs] : []));
  const told = bot.tell(only.tell, clockOf(request, only.tell));
  return withAttachments(sayTold([told], request, desk, { readAs }), attachmentsOf(told));
}

/** The same reply with files beside its words. */
export function withAttachments(reply: Reply, attachments: readonly Attachment[]): Reply {
  if (attachments.length === 0 || (reply.kind !== 'say' && reply.kind !== 'update')) return reply;
  const { message } = reply;
  return { ...reply, message: { ...message, attachments: [...message.attachments, ...attachments] } };
}

/** A request about a day; today goes without saying, so that its button stays true tomorrow. */
export const on = (tell: Tell, day: Day, { today }: Clock): Tell => (day === today ? tell : { ...tell, asOf: day });

const notOnRecord = (strangers: readonly string[], intent: Tell['intent'], clock: Clock): Told =>
  untold(
    { kind: 'nothing', absence: 'not-on-record', about: [], strangers, claims: [], next: startingPoints.slice(0, 1) },
    intent,
    clock,
  );
