/** Sentences about what names, reaches or bars an app or company. */

import type { Entry, MeasureRef, Narrowing } from '../../answers/fact.ts';
import { daysBetween, isDay } from '../../calendar.ts';
import { say, strong, type Text } from '../../text.ts';
import type { Context } from '../language.ts';
import type { Of, Sentences } from './sentences.ts';
import { laterSentence, statusBrief, statusClause } from './status.ts';
import {
  called,
  capital,
  date,
  isKnown,
  isPast,
  list,
  measureWords,
  ofPlaces,
  onDate,
  open,
  plainName,
  plural,
  since,
  stop,
  the,
  thing,
} from './words.ts';

/** Where it was asked whether something is allowed, the answer says what it is about: a bare "No" would be taken wrongly. */
const aboutBar: Readonly<Record<string, string>> = {
  Yes: 'Barred',
  'Yes, as far as found': 'Barred, as far as found',
  No: 'Not barred',
  'No longer': 'No longer barred',
  'Not in full': 'Barred in part',
  'Not in practice': 'Not barred in practice',
};

/** "Yes.", "In India: yes.", "Not on 1 February 2021." */
function opening(words: string, { place, entry, allowed }: Of<'verdict'>, context: Context): Text {
  const answer = allowed ? (aboutBar[words] ?? words) : words;
  const day = isPast(context) ? `, on ${date(context.clock.asOf)}` : '';
  const { scope } = entry.measure;
  // "Yes" would be read as "allowed" by whoever asks whether an agency may have it.
  if (scope === 'devices') {
    const [word = '', ...rest] = answer.split(', ');
    const more = [...rest.map((words) => `, ${words}`), day].join('');
    const whom = bound([entry]);
    if (word === 'Yes' || word === 'No')
      return say`${strong(`${word === 'Yes' ? 'Barred' : 'Not barred'} for ${whom}${more}.`)}`;
    return say`${strong(`For ${whom}: ${word.slice(0, 1).toLowerCase()}${word.slice(1)}${more}.`)}`;
  }
  const not = answer === 'No' && day !== '' ? `Not${day.replace(',', '')}` : answer + day;
  return place
    ? say`${strong(`In ${place.inSentence}: ${not.slice(0, 1).toLowerCase()}${not.slice(1)}.`)}`
    : say`${strong(`${not}.`)}`;
}

const isNamed = (
  { entry, thing: app }: Of<'verdict'>,
  context: Context,
  tense: 'is' | 'was',
  words: (measure: MeasureRef) => string = measureWords,
): Text =>
  entry.through
    ? say`${plainName(app, context)} ${tense} not named in ${words(entry.measure)}, but reached by it through ${entry.through.name}`
    : say`${plainName(app, context)} ${tense} named in ${words(entry.measure)}`;

const only = ({ only: words }: Entry): string => (words ? ` (${open(words)})` : '');

