/** What a text leaves open at its end: "Texas added RedNote and..?", "X is listed in Texas and who else". */
import type { SubjectKind } from '../knowledge/knowledge.ts';
import { fold } from './fold.ts';
import { exactMentions, type Mention } from './mentions.ts';
import type { Mind } from './mind.ts';

/** The same text, asking for what it leaves open; one that leaves nothing open stays what it is. */
export function withEndAsked(text: string, { book, words }: Mind): string {
  const { and, others, words: asking } = words.cues.openEnds;
  const left = and.exec(text);
  const more = left ? undefined : others.exec(text);
  const at = left?.index ?? more?.index;
  if (at === undefined) return text;
  const tokens = fold(text);
  const mentions = exactMentions(tokens, book, text);
  const endOf = ({ to }: Mention): number => tokens[to - 1]?.end ?? 0;
  const last = mentions.find((mention) => text.slice(endOf(mention), at).trim() === '' && endOf(mention) <= at);
  if (!last) return text;
  const isOf = ({ subjects }: Mention, ...kinds: SubjectKind[]) => subjects.some(({ kind }) => kinds.includes(kind));
  const beside = mentions.filter((mention) => mention !== last);
  // "Texas added RedNote and..?": who stands beside it there.
  if (
    left &&
    isOf(last, 'app', 'company') &&
    (year.test(text) || beside.some((one) => isOf(one, 'jurisdiction', 'measure', 'authority')))
  )
    return `${text.slice(0, at)} ${asking.what}?`;
  // "X: Texas and who else": the place that is known narrows nothing.
  if (!isOf(last, 'jurisdiction') || !beside.some((one) => isOf(one, 'app', 'company'))) return text;
  const before = text
    .slice(0, tokens[last.from]?.start ?? 0)
    .replace(asking.beforePlace, '')
    .trim();
  const behind = more ? text.slice(at + more[0].length).replace(/^[\s?]+/, '') : '';
  const asked = asking.asked.test(before) ? before : `${before} ${asking.where}`;
  return `${asked}? ${behind}`.trim();
}

/** A year says which list is meant. */
const year = /\b20\d\d\b/;
