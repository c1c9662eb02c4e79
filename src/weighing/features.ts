/**
 * What speaks for and against one way to understand a question: how it came about, how the question sounds, what the rules
 * say, and above all what would be told, beside what is asked for.
 */
import type { Claim, Tell } from '../answers/answer.ts';
import type { Candidate, Recall } from '../understanding/candidates.ts';
import { subjectFeature, wordsIn } from '../understanding/features.ts';
import { heardAsTold } from '../understanding/hearing.ts';
import { stem } from '../understanding/lexicon.ts';
import type { Reading } from '../understanding/reading.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Wanted } from './asked.ts';
import type { Told, Trial } from './told.ts';

/** Features by name, each about 0 to 1. */
export type Features = Map<string, number>;

type Clear = Extract<Understanding, { kind: 'clear' }>;

/** What is known before it is tried what would be told. */
export function beforeTelling({ one, ways, recalled }: Candidate, wanted: Wanted): Features {
  const features: Features = new Map();
  for (const way of ways) features.set(`by ${way}`, 1);
  features.set(one.kind, 1);
  if (one.kind !== 'clear') ofSaid(features, wanted, `& ${one.kind}`);
  for (const refusal of new Set(wanted.reading.refusals)) features.set(`${one.kind} though ${refusal}`, 1);
  switch (one.kind) {
    case 'unclear':
      ofDeclining(features, wanted);
      break;
    case 'ambiguous':
      features.set(`asks back for ${one.unclear}`, 1);
      ofAskingBack(features, wanted);
      break;
    case 'stranger':
      features.set(`stranger: ${one.absence}`, 1);
      features.set('stranger, answerable', wanted.answerable);
      break;
    case 'clear':
      ofKind(features, one, wanted);
      if (recalled) ofRecall(features, recalled);
      break;
    default:
      one satisfies never;
  }
  return features;
}

/** All that speaks for and against a candidate, of which this much is known `before` it is tried what would be told. */
export function featuresOf(
  candidate: Candidate,
  wanted: Wanted,
  trial: Trial,
  before: Features = beforeTelling(candidate, wanted),
): Features {
  const { one } = candidate;
  if (one.kind !== 'clear') return before;
  const features = new Map(before);
  ofTelling(features, one, wanted, trial);
  return features;
}

/** What a question says beside what would be told: "says extend & deadlines", "says owner > ties". */
const sign = 'says ';
export const isOfWord = (feature: string): boolean => feature.startsWith(sign);
/** The word that such a feature is of. */
export const wordOf = (feature: string): string => feature.slice(sign.length, feature.indexOf(' ', sign.length));

/** How much a word counts beside what tells more: a question says some ten of them. */
const ofWordOnly = 0.3;

/** Each pair is written once: the same ones are met in question after question. */
const written = new Map<string, Map<string, string>>();

function ofWord(word: string, told: string): string {
  const own = written.get(told) ?? new Map<string, string>();
  if (own.size === 0) written.set(told, own);
  const known = own.get(word) ?? `${sign}${word} ${told}`;
  own.set(word, known);
  return known;
}

/** Each word of the question, beside what is told. */
function ofSaid(features: Features, { words }: Wanted, told: string): void {
  for (const word of words) features.set(ofWord(word, told), ofWordOnly);
}

const logOdds = (share: number): number => Math.max(-3, Math.min(3, Math.log((share + 0.001) / (1.001 - share)))) / 3;
/** 0.003 to 1 becomes about 0 to 1. */
const logShare = (share: number): number => (Math.log(share + 0.003) + 6) / 6;
const upTo = (most: number, count: number): number => Math.min(most, count) / most;

function ofDeclining(features: Features, { reading, answerable, sounds, ruled, strangers }: Wanted): void {
  features.set('declines, unanswerable', 1 - answerable);
  features.set('declines, by odds', -logOdds(answerable));
  features.set('declines, unknown words', upTo(4, reading.unknown.length));
  if (reading.mentions.length === 0) features.set('declines, no name', 1);
  if (strangers) features.set('declines, stranger', 1);
  if (ruled) features.set('declines, ruled', 1);
  if (reading.tokens.length <= 3) features.set('declines, short', 1);
  const [likeliest] = sounds.refusals;
  if (likeliest) features.set(`declines, sounds ${likeliest.label}`, likeliest.share);
  features.set('declines, sounds like a kind', sounds.kinds[0]?.share ?? 0);
}

