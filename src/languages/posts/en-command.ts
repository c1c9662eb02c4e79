import { link, say, strong } from '../../text.ts';
import type { PostsCommandWords, Right } from './words.ts';

const may: Readonly<Record<Right, string>> = {
  view: 'see the channel',
  send: 'write',
  attach: 'attach files',
  history: 'read the history (after a crash I could not look whether I had posted already)',
  pin: 'pin',
  thread: 'open threads',
  mention: 'mention roles',
  moderate: 'manage messages',
};

const states = { waiting: 'not posted yet', kept: 'kept true', stopped: 'not updated any more', over: 'over' } as const;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

export const command: PostsCommandWords = {
  commands: {
    summary: { name: 'summary', description: 'Post a summary that stays true, and look after those posted' },
    reminders: { name: 'reminders', description: 'Be reminded of deadlines, here or by direct message' },
  },
  parts: {
    summary: {
      new: { name: 'new', description: 'Preview a summary, then post it now, later or again and again' },
      list: { name: 'list', description: 'Summaries of this server with their state: stop, take back, post again' },
    },
    reminders: {
      add: { name: 'add', description: 'Be reminded of one deadline, of those of a measure or company, or of all' },
      list: { name: 'list', description: 'Your reminders, and those of this server' },
    },
  },
  options: {
    topic: { name: 'topic', description: 'A measure, a company, what is still due, or what changed' },
    since: { name: 'since', description: 'For what changed: since which day' },
    length: { name: 'length', description: 'How much it tells' },
    deadline_of: { name: 'of', description: 'A deadline, a measure, a company, an app, or all' },
    before: { name: 'before', description: 'How long before; a week if left out' },
    channel: { name: 'channel', description: 'A channel to remind; if left out, you get a direct message' },
    role: { name: 'role', description: 'A role to mention in the channel' },
  },
  lengths: { short: 'short', usual: 'usual', full: 'full' },
  before: (days) => (days === 0 ? 'on the day' : days === 1 ? 'a day before' : `${days} days before`),
  topics: { due: 'What is still due', changes: 'What changed on record', all: 'All deadlines' },
  mayNot: say`This needs the permission Manage Messages in this channel.`,
  mayNotThere: (channel) => say`You need the permission Manage Messages in ${channel}.`,
  onlyInServer: say`Summaries are posted in servers only.`,
  cannotPost: say`I cannot post here: I am installed to your account only, and not a member of this server. Whoever manages it can add me.`,
  nothingKept: say`Nothing can be kept here, so nothing can be posted later or kept true.`,
  notOnRecord: (written) =>
    say`“${written}” is not on record as a measure, company or app. Pick one of the names that are offered while you type.`,
  noSuchDay: (written) => say`“${written}” is no day that I can read. Write it like 1 November 2026.`,
  gone: say`This preview is older than an hour, or was posted or discarded already. Begin again with /summary new.`,
  preview: {
    opening: (channel, when) => say`${strong('Preview')}, seen by you alone. It goes to ${channel}, ${when}.`,
    lacks: (rights, channel) => say`I may not ${listed(rights.map((right) => may[right]))} in ${channel}.`,
    introduction: 'Edit introduction',
    introductionField: 'Introduction',
    introductionHint: 'Shown as the moderators’ words; leave it empty for none.',
    length: 'Length',
    channel: 'Channel',
    when: 'When',
    now: 'Now',
    at: 'At a time…',
    weekly: 'Each week from…',
    monthly: 'Each month from…',
    timeField: 'Day and hour',
    timeHint: (zone) => `In the time zone of this server: ${zone}`,
    timeExample: '2026-12-01 09:00',
    badTime: (written, zone) =>
      say`“${written}” is no time to come that I can read. Write it like 2026-12-01 09:00; it counts in ${zone}.`,
    pin: (on) => `Pin: ${on ? 'yes' : 'no'}`,
    thread: (on) => `Thread: ${on ? 'yes' : 'no'}`,
    picture: (on) => `Picture: ${on ? 'yes' : 'no'}`,
    post: (now) => (now ? 'Post' : 'Plan it'),
    discard: 'Discard',
    discarded: say`Discarded. Nothing was posted.`,
    time: (on, hour, zone, repeat) =>
      `on ${on} at ${hour} (${zone})${repeat === undefined ? '' : repeat === 'week' ? ', then each week' : ', then each month'}`,
    posted: (url) => say`Posted: ${link('here it is', url)}. I keep it true; /summary list shows it.`,
    planned: (when, channel) => say`It goes to ${channel} ${when}. /summary list shows it.`,
    underWay: say`It is on its way. /summary list shows what becomes of it.`,
    failed: (reason) => say`It could not be posted. Discord said: ${reason}`,
    tooMany: (most) =>
      say`This server has ${most} summaries, and no more are kept. Take one back first: /summary list.`,
    askAgain: say`You picked the channel a while ago. Pick it again, so that I see what you may do there.`,
  },
  list: {
    opening: (count) => say`${strong(`${count} ${count === 1 ? 'summary' : 'summaries'}`)} of this server:`,
    none: say`No summary of this server is kept. /summary new makes one.`,
    row: (title, channel, state, more) => `${title} in ${channel}: ${states[state]}${more === '' ? '' : `; ${more}`}`,
    changedOn: (on) => `posted ${on}`,
    next: (when) => `next ${when}`,
    trouble: (trouble) => `last trouble: ${trouble}`,
    choose: 'Choose one',
    notes: (count) =>
      say`${strong(`${count} ${count === 1 ? 'notice' : 'notices'}`)}, kept here because the settings name no channel for them:`,
    stop: 'Stop updating and repeating',
    takeBack: 'Take back',
    again: 'Post again',
    back: 'Back to the list',
    stopped: say`It stays as it is, and says that it is not kept up to date any more.`,
    takenBack: say`Taken back.`,
    mayNotThis: (channel) => say`For this one use the command in ${channel}, or have the permission Manage Server.`,
  },
  reminders: {
    set: (title, before, where) => say`${strong('Reminder set:')} ${title}, ${before}, ${where}.`,
    already: (title, before, where) => say`${strong('It is set already:')} ${title}, ${before}, ${where}.`,
    toYou: 'by direct message to you',
    first: (on, name) => say`The next one: ${on}, for “${name}”.`,
    noneAhead: say`None of its deadlines is ahead on record; I remind you when one comes onto it.`,
    tooLate: (name) => say`For “${name}” that moment has passed already: choose a shorter time before.`,
    noDate: (name) => say`“${name}” has no date on record, so nobody can be reminded of it yet.`,
    needsChannelRight: (channel) => say`A reminder in ${channel} needs the permission Manage Messages there.`,
    roleNeedsChannel: say`A role can be mentioned in a channel only: pick the channel too.`,
    mayNotMention: (role) => say`You may not mention ${role} there, so I do not either.`,
    iMayNotMention: (role) =>
      say`I may not mention ${role} there. It has to be mentionable, or I need that permission.`,
    everyone: say`I never mention everyone.`,
    tooMany: (most) => say`That would be more than ${most} reminders. Remove one first: /reminders list.`,
    opening: (count) => say`${strong(`${count} ${count === 1 ? 'reminder' : 'reminders'}`)}:`,
    none: say`No reminder is set. /reminders add sets one.`,
    elsewhere: (count) =>
      say`You set ${count === 1 ? 'one more' : `${count} more`} in other servers: a direct message to me shows all of yours.`,
    row: (title, before, where) => `${title}, ${before}, ${where}`,
    remove: 'Remove one',
    removed: say`Removed.`,
  },
};