function verdict(fact: Of<'verdict'>, context: Context): Text {
  const { entry, outcome } = fact;
  const { stood, later } = entry;
  const more = outcome ? ` ${stop(outcome)}` : later ? ` ${laterSentence(later)}` : '';
  const now = isPast(context) ? 'was' : 'is';
  const named = (tense: 'is' | 'was'): Text => say`${isNamed(fact, context, tense)}${only(entry)}`;
  switch (stood.status) {
    case 'in-force':
      return say`${opening('Yes', fact, context)} ${named(now)}, ${statusClause(stood)}.${more}`;
    case 'in-force-reported':
      return say`${opening('Yes, as far as found', fact, context)} ${named(now)}; ${stood.unchecked ? 'its later status' : 'no lifting'} is${stood.unchecked ? ' not' : ''} on record.${more}`;
    case 'in-part-in-force':
      return say`${opening('Not in full', fact, context)} ${named(now)}, ${statusClause(stood)}.${more}`;
    case 'not-enforced':
      return say`${opening('Not in practice', fact, context)} ${named(now)}, ${statusClause(stood)}.${more}`;
    case 'signed':
      return pending(fact, context);
    case 'proposed':
      return say`${opening('No', fact, context)} ${capital(measureWords(entry.measure))} was ${statusClause(stood)}.${more}`;
    case 'enjoined':
      return say`${opening('No', fact, context)} ${named('was')}, but ${entry.everHeld ? 'it was' : 'before it could take effect it was'} ${statusClause(stood)}.${more}`;
    case 'enjoined-in-part':
      return say`${opening('Not in full', fact, context)} ${named('was')}, but it was ${statusClause(stood)}.${more}`;
    case 'unknown':
      return say`${opening('Not known', fact, context)} ${named('is')}; its later status is not on record.${more}`;
    case 'never-took-effect':
      return say`${opening('No', fact, context)} ${named('was')}, but nothing was barred under it: it never took effect.${more}`;
    case 'superseded':
    case 'revoked':
    case 'rescinded':
    case 'expired':
    case 'lapsed':
      return entry.everHeld
        ? say`${opening('No longer', fact, context)} ${named('was')}, but it was ${statusClause(stood)}.`
        : say`${opening('No', fact, context)} ${named('was')}, but ${entry.stopped ? `a court stopped what it was to bar ${onDate(entry.stopped.on)}` : 'nothing was ever barred under it'}, and it was ${statusClause(stood)}.`;
    case 'not-yet':
      return notYet(fact, context);
  }
}

/** Signed, with its start still ahead: when that was to be, and what came of it. */
function pending(fact: Of<'verdict'>, context: Context): Text {
  const { entry, begins, took } = fact;
  const signed = say`${isNamed(fact, context, isPast(context) ? 'was' : 'is', measureBare)}, signed ${onDate(entry.stood.on)}`;
  const start = begins
    ? say`${signed}, but its prohibition could begin ${onDate(begins.due)} at the earliest${begins.days ? `, ${plural(begins.days, 'day', 'days')} later` : ''}.`
    : took
      ? say`${signed}; it took effect ${onDate(took.on)}${took.days ? `, ${plural(took.days, 'day', 'days')} later` : ''}.`
      : say`${signed}; nothing on record had taken effect.`;
  const never =
    begins?.outcome === 'never-took-effect' && entry.later
      ? ` It never did, and was later ${statusClause(entry.later)}.`
      : entry.later
        ? ` ${laterSentence(entry.later)}`
        : '';
  return say`${opening('No', fact, context)} ${start}${never}`;
}

function notYet(fact: Of<'verdict'>, context: Context): Text {
  const { entry } = fact;
  const days = isDay(entry.stood.on) ? daysBetween(context.clock.asOf, entry.stood.on) : 0;
  const after = days > 0 ? `, ${plural(days, 'day', 'days')} later` : '';
  const now = entry.later ? `; ${statusBrief(entry.later)}` : '';
  return say`${opening('No', fact, context)} ${plainName(fact.thing, context)} was first named there${isKnown(entry.stood.on) ? ` ${onDate(entry.stood.on)}` : ''}${after}, in ${measureBare(entry.measure)}${now}.`;
}

/** A remark in brackets behind a name, or within those that the name ends in. */
const remark = (name: string, words: readonly string[]): string => {
  const told = words.filter((word) => word !== '').join(', ');
  if (told === '') return name;
  return name.endsWith(')') ? `${name.slice(0, -1)}; ${told})` : `${name} (${told})`;
};

/** The measure's day, where its name does not say it already. */
const dayOf = ({ name, on }: MeasureRef): string => (on && isKnown(on) && !name.includes(date(on)) ? date(on) : '');

/** With its date: "Executive Order 13971 (5 January 2021; revoked 9 June 2021)". */
const entryWords = (entry: Entry): string =>
  remark(called(entry.measure), [
    entry.through ? `through ${entry.through.name}` : '',
    [dayOf(entry.measure), statusBrief(entry.stood)].filter((word) => word !== '').join('; '),
  ]);