function ofAskingBack(features: Features, { reading, answerable, described }: Wanted): void {
  features.set('asks back, answerable', answerable);
  if (reading.mentions.length === 0) features.set('asks back, no name', 1);
  if (described) features.set('asks back, described', 1);
  if (reading.has('pronoun')) features.set('asks back, pronoun', 1);
  if (reading.tokens.length <= 4) features.set('asks back, short', 1);
  features.set('asks back, unknown words', upTo(4, reading.unknown.length));
  features.set('asks back, dates', upTo(1, reading.dates.length));
}

/** How well the words of what was recalled meet those of the question. */
function ofRecall(features: Features, { of, covered, left, behind }: Recall): void {
  features.set(`recalled ${of}`, 1);
  features.set(`recalled ${of}, covered`, covered);
  features.set(`recalled ${of}, left`, upTo(4, left));
  features.set(`recalled ${of}, behind`, 1 - behind);
}

/** The kinds of what is named in a question; `nothing` where nothing is. */
function namedKinds({ mentions }: Reading): ReadonlySet<string> {
  const kinds = mentions.flatMap(({ weak, subjects, entry }) =>
    weak ? [] : [subjects[0]?.kind ?? (entry.outsider || 'nothing')],
  );
  return new Set(kinds.length > 0 ? kinds : ['nothing']);
}

/** The kind of question that is told, beside the cues, the sound and the rules. */
function ofKind(features: Features, { tell }: Clear, wanted: Wanted): void {
  const { intent, about, frame } = tell;
  const { answerable, sounds, ruled, asking, reading } = wanted;
  const { label, own, alike, best } = heardAsTold(tell, sounds);
  features.set('sounds like it', logShare(own));
  features.set('sounds alike', logShare(alike));
  if (best) features.set('sounds most like it', 1);
  features.set('tells, answerable', answerable);
  features.set('tells, by odds', logOdds(answerable));
  features.set(`tells ${label}`, 1);
  features.set(`intent ${intent}`, 1);
  if (ruled?.intent === intent) {
    features.set('as ruled', 1);
    features.set(`as ruled: ${ruled.rule.replace(/[\d.]+$/, '')}`, 1);
    if (ruled.aspect === frame.aspect) features.set('as ruled, aspect', 1);
  }
  ofSaid(features, wanted, `& ${label}`);
  for (const ask of asking) features.set(`${ask} & ${label}`, 1);
  for (const kind of namedKinds(reading)) features.set(`names ${kind} & ${label}`, 1);
  const [heard] = sounds.kinds;
  if (heard && heard.label !== label) features.set(`sounds ${heard.label}, tells ${label}`, heard.share);
  features.set(`about ${Math.min(3, about.length)}`, 1);
  if (frame.count) features.set(reading.has('how-many') ? 'counts as asked' : 'counts', 1);
  else if (reading.has('how-many')) features.set('does not count', 1);
  for (const premise of frame.premises) {
    features.set(`premise ${premise.kind}`, 1);
    features.set(premise.asked ? 'premise asked' : 'premise taken for granted', 1);
  }
}

/** What would be told, beside the names, words, dates and numbers of the question. */
function ofTelling(features: Features, one: Clear, wanted: Wanted, trial: Trial): void {
  const told = trial.tell(one);
  const { answer, lines } = told;
  if (answer.kind === 'nothing') {
    features.set('tells nothing', 1);
    features.set(`tells nothing: ${answer.absence}`, 1);
    features.set(answer.claims.length > 0 ? 'nothing, and claims' : 'nothing at all', 1);
  }
  const claims = answer.kind === 'claims' || answer.kind === 'nothing' ? answer.claims : [];
  ofFirst(features, claims, wanted);
  const text = lines.join(' ').toLowerCase();
  features.set('length', Math.log(text.length + 1) / 7);
  features.set('claims', Math.log(claims.length + 1) / 3);
  ofNames(features, one.tell, text, wanted);
  ofWords(features, lines, wanted);
  ofDates(features, one, text, told, wanted, trial);
  const opens = lines[0] ?? '';
  const shapes = [
    /\d{4}/.test(opens) ? 'year' : 'no year',
    /^\d+ \D{3,}/.test(opens) && !/^\d+ \p{L}+ \d{4}/u.test(opens) ? 'count' : 'no count',
  ];
  for (const shape of shapes) for (const ask of wanted.asking) features.set(`${ask} > ${shape}`, 1);
}

/** What the first claim states, beside what asks. */
function ofFirst(features: Features, [first]: readonly Claim[], wanted: Wanted): void {
  if (!first) return;
  const finer = finerKind(first);
  for (const kind of new Set([first.kind, finer])) {
    features.set(`opens with ${kind}`, 1);
    for (const ask of wanted.asking) features.set(`${ask} > ${kind}`, 1);
  }
  ofSaid(features, wanted, `> ${finer}`);
}

