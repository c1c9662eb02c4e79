/** What a language says about the commands themselves: their names, their help, and what is no fact of the record. */
import type { Text } from '../../text.ts';

/** A command or option by name in this language, with its description. */
export type Described = { name: string; description: string };

/** A choice of an option, such as a standing: its value and how it is called. */
export type Named<T extends string> = Readonly<Record<T, string>>;

export type OptionWords = Readonly<Record<OptionName, Described>>;

export type CommandName =
  | 'ask'
  | 'app'
  | 'apps'
  | 'owner'
  | 'measure'
  | 'deadlines'
  | 'timeline'
  | 'changes'
  | 'about'
  | 'help';

export type OptionName =
  | 'question'
  | 'app'
  | 'measure'
  | 'owner'
  | 'company'
  | 'of'
  | 'jurisdiction'
  | 'category'
  | 'standing'
  | 'show'
  | 'since'
  | 'file'
  | 'picture'
  | 'as_of'
  | 'private';

export type ChangeKind = 'added' | 'corrected' | 'ended' | 'withdrawn';

/** A release of the record: its version, and its day in words. */
export type ReleaseWords = { version: string; on: string };

/** How many records of each kind there are; counted, never written. */
export type Counts = {
  apps: number;
  companies: number;
  measures: number;
  deadlines: number;
  rulings: number;
  sources: number;
};

export type CommandWords = {
  commands: Readonly<Record<CommandName, Described>>;
  /** The message menu has a name only. */
  menu: string;
  options: OptionWords;
  standings: Named<'holding' | 'over'>;
  shows: Named<'due' | 'past' | 'all'>;
  files: Named<'calendar' | 'csv' | 'json'>;
  /** "DeepSeek (company)", where two records share a name. */
  kindOf(kind: 'app' | 'company' | 'person' | 'measure' | 'ruling' | 'plan' | 'other'): string;
  /** Heads of /help: what can be asked. Then one line per command. */
  help: { opening: Text; menu(name: string): Text; anywhere: Text };
  about: {
    record(title: string, about: string, version: string, checkedOn: string): Text;
    holds(counts: Counts): Text;
    limits: Text;
    keeps: Text;
    correct(url: string): Text;
    /** A later change to the record was not taken; what is told is the record before it. */
    refused(problems: number): Text;
  };
  namedHere: {
    found(names: Text, count: number): Text;
    /** None of the record's apps is named in the message, or it has no words. */
    none: Text;
    /** "Only the first 3 are told about here." */
    onlyFirst(count: number): Text;
  };
  changes: {
    /** How many changes of which kind there are between two releases of the record. */
    opening(from: ReleaseWords, to: ReleaseWords, counts: Readonly<Record<ChangeKind, number>>): Text;
    none(from: ReleaseWords, to: ReleaseWords): Text;
    /** The day asked about lies before the first release. */
    beforeFirst(first: ReleaseWords): Text;
    /** There is one release only, and nothing to compare it with. */
    onlyOne(release: ReleaseWords): Text;
    noRelease: Text;
    whichDay: Text;
    /** What serves has been edited since the last release. */
    unreleased(last: ReleaseWords): Text;
    added(says: string): Text;
    /** `before` is undefined where only the sources are others. */
    corrected(says: string, before: string | undefined): Text;
    ended(says: string): Text;
    withdrawn(says: string): Text;
    /** A record that came or went as a whole: its name, what is said of it first, and how many more facts there are. */
    whole(name: string, says: string, more: number): string;
  };
  wrong: {
    opening: Text;
    /** Said instead where an answer rests on no fact, as "no owner recorded" does. */
    none: Text;
    /** One fact: its id, and where it was read. */
    fact(id: string, at: string): Text;
    /** `url` is where the record can be corrected; undefined where whoever runs the bot named no place. */
    correct(url: string | undefined): Text;
  };
  /** A picture was asked for, and there are letters that no font has. */
  undrawable: Text;
  /** Only the asker and moderators may remove an answer. */
  notYours: Text;
};