/** With the day since when it holds, else its own: "(in force since 31 January 2025)". */
const sinceEntryWords = (entry: Entry): string =>
  entry.stood.status === 'in-force'
    ? remark(called(entry.measure), [
        entry.through ? `through ${entry.through.name}` : '',
        statusBrief(entry.stood) + since(entry.stood.on),
      ])
    : entryWords(entry);

const measureBare = ({ name }: MeasureRef): string => the(name);

/** Whom a rule that is none for everybody binds: an employer's rule is no government's. */
const bound = (entries: readonly Entry[]): string =>
  entries.every(({ measure }) => measure.reach === 'workplace') ? 'staff' : 'government devices or contracts';

function noBar({ thing: app, place, entries, allowed }: Of<'no-bar'>, context: Context): Text {
  const where = place ? ` in ${place.inSentence}` : '';
  const devices = entries.some(({ measure }) => measure.scope === 'devices');
  const day = isPast(context) ? ` on ${date(context.clock.asOf)}` : '';
  const named = entries.filter(({ through }) => !through);
  const shown = named.length > 0 ? named : entries;
  // "is X blacklisted": a list of companies is no ban, and a plain no would deny that X is on it.
  const areLists = entries.every(({ measure }) => measure.scope === 'companies');
  const not = areLists ? 'Listed as a company, not barred as an app' : allowed ? 'Not barred' : 'No';
  const forWhom = allowed ? `Barred only for ${bound(shown)}` : 'Not for everyone';
  const lead = `${devices ? forWhom : not}${where}${day}`;
  const how = named.length > 0 ? 'is named' : 'is not named, but reached through its company,';
  const what = devices && !allowed ? `only for ${bound(shown)}: ` : '';
  const rest = devices ? '' : ', which bars no app';
  return say`${strong(`${lead}.`)} ${plainName(app, context)} ${how} ${what}in ${list(shown.map(sinceEntryWords))}${rest}.`;
}

function also({ scope, elsewhere, entries, more }: Of<'also'>): Text {
  const rest = more > 0 ? [`${more} more`] : [];
  const words = list([...entries.map(entryWords), ...rest]);
  if (elsewhere) return say`Elsewhere: ${words}.`;
  switch (scope) {
    case 'devices':
      return bound(entries) === 'staff'
        ? say`For staff: ${words}.`
        : say`On government devices or in government contracts: ${words}.`;
    case 'companies':
      return say`As a company, which bars no app: ${words}.`;
    case 'apps':
      return say`For everybody: ${words}.`;
    case 'other':
      return say`It is named in ${words}.`;
  }
}

const measuresWords = (measures: readonly MeasureRef[]): string =>
  list(measures.map((measure) => remark(called(measure), [dayOf(measure)])));

/** In a row of many its day gives way: "Executive Order 13971 (revoked 9 June 2021)". */
const rowWords = ({ measure, stood }: Entry): string => remark(called(measure), [statusBrief(stood)]);

function namedIn(
  { thing: app, place, outside, count, covered, through, entries, rows, reached: beside }: Of<'named-in'>,
  context: Context,
): Text {
  if (beside) {
    const companies = [...new Set(beside.flatMap(({ through: company }) => (company ? [company.name] : [])))];
    const also = beside.length > 0 ? `; not by name but through ${list(companies)}: ${list(beside.map(rowWords))}` : '';
    return say`${thing(app, context)}: ${list(entries.map(rowWords))}${also}.`;
  }
  const where = ofPlaces({ place, outside });
  const company = through.length === 1 && through[0] ? through[0].name : 'its company';
  const reached =
    covered > 0
      ? ` ${capital(plural(covered, 'further measure reaches', 'further measures reach'))} it through ${company} without naming it.`
      : '';
  if (count === 0)
    return say`${thing(app, context)} is not named in any measure${where} on record.${reached.replace(' further', '')}`;
  if (rows)
    return say`${thing(app, context)} is named in ${strong(plural(count, 'measure', 'measures'))}${where}:${reached}`;
  if (entries.length > 0 && entries.length < count)
    return say`${thing(app, context)} is named in ${strong(plural(count, 'measure', 'measures'))}${where}, among them ${list(entries.map(entryWords))}.${reached}`;
  if (entries.length > 0)
    return say`${thing(app, context)} is named in ${count === 1 ? (outside ? `one measure${where}: ` : '') : `${count} measures${where}: `}${list(entries.map(entryWords))}.${reached}`;
  return say`${thing(app, context)} is named in ${strong(plural(count, 'measure', 'measures'))}${where}.${reached}`;
}