/** A claim's kind with what tells its sentences apart: "date/signed", "in-measure/no". */
function finerKind(claim: Claim): string {
  const right = 'right' in claim ? claim.right : 'named' in claim ? claim.named : undefined;
  return [
    claim.kind,
    ...('what' in claim && claim.kind !== 'event' && claim.kind !== 'ruling' && claim.kind !== 'plan'
      ? [claim.what]
      : []),
    ...('part' in claim && claim.kind === 'part' ? [claim.part] : []),
    ...(typeof right === 'boolean' ? [right ? 'yes' : 'no'] : []),
    ...('relation' in claim ? [claim.relation] : []),
  ].join('/');
}

/** Everything that a request speaks of by itself. */
function subjectsOf({ about, frame: { filters } }: Tell): ReadonlySet<string> {
  const { measures, owner, jurisdiction, category, signer, except } = filters;
  return new Set([
    ...about.map(subjectFeature),
    ...measures.map((id) => `measure:${id}`),
    ...(owner ? [subjectFeature(owner)] : []),
    ...(jurisdiction ? [`jurisdiction:${jurisdiction}`] : []),
    ...(category ? [`category:${category}`] : []),
    ...(signer ? [`person:${signer}`] : []),
    ...except.map(subjectFeature),
  ]);
}

function ofNames(features: Features, tell: Tell, text: string, { names }: Wanted): void {
  const subjects = subjectsOf(tell);
  let unmet = 0;
  for (const { subjects: meant, names: called } of names) {
    if (meant.some((subject) => subjects.has(subjectFeature(subject)))) continue;
    const kind = meant[0]?.kind ?? 'outsider';
    if (called.some((name) => text.includes(name))) features.set(`only mentions the ${kind}`, 1);
    else {
      unmet++;
      features.set(`leaves out the ${kind}`, 1);
    }
  }
  features.set('leaves out names', upTo(3, unmet));
  if (names.length > 0 && unmet === 0) features.set('meets all names', 1);
}

const stemsIn = (text: string): string[] => wordsIn(text).map(stem);

function ofWords(features: Features, lines: readonly string[], { said, content, numbers }: Wanted): void {
  const first = new Set(stemsIn(lines[0] ?? ''));
  const all = new Set(lines.flatMap(stemsIn));
  const share = (list: readonly string[], of: ReadonlySet<string>) =>
    list.filter((one) => of.has(one)).length / list.length;
  if (said.length > 0) {
    const stems = said.map((one) => one.stem);
    const met = share(stems, all);
    features.set('words met', met);
    features.set('words met at first', share(stems, first));
    features.set('words unmet', upTo(5, Math.round(stems.length * (1 - met))));
  }
  const open = said.filter((one) => one.open);
  const openMet = open.filter((one) => all.has(one.stem)).length;
  if (open.length > 0) {
    features.set('open words met', upTo(3, openMet));
    features.set('open words unmet', upTo(4, open.length - openMet));
  }
  if (content.length > 0) {
    features.set('content met', share(content, all));
    features.set('content met at first', share(content, first));
  }
  for (const number of numbers) features.set(all.has(number) ? 'number met' : 'number unmet', 1);
}

/** A leap year, in which there is every day. */
const anyYear = '2024';

function ofDates(
  features: Features,
  one: Clear,
  text: string,
  { clock }: Told,
  { reading }: Wanted,
  trial: Trial,
): void {
  const isPast = one.asOf !== clock.today;
  for (const { moment } of reading.dates) {
    if (moment.kind === 'day') {
      const said = trial.date(moment.day).toLowerCase();
      features.set(one.asOf === moment.day ? 'as of the day' : text.includes(said) ? 'day told' : 'day unmet', 1);
    } else if (moment.kind === 'period') {
      const isTold = text.includes(moment.from.slice(0, 4));
      const how = one.tell.frame.between ? 'between' : isPast ? 'as of its end' : isTold ? 'told' : 'unmet';
      features.set(`period ${how}`, 1);
    } else if (moment.kind === 'no-year') {
      const day = [moment.month, moment.day].map((part) => String(part).padStart(2, '0')).join('-');
      const said = trial.date(`${anyYear}-${day}`).replace(anyYear, '').trim().toLowerCase();
      features.set(text.includes(said) ? 'number met' : 'number unmet', 1);
    }
  }
  if (reading.dates.length === 0 && isPast) features.set('as of a day unasked', 1);
}
