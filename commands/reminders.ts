import { InteractionContextType } from 'discord-api-types/v10';
import { languageFor } from '../src/languages/index.ts';
import { daysBefore } from '../src/languages/posts/words.ts';
import { discord } from '../src/limits.ts';
import { deadlinesFor, isAhead, type ReminderAbout, remindDay } from '../src/message/reminding.ts';
import type { Alarm } from '../src/storage/alarms.ts';
import type { Storage } from '../src/storage/storage.ts';
import type { Text } from '../src/text.ts';
import type { Command, Desk, GivenChannel, Reply, Request } from './command.ts';
import { sayBlocks } from './parts/answering.ts';
import { withMore } from './parts/keeping.ts';
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
    if (action === 'remove') return remove(id, storage, request, desk);
    return textOf(request, 'subcommand') === 'add' ? add(storage, request, desk) : list(storage, request, desk);
  },
  suggest(request, desk) {
    const { focused, clock } = request;
    if (focused?.name !== 'of') return { kind: 'suggest', suggestions: [] };
    const typed = focused.value.trim().toLowerCase();
    const { topics } = wordsOf(request);
    const { date } = languageFor(request.language);
    const all = topics.all.toLowerCase().includes(typed) ? [{ name: topics.all, value: 'all' }] : [];
    const deadlines = desk.bot.knowledge.deadlines
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
  const present = await storage.alarms.list(channel ? { guild } : { person });
  const most = channel ? mostOfServer : mostOfPerson;
  if (present.length >= most) return alone([says.reminders.tooMany(most)], request, desk);
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
  await storage.alarms.add({ guild, channel: channel?.id, person, details });
  desk.work?.plan();
  const where = channel?.name ?? says.reminders.toYou;
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

/** One's own, and in a server those of its channels for whoever may moderate. */
async function shownTo(storage: Storage, request: Request): Promise<readonly Alarm[]> {
  const { guild } = request.place;
  const own = await storage.alarms.list({ person: request.asker.id });
  if (guild === undefined || !request.asker.mayModerate) return own;
  const ofServer = (await storage.alarms.list({ guild })).filter(({ channel }) => channel !== undefined);
  return [...own, ...ofServer];
}

async function list(storage: Storage, request: Request, desk: Desk, notices: readonly Text[] = []): Promise<Reply> {
  const says = wordsOf(request);
  const all = await shownTo(storage, request);
  const row = ({ details, channel }: Alarm) =>
    says.reminders.row(
      details.title,
      says.before(details.days),
      channel === undefined ? says.reminders.toYou : details.channelName,
    );
  const head = [...notices, all.length > 0 ? says.reminders.opening(all.length) : says.reminders.none];
  const blocks = [
    ...head.map((text) => ({ text, cites: [] })),
    ...all.map((alarm) => ({ text: [row(alarm)], cites: [], set: 'row' as const })),
  ];
  const options = all
    .slice(0, discord.selectOptions)
    .map((alarm) => ({ label: row(alarm).slice(0, discord.selectOptionText), value: `reminders:remove.${alarm.id}` }));
  const title = says.reminders.remove;
  const menu = { kind: 'words' as const, title, placeholder: title, click: 'reminders:remove', options };
  return withMore(sayBlocks(blocks, request, desk, { private: true }), request, {
    panel: options.length > 0 ? [menu] : [],
  });
}

/** Only what one would be shown can be removed: an id of another server's or person's is as good as none. */
async function remove(id: string, storage: Storage, request: Request, desk: Desk): Promise<Reply> {
  const alarm = (await shownTo(storage, request)).find((one) => one.id === id);
  if (!alarm) return list(storage, request, desk);
  await storage.alarms.remove(id);
  await storage.jobs.endThoseOf(id, Date.now(), 'removed');
  return list(storage, request, desk, [wordsOf(request).reminders.removed]);
}
