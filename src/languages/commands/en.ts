import { link, say, strong, type Text } from '../../text.ts';
import type { CommandWords } from './words.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const command = (name: string): Text => [{ kind: 'command', name }];

export const en: CommandWords = {
  commands: {
    ask: { name: 'ask', description: 'Ask in your own words: which app, who owns it, by when, what stands' },
    app: { name: 'app', description: 'What is on record about one app' },
    apps: { name: 'apps', description: 'Which apps are named, by measure, owner, place, kind or standing' },
    owner: { name: 'owner', description: 'Who is behind an app, or what a company has' },
    measure: { name: 'measure', description: 'One government measure: what it does, whom it names, what stands' },
    deadlines: { name: 'deadlines', description: 'What is or was due, by when, and what became of it' },
    changes: { name: 'changes', description: 'What was added, corrected or ended on record since a day' },
    timeline: { name: 'timeline', description: 'The life of a measure, or of an app or company, as a picture' },
    about: { name: 'about', description: 'What this record holds, up to which day it was checked, and what is kept' },
    help: { name: 'help', description: 'The commands by example' },
  },
  menu: 'Which apps are named?',
  options: {
    question: { name: 'question', description: 'For example: who owns this app, and is it banned anywhere?' },
    app: { name: 'app', description: 'An app; start typing its name' },
    measure: { name: 'measure', description: 'A law, order or list; start typing its name or number' },
    owner: { name: 'owner', description: 'A company or person behind the apps' },
    company: { name: 'company', description: 'A company; start typing its name' },
    of: { name: 'of', description: 'An app, a company or a person; start typing its name' },
    jurisdiction: { name: 'jurisdiction', description: 'Where the measures apply: a country or state' },
    category: { name: 'category', description: 'The kind of app, such as payments or games' },
    standing: { name: 'standing', description: 'Whether a measure naming it holds on that day' },
    show: { name: 'show', description: 'What is still due, what has passed, or all' },
    since: { name: 'since', description: 'A day, such as 1 Nov 2026; the release before the last if left out' },
    file: { name: 'file', description: 'The same as a file to keep' },
    picture: { name: 'picture', description: 'Whether the answer comes with a picture' },
    as_of: { name: 'as_of', description: 'The day the answer is about, such as 1 Feb 2021; today if left out' },
    private: { name: 'private', description: 'Whether only you see the answer' },
  },
  standings: { holding: 'something holds on that day', over: 'nothing holds any more, or never did' },
  shows: { due: 'still due', past: 'passed', all: 'all' },
  files: { calendar: 'calendar (.ics)', csv: 'table (.csv)', json: 'data (.json)' },
  kindOf(kind) {
    return kind === 'other' ? 'record' : kind;
  },
  help: {
    opening: say`${strong('Ask which apps governments name, who owns them, what is due by when, and what stands on a day.')} Every fact comes with its source.`,
    menu: (name) =>
      say`Right-click or long-press a message, then Apps, ${strong(name)}: names the apps that the message mentions.`,
    anywhere: say`Most take a day to be answered for (as_of) and can answer you alone (private).`,
  },
  about: {
    record: (title, about, version, checkedOn) =>
      say`${strong(title)}: ${about} Version ${version}, checked up to ${checkedOn}.`,
    holds: ({ apps, companies, measures, deadlines, rulings, sources }) =>
      say`On record: ${counted(apps, 'app', 'apps')}, ${counted(companies, 'company', 'companies')}, ${counted(measures, 'measure', 'measures')}, ${counted(deadlines, 'deadline', 'deadlines')} and ${counted(rulings, 'court case', 'court cases')}, from ${counted(sources, 'source', 'sources')}.`,
    limits: say`What is not on record is said to be not on record; that never means it is allowed. No legal advice.`,
    keeps: say`Answers keep nothing about you: no questions, no messages, no names. ${command('privacy')} shows what you asked to have kept.`,
    correct: (url) => say`To correct or add a fact: ${link('the record and its code', url)}.`,
    refused: (problems) =>
      say`A later change to the record has ${counted(problems, 'problem', 'problems')} and was not taken: answers come from the record as it was before.`,
  },
  namedHere: {
    found: (names, count) => say`${strong(`${counted(count, 'app', 'apps')} named here:`)} ${names}.`,
    none: say`No app on record is named in this message.`,
    onlyFirst: (count) => say`Below are the first ${count}.`,
  },
  changes: {
    opening: (from, to, { added, corrected, ended, withdrawn }) => {
      const counts = [
        [added, 'added'],
        [corrected, 'corrected'],
        [ended, 'ended'],
        [withdrawn, 'withdrawn'],
      ] as const;
      const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
      return say`${strong(`${counted(added + corrected + ended + withdrawn, 'fact', 'facts')} changed`)} between the record of ${from.on} and that of ${to.on}: ${told.join(', ')}.`;
    },
    none: (from, to) =>
      from.version === to.version
        ? say`${strong('Nothing')} has been released since the record of ${to.on}.`
        : say`${strong('Nothing')} on record changed between the record of ${from.on} and that of ${to.on}.`,
    beforeFirst: ({ on }) => say`The first release is that of ${on}; what was said earlier is not kept.`,
    onlyOne: ({ on }) => say`${strong('Nothing')} to compare yet: the record of ${on} is the only release.`,
    noRelease: say`${strong('No release')} of this record is kept, so what changed cannot be told.`,
    whichDay: say`Which day is meant?`,
    unreleased: ({ on }) => say`What answers now was edited after the release of ${on}; the next release tells how.`,
    added: (says) => say`${strong('Added:')} ${says}`,
    corrected: (says, before) =>
      before === undefined
        ? say`${strong('Corrected:')} ${says} (From other sources than before.)`
        : say`${strong('Corrected:')} ${says} Before: ${before}`,
    ended: (says) => say`${strong('Ended:')} ${says}`,
    withdrawn: (says) => say`${strong('Withdrawn:')} ${says}`,
    whole: (name, says, more) =>
      `${name === '' || says.includes(name) ? '' : `${name}: `}${says}${more > 0 ? ` And ${counted(more, 'more fact', 'more facts')} about it.` : ''}`,
  },
  wrong: {
    opening: say`${strong('The facts behind this answer')}, with their ids and where each was read:`,
    none: say`${strong('No fact stands behind this answer')}: it says what the record does not hold.`,
    fact: (id, at) => say`${id}: ${at}`,
    correct: (url) =>
      url === undefined
        ? say`If something is wrong or missing, tell whoever runs this bot, with a source that shows it.`
        : say`If something is wrong or missing, report it with a source that shows it at ${link('the record', url)}.`,
  },
  undrawable: say`The picture is left out: it has letters that the fonts here do not know.`,
  notYours: say`Only the person who asked and the moderators here can remove this answer. ${command('help')} shows what you can ask.`,
};
