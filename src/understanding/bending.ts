/** Names in a message that stand there with endings or openings of other languages, or without spaces around them. */
import type { Token } from './fold.ts';
import { type Form, formsOf } from './forms.ts';
import type { Mention, NameBook } from './mentions.ts';
import { isOfApp, isWordOf, leastOpening } from './shape.ts';
import type { Speech } from './speech.ts';

/** Names with the endings and the openings of other languages, where no name stands as it is. */
export function bentMentions(
  tokens: readonly Token[],
  written: readonly Mention[],
  book: NameBook,
  text: string,
  speech: Speech,
): Mention[] {
  const taken = new Set<number>();
  for (const mention of written)
    if (!mention.weak && isOfApp(mention)) for (let at = mention.from; at < mention.to; at++) taken.add(at);
  return tokens.flatMap((token, at) => {
    if (taken.has(at) || isWordOf(book.foreign.get(token.text), speech)) return [];
    let best: Mention | undefined;
    for (const form of formsOf(token)) {
      const codes = book.foreign.get(form.text);
      if (codes && speech.code() !== undefined && isWordOf(codes, speech)) continue;
      // "Ostin sen Temusta": a capital within a sentence, or another language, says that something was bent.
      const isBent = (token.capital && at > 0) || !(speech.code() === undefined || speech.isHome());
      if (form.isShort && !isBent) continue;
      const found = bentMention(form, at, tokens, book, text);
      if (found && (!best || found.entry.key.length > best.entry.key.length)) best = found;
    }
    return best ? [best] : [];
  });
}

/** Thai and its like write no spaces: a name stands anywhere within a long run of letters. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** In such letters names are not longer. */
const longestUnspaced = 16;

export function unspacedMentions(tokens: readonly Token[], book: NameBook): Mention[] {
  return tokens.flatMap(({ text, raw, kind }, from) => {
    if (kind !== 'other' || !unspaced.test(raw)) return [];
    const found: Mention[] = [];
    for (let at = 0; at < text.length; at++)
      for (let length = Math.min(longestUnspaced, text.length - at); length >= leastOpening; length--) {
        const entry = book.entries.get(text.slice(at, at + length));
        if (!entry || !isOfApp(entry)) continue;
        const { subjects } = entry;
        found.push({ from, to: from + 1, entry, subjects, weak: false, how: 'exact', written: raw, rivals: [] });
        at += length - 1;
        break;
      }
    return found;
  });
}

/** So many words beside a bent one may belong to its name. */
const mostBeside = 2;

function bentMention(
  form: Form,
  at: number,
  tokens: readonly Token[],
  book: NameBook,
  text: string,
): Mention | undefined {
  let best: Mention | undefined;
  let key = form.text;
  for (let beside = 0; beside <= mostBeside; beside++) {
    const [from, to] = form.open === 'before' ? [at - beside, at + 1] : [at, at + beside + 1];
    if (from < 0 || to > tokens.length) break;
    if (beside > 0) {
      const joint = tokens[form.open === 'before' ? from + 1 : to - 1] as Token;
      if (joint.gap !== ' ' && joint.gap !== '-') break;
      key = form.open === 'before' ? (tokens[from] as Token).text + key : key + (tokens[to - 1] as Token).text;
    }
    const entry = book.entries.get(key);
    if (!entry || entry.outsider || key.length < form.least || !isOfApp(entry)) continue;
    if (form.isShort && (entry.weak || beside > 0)) continue;
    const { start } = tokens[from] as Token;
    best = {
      from,
      to,
      entry,
      subjects: entry.subjects,
      // Within a sentence a capital says as much as the ending.
      weak: entry.weak && (entry.listedWeak || !(form.isName || (from > 0 && (tokens[at] as Token).capital))),
      how: 'exact',
      written: text.slice(start, (tokens[to - 1] as Token).end),
      rivals: [],
    };
  }
  return best;
}
