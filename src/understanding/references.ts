/**
 * Measures spoken of without their names: "the January 2021 order", "Trump's order on eight apps", "the Texas list".
 * What is said about them is compared with what the record says: kind, signer, jurisdiction, date, names and their number.
 */
import { type Day, earliest, latest } from '../calendar.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { CueClass } from '../languages/cues/cues.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { DateMention } from './when.ts';

export type Reference = {
  measures: readonly Measure[];
  /** More than one is meant: "the 2020 orders". */
  plural: boolean;
  /** Nothing but a noun: "the order". */
  bare: boolean;
  /** Dates that describe the measure and are not the day asked about. */
  dates: readonly DateMention[];
  /** A signer that was named with it but did not sign it: a false premise. */
  wrongSigner?: string;
  /** Tokens that belong to the description. */
  used: ReadonlySet<number>;
  because: string;
};

const nouns: readonly { cue: CueClass; kinds: readonly Measure['kind'][] | 'any' }[] = [
  { cue: 'order', kinds: ['executive-order', 'order'] },
  { cue: 'law', kinds: ['law'] },
  { cue: 'directive', kinds: ['directive'] },
  { cue: 'memo', kinds: ['memorandum'] },
  { cue: 'list-noun', kinds: ['device-list', 'company-list', 'blocking', 'notice', 'directive'] },
  { cue: 'rule', kinds: ['rule'] },
  { cue: 'measure', kinds: 'any' },
];

/** Verbs and nouns share forms ("ordered", "lists"): these follow a word that opens a noun. */
const keyDates = (measure: Measure): string[] =>
  [measure.signedOn, measure.announcedOn, measure.publishedOn].filter(
    (date) => date !== undefined && date !== 'unknown',
  ) as string[];

/** A measure is dated in a period when its signing (or, without one, its announcement or publication) lies in it. */
export function isDatedIn(measure: Measure, from: Day, to: Day): boolean {
  const [first] = keyDates(measure);
  const dates = first ? [first, ...keyDates(measure).slice(1)] : [measure.effectiveOn ?? 'unknown'];
  return dates.some((date) => {
    const [start, end] = [earliest(date), latest(date)];
    return start !== undefined && end !== undefined && start <= to && end >= from;
  });
}

function span(date: DateMention): { from: Day; to: Day } | undefined {
  if (date.moment.kind === 'day') return { from: date.moment.day, to: date.moment.day };
  return date.moment.kind === 'period' ? { from: date.moment.from, to: date.moment.to } : undefined;
}

export function namesCount(measure: Measure): number[] {
  const apps = measure.listings.filter(({ app }) => app !== undefined).length;
  return [apps, measure.listSize ?? apps].filter((count) => count > 1);
}

/** Finds the measure that a question describes; undefined when it describes none. */
export function findReference(reading: Reading, knowledge: Knowledge, words: Lexicon): Reference | undefined {
  const counted = countOf(reading, words);
  const found = nouns
    .flatMap(({ cue, kinds }) => reading.at(cue).map((at) => ({ at, kinds, cue })))
    .filter(({ at, cue }) => isNoun(reading, at, cue))
    .sort((a, b) => Number(a.kinds === 'any') - Number(b.kinds === 'any') || b.at - a.at);
  const noun = found[0];
  if (!noun && !counted) return undefined;
  const used = new Set<number>(noun ? [noun.at] : []);
  let kinds =
    noun && noun.kinds !== 'any'
      ? new Set(found.filter(({ kinds: own }) => own !== 'any').flatMap(({ kinds: own }) => own))
      : undefined;
  if (kinds && counted && noun?.cue === 'order') kinds = new Set([...kinds]);
  let measures = knowledge.measures.filter((measure) => !kinds || kinds.has(measure.kind));
  const because: string[] = noun ? [reading.tokens[noun.at]?.text ?? ''] : [];
  let described = false;
  const narrow = (what: string, keep: (measure: Measure) => boolean, tokens: Iterable<number> = []) => {
    const next = measures.filter(keep);
    if (next.length === 0) return false;
    if (next.length < measures.length || what.startsWith('count')) {
      measures = next;
      because.push(what);
    }
    described = true;
    for (const at of tokens) used.add(at);
    return true;
  };
  if (
    counted &&
    narrow(`count ${counted.number}`, (measure) => namesCount(measure).includes(counted.number), counted.used)
  )
    described = true;
  else if (counted && !noun) return undefined;

  const jurisdictions = reading.subjects('jurisdiction').map(({ id }) => knowledge.within(id));
  const authorities = new Set(reading.subjects('authority').map(({ id }) => id));
  if (authorities.size > 0) narrow('issuer', (measure) => authorities.has(measure.issuer));
  // A country narrows only where it stands at the noun, or where a count has named the list already.
  const place = reading
    .mention('jurisdiction')
    .find(
      ({ from, to }) =>
        noun !== undefined &&
        (to === noun.at || (from > noun.at && from - noun.at <= 3) || (to < noun.at && noun.at - to <= 3)),
    );
  if (jurisdictions.length > 0 && (place || counted))
    narrow('jurisdiction', (measure) => jurisdictions.some((set) => set.has(measure.jurisdiction)));
  const dates = reading.dates.filter((date) => span(date) !== undefined && describes(date, noun?.at, reading));
  for (const date of dates) {
    const days = span(date) as { from: Day; to: Day };
    narrow(date.written, (measure) => isDatedIn(measure, days.from, days.to));
  }
  const named = [...reading.mention('app'), ...reading.mention('company')].filter(
    ({ from, to }) =>
      noun !== undefined &&
      (to === noun.at ||
        (to < noun.at && noun.at - to <= 2) ||
        (from > noun.at &&
          /^(on|against|about|over|of|concerning|regarding|for|around|targeting|naming)$/.test(
            reading.tokens[from - 1]?.text ?? '',
          ))),
  );
  for (const mention of named)
    narrow(mention.entry.name, (measure) =>
      measure.listings.some(({ app, company }) =>
        mention.subjects.some(
          ({ kind, id }) => (kind === 'app' && id === app) || (kind === 'company' && id === company),
        ),
      ),
    );
  const ordinal = reading.tokens.findIndex(
    (token, at) =>
      words.cues.ordinals[token.text] !== undefined && noun !== undefined && at < noun.at && noun.at - at <= 3,
  );
  let wrongSigner: string | undefined;
  const signers = reading.mention('person').filter(({ from }) => noun === undefined || Math.abs(from - noun.at) <= 6);
  for (const { subjects } of signers) {
    const person = subjects.find(({ kind }) => kind === 'person');
    if (!person) continue;
    const all = measures;
    if (!narrow(knowledge.nameOf(person), (measure) => measure.signedBy === person.id) && all.length <= 2 && described)
      wrongSigner = person.id;
  }
  if (ordinal >= 0 && measures.length > 1) {
    const wanted = words.cues.ordinals[reading.tokens[ordinal]?.text ?? ''] ?? 1;
    const ordered = [...measures].sort((a, b) =>
      (earliest(keyDates(a)[0] ?? 'unknown') ?? '9') < (earliest(keyDates(b)[0] ?? 'unknown') ?? '9') ? -1 : 1,
    );
    const one = ordered.at(wanted > 0 ? wanted - 1 : wanted);
    if (one && described) {
      measures = [one];
      used.add(ordinal);
    }
  }
  const plural =
    noun !== undefined &&
    /s$/.test(reading.tokens[noun.at]?.text ?? '') &&
    !/^(s|is|was)$/.test(reading.tokens[noun.at]?.text ?? '');
  return {
    measures: described ? measures : [],
    plural,
    bare: !described,
    dates,
    wrongSigner,
    used,
    because: because.join(', '),
  };
}

