/** A small language and a small record, so that messages can be tested without the real ones. */

import { expect } from 'vitest';
import type { Answer, Claim, Tell } from '../../src/answers/answer.ts';
import { plainFrame } from '../../src/answers/answer.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { index } from '../../src/knowledge/lookup.ts';
import type { Language } from '../../src/languages/language.ts';
import { discord, ours } from '../../src/limits.ts';
import { costOf, costOfSource, plus } from '../../src/message/cost.ts';
import type { Message } from '../../src/message/message.ts';
import type { Composable, Setting } from '../../src/message/setting.ts';
import { plain } from '../../src/text.ts';

export const clock = { today: '2026-11-22', asOf: '2026-11-22' };

/** Says notes as they are, with how names were read; labels by intent and subject. */
export const speech: Language = {
  code: 'en',
  claim: (claim, { readAs }) => {
    const text = claim.kind === 'note' ? claim.text : claim.kind;
    const read = readAs.find(({ subject }) => text.includes(subject.id));
    return [read ? `${text} (from "${read.written}")` : text];
  },
  answer: (answer) => {
    switch (answer.kind) {
      case 'nothing':
        return [[`${answer.strangers.join(', ')} nothing: ${answer.absence}`]];
      case 'choose':
        return [[`Which one? ${answer.written ?? ''}`]];
      case 'unclear':
        return [[`Declined: ${answer.refusal}`]];
      default:
        return answer satisfies never;
    }
  },
  label: ({ intent, about, frame }, { nameOf }) =>
    `${intent} ${[...about.map(nameOf), ...frame.filters.measures].join(' ')}`.trim(),
  date: (date) => `<${date}>`,
  word: (word, count) => {
    switch (word) {
      case 'and-n-more':
        return `and ${count} more`;
      case 'record-of':
        return 'record of';
      case 'as-of':
        return 'as of';
      case 'show-in-channel':
        return 'Show in channel';
      default:
        return word;
    }
  },
};

const url = (id: string, length = 40) => `https://example.org/${id}/`.padEnd(length, 'x');

/** A record of sources alone, as many as a test needs. */
export function recordOf(
  sources: readonly {
    id: string;
    publisher?: string;
    title?: string;
    date?: string;
    url?: string;
    copy?: boolean;
    kind?: 'news' | 'legal-text';
  }[],
): Knowledge {
  return index(
    {
      record: {
        title: 'Test',
        checkedOn: '2026-11-22',
        version: '1',
        about: 'Made up.',
        examples: ['who owns exampla'],
      },
      sources: sources.map((source) => ({
        publisher: 'Example News',
        title: 'A title',
        date: '2021-01-05',
        url: url(source.id),
        copy: false,
        kind: 'news' as const,
        ...source,
      })),
      jurisdictions: [],
      categories: [],
      authorities: [],
      companies: [],
      people: [],
      apps: [],
      measures: [],
      rulings: [],
      plans: [],
      deadlines: [],
      events: [],
      statements: [],
      beliefs: [],
      openPoints: [],
      outsiders: [],
    },
    'v1',
  );
}

export const record = recordOf([{ id: 's1' }, { id: 's2', publisher: 'Gazette', date: '2020' }]);

export const claim = (text: string, sources: string | [string, ...string[]] = 's1', set?: Claim['set']): Claim => {
  const [first, ...others] = typeof sources === 'string' ? [sources] : sources;
  const cite = (source: string) => ({ source, at: 'p. 1' });
  return {
    id: 'x/y',
    kind: 'note',
    text,
    sources: [cite(first ?? 's1'), ...others.map(cite)],
    backing: ['primary'],
    ...(set && { set }),
  };
};

export const app = (id: string) => ({ kind: 'app' as const, id });
export const tellOf = (intent: Tell['intent'], ...ids: string[]): Tell => ({
  intent,
  about: ids.map(app),
  frame: plainFrame,
});

export const claims = (first: Claim, ...others: Claim[]): Answer => ({
  kind: 'claims',
  claims: [first, ...others],
  next: [],
});

export const told = (
  answer: Answer,
  tell: Tell | undefined = tellOf('owner', 'exampla'),
  more: Partial<Composable> = {},
): Composable => ({
  answer,
  intent: tell?.intent ?? 'overview',
  about: tell?.about ?? [],
  clock,
  ...(tell && { tell }),
  ...more,
});

export const setting: Setting = { knowledge: record, language: speech, private: false, canShow: true };

export const wordsOf = (message: Message): string[] => message.lines.map(({ text }) => plain(text));
export const labelsOf = (message: Message): string[] => message.choices.flat().map(({ label }) => label);
export const clicksOf = (message: Message): string[] => [
  ...message.choices.flat().map(({ click }) => click),
  ...(message.menu ? [message.menu.click] : []),
];

/** Holds a message to every limit of Discord that it can break. */
export function expectToFit(message: Message): void {
  const texts = [
    ...message.lines.map(({ text }) => costOf(text)),
    ...message.sources.map(costOfSource),
    costOf(message.closing),
  ];
  const all = texts.reduce(plus);
  expect(message.lines.length).toBeGreaterThan(0);
  expect(all.chars).toBeLessThanOrEqual(discord.text);
  expect(all.bytes).toBeLessThanOrEqual(discord.textBytes);
  expect(message.choices.length + (message.menu ? 1 : 0)).toBeLessThanOrEqual(4);
  for (const row of message.choices) {
    expect(row.length).toBeGreaterThan(0);
    expect(row.length).toBeLessThanOrEqual(discord.buttonsInRow);
    for (const { label, click } of row) {
      expect(label.length).toBeGreaterThan(0);
      expect(label.length).toBeLessThanOrEqual(discord.buttonLabel);
      expect(click.length).toBeLessThanOrEqual(discord.customId);
    }
  }
  const clicks = clicksOf(message);
  expect(new Set(clicks).size, clicks.join(' ')).toBe(clicks.length);
  expect(message.choices.flat().length + message.choices.length + 3).toBeLessThanOrEqual(discord.components);
  if (message.menu) {
    expect(message.menu.options.length).toBeLessThanOrEqual(discord.selectOptions);
    expect(message.menu.placeholder.length).toBeLessThanOrEqual(discord.selectPlaceholder);
    for (const { label, value } of message.menu.options) {
      expect(label.length).toBeLessThanOrEqual(discord.selectOptionText);
      expect(value.length).toBeLessThanOrEqual(discord.selectOptionText);
    }
  }
  expect(ours.text).toBeLessThan(discord.text);
}
