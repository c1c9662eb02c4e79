/** The buttons under an answer: what is asked back, what to ask next, and what can be done with the message. */
import type { Answer, Clock, Tell } from '../answers/answer.ts';
import type { Context, Language } from '../languages/language.ts';
import { discord, ours } from '../limits.ts';
import { plain } from '../text.ts';
import { clickOf } from './click.ts';
import type { Page } from './fit.ts';
import type { Choice, Menu, Message, Outcome } from './message.ts';

type Part = {
  told: { answer: Answer; tell?: Tell; clock: Clock };
  context: Context;
  page: Pick<Page, 'page' | 'pages' | 'left'>;
};

type Manner = { language: Language; outcome: Outcome; isPrivate: boolean; canShow: boolean; next: readonly Tell[] };

/** A text of at most `limit` characters; what is cut ends in an ellipsis, never in half a character. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** A request keeps the day that its question was about, unless that was today. */
export function dated(tell: Tell, { today, asOf }: Clock): Tell {
  return tell.asOf === undefined && asOf !== today ? { ...tell, asOf } : tell;
}

/** What a question takes for granted was told with its first page; a later page can do without where room is short. */
function clickToPage(tell: Tell, page: number): string | undefined {
  const next = { ...tell, page };
  return clickOf('tell', [next]) ?? clickOf('tell', [{ ...next, frame: { ...next.frame, premises: [] } }]);
}

function choice(label: string, click: string | undefined, style: Choice['style'] = 'plain'): Choice[] {
  return click === undefined ? [] : [{ label: shortened(label, discord.buttonLabel), click, style }];
}

type Question = { label: string; click: string };

/** Requests as labelled clicks, without doubles, without those in `taken`, and without what cannot fit. */
function questions(
  tells: readonly { tell: Tell; label?: string; context: Context }[],
  language: Language,
  taken: Taken,
): Question[] {
  const found: Question[] = [];
  for (const { tell, label = '', context } of tells) {
    const click = clickOf('tell', [tell]);
    const words = label === '' ? language.label(tell, context) : label;
    if (click === undefined || taken.clicks.has(click) || taken.labels?.has(words)) continue;
    taken.clicks.add(click);
    taken.labels?.add(words);
    found.push({ label: words, click });
  }
  return found;
}

/**
 * What a message offers already, or has just told: nobody is offered two buttons that say the same. Where something is
 * asked back, two readings may well be called the same (then `labels` is undefined).
 */
type Taken = { clicks: Set<string>; labels: Set<string> | undefined };

function toldAlready(parts: readonly Part[], asked: readonly Question[], language: Language): Taken {
  const told = parts.flatMap(({ told, context }) =>
    told.tell ? [{ tell: dated(told.tell, told.clock), context }] : [],
  );
  return {
    clicks: new Set([...asked.map(({ click }) => click), ...told.flatMap(({ tell }) => clickOf('tell', [tell]) ?? [])]),
    labels: new Set(told.map(({ tell, context }) => language.label(tell, context))),
  };
}

function asMenu(asked: readonly Question[], placeholder: string): Menu {
  return {
    placeholder: shortened(placeholder, discord.selectPlaceholder),
    click: 'pick:',
    options: asked.slice(0, discord.selectOptions).map(({ label, click }) => ({
      label: shortened(label, discord.selectOptionText),
      value: click,
    })),
  };
}

function pageChoices(parts: readonly Part[], language: Language): Choice[] {
  const [part, ...others] = parts;
  if (!part?.told.tell || others.length > 0) return [];
  const tell = dated(part.told.tell, part.told.clock);
  const { page, pages, left } = part.page;
  return [
    ...(page > 1 ? choice(language.word('previous'), clickToPage(tell, page - 1)) : []),
    ...(page < pages ? choice(language.word(left > 0 ? 'next' : 'more'), clickToPage(tell, page + 1)) : []),
  ];
}

const fromFirstPage = ({ page: _, ...tell }: Tell): Tell => tell;

/** Show in channel or Remove, and Wrong?: for answers only, and only where the whole message can be told again. */
function utilities(parts: readonly Part[], { language, outcome, isPrivate, canShow }: Manner): Choice[] {
  if (outcome !== 'answer') return [];
  const tells = parts.flatMap(({ told }) => (told.tell ? [dated(told.tell, told.clock)] : []));
  const isWhole = tells.length === parts.length;
  return [
    ...(isPrivate && canShow && isWhole ? choice(language.word('show-in-channel'), clickOf('show', tells)) : []),
    ...(isPrivate ? [] : choice(language.word('remove'), clickOf('remove'))),
    ...(isWhole ? choice(language.word('wrong'), clickOf('wrong', tells.map(fromFirstPage))) : []),
  ];
}

