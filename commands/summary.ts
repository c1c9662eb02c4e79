import { InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Subject } from '../src/knowledge/knowledge.ts';
import { discord } from '../src/limits.ts';
import { lengths } from '../src/message/topic.ts';
import type { SummaryPlan } from '../src/storage/summaries.ts';
import type { Text } from '../src/text.ts';
import type { Command, Desk, Reply, Request } from './command.ts';
import { alone, clickOf, pickedOption, postsCommand, subcommand, suggestedOption, wordsOf } from './parts/posts.ts';
import { readName, readValue, sentValue, textOf } from './parts/reading.ts';
import { beginDraft, onDraft } from './parts/summary-draft.ts';
import { type Lister, listSummaries, onListed } from './parts/summary-list.ts';

/** What a summary can be about, beside what is due and what changed. */
const kinds = ['measure', 'company', 'app'] as const;

const listActions: ReadonlySet<string> = new Set(['show', 'stop', 'back', 'again', 'list']);

/** A moderator previews, posts and schedules a summary, and looks after those that were posted. */
export const summary: Command = {
  name: 'summary',
  definition: postsCommand(
    'summary',
    [InteractionContextType.Guild],
    [
      subcommand('summary', 'new', [
        suggestedOption('topic'),
        suggestedOption('since'),
        pickedOption('length', lengths, (words, length) => words.lengths[length]),
      ]),
      subcommand('summary', 'list'),
    ],
    PermissionFlagsBits.ManageMessages,
  ),
  async execute(request, desk) {
    const says = wordsOf(request);
    const { guild, botIsHere } = request.place;
    if (guild === undefined) return alone([says.onlyInServer], request, desk);
    if (botIsHere === false) return alone([says.cannotPost], request, desk);
    // Discord's own setting can be changed, and says nothing of clicks: each request is asked for the right.
    if (!request.asker.mayModerate) return alone([says.mayNot], request, desk);
    const { storage } = desk;
    if (!storage || !desk.outbox) return alone([says.nothingKept], request, desk);
    const { zone } = request.place.settings ?? (await storage.servers.settings(guild));
    const lister: Lister = { storage, guild, zone, request, desk };
    const [action] = clickOf(request) ?? [];
    if (action === undefined) return textOf(request, 'subcommand') === 'list' ? listSummaries(lister) : begin(lister);
    return listActions.has(action) ? onListed(lister) : onDraft(lister);
  },
  suggest(request, desk) {
    const { focused } = request;
    if (focused?.name === 'topic') return { kind: 'suggest', suggestions: topicsFor(focused.value, request, desk) };
    const days = focused?.name === 'since' ? (desk.releases?.() ?? []).map(({ releasedOn }) => releasedOn) : [];
    const suggestions = [...new Set(days)].reverse().slice(0, discord.suggestions);
    return { kind: 'suggest', suggestions: suggestions.map((day) => ({ name: day, value: day })) };
  },
};

function topicsFor(typed: string, request: Request, { bot }: Desk) {
  const { topics } = wordsOf(request);
  const own = [
    { name: topics.due, value: 'due' },
    { name: topics.changes, value: 'changes' },
  ].filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  const found = bot.suggest(typed, ['measure', 'company'], discord.suggestions - own.length);
  const named = found.map(({ name, subject }) => ({
    name: name.slice(0, discord.choiceName),
    value: sentValue(subject, kinds),
  }));
  return [...own, ...named];
}

async function begin(lister: Lister): Promise<Reply> {
  const { request, desk, zone } = lister;
  const says = wordsOf(request);
  const read = readTopic(request, desk);
  if ('refused' in read) return alone([read.refused], request, desk);
  const length = readValue(request, 'length', lengths);
  const { here } = request.place;
  if (!here) return alone([says.onlyInServer], request, desk);
  return beginDraft(lister, {
    plan: {
      topic: read.topic,
      length: length === undefined || length === 'unknown' ? 'usual' : length,
      introduction: '',
      language: request.language,
      channelName: here.name,
      pin: false,
      thread: false,
      picture: false,
      start: 0,
      zone,
    },
    channel: here,
    when: 'now',
    pickedAt: Date.now(),
  });
}

type ReadTopic = { topic: SummaryPlan['topic'] } | { refused: Text };

function readTopic(request: Request, desk: Desk): ReadTopic {
  const says = wordsOf(request);
  const written = textOf(request, 'topic');
  const since = textOf(request, 'since');
  if (written === 'changes' || (written === undefined && since !== undefined))
    return changesTopic(since, request, desk);
  if (written === undefined || written === 'due') return { topic: { kind: 'due' } };
  const read = readName(request, 'topic', kinds, desk.bot);
  if (read?.kind !== 'subject') return { refused: says.notOnRecord(written) };
  const subject: Subject = read.subject;
  const kind = kinds.find((one) => one === subject.kind);
  return kind
    ? { topic: { kind: 'subject', subject: { kind, id: subject.id } } }
    : { refused: says.notOnRecord(written) };
}

/** Without a day: since the release before the last. */
function changesTopic(since: string | undefined, request: Request, { bot, releases }: Desk): ReadTopic {
  if (since === undefined) {
    const known = releases?.() ?? [];
    return {
      topic: { kind: 'changes', since: (known.at(-2) ?? known.at(-1))?.releasedOn ?? request.clock.today } as const,
    };
  }
  const read = bot.readDay(since, request.clock);
  return read && 'day' in read
    ? { topic: { kind: 'changes', since: read.day } }
    : { refused: wordsOf(request).noSuchDay(since) };
}
