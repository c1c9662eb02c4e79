import { say, strong, type Text } from '../../text.ts';
import type { KeepingWords } from './words.ts';

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
const command = (name: string): Text => [{ kind: 'command', name }];

const kinds: Readonly<Record<string, string>> = {
  sources: 'source',
  jurisdictions: 'place',
  categories: 'category',
  authorities: 'authority',
  companies: 'company',
  people: 'person',
  apps: 'app',
  measures: 'measure',
  deadlines: 'deadline',
  events: 'event',
};

export const en: KeepingWords = {
  commands: {
    settings: { name: 'settings', description: 'How the bot answers in this server; for those who manage it' },
    facts: { name: 'facts', description: 'Facts that this server adds for itself, beside the public record' },
    gaps: { name: 'gaps', description: 'Questions that could not be answered here; off until switched on' },
    privacy: { name: 'privacy', description: 'What is kept about you, as a file, and how to delete it' },
  },
  facts_: {
    import: { name: 'import', description: 'Add facts from a YAML, JSON or CSV file; you see what changes first' },
    add: { name: 'add', description: 'Add one owner or deadline by a form' },
    list: { name: 'list', description: 'The facts that this server has added' },
    remove: { name: 'remove', description: 'Take one of them away' },
    export: { name: 'export', description: 'All of them as a file that can be imported again' },
  },
  options: {
    file: { name: 'file', description: 'A file of apps, owners, deadlines and sources' },
    fact: { name: 'fact', description: 'What to add' },
    app: { name: 'app', description: 'The app that it is about; start typing its name' },
    id: { name: 'id', description: 'The fact; start typing its name' },
  },
  kinds: { owner: 'an owner', deadline: 'a deadline' },
  onlyInServer: say`This works in a server only, where the bot is a member.`,
  nothingKept: say`Nothing can be kept at the moment. Answers do not depend on it.`,
  cancel: 'Cancel',
  settings: {
    opening: say`${strong('Settings of this server.')} A choice counts at once.`,
    mayNot: say`Settings are for those who may manage this server.`,
    changed: say`${strong('Changed.')} A choice counts at once.`,
    refused: (value) => say`${strong('Not changed:')} I do not know “${value}”.`,
    replies: {
      title: 'Who sees an answer',
      placeholder: 'Who sees an answer',
      values: {
        public: { label: 'Everybody in the channel', description: 'unless the asker wants it private' },
        private: { label: 'The asker alone', description: 'who can then show it in the channel' },
      },
    },
    publicChannels: {
      title: 'Channels with public answers (none chosen: all)',
      placeholder: 'All channels',
      values: {},
    },
    zone: {
      title: 'Time zone: whose day is “today”',
      placeholder: 'Time zone',
      values: {},
      other: 'Another time zone',
      field: 'Time zone',
      hint: 'Such as Europe/Berlin, America/Chicago or Asia/Kolkata',
    },
    form: {
      title: 'What answers look like',
      placeholder: 'What answers look like',
      values: {
        usual: { label: 'Words, and pictures where asked for' },
        text: { label: 'Words only' },
        pictures: { label: 'Words, and a picture where there is one' },
      },
    },
    keepers: {
      title: 'Roles that keep this server’s own facts',
      placeholder: 'Only those who may manage the server',
      values: {},
    },
    noticesTo: { title: 'Channel for notices to the moderators', placeholder: 'None', values: {} },
    changedPosts: {
      title: 'When the record changes under a posted summary',
      placeholder: 'Posted summaries',
      values: {
        edit: { label: 'Edit the post' },
        tell: { label: 'Tell the moderators instead' },
      },
    },
    gaps: {
      title: 'Keep questions that could not be answered',
      placeholder: 'Unanswered questions',
      values: {
        off: { label: 'No' },
        on: { label: 'Yes, for 90 days', description: 'without who asked; mentions, links and numbers are taken out' },
      },
    },
  },
  facts: {
    mayNot: say`This server’s own facts are kept by those who may manage it, and by the roles named in ${command('settings')}.`,
    none: say`${strong('No facts were added here.')} ${command('facts import')} takes a file, ${command('facts add')} a single fact.`,
    opening: (count, most, kilobytes) =>
      say`${strong(`${counted(count, 'fact')} added by this server`)} (at most ${most}; a file may have ${kilobytes} kB):`,
    row: (id, kind, name) => say`${strong(name)}, ${kind} (${id})`,
    kind: (section) => kinds[section] ?? section,
    file: {
      host: say`${strong('Not read:')} the file does not come from Discord.`,
      size: (kilobytes) => say`${strong('Not read:')} a file may have at most ${kilobytes} kB.`,
      text: say`${strong('Not read:')} the file is no UTF-8 text.`,
      unreachable: say`${strong('Not read:')} Discord did not hand the file over. Please try again.`,
      name: say`${strong('Not read:')} the name must end in .yaml, .yml, .json or .csv.`,
    },
    problems: (count) => say`${strong(`Nothing was added: ${counted(count, 'problem')} in the file.`)}`,
    problem: (line, what) => (line === undefined ? say`${what}` : say`Line ${line}: ${what}`),
    preview: (added, changed, same) =>
      say`${strong(`This adds ${counted(added, 'fact')} and changes ${changed}.`)}${same > 0 ? ` ${counted(same, 'fact')} stay as they are.` : ''} They are told in this server only, marked as added by it.`,
    isNew: 'new',
    isChanged: 'changed',
    confirm: 'Add to this server',
    imported: (count) => say`${strong(`Added: ${counted(count, 'fact')}.`)} They are live in this server.`,
    nothingNew: say`${strong('Nothing to add:')} all of it is there already.`,
    tooMany: (most) => say`${strong('Nothing was added:')} a server can keep at most ${most} facts.`,
    outdated: say`${strong('Nothing was added:')} the facts have changed since this preview. Please import the file again.`,
    expired: say`${strong('Nothing was added:')} this preview is over an hour old, used, or somebody else’s. Please import the file again.`,
    cancelled: say`Nothing was added.`,
    added: (id) => say`${strong('Added')} for this server: ${id}. ${command('facts remove')} takes it away again.`,
    removed: (id) => say`${strong('Removed:')} ${id}.`,
    notThere: (id) => say`This server has no fact “${id}”. ${command('facts list')} shows them.`,
    usedBy: (id, others) => say`${strong('Not removed:')} ${others} refer to ${id}. Remove those first.`,
    exported: (count) =>
      say`${strong(`${counted(count, 'fact')}`)} added by this server, as a file that ${command('facts import')} takes.`,
    alt: (count) => `JSON file with ${counted(count, 'fact')} added by this server`,
    form: {
      title: 'Add a fact to this server',
      kind: 'What is it?',
      app: 'App',
      says: 'Owner, or what must be done',
      saysHint: 'A company or person; or such as: remove it from work phones',
      when: 'Since when, or by when',
      whenHint: 'Such as 24 December 2026; a deadline needs it',
      source: 'Where it is written',
      sourceHint: 'A document or publisher, and its address if it has one',
      asked: (question) => `Asked: ${question}`,
    },
    everybody: 'Everybody in this server',
    pending: 'What came of it is not on record.',
    noDate: (written) =>
      written === ''
        ? say`${strong('Not added:')} a deadline needs its date.`
        : say`${strong('Not added:')} I cannot read “${written}” as a date. Write it as 2026-12-24.`,
  },
  gaps: {
    mayNot: say`Unanswered questions are shown to those who manage this server or keep its facts.`,
    off: say`${strong('Unanswered questions are not kept here.')} ${command('settings')} switches it on; then they are kept for 90 days without who asked.`,
    none: say`${strong('No unanswered questions')} are kept.`,
    opening: (count, days) => say`${strong(counted(count, 'unanswered question'))} of the last ${days} days:`,
    row: (text, times, lastOn) => say`${strong(text)} (${times === 1 ? 'once' : `${times} times`}, last on ${lastOn})`,
    choose: 'Add the fact that was missing',
    clear: 'Delete all',
    cleared: say`All unanswered questions were deleted.`,
    gone: say`This question is no longer kept.`,
  },
  privacy: {
    opening: say`${strong('Answers keep nothing')}: no questions, no messages, no names. A button carries its own request.`,
    server: say`A server can ask to have things kept: settings, facts of its own, posts, reminders, and, if it switches it on, unanswered questions without who asked. Thirty days after the bot has left, all of it is deleted.`,
    nothing: say`${strong('About you, nothing is kept.')}`,
    kept: (reminders, drafts) =>
      say`${strong('Kept about you:')} ${counted(reminders, 'reminder')} that you asked for, and ${counted(drafts, 'draft')} that will be gone in an hour. The file holds all of it.`,
    alt: 'JSON file with everything that is kept about you',
    remove: 'Delete it',
    removed: say`${strong('Deleted.')} Nothing is kept about you any more.`,
  },
};