function naming({ entry }: Of<'naming'>): Text {
  return say`${capital(measureWords(entry.measure))}: ${statusBrief(entry.stood)}${entry.through ? `, through ${entry.through.name}` : ''}.`;
}

function inMeasure(fact: Of<'in-measure'>, context: Context): Text {
  const { measure, as, through, throughAs, sibling, elsewhere, denied } = fact;
  const other =
    elsewhere.length > 0 ? ` It is named in ${measuresWords(elsewhere)}.` : ' No other measure on record names it.';
  if (fact.named)
    return say`${context.lasting ? '' : strong(denied ? 'No:' : 'Yes.')} ${denied ? measureWords(measure) : capital(measureWords(measure))} ${isSeveral(measure) ? 'name' : 'names'} ${plainName(fact.thing, context)}${as && as !== fact.thing.name ? ` as “${as}”` : ''}${fact.only ? ` (${open(fact.only)})` : ''}.`;
  const company = through && (throughAs ? `${through.name}, named as “${throughAs}”` : through.name);
  // What is asked of a law's reach is not denied: "does it cover X".
  if (company && !sibling)
    return say`${strong('Not by name:')} ${measureWords(measure)} ${isSeveral(measure) ? 'reach' : 'reaches'} ${plainName(fact.thing, context)} through ${company}.${elsewhere.length > 0 ? other : ''}`;
  if (fact.partly && !company)
    return say`${strong('Not known:')} ${partlyWords(fact.partly, measure, fact.thing.name)}.${elsewhere.length > 0 ? ` ${fact.thing.name} is named in ${measuresWords(elsewhere)}.` : ''}`;
  const alike = sibling
    ? say`${strong(`${denied ? '' : 'No: '}${sibling.name} is, ${fact.thing.name} is not,`)} named in ${measureWords(measure)}.`
    : say`${strong(denied ? '' : 'No.')} ${plainName(fact.thing, context)} is not named in ${measureWords(measure)}.`;
  const reached = company ? ` Though not by name, it is reached through ${company}.` : '';
  return say`${alike}${reached}${reached && elsewhere.length === 0 ? '' : other}`;
}

/** Of a list that is not recorded whole: what is not among its names may be on it all the same. */
function partlyWords({ recorded, of }: { recorded: number; of?: number }, measure: MeasureRef, name: string): string {
  if (of === undefined || recorded === 0)
    return `not all names in ${measureWords(measure)} are recorded, and ${name} is not among those that are`;
  return recorded === 1
    ? `only one of the ${of} names in ${measureWords(measure)} is recorded, and it is not ${name}`
    : `only ${recorded} of the ${of} names in ${measureWords(measure)} are recorded, and ${name} is not among them`;
}

