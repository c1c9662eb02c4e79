/** What a language says about posts and reminders: what is no fact of the record. */
import type { RecordDate } from '../../calendar.ts';
import type { Text } from '../../text.ts';

/** What the bot lacks in a channel, or a person for what they ask. */
export type Right = 'view' | 'send' | 'attach' | 'history' | 'pin' | 'thread' | 'mention' | 'moderate';

/** Why something was not done; see `Why` of the outbox. `unsure`: it may have been sent before a crash. */
export type Trouble = 'gone' | 'rights' | 'archived' | 'edits' | 'closed' | 'refused' | 'unsure' | 'unreached';

type Described = { name: string; description: string };

/** The parts of the two commands, and their options. */
export type PostsCommand = 'summary' | 'reminders';
export type PostsPart = 'new' | 'list' | 'add';
export type PostsOption = 'topic' | 'since' | 'length' | 'deadline_of' | 'before' | 'channel' | 'role';

/** How long before a deadline's day, by days. */
export const daysBefore = [0, 1, 3, 7, 14, 30] as const;

/** What the commands say while a summary or reminder is made. */
export type PostsCommandWords = {
  commands: Readonly<Record<PostsCommand, Described>>;
  parts: Readonly<Record<PostsCommand, Readonly<Partial<Record<PostsPart, Described>>>>>;
  options: Readonly<Record<PostsOption, Described>>;
  lengths: Readonly<Record<'short' | 'usual' | 'full', string>>;
  /** "3 days before", "on the day". */
  before(days: number): string;
  topics: { due: string; changes: string; all: string };
  mayNot: Text;
  mayNotThere(channel: string): Text;
  onlyInServer: Text;
  /** The bot is not a member of the server. */
  cannotPost: Text;
  nothingKept: Text;
  notOnRecord(written: string): Text;
  noSuchDay(written: string): Text;
  gone: Text;
  preview: {
    opening(channel: string, when: string): Text;
    lacks(rights: readonly Right[], channel: string): Text;
    introduction: string;
    introductionField: string;
    introductionHint: string;
    length: string;
    channel: string;
    when: string;
    now: string;
    at: string;
    weekly: string;
    monthly: string;
    timeField: string;
    timeHint(zone: string): string;
    timeExample: string;
    badTime(written: string, zone: string): Text;
    pin(on: boolean): string;
    thread(on: boolean): string;
    picture(on: boolean): string;
    post(now: boolean): string;
    discard: string;
    discarded: Text;
    /** "on 25 November 2026 at 09:00 (Europe/Berlin), each week" */
    time(on: string, hour: string, zone: string, repeat: 'week' | 'month' | undefined): string;
    posted(url: string): Text;
    planned(when: string, channel: string): Text;
    underWay: Text;
    failed(reason: string): Text;
    tooMany(most: number): Text;
    askAgain: Text;
  };
  list: {
    opening(count: number): Text;
    none: Text;
    row(title: string, channel: string, state: 'waiting' | 'kept' | 'stopped' | 'over', more: string): string;
    changedOn(on: string): string;
    next(when: string): string;
    trouble(trouble: string): string;
    choose: string;
    notes(count: number): Text;
    stop: string;
    takeBack: string;
    again: string;
    back: string;
    stopped: Text;
    takenBack: Text;
    mayNotThis(channel: string): Text;
  };
  reminders: {
    set(title: string, before: string, where: string): Text;
    already(title: string, before: string, where: string): Text;
    toYou: string;
    first(on: string, name: string): Text;
    /** No deadline of it is ahead: it waits for new ones. */
    noneAhead: Text;
    tooLate(name: string): Text;
    noDate(name: string): Text;
    needsChannelRight(channel: string): Text;
    roleNeedsChannel: Text;
    mayNotMention(role: string): Text;
    iMayNotMention(role: string): Text;
    everyone: Text;
    tooMany(most: number): Text;
    opening(count: number): Text;
    none: Text;
    /** Set in other servers, whose facts are not shown in this one. */
    elsewhere(count: number): Text;
    row(title: string, before: string, where: string): string;
    remove: string;
    removed: Text;
  };
};

export type PostWords = {
  command: PostsCommandWords;
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