/** What the caller offers, then the questions that the answers themselves offer, in turns: the first of each, then the second of each. */
function nextOf(parts: readonly Part[], further: readonly Tell[]): { tell: Tell; context: Context }[] {
  const lists = parts.map(({ told, context }) => {
    const { answer } = told;
    const tells = answer.kind === 'choose' ? [] : answer.kind === 'unclear' ? answer.near : answer.next;
    return tells.map((tell) => ({ tell: dated(tell, told.clock), context }));
  });
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? []));
  const context = parts[0]?.context;
  return [...(context ? further.map((tell) => ({ tell, context })) : []), ...turns.flat()];
}

/** Parts of a message with several answers that have more to show: their own full answer is one click away. */
function wholeParts(parts: readonly Part[]): { tell: Tell; context: Context }[] {
  if (parts.length < 2) return [];
  return parts.flatMap(({ told, context, page }) =>
    told.tell && page.page < page.pages ? [{ tell: dated({ ...told.tell, page: 1 }, told.clock), context }] : [],
  );
}

/** The readings of what is asked back, as complete requests. */
const amongOf = (parts: readonly Part[]): { tell: Tell; label?: string; context: Context }[] =>
  parts.flatMap(({ told, context }) =>
    told.answer.kind === 'choose'
      ? told.answer.among.map(({ tell, label }) => ({
          tell: dated(tell, told.clock),
          context,
          ...(label && { label }),
        }))
      : [],
  );

/** Discord refuses a message in which two buttons carry the same request: the first one stays. */
function withoutDoubles(rows: readonly (readonly Choice[])[]): (readonly Choice[])[] {
  const seen = new Set<string>();
  return rows
    .map((row) => row.filter(({ click }) => !seen.has(click) && seen.add(click)))
    .filter((row) => row.length > 0);
}

/** A menu repeats what is asked back. */
function menuWords(parts: readonly Part[], language: Language): string {
  const asking = parts.find(({ told }) => told.answer.kind === 'choose');
  if (asking?.told.answer.kind !== 'choose') return '';
  return plain(language.answer(asking.told.answer, asking.context)[0] ?? []);
}

export function choicesFor(parts: readonly Part[], manner: Manner): Pick<Message, 'choices' | 'menu'> {
  const { language } = manner;
  const asked = questions(amongOf(parts), language, { clicks: new Set(), labels: undefined });
  const whole = questions(wholeParts(parts), language, { clicks: new Set(), labels: new Set() });
  const others = questions(nextOf(parts, manner.next), language, toldAlready(parts, asked, language));
  const next = [...whole, ...others].slice(0, ours.nextQuestions);
  const isMenu = asked.length > ours.choicesAsButtons;
  const rows: Choice[][] = [
    isMenu ? [] : asked.flatMap(({ label, click }) => choice(label, click, 'primary')),
    next.flatMap(({ label, click }) => choice(label, click)),
    [...pageChoices(parts, language), ...utilities(parts, manner)],
  ];
  const choices = withoutDoubles(rows);
  return isMenu ? { choices, menu: asMenu(asked, menuWords(parts, language)) } : { choices };
}

/** The buttons under words that are no answer: questions to ask next, further pages, and Remove where others see it. */
export function choicesOfWords(
  context: Context,
  { language, isPrivate, next }: Pick<Manner, 'language' | 'isPrivate' | 'next'>,
  { page, pages }: Pick<Page, 'page' | 'pages'>,
  clickTo: (page: number) => string | undefined,
): Pick<Message, 'choices'> {
  const tells = next.map((tell) => ({ tell, context }));
  const asked = questions(tells, language, { clicks: new Set(), labels: new Set() }).slice(0, ours.nextQuestions);
  const rows = [
    asked.flatMap(({ label, click }) => choice(label, click)),
    [
      ...(page > 1 ? choice(language.word('previous'), clickTo(page - 1)) : []),
      ...(page < pages ? choice(language.word('next'), clickTo(page + 1)) : []),
      ...(isPrivate ? [] : choice(language.word('remove'), clickOf('remove'))),
    ],
  ];
  return { choices: withoutDoubles(rows) };
}