/** "order" is a noun after an article, a name, a date or an adjective; "orders" after a person may be a verb. */
function isNoun(reading: Reading, at: number, cue: CueClass): boolean {
  const token = reading.tokens[at]?.text ?? '';
  if (/^(ordered|listed|lists?ing|acts?ion)$/.test(token)) return false;
  if (cue !== 'measure') return true;
  const previous = reading.tokens[at - 1]?.text ?? '';
  if (/^(thing|things|policy|policies|decision)$/.test(token)) return false;
  // "did X ban", "to ban": a verb.
  return !/^(to|did|does|do|will|would|they|who|not|ever|it|get|gets|got|be|being|been|which|that)$/.test(previous);
}

/** A date describes the measure when it stands right at its noun; else it is the day asked about. */
function describes(date: DateMention, noun: number | undefined, reading: Reading): boolean {
  if (noun === undefined) return date.relation === 'none' || date.relation === 'on';
  if (date.to <= noun)
    return (
      date.relation !== 'before' &&
      date.relation !== 'after' &&
      noun - date.to <= 4 &&
      !(
        date.relation === 'on' &&
        reading.tokens[date.from - 1]?.text === 'on' &&
        reading.tokens[date.to]?.gap.includes(',')
      )
    );
  const between = reading.tokens.slice(noun + 1, date.from).map((token) => token.text);
  return (
    (between.length <= 5 &&
      between.every((word) =>
        /^(of|from|dated|signed|issued|on|in|the|published|passed|announced|enacted|made|that|was|which|by|eight|apps|app)$/.test(
          word,
        ),
      ) &&
      between.some((word) => /^(of|from|dated|signed|issued|published|passed|announced|enacted|made)$/.test(word))) ||
    (between.length === 1 && between[0] === 'in')
  );
}

/** "the eight", "eight apps", "list of 59", "the 118": a number that counts what a measure names. */
function countOf(reading: Reading, words: Lexicon): { number: number; used: number[] } | undefined {
  for (let at = 0; at < reading.tokens.length; at++) {
    const token = reading.tokens[at];
    if (
      !token ||
      reading.dates.some(({ from, to }) => at >= from && at < to) ||
      reading.mentions.some(({ from, to }) => at >= from && at < to)
    )
      continue;
    const number = words.cues.numbers[token.text] ?? (/^\d{1,3}$/.test(token.text) ? Number(token.text) : undefined);
    if (number === undefined || number < 3) continue;
    const next = reading.tokens[at + 1];
    const after = reading.tokens[at + 2];
    const previous = reading.tokens[at - 1]?.text ?? '';
    const isApps = (cue: number) =>
      reading.classes[cue]?.has('app') ||
      reading.classes[cue]?.has('list-noun') ||
      /^(clone|clones|names|order|ones|chinese|banned|blocked|named)$/.test(reading.tokens[cue]?.text ?? '');
    if (
      next &&
      (/^(day|days|years?|months?|weeks?|percent|million|billion|hours?|am|pm|times|thousand)$/.test(next.text) ||
        (next.gap.includes('.') && next.kind === 'number'))
    )
      continue;
    if (isApps(at + 1) || (after && isApps(at + 2) && /^(chinese|of|indian|other)$/.test(next?.text ?? '')))
      return { number, used: [at] };
    if (
      /^(the|those|these|of|all|indias|other)$/.test(previous) &&
      (!next || next.gap !== ' ' || !/^(of)$/.test(next.text))
    )
      return { number, used: [at] };
  }
  return undefined;
}
