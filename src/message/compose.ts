/** From what was told to what a reader gets: whole sentences, their sources, and buttons that carry the next request. */
import type { Answer, Claim, Clock, Tell } from '../answers/answer.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Cite } from '../knowledge/schema.ts';
import type { Context, Language } from '../languages/language.ts';
import { discord, ours } from '../limits.ts';
import { joinText, plain, say, type Text } from '../text.ts';
import type { ReadAs, Understanding } from '../understanding/understanding.ts';
import { choicesFor, choicesOfWords, shortened } from './choices.ts';
import { type Cost, costOf, costOfSource, isWithin, minus, nothing, plus, share } from './cost.ts';
import { type Block, fit, type Page, type Pricing, type Room, standIns } from './fit.ts';
import type { Line, Message, Outcome } from './message.ts';
import { showSources } from './shown.ts';

/** One answered question, as `compose` needs it; see `Told` of bot.ts. */
export type Composable = {
  answer: Answer;
  tell?: Tell;
  intent: string;
  about: readonly Subject[];
  clock: Clock;
  understanding?: Pick<Understanding, 'readAs'>;
};

/** For whom, and how, a message is made. */
export type Setting = {
  knowledge: Knowledge;
  language: Language;
  /** The asker alone shall see it; what is asked back or declined is private in any case. */
  private: boolean;
  /** There is a channel that a private answer can be shown in. */
  canShow: boolean;
  /** Said before the answers, such as how many apps a message names. */
  opening?: Text;
  /** How a typed option was read. */
  readAs?: readonly ReadAs[];
  /** Questions to offer before the answers' own. */
  next?: readonly Tell[];
};

export function outcomeOf({ kind }: Answer): Outcome {
  switch (kind) {
    case 'claims':
      return 'answer';
    case 'nothing':
      return 'answer';
    case 'choose':
      return 'clarify';
    case 'unclear':
      return 'unknown';
    default:
      return kind satisfies never;
  }
}

/** An answer with any part asked back is a question to the asker; one with nothing but refusals is none. */
function outcomeOfAll(told: readonly Composable[]): Outcome {
  const outcomes = told.map(({ answer }) => outcomeOf(answer));
  if (outcomes.includes('answer')) return 'answer';
  return outcomes.includes('clarify') ? 'clarify' : 'unknown';
}

/** Says the claims; how a name was read is said once, in the first sentence that shows it. */
function blocksOf({ answer }: Composable, language: Language, context: Context): Block[] {
  let pending = context.readAs;
  const spoken = (text: (context: Context) => Text): Text => {
    const said = text({ ...context, readAs: pending });
    const words = plain(said);
    pending = pending.filter(({ written }) => !words.includes(written));
    return said;
  };
  const ofClaim = (claim: Claim): Block => ({
    text: spoken((own) => language.claim(claim, own)),
    set: claim.set,
    cites: claim.sources,
  });
  switch (answer.kind) {
    case 'claims':
      return answer.claims.map(ofClaim);
    case 'nothing':
      return [
        ...language.answer(answer, context).map((text): Block => ({ text, cites: [] })),
        ...answer.claims.map(ofClaim),
      ];
    case 'choose':
    case 'unclear':
      return language.answer(answer, context).map((text) => ({ text, cites: [] }));
    default:
      return answer satisfies never;
  }
}

const room = (parts: number, cost: Cost): Room => ({
  spoken: parts === 1 ? ours.spoken : ours.spokenInPart,
  spokenRows: parts === 1 ? ours.spokenRows : ours.spokenRowsInPart,
  rows: parts === 1 ? ours.rowsOnPage : ours.rowsInPart,
  names: parts === 1 ? ours.namesOnPage : ours.namesInPart,
  cost,
});

const blocksOn = (page: Page): Block[] => [...page.before, ...page.rows, ...page.after];

const unique = (subjects: readonly Subject[]): Subject[] => [
  ...new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject])).values(),
];

/** Names that follow one another run on in one paragraph; rows stand alone. */
function rowLines(rows: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let names: Text[] = [];
  const close = () => {
    if (names.length > 0) lines.push({ kind: 'plain', text: joinText(names, ', ') });
    names = [];
  };
  for (const { text, set } of rows) {
    if (set === 'name') names.push(text);
    else {
      close();
      lines.push({ kind: 'item', text });
    }
  }
  close();
  return lines;
}

function linesOf(page: Page, language: Language): Line[] {
  const sentence = ({ text }: Block): Line => ({ kind: 'plain', text });
  const left: Line[] = page.left > 0 ? [{ kind: 'small', text: [language.word('and-n-more', page.left)] }] : [];
  const lines = [...page.before.map(sentence), ...rowLines(page.rows), ...left, ...page.after.map(sentence)];
  return lines.map((line, index) => (index === 0 && line.kind === 'plain' ? { ...line, kind: 'lead' } : line));
}

/** What blocks cost together, each source counted once. */
function pricing(knowledge: Knowledge, language: Language): Pricing {
  const texts = new WeakMap<Block, Cost>();
  const links = new Map<string, Cost>();
  const textCost = (block: Block): Cost => {
    const cost = texts.get(block) ?? costOf(block.text);
    texts.set(block, cost);
    return cost;
  };
  const linkCost = (cites: readonly Cite[]): Cost => {
    const key = cites.map(({ source }) => source).join();
    const cost = links.get(key) ?? showSources([cites], knowledge, language).map(costOfSource).reduce(plus, nothing);
    links.set(key, cost);
    return cost;
  };
  return (blocks) => {
    const cites = new Map(
      blocks.filter((block) => block.cites.length > 0).map((block) => [block.cites[0]?.source, block.cites]),
    );
    return [...blocks.map(textCost), ...[...cites.values()].map(linkCost)].reduce(plus, nothing);
  };
}

