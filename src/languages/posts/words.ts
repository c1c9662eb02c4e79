/** What a language says about posts and reminders: what is no fact of the record. */
import type { RecordDate } from '../../calendar.ts';
import type { Text } from '../../text.ts';

/** What the bot lacks in a channel, or a person for what they ask. */
export type Right = 'view' | 'send' | 'attach' | 'history' | 'pin' | 'thread' | 'mention' | 'moderate';

/** Why something was not done; see `Why` of the outbox. `unsure`: it may have been sent before a crash. */
export type Trouble = 'gone' | 'rights' | 'archived' | 'edits' | 'closed' | 'refused' | 'unsure' | 'unreached';

export type PostWords = {
  /** Written to where the moderators' own words stand in a post. */
  introduction(text: string): string;
  titles: { due: string; changes(since: string): string };
  more: string;
  changed(text: Text, on: string): Text;
  added(text: Text, on: string): Text;
  /** A claim that is no longer among those of the post; `says` is what the record says of it now, if it still does. */
  ended(says: Text, on: string, stillOnRecord: boolean): Text;
  /** The subject of a post is no longer on record. */
  offRecord: Text;
  /** Instead of keeping an older post of a repeated one true. */
  replaced(url: string): Text;
  stopped(on: string): Text;

  reminder: {
    title(name: string): Text;
    /** How long before its day, counted on the day that it is sent: that stays true. */
    ahead(days: number, on: string): Text;
    late(on: string): Text;
    ended(name: string): Text;
    moved(name: string, from: string, to: string): Text;
    passed(name: string, on: string): Text;
    withdrawn(name: string): Text;
  };

  /** Notes to the moderators. */
  notes: {
    summary(title: string, channel: string, trouble: Trouble, reason: string): Text;
    reminder(title: string, channel: string, trouble: Trouble, reason: string): Text;
    /** Said where a reminder was set: the person cannot be reached. */
    closed(title: string): Text;
    changed(title: string, url: string, on: string): Text;
    lacks(what: 'pin' | 'thread' | 'picture', title: string, url: string, reason: string): Text;
  };
};

export type DateWords = (date: RecordDate) => string;
