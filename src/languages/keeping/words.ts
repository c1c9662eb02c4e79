/** What a language says about what a server or a person has asked to have kept: settings, own facts, gaps, privacy. */
import type { Text } from '../../text.ts';

export type KeepingCommand = 'settings' | 'facts' | 'gaps' | 'privacy';
export type FactsPart = 'import' | 'add' | 'list' | 'remove' | 'export';
export type KeepingOption = 'file' | 'fact' | 'app' | 'id';

type Described = { name: string; description: string };

/** A setting's menu: its title, and what can be chosen in it. */
export type MenuWords<T extends string = string> = {
  title: string;
  placeholder: string;
  values: Readonly<Record<T, { label: string; description?: string }>>;
};

export type KeepingWords = {
  commands: Readonly<Record<KeepingCommand, Described>>;
  facts_: Readonly<Record<FactsPart, Described>>;
  options: Readonly<Record<KeepingOption, Described>>;
  /** What can be added by a form. */
  kinds: Readonly<Record<'owner' | 'deadline', string>>;
  onlyInServer: Text;
  /** Whoever runs the bot keeps nothing, or the database cannot be reached. */
  nothingKept: Text;
  cancel: string;
  settings: {
    opening: Text;
    mayNot: Text;
    changed: Text;
    /** Such as a time zone that does not exist. */
    refused(value: string): Text;
    replies: MenuWords<'public' | 'private'>;
    form: MenuWords<'usual' | 'text' | 'pictures'>;
    changedPosts: MenuWords<'edit' | 'tell'>;
    gaps: MenuWords<'on' | 'off'>;
    zone: MenuWords<never> & { other: string; field: string; hint: string };
    publicChannels: MenuWords<never>;
    noticesTo: MenuWords<never>;
    keepers: MenuWords<never>;
  };
  facts: {
    mayNot: Text;
    none: Text;
    /** How many there are, of how many at most, and how large a file may be. */
    opening(count: number, most: number, kilobytes: number): Text;
    row(id: string, kind: string, name: string): Text;
    /** "app", "deadline": a section in the singular. */
    kind(section: string): string;
    file: { host: Text; size(kilobytes: number): Text; text: Text; unreachable: Text; name: Text };
    problems(count: number): Text;
    problem(line: number | undefined, what: string): Text;
    preview(added: number, changed: number, same: number): Text;
    isNew: string;
    isChanged: string;
    confirm: string;
    imported(count: number): Text;
    nothingNew: Text;
    tooMany(most: number): Text;
    outdated: Text;
    expired: Text;
    cancelled: Text;
    added(id: string): Text;
    removed(id: string): Text;
    notThere(id: string): Text;
    usedBy(id: string, others: string): Text;
    exported(count: number): Text;
    alt(count: number): string;
    form: {
      title: string;
      kind: string;
      app: string;
      says: string;
      saysHint: string;
      when: string;
      whenHint: string;
      source: string;
      sourceHint: string;
      /** The question behind it, above the first field. */
      asked(question: string): string;
    };
    /** Whom a deadline from the form binds. */
    everybody: string;
    pending: string;
    noDate(written: string): Text;
  };
  gaps: {
    mayNot: Text;
    off: Text;
    none: Text;
    opening(count: number, days: number): Text;
    row(text: string, times: number, lastOn: string): Text;
    choose: string;
    clear: string;
    cleared: Text;
    gone: Text;
  };
  privacy: {
    opening: Text;
    server: Text;
    nothing: Text;
    kept(reminders: number, drafts: number): Text;
    alt: string;
    remove: string;
    removed: Text;
  };
};