/** The record's own words at the end: up to which day it was checked, and the day asked about where it is not today. */
function closing(told: readonly Composable[], { knowledge, language }: Setting): Text {
  const record = `${language.word('record-of')} ${language.date(knowledge.record.checkedOn)}`;
  const clock = told.find(({ clock }) => clock.asOf !== clock.today)?.clock;
  return clock ? say`${record} · ${language.word('as-of')} ${language.date(clock.asOf)}` : [record];
}

const opensPart = (told: Composable, language: Language, context: Context): Line[] =>
  told.tell ? [{ kind: 'part', text: [shortened(language.label(told.tell, context), discord.buttonLabel)] }] : [];

const whole: Cost = { chars: ours.text, bytes: ours.textBytes };
/** No single sentence or row may take more of a message, nor may the opening. */
const most = share(whole, 4);

/** Room for the answers: without the opening, each part's heading, the closing, and how many wait. */
function roomFor(opening: Text, parts: number): Cost {
  return minus(
    minus(whole, { chars: 120 * parts, bytes: 240 * parts }),
    opening.length > 0 ? costOf(opening) : nothing,
  );
}

/** How many of several answers can at least open: each needs its lead. */
function partsThatFit(leads: readonly Cost[], space: Cost): number {
  const sums = leads.map((_, index) => leads.slice(0, index + 1).reduce(plus, nothing));
  return Math.max(1, sums.filter((sum) => isWithin(sum, space)).length);
}

/** One message for one or several answered questions. */
export function compose(told: readonly Composable[], setting: Setting): Message {
  const { knowledge, language } = setting;
  const price = pricing(knowledge, language);
  const more = (count: number): Text => [language.word('and-n-more', count)];
  const opened = setting.opening && isWithin(costOf(setting.opening), most) ? setting.opening : [];
  const space = roomFor(opened, told.length);
  const all = told.map((part) => {
    const context: Context = {
      clock: part.clock,
      checkedOn: knowledge.record.checkedOn,
      nameOf: knowledge.nameOf,
      readAs: [...(part.understanding?.readAs ?? []), ...(setting.readAs ?? [])],
    };
    const blocks = standIns(blocksOf(part, language, context), price, most, more);
    return { told: part, context, blocks, lead: price(blocks.slice(0, 1)) };
  });
  const kept = all.slice(
    0,
    partsThatFit(
      all.map(({ lead }) => lead),
      space,
    ),
  );
  const spare = share(minus(space, kept.map(({ lead }) => lead).reduce(plus, nothing)), kept.length);
  const parts = kept.map(({ blocks, lead, ...part }) => ({
    ...part,
    page: fit(blocks, kept.length === 1 ? (part.told.tell?.page ?? 1) : 1, room(kept.length, plus(lead, spare)), price),
  }));
  const dropped = all.slice(kept.length).flatMap(({ told: { tell } }) => tell ?? []);
  const outcome = outcomeOfAll(told);
  const isPrivate = setting.private || told.some(({ answer }) => outcomeOf(answer) !== 'answer');
  const opening: Line[] = opened.length > 0 ? [{ kind: 'lead', text: opened }] : [];
  const shown = parts.flatMap(({ page }) => blocksOn(page)).map(({ cites }) => cites);
  return {
    lines: [
      ...opening,
      ...parts.flatMap(({ told: part, context, page }) => [
        ...(parts.length > 1 ? opensPart(part, language, context) : []),
        ...linesOf(page, language),
      ]),
    ],
    sourcesWord: language.word('sources'),
    sources: showSources(shown, knowledge, language),
    closing: outcome === 'answer' ? closing(told, setting) : [],
    ...choicesFor(parts, {
      language,
      outcome,
      isPrivate,
      canShow: setting.canShow,
      next: [...dropped, ...(setting.next ?? [])],
    }),
    attachments: [],
    private: isPrivate,
    outcome,
    subjects: unique(told.flatMap(({ about }) => about)),
    intent: told[0]?.intent ?? 'overview',
    asOf: told[0]?.clock.asOf ?? knowledge.record.checkedOn,
  };
}

/** Pages of words: the one wanted, and what leads to another. */
export type Paging = { page: number; click: (page: number) => string | undefined };

const noPaging: Paging = { page: 1, click: () => undefined };

/** A message of words that are no answer of the record's: help, what the record holds, the facts behind an answer. */
export function composeWords(blocks: readonly Block[], clock: Clock, setting: Setting, paging = noPaging): Message {
  const { knowledge, language } = setting;
  const more = (count: number): Text => [language.word('and-n-more', count)];
  const price = pricing(knowledge, language);
  const space = { ...room(1, roomFor([], 1)), spoken: ours.spokenWords };
  const page = fit(standIns(blocks, price, most, more), paging.page, space, price);
  const context: Context = { clock, checkedOn: knowledge.record.checkedOn, nameOf: knowledge.nameOf, readAs: [] };
  return {
    lines: linesOf(page, language),
    sourcesWord: language.word('sources'),
    sources: showSources(
      blocksOn(page).map(({ cites }) => cites),
      knowledge,
      language,
    ),
    closing: [],
    ...choicesOfWords(context, { language, isPrivate: setting.private, next: setting.next ?? [] }, page, paging.click),
    attachments: [],
    private: setting.private,
    outcome: 'answer',
    subjects: [],
    intent: 'overview',
    asOf: clock.asOf,
  };
}