/** "Additions of January 2025" are several by their name. */
const isSeveral = ({ name }: MeasureRef): boolean =>
  /^(\S+ ){0,2}[a-z]{4,}s of /i.test(name) && !/^\S+['’]s /.test(name);

function inPlace({ thing: app, place, named, entries, elsewhere }: Of<'in-place'>, context: Context): Text {
  if (named) return say`${strong('Yes.')} ${plainName(app, context)} is named in ${list(entries.map(entryWords))}.`;
  const other = elsewhere.length > 0 ? ` It is named in ${measuresWords(elsewhere)}.` : '';
  return say`${strong('No')}: ${plainName(app, context)} is not named in any measure of ${place.inSentence} on record.${other}`;
}

const nouns = {
  apps: ['app', 'apps'],
  companies: ['company', 'companies'],
  measures: ['measure', 'measures'],
  holdings: ['app or company', 'apps and companies'],
} as const;

/** With a measure told before, the standing is that of whatever else names them. */
function standingWords(standing: 'holding' | 'over', elsewhere: boolean, place: Narrowing['place']): string {
  const where = place ? ` in ${place.inSentence}` : '';
  if (elsewhere)
    return standing === 'holding'
      ? `and still listed somewhere${where}, as far as recorded`
      : `and in no list that still stands${where}`;
  return standing === 'holding' ? 'that still stand as far as recorded' : 'that are over';
}

/** "both A and B"; "A and one of the 5 measures of India" */
function groupsWords(groups: readonly (readonly MeasureRef[])[]): string {
  const told = groups.map((group) => {
    const [first] = group;
    if (!first) return '';
    return group.length === 1 ? measureWords(first) : `one of ${group.length} measures of ${first.place.inSentence}`;
  });
  return `${told.length === 2 ? 'both ' : ''}${list(told)}`;
}

const bothOf = (names: readonly string[]): string => `${names.length === 2 ? 'both ' : ''}${list(names)}`;

/** "outside A" of measures, "named outside A" of what others name too, "named, but not in A" of what A leaves alone. */
function outsideWords({
  what,
  isNamed,
  isOnlyOutside,
}: {
  what: Of<'list'>['what'];
  isNamed: boolean;
  isOnlyOutside: boolean;
}): string {
  if (what === 'measures') return 'outside';
  if (isNamed) return 'but not in';
  return isOnlyOutside ? 'named outside' : 'named, but not in';
}

/** "that name only 1 app", "that name more than 10 apps" */
function appsWords({ least, most }: NonNullable<Narrowing['size']>): string {
  if (most === 0) return 'that name no app';
  if (least === most) return `that name only ${plural(least, 'app', 'apps')}`;
  return most === Number.POSITIVE_INFINITY
    ? `that name at least ${plural(least, 'app', 'apps')}`
    : `that name at most ${plural(most, 'app', 'apps')}`;
}

/** "named in the Texas list (7 December 2022), from Tencent, payments" */
function narrowed(
  {
    measures,
    all,
    groups,
    owner,
    things,
    place,
    category,
    base,
    standing,
    signer,
    size,
    theirs,
    devices,
    except,
    outside = [],
    apart,
  }: Narrowing,
  what: Of<'list'>['what'],
): string {
  const parts = [
    category ? `of the kind “${category}”` : '',
    base ? `whose makers are based in ${base}` : '',
    owner ? (what === 'measures' ? `about ${owner.name}` : `of ${owner.name}`) : '',
    things ? (things.every ? `that name ${bothOf(things.names)}` : `about ${list(things.names, 'or')}`) : '',
    measures.length > 0
      ? `named in ${all ? groupsWords(groups ?? [measures]) : list(measures.map(measureWords), 'or')}`
      : '',
    place && measures.length === 0
      ? what === 'measures'
        ? `of ${place.inSentence}`
        : `named in ${place.inSentence}`
      : '',
    signer
      ? what === 'measures' || measures.length > 0 || place
        ? `signed or issued by ${signer}`
        : `named in what ${signer} signed or issued`
      : '',
    theirs ? `that name an app of ${theirs.name}` : '',
    size ? appsWords(size) : '',
    devices ? 'that concern government devices or contracts' : '',
    standing ? standingWords(standing, measures.length > 0, place) : '',
    except.length > 0 ? `besides ${list(except.map(open))}` : '',
    outside.length > 0
      ? `${outsideWords({ what, isNamed: measures.length > 0 || place !== undefined || signer !== undefined, isOnlyOutside: !apart && outside.every(({ kind }) => kind === 'place') })} ${list(
          outside.map(({ kind, name }) => (kind === 'measure' ? the(name) : name)),
          apart || outside.some(({ kind }) => kind === 'measure') ? 'or' : undefined,
        )}`
      : '',
  ];
  const told = parts.filter((part) => part !== '').join(' ');
  return told || 'on record';
}

function listed({ what, count, listSize, partial, by, names, rows }: Of<'list'>): Text {
  const [one, many] = nouns[what];
  if (what === 'holdings')
    return say`${by.owner ? strong(by.owner.name) : 'It'} has ties to ${plural(count, 'app or company', 'apps and companies')} on record${rows ? ':' : '.'}`;
  if (what === 'measures' && count === 0 && listSize !== undefined) {
    const where = narrowed({ ...by, standing: undefined }, what);
    const told =
      listSize === 1
        ? say`${strong(`The one ${one}`)} ${where} is not over`
        : say`${strong('None')} of the ${listSize} ${many} ${where} is over`;
    return say`${told}, as far as recorded${rows ? ':' : '.'}`;
  }
  if (what === 'measures' && rows && names.length > 0)
    return say`${strong(plural(count, one, many))} ${narrowed(by, what)}, in ${list(names)}:`;
  if (what === 'measures' && !rows && names.length > 0)
    return say`${strong(plural(count, one, many))} ${narrowed(by, what)}, in ${list(names)}.`;
  const [measure] = by.measures;
  // A list that was narrowed further may name others all the same.
  const alone =
    by.measures.length === 1 &&
    !by.owner &&
    !by.category &&
    !by.base &&
    !by.standing &&
    !by.place &&
    by.except.length === 0 &&
    (by.outside ?? []).length === 0;
  if (count === 0 && listSize !== undefined && measure)
    return say`${strong(`${listSize} names`)} in ${measureWords(measure)}; none of them is on record.`;
  if (count === 0)
    return measure && alone
      ? say`${strong('None')}: ${measureWords(measure)} names no ${one}.`
      : say`${strong('None')} on record: no ${one} ${narrowed(by, what)}.`;
  const size = listSize !== undefined ? sizeWords(listSize, count, by) : undefined;
  const [name] = names;
  if (count === 1 && name && !size)
    return say`${strong(name)} is the only ${one} ${narrowed(by, what)}${partial ? ' that is on record' : ''}.`;
  const lead = size ?? say`${strong(plural(count, one, many))} ${narrowed(by, what)}`;
  return names.length > 0 ? say`${lead}: ${list(names)}.` : say`${lead}${rows ? ':' : '.'}`;
}

function sizeWords(size: number, count: number, { measures, place }: Narrowing): Text {
  const where =
    measures.length > 0
      ? `in ${measuresWords(measures)}${measures.length > 1 ? ' together' : ''}`
      : place
        ? `in the lists of ${place.inSentence}`
        : 'in these lists';
  return say`${strong(`${size} names`)} ${where}; ${strong(String(count))} of them ${count === 1 ? 'is' : 'are'} on record`;
}

export const names = {
  verdict,
  'no-bar': noBar,
  also,
  'named-in': namedIn,
  naming,
  'in-measure': inMeasure,
  'in-place': inPlace,
  list: listed,
  'names-of': ({ entry, names: told }) => say`${capital(entryWords(entry))}: ${list(told)}.`,
  places: ({ count, states, measures: size, by, names: told }) => {
    const which = narrowed(states ? { ...by, place: undefined } : by, 'measures');
    return say`${strong(states ? plural(count, 'state', 'states') : plural(count, 'country or region', 'countries or regions'))} with measures ${which.endsWith('on record') ? which : `${which} on record`}: ${list(told)} (${plural(size, 'measure', 'measures')}).`;
  },
  'bases-known': ({ known, of }) =>
    say`Where the makers are based is on record for ${String(known)} of these ${String(of)} apps only.`,
  name: ({ name }) => say`${name}`,
  'measure-row': ({ measure, stood, names: count, added }) =>
    say`${capital(measureWords(measure))}: ${statusBrief(stood)}${count > 0 ? `, ${plural(count, 'name', 'names')}` : ''}${added ? ` (${list(added)})` : ''}.`,
  'yes-no-count': ({ measure, right, count, recorded }) =>
    say`${strong(right ? 'Yes' : 'No')}: ${measureWords(measure)} names ${String(count)}${recorded !== count ? ` (${recorded} of them apps on record)` : ''}.`,
} satisfies Partial<Sentences>;
