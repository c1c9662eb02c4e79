/** What a language says about the commands themselves: their names, their help, and what is no fact of the record. */
import type { Text } from '../../text.ts';

/** A command or option by name in this language, with its description. */
export type Described = { name: string; description: string };

/** A choice of an option, such as a standing: its value and how it is called. */
export type Named<T extends string> = Readonly<Record<T, string>>;

export type OptionWords = Readonly<Record<OptionName, Described>>;

export type CommandName = 'ask' | 'app' | 'apps' | 'owner' | 'measure' | 'deadlines' | 'about' | 'help';

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
  | 'as_of'
  | 'private';

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
  wrong: {
    opening: Text;
    /** Said instead where an answer rests on no fact, as "no owner recorded" does. */
    none: Text;
    /** One fact: its id, and where it was read. */
    fact(id: string, at: string): Text;
    /** `url` is where the record can be corrected; undefined where whoever runs the bot named no place. */
    correct(url: string | undefined): Text;
  };
  /** Only the asker and moderators may remove an answer. */
  notYours: Text;
};
