import { link, say, strong } from '../../text.ts';
import { command } from './en-command.ts';
import type { PostWords, Trouble } from './words.ts';

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** Why, in words for people; what Discord said stands behind it. */
function because(trouble: Trouble, channel: string, reason: string): string {
  const said = reason === '' ? '' : ` (Discord: ${reason})`;
  switch (trouble) {
    case 'gone':
      return `the message or ${channel} was deleted${said}`;
    case 'rights':
      return `I am not allowed to in ${channel}${said}`;
    case 'archived':
      return `${channel} is an archived thread${said}`;
    case 'edits':
      return `Discord allows no more edits of messages older than an hour for now; I try again tomorrow${said}`;
    case 'closed':
      return `the person takes no direct messages from me${said}`;
    case 'refused':
      return `Discord refused it${said}`;
    case 'unsure':
      return `it may have been sent before I was interrupted, and I cannot read ${channel} to find out; I did not send it again`;
    case 'unreached':
      return `Discord could not be reached for a day${said}`;
    default:
      return trouble satisfies never;
  }
}

export const en: PostWords = {
  command,
  introduction: (text) => `From the moderators: ${text}`,
  titles: { due: 'What is still due', changes: (since) => `What changed on record since ${since}` },
  more: 'More on this',
  changed: (text, on) => say`${text} (changed on ${on})`,
  added: (text, on) => say`${text} (new on ${on})`,
  ended: (says, on, stillOnRecord) =>
    stillOnRecord
      ? say`No longer listed here since ${on}: ${says}`
      : say`No longer on record since ${on}; it said: ${says}`,
  offRecord: say`This is no longer on record.`,
  replaced: (url) => say`Not kept up to date any more: ${link('a newer one is here', url)}.`,
  stopped: (on) => say`Not kept up to date since ${on}.`,

  reminder: {
    title: (name) => say`${strong('Reminder:')} ${name}`,
    ahead: (count, on) => (count === 0 ? say`Its day is ${on}.` : say`${days(count)} left on ${on}.`),
    late: (on) => say`This was to be sent on ${on}; I could not before.`,
    ended: (name) => say`${strong('Ended meanwhile:')} ${name}. Nothing is due any more.`,
    moved: (name, from, to) => say`${strong('Moved:')} ${name}, from ${from} to ${to}.`,
    passed: (name, on) => say`${strong('Its day has passed:')} ${name}, ${on}.`,
    withdrawn: (name) => say`${strong('No longer on record:')} ${name}. I remind you of it no more.`,
  },

  notes: {
    summary: (title, channel, trouble, reason) =>
      say`${strong('A summary needs you:')} “${title}” in ${channel}: ${because(trouble, channel, reason)}. /summary list shows what can be done.`,
    reminder: (title, channel, trouble, reason) =>
      say`${strong('A reminder was not sent:')} “${title}” for ${channel}: ${because(trouble, channel, reason)}.`,
    closed: (title) =>
      say`${strong('A reminder has ended:')} “${title}”. Whoever set it here takes no direct messages from me.`,
    changed: (title, url, on) =>
      say`${strong('A summary is outdated')} since ${on}: ${link(title, url)}. As the settings ask, I did not change it; this is what differs:`,
    lacks: (what, title, url, reason) =>
      say`${strong('Posted, but')} ${what === 'pin' ? 'not pinned' : what === 'thread' ? 'without its thread' : 'without its picture'}: ${link(title, url)} (Discord: ${reason}).`,
  },
};
