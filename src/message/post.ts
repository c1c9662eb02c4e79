/** A message that stands for long: no day counts, no buttons that ask on, and each claim known by its id. */
import type { Day } from '../calendar.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../languages/language.ts';
import { postWordsFor } from '../languages/posts/index.ts';
import { plain, type Text } from '../text.ts';
import { costOf, isWithin, minus, nothing, plus } from './cost.ts';
import type { Page } from './fit.ts';
import { linesOf } from './lines.ts';
import { markedClick } from './mark.ts';
import type { Attachment, Line, Message } from './message.ts';
import { pricing } from './pricing.ts';
import { most, roomFor } from './rooms.ts';
import { asPosted, type PostedClaim, type Said } from './said.ts';
import { apart, showSources } from './shown.ts';
import type { Length } from './topic.ts';

/** What became of a claim since it was posted, and on which day that was seen. */
export type Remark =
  | { kind: 'changed' | 'new'; id: string; on: Day }
  | { kind: 'ended'; id: string; on: Day; says: string; onRecord: boolean };

export type PostSetting = {
  knowledge: Knowledge;
  language: Language;
  length: Length;
  title: string;
  /** The moderators' own words, shown as such and as they were written. */
  introduction: string;
  remarks: readonly Remark[];
  /** Stands in the button by which the post is found again. */
  mark: string;
  /** Said at the end, in small letters. */
  ending?: Text;
  attachments?: readonly Attachment[];
  today: Day;
};

/** A post with the claims that it shows, and all that it could show. */
export type Post = { message: Message; shown: readonly PostedClaim[]; all: readonly PostedClaim[] };

/** How many claims a post of each length shows at most; a full one shows what fits. */
const mostClaims: Readonly<Record<Length, number>> = { short: 4, usual: 12, full: 1_000 };

/** The longest introduction, and its lines. */
export const introductionLength = 600;
const mostLines = 12;

/** Puts claims, in the order of the answers that they are from, into a post. */
export function composePost(answers: readonly (readonly Said[])[], setting: PostSetting): Post {
  const { knowledge, language, length, introduction, remarks, today } = setting;
  const words = postWordsFor(language.code);
  const price = pricing(knowledge, language);
  const isPosted = new Map(remarks.map((remark) => [remark.id, remark]));
  const remarked = (said: Said): Said => {
    const remark = isPosted.get(said.id);
    if (!remark || remark.kind === 'ended') return said;
    const on = language.date(remark.on);
    return { ...said, text: remark.kind === 'new' ? words.added(said.text, on) : words.changed(said.text, on) };
  };
  const opening = openingLines(setting.title, introduction === '' ? '' : words.introduction(introduction));
  const small = [
    ...remarks.flatMap((remark) =>
      remark.kind === 'ended' ? [words.ended([remark.says], language.date(remark.on), remark.onRecord)] : [],
    ),
    ...(setting.ending ? [setting.ending] : []),
  ].map((text): Line => ({ kind: 'small', text }));
  const around = [...opening, ...small].map(({ text }) => costOf(text)).reduce(plus, nothing);
  const room = minus(roomFor([], 1), around);

  const seen = new Set<string>();
  const kept: Said[] = [];
  const parts = answers.map((answer) => {
    const own = answer.filter(({ id }) => !seen.has(id) && seen.add(id)).map(remarked);
    const shown: Said[] = [];
    for (const said of own) {
      const fits = kept.length < mostClaims[length] && isWithin(price([said]), most);
      if (!fits || !isWithin(price([...kept, said]), room)) continue;
      kept.push(said);
      shown.push(said);
    }
    return { shown, left: own.length - shown.length };
  });
  const lines = parts.flatMap(({ shown, left }) => (shown.length > 0 ? linesOf(pageOf(shown, left), language) : []));
  const all = answers.flat();
  const ids = new Set(kept.map(({ id }) => id));
  return {
    message: {
      lines: [...opening, ...lines, ...small],
      sourcesWord: language.word('sources'),
      sources: showSources(kept.flatMap(apart), knowledge, language),
      closing: [`${language.word('record-of')} ${language.date(knowledge.record.checkedOn)}`],
      choices: [[{ label: words.more, click: markedClick(setting.mark), style: 'plain' }]],
      attachments: setting.attachments ?? [],
      private: false,
      outcome: 'answer',
      subjects: [],
      intent: 'overview',
      asOf: today,
    },
    shown: all.filter(({ id }) => ids.has(id)).map(asPosted),
    all: all.map(asPosted),
  };
}

function openingLines(title: string, introduction: string): Line[] {
  const written = introduction
    .slice(0, introductionLength + 60)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [
    { kind: 'part', text: [title] },
    ...written.slice(0, mostLines).map((line): Line => ({ kind: 'plain', text: [line] })),
  ];
}

/** Sentences, rows, and the sentences after them: as the answer had them. */
function pageOf(shown: readonly Said[], left: number): Page {
  const isRow = ({ set }: Said) => set !== undefined;
  const firstRow = shown.findIndex(isRow);
  const split = firstRow < 0 ? shown.length : firstRow;
  return {
    before: shown.slice(0, split),
    rows: shown.filter(isRow),
    left,
    after: shown.slice(split).filter((said) => !isRow(said)),
    page: 1,
    pages: 1,
  };
}

/**
 * How two makings of a post differ: what must be shown as changed, new or ended. Empty where nothing did. `unshown` are the
 * claims for which the earlier one had no room: they are not new.
 */
export function remarksBetween(
  posted: readonly PostedClaim[],
  unshown: readonly string[],
  { shown, all }: Pick<Post, 'shown' | 'all'>,
  on: Day,
): Remark[] {
  const known = new Set(unshown);
  const before = new Map(posted.map((claim) => [claim.id, claim]));
  const still = new Set(all.map(({ id }) => id));
  const changed = shown.flatMap((claim): Remark[] => {
    const old = before.get(claim.id);
    if (!old) return known.has(claim.id) ? [] : [{ kind: 'new', id: claim.id, on }];
    // New words for the same fact are no news; nor is a fact that is kept otherwise and said alike.
    return old.fact !== claim.fact && old.says !== claim.says ? [{ kind: 'changed', id: claim.id, on }] : [];
  });
  const ended = posted
    .filter(({ id }) => !still.has(id))
    .map(({ id, says }): Remark => ({ kind: 'ended', id, on, says, onRecord: false }));
  return [...changed, ...ended];
}

/** Remarks of a post with newer ones: one for each claim, and of those that ended the last few. */
export function mergedRemarks(older: readonly Remark[], newer: readonly Remark[], mostEnded = 5): readonly Remark[] {
  const byId = new Map([...older, ...newer].map((remark) => [remark.id, remark]));
  const all = [...byId.values()];
  const ended = all.filter(({ kind }) => kind === 'ended').slice(-mostEnded);
  return [...all.filter(({ kind }) => kind !== 'ended'), ...ended];
}

/** The words of a message, for a list or a note. */
export const plainLines = ({ lines }: Message): string[] => lines.map(({ text }) => plain(text));
