/** What could not be answered, as it may be kept: the question without who or what could point to somebody. */
import type { Told } from '../../src/bot.ts';
import { addDays } from '../../src/calendar.ts';
import { ours } from '../../src/limits.ts';
import type { Desk, Request } from '../command.ts';

const taken: readonly RegExp[] = [
  /```[\s\S]*?```/g,
  // Discord's own: people, roles, channels, commands, emojis, moments.
  /<(?:@[!&]?|#|a?:\w+:|id:|t:|\/)[^>]*>/g,
  /\b[a-z][a-z\d+.-]*:\/\/\S+/gi,
  /\b(?:www\.|discord\.gg\/)\S+/gi,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
  /@[\p{L}\p{N}_.]+/gu,
  /\b[\p{L}\p{N}.-]+\.(?:com|net|org|gg|io|dev|app|me|ru|cn)(?:\/\S*)?\b/giu,
  // Long runs of letters and digits: keys, tokens, wallets.
  /\b(?=[\p{L}_.-]*\p{Nd})[\p{L}\p{Nd}_.-]{16,}\b/gu,
  // Numbers of accounts, cards, phones: digits with what people put between them. A year or an order's number is shorter.
  /[+(]?\p{Nd}(?:[\s()./-]*\p{Nd}){5,}/gu,
];

/** The question with all of that taken out, at most 200 characters; undefined where nothing is left to learn from. */
export function redacted(question: string): string | undefined {
  const text = taken
    .reduce((left, pattern) => left.replace(pattern, ' … '), question.normalize('NFKC').toWellFormed())
    .replace(/\p{Cc}+|\p{Cf}+/gu, ' ')
    .replace(/(?:\s*…\s*)+/g, ' … ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...text].slice(0, ours.gapLength).join('');
  const cut =
    short.length > ours.gapLength
      ? short
          .slice(0, ours.gapLength)
          .toWellFormed()
          .replace(/\ufffd$/, '')
      : short;
  return /\p{L}{2,}/u.test(cut) ? cut.trim() : undefined;
}

/** What questions have in common that ask for the same: their words, whatever the order and the signs. */
export function likenessOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].sort().join(' ');
}

/** A question that the record could have answered if it held more: not one that asks for something else altogether. */
function isGap({ answer }: Told): boolean {
  switch (answer.kind) {
    case 'unclear':
      return answer.refusal === 'unknown-words';
    case 'nothing':
      return answer.absence === 'not-on-record' || answer.absence === 'no-owner' || answer.absence === 'no-deadline';
    case 'claims':
    case 'choose':
      return false;
    default:
      return answer satisfies never;
  }
}

/** Notes a question where the server wants that. The answer does not wait for it, and does not fail with it. */
export function noteGap(question: string, told: readonly Told[], { place, clock }: Request, { storage }: Desk): void {
  if (!storage || place.guild === undefined || place.settings?.gaps !== true || !told.some(isGap)) return;
  const text = redacted(question);
  if (text === undefined) return;
  storage.gaps.note(place.guild, { text, likeness: likenessOf(text) }, clock.today).catch(() => {});
}

/** What was last asked before this day is no longer kept. */
export const gapsKeptSince = (today: string): string => addDays(today, -ours.gapDays);
