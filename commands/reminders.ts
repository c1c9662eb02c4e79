import { InteractionContextType } from 'discord-api-types/v10';
import { languageFor } from '../src/languages/index.ts';
import { daysBefore } from '../src/languages/posts/words.ts';
import { discord } from '../src/limits.ts';
import { deadlinesFor, isAhead, type ReminderAbout, remindDay } from '../src/message/reminding.ts';
import type { Alarm } from '../src/storage/alarms.ts';
import type { Storage } from '../src/storage/storage.ts';
import type { Text } from '../src/text.ts';
import type { Command, Desk, GivenChannel, Reply, Request } from './command.ts';
import {
  alone,
  channelOption,
  clickOf,
  pickedOption,
  postsCommand,
  roleOption,
  subcommand,
  suggestedOption,
  wordsOf,
} from './parts/posts.ts';
import { readName, sentValue, textOf } from './parts/reading.ts';
import { listReminders, removeReminder } from './parts/reminder-list.ts';

const kinds = ['deadline', 'measure', 'company', 'app'] as const;

/** Reminders of one server, and of one person, at the same time. */
const [mostOfServer, mostOfPerson] = [100, 25];

/** Reminds a channel (for moderators) or a person (for themselves) of deadlines. */
export const reminders: Command = {
  name: 'reminders',
  definition: postsCommand(
    'reminders',
    [InteractionContextType.Guild, InteractionContextType.BotDM],
    [
      subcommand('reminders', 'add', [
        suggestedOption('deadline_of', true),
        pickedOption('before', daysBefore, (words, days) => words.before(days)),
        channelOption(),
        roleOption(),
      ]),
      subcommand('reminders', 'list'),
    ],
  ),
  async execute(request, desk) {
    const { storage } = desk;
    if (!storage || !desk.outbox) return alone([wordsOf(request).nothingKept], request, desk);
    const [action, id = ''] = clickOf(request) ?? [];
    if (action === 'remove') return removeReminder(id, storage, request, desk);
    if (textOf(request, 'subcommand') === 'add') return add(storage, request, desk);
    return listReminders(storage, request, desk, { page: Number(id) });
  },
  suggest(request, desk) {
    const { focused, clock } = request;
    if (focused?.name !== 'of') return { kind: 'suggest', suggestions: [] };
    const typed = focused.value.trim().toLowerCase();
    const { topics } = wordsOf(request);
    const { date } = languageFor(request.language);
    const all = topics.all.toLowerCase().includes(typed) ? [{ name: topics.all, value: 'all' }] : [];
    const deadlines = deadlinesFor({ kind: 'all' }, desk.bot, clock.today)
      .filter((deadline) => isAhead(deadline, clock.today) && deadline.label.toLowerCase().includes(typed))
      .map(({ id, label, due }) => ({
        name: `${label} (${date(due)})`.slice(0, discord.choiceName),
        value: `deadline/${id}`,
      }));
    const room = discord.suggestions - all.length - Math.min(deadlines.length, 10);
    const named = desk.bot
      .suggest(focused.value, ['measure', 'company', 'app'], room)
      .map(({ name, subject }) => ({ name: name.slice(0, discord.choiceName), value: sentValue(subject, kinds) }));
    return { kind: 'suggest', suggestions: [...all, ...deadlines.slice(0, 10), ...named] };
  },
};

/** Whom it is for and what it mentions, or why not. */
type Target = { channel?: GivenChannel; role?: string } | { refused: Text };

async function add(storage: Storage, request: Request, desk: Desk): Promise<Reply> {
  const says = wordsOf(request);
  const about = readAbout(request, desk);
  if ('refused' in about) return alone([about.refused], request, desk);
  const target = readTarget(request);
  if ('refused' in target) return alone([target.refused], request, desk);
  const { guild, here } = request.place;
  const { channel } = target;
  const person = channel ? undefined : request.asker.id;
  const zone = guild === undefined ? 'UTC' : (await storage.servers.settings(guild)).zone;
  const days = daysBefore.find((one) => String(one) === textOf(request, 'before')) ?? 7;
  const details: Alarm['details'] = {
    about: about.about,
    title: about.title,
    days,
    zone,
    language: request.language,
    channelName: channel?.name ?? '',
    ...(target.role !== undefined && { role: target.role }),
    ...(person !== undefined && guild !== undefined && here?.bot.includes('send') && { setIn: here.id }),
    createdAt: Date.now(),
  };
  const where = channel?.name ?? says.reminders.toYou;
  const added = await inTurn(storage, () => addOnce({ guild, channel: channel?.id, person, details }, storage));
  if (added === 'there') return alone([says.reminders.already(about.title, says.before(days), where)], request, desk);
  if (added !== 'added') return alone([says.reminders.tooMany(added)], request, desk);
  desk.work?.plan();
  const lacks = channel ? (['view', 'send'] as const).filter((right) => !channel.bot.includes(right)) : [];
  return alone(
    [
      says.reminders.set(about.title, says.before(days), where),
      ...nextOf(details, request, desk),
      ...(channel && lacks.length > 0 ? [says.preview.lacks(lacks, channel.name)] : []),
    ],
    request,
    desk,
  );
}

