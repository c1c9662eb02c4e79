/** Where a message speaks of a firm that is called as its app is. */
import { compact, type Token } from './fold.ts';
import type { Mention } from './mentions.ts';
import type { Mind } from './mind.ts';

type Known = Pick<Mind, 'knowledge' | 'book' | 'words'>;

/** "Baidu shares", "Baidu's new office", "she works at Baidu": what a firm has, does and is. */
export function isFirm(mention: Mention, tokens: readonly Token[], nearby: readonly Mention[], known: Known): boolean {
  const { from, to } = mention;
  const { words } = known;
  if (mention.subjects.every(({ kind }) => kind !== 'app') || tokens[from - 1]?.possessive) return false;
  const end = tokens[to]?.capital && !words.firmEnds.has(tokens[to].text) ? to + 1 : to;
  if (tokens[to]?.gap === ' ' && tokens[end]?.gap === ' ' && words.firmEnds.has(tokens[end].text)) return true;
  if (isCalledAsFirm(mention, known))
    return (
      hasShares(mention, tokens, known) ||
      hasOffices(mention, tokens, known) ||
      employs(mention, tokens, known) ||
      isAmongFirms(mention, tokens, nearby, known)
    );
  return isTraded(mention, tokens, known) || isTalkOfMoney(mention, tokens, known);
}

/** The record has a firm of the same name. */
function isCalledAsFirm({ subjects }: Mention, { knowledge, book }: Known): boolean {
  const app = subjects.find(({ kind }) => kind === 'app');
  const firm = app && book.entries.get(`${compact(knowledge.nameOf(app))}company`);
  return firm?.subjects.some(({ kind }) => kind === 'company') ?? false;
}

/** "Tencent and Baidu", where nothing is said of apps. */
function isAmongFirms(
  mention: Mention,
  tokens: readonly Token[],
  nearby: readonly Mention[],
  { words }: Known,
): boolean {
  const isNext = (from: number, to: number) => to - from === 1 && words.listSigns.has(tokens[from]?.text ?? '');
  return (
    nearby.some(
      ({ from, to, subjects }) =>
        subjects.length > 0 &&
        subjects.every(({ kind }) => kind === 'company') &&
        (isNext(to, mention.from) || isNext(mention.to, from)),
    ) && !tokens.some(({ text }) => words.appSigns.has(text))
  );
}

/** So near a name stands what it has. */
const mostToHad = 2;

const hasShares = ({ to }: Mention, tokens: readonly Token[], { words }: Known): boolean =>
  tokens
    .slice(to, to + mostToHad)
    .some(({ text, gap }, at) => words.firmAfter.has(text) && (at === 0 || gap === ' ' || gap === ''));

/** Between a possessive and what is had there may be words: "its old Berlin office". */
const mostToOffice = 4;

function hasOffices({ to }: Mention, tokens: readonly Token[], { words }: Known): boolean {
  const after = tokens.slice(to, to + mostToOffice);
  const end = after.findIndex(({ gap }) => gap !== ' ');
  const near = end < 0 ? after : after.slice(0, end);
  if (words.firmDoes.has(near[0]?.text ?? '')) return true;
  return tokens[to - 1]?.possessive === true
    ? near.some(({ text }) => words.firmHas.has(text))
    : words.firmHas.has(near[0]?.text ?? '');
}

/** So far before a name what somebody does there may stand. */
const mostToWork = 4;

const employs = ({ from }: Mention, tokens: readonly Token[], { words }: Known): boolean =>
  words.workedBefore.has(tokens[from - 1]?.text ?? '') &&
  tokens.slice(Math.max(0, from - mostToWork), from - 1).some(({ text }) => words.workedAt.has(text));

/** "Exampla stock fell", "Exampla's IPO": of any firm, but not where shares are what the app is for. */
function isTraded(mention: Mention, tokens: readonly Token[], known: Known): boolean {
  const [had, did] = tokens.slice(mention.to, mention.to + 2);
  const { words } = known;
  if (had?.gap !== ' ' || !words.moneyWords.has(had.text) || ownSigns(mention, known)?.has('stocks')) return false;
  return tokens[mention.to - 1]?.possessive === true || words.sharesDid.has(did?.text ?? '');
}

/** What is said of apps of its kind. */
function ownSigns({ subjects }: Mention, { knowledge, words }: Known): ReadonlySet<string> | undefined {
  const app = subjects.find(({ kind }) => kind === 'app');
  return words.kindSigns.get((app && knowledge.find.app(app.id)?.category) ?? '');
}

/** So much of it in one sentence makes a firm of a name that opens it. */
const leastOfMoney = 2;

/** "Exampla wants its IPO in London, investors doubt the valuation": no word of apps, and the name at the head of it all. */
function isTalkOfMoney(mention: Mention, tokens: readonly Token[], known: Known): boolean {
  const { from, to } = mention;
  const { words } = known;
  if (from > 0 && !/[.!?\n]/.test(tokens[from]?.gap ?? '')) return false;
  // Where shares are traded they are spoken of.
  const own = ownSigns(mention, known);
  const end = tokens.findIndex(({ gap }, at) => at > to && /[.!?\n]/.test(gap));
  const sentence = tokens.slice(to, end < 0 ? undefined : end);
  const money = new Set(
    sentence.map(({ text }) => text).filter((text) => words.moneyWords.has(text) && !own?.has(text)),
  );
  return money.size >= leastOfMoney && !sentence.some(({ text }) => words.appSigns.has(text));
}
