import type { Day } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import type { Text } from '../text.ts';
import type { PanelMenu } from './form.ts';

/** One line of a message. It is shown whole or not at all, never cut. */
export type Line = {
  text: Text;
  /** `lead` is the answer; `item` a row of a list; `small` is set small; `part` opens one of several questions' answers. */
  kind: 'lead' | 'plain' | 'item' | 'small' | 'part';
};

/** A source as a message shows it. `copy`: the link is not the publisher's own. */
export type ShownSource = {
  id: string;
  publisher: string;
  title: string;
  label: string;
  date: string;
  url: string | undefined;
  copy: boolean;
};

/** A button (or a menu's option): its words and the complete next request as a `custom_id` of at most 100 characters. */
export type Choice = { label: string; click: string; style: 'primary' | 'plain' | 'danger' };

/** A menu where buttons would be too many; each option's value is a complete next request. */
export type Menu = {
  placeholder: string;
  click: string;
  options: readonly { label: string; value: string; description?: string }[];
};

export type Attachment = {
  kind: 'calendar' | 'table' | 'picture';
  name: string;
  alt: string;
  bytes: () => Promise<Uint8Array>;
};

/** What a reader gets, before any transport has put it into its own form. */
export type Message = {
  lines: readonly Line[];
  /** What stands before the sources: "Sources". */
  sourcesWord: string;
  /** Their labels are complete: "86 FR 1249 (copy)". */
  sources: readonly ShownSource[];
  /** The record's own closing words: "record of 22 Nov 2026", and the day asked about where it is not today. */
  closing: Text;
  /** Rows of at most five; most important first. */
  choices: readonly (readonly Choice[])[];
  menu?: Menu;
  /** Menus of a panel, one below the other. */
  panel?: readonly PanelMenu[];
  attachments: readonly Attachment[];
  /** `private` replies are seen by the asker alone. */
  private: boolean;
  /** What came of the question, for the command line: see `Outcome`. */
  outcome: Outcome;
  subjects: readonly Subject[];
  intent: string;
  asOf: Day;
};

export type Outcome = 'answer' | 'clarify' | 'unknown';