type Wanted = Pick<Alarm, 'guild' | 'channel' | 'person' | 'details'>;

const isSame = (one: Wanted, other: Wanted): boolean =>
  one.guild === other.guild &&
  one.channel === other.channel &&
  one.person === other.person &&
  one.details.days === other.details.days &&
  one.details.role === other.details.role &&
  JSON.stringify(one.details.about) === JSON.stringify(other.details.about);

/** Adds it where it is not there and fits; else how many fit. What members set for themselves takes nothing from the server's own. */
async function addOnce(alarm: Wanted, { alarms }: Storage): Promise<'added' | 'there' | number> {
  const { guild, channel, person } = alarm;
  const all = await alarms.list(channel === undefined ? { person } : { guild });
  const present = all.filter((one) => (one.channel === undefined) === (channel === undefined));
  if (present.some((one) => isSame(one, alarm))) return 'there';
  const most = channel === undefined ? mostOfPerson : mostOfServer;
  if (present.length >= most) return most;
  await alarms.add(alarm);
  return 'added';
}

/** The additions to each storage wait for one another: a request that comes twice finds what it asked for. */
const turns = new WeakMap<Storage, Promise<unknown>>();

function inTurn<T>(storage: Storage, work: () => Promise<T>): Promise<T> {
  const done = (turns.get(storage) ?? Promise.resolve()).then(work);
  turns.set(
    storage,
    done.catch(() => {}),
  );
  return done;
}

/** What is to come of it, so that nobody waits for what cannot come. */
function nextOf(details: Alarm['details'], request: Request, { bot }: Desk): Text[] {
  const { reminders: says } = wordsOf(request);
  const { today } = request.clock;
  const { date } = languageFor(request.language);
  const ahead = deadlinesFor(details.about, bot, today).filter((deadline) => isAhead(deadline, today));
  if (ahead.length === 0) return [says.noneAhead];
  const planned = ahead.map((deadline) => ({ deadline, at: remindDay(deadline.due, details.days) }));
  const [first] = planned
    .filter(({ at }) => at !== undefined && at >= today)
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
  if (first?.at !== undefined) return [says.first(date(first.at), first.deadline.label)];
  const [only] = planned;
  if (!only) return [says.noneAhead];
  return [only.at === undefined ? says.noDate(only.deadline.label) : says.tooLate(only.deadline.label)];
}

function readAbout(request: Request, { bot }: Desk): { about: ReminderAbout; title: string } | { refused: Text } {
  const says = wordsOf(request);
  const written = textOf(request, 'of') ?? 'all';
  if (written === 'all') return { about: { kind: 'all' }, title: says.topics.all };
  const read = readName(request, 'of', kinds, bot);
  const subject = read?.kind === 'subject' ? read.subject : undefined;
  const kind = kinds.find((one) => one === subject?.kind);
  if (!subject || !kind) return { refused: says.notOnRecord(written) };
  return { about: { kind, id: subject.id }, title: bot.knowledge.nameOf(subject) };
}

function readTarget(request: Request): Target {
  const says = wordsOf(request);
  const picked = textOf(request, 'channel');
  const wanted = textOf(request, 'role');
  const { guild, botIsHere } = request.place;
  if (picked === undefined) return wanted === undefined ? {} : { refused: says.reminders.roleNeedsChannel };
  const channel = request.channels?.[picked];
  if (!channel || guild === undefined) return { refused: says.onlyInServer };
  if (botIsHere === false) return { refused: says.cannotPost };
  if (!channel.asker.includes('moderate')) return { refused: says.reminders.needsChannelRight(channel.name) };
  if (wanted === undefined) return { channel };
  const role = request.roles?.[wanted];
  if (!role || role.id === guild) return { refused: says.reminders.everyone };
  if (!role.mentionable && !channel.asker.includes('mention'))
    return { refused: says.reminders.mayNotMention(role.name) };
  if (!role.mentionable && !channel.bot.includes('mention'))
    return { refused: says.reminders.iMayNotMention(role.name) };
  return { channel, role: role.id };
}
