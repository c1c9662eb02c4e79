/** One way to understand a question: its kind, its subjects, its day, each with the reason. */
import type { Intent, Option, Refusal, Tell } from '../answers/answer.ts';
import { noFilters, plainFrame } from '../answers/answer.ts';
import { type Day, isDay } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { aboutOf, flotationsOf, tradedFirms } from './about.ts';
import { asksOfOutsider } from './beside.ts';
import { isWithin } from './due-days.ts';
import { withEnded } from './endings.ts';
import type { About } from './finder.ts';
import { fold } from './fold.ts';
import { frameOf, openEnded, timing } from './frame.ts';
import { heardAs } from './hearing.ts';
import {
  inherit,
  inheritable,
  lacksSubject,
  needsSubject,
  ofIssuer,
  withCompanyBehind,
  withInherited,
  withOrderOnIt,
  withPronoun,
  withSharedThing,
  withTold,
} from './inheriting.ts';
import { findIntent } from './intent.ts';
import { forbiddenToOne } from './intents/content.ts';
import { whatFollowedRuling } from './intents/courts.ts';
import { whenNamed } from './intents/dates.ts';
import { whatIsOnIt } from './intents/lists.ts';
import { saidToBeOn, whenListed } from './intents/named.ts';
import { stockCode, wentPublic, whoseItIs } from './intents/owners.ts';
import type { IntentFound } from './intents/rule.ts';
import { onlyOneNamed } from './intents/sets.ts';
import { signedSince } from './intents/signers.ts';
import { whatWasIdentified } from './intents/standing.ts';
import { boardOf, whenLaunched } from './intents/subjects.ts';
import type { Mention } from './mentions.ts';
import type { Mind } from './mind.ts';
import { asksWhoHeads } from './offices.ts';
import { strangerOwned } from './ownership.ts';
import { isUndated, type Reading, unique } from './reading.ts';
import { measureSubjects, namesAny } from './references.ts';
import { monthUntold, offeredBack, refersBack, timeUntold } from './referring.ts';
import { nearest, refused, surelyRefused } from './refusing.ts';
import type { Sounds } from './sound.ts';
import { isElsewhere, there } from './there.ts';
import { LateReason, type Question, type ReadAs, type Reason, type Understanding } from './understanding.ts';
import { nothingSpecific, seenBy, type View, viewOf } from './view.ts';
import { meantEvent } from './wordings.ts';

/** Of so many measures that may be meant each is looked into for a name. */
const mostMeant = 12;

/** Intents that a place narrows: one that is not on record is said to be none. */
const placed: ReadonlySet<Intent> = new Set([
  'named',
  'apps',
  'measures',
  'signer',
  'dates',
  'standing',
  'measure',
  'deadlines',
  'history',
]);

/** Intents that take for granted that a measure names what is asked about. */
const strangerKinds: ReadonlySet<Intent> = new Set([
  'measure',
  'signer',
  'dates',
  'standing',
  'history',
  'apps',
  'deadlines',
]);

/** What a question sounds like that asks of one name whether it is barred, with another set beside it. */
const setBeside: ReadonlySet<Intent> = new Set(['named', 'dates', 'apps', 'profile']);

/** What may be known of a question beforehand: what it sounds like, which kind it is taken for, what its words recall. */
export type Hint = { sounds: Sounds; found?: IntentFound; measures?: readonly Subject[]; holder?: Subject };

/** A kind that a question sounds so much like does not give way to something that happened. */
const mostlyHeardOtherwise = 0.5;

/** What came of one way to understand a question: the kind that was found, or that it is to be declined by its own words. */
type Attempt = {
  understanding: Understanding;
  found: IntentFound | 'refused' | undefined;
  /** Nothing else can be meant: no other way to understand it need be tried. */
  isSure: boolean;
};

type Note = { found?: IntentFound; refused?: boolean; isSure?: boolean };

export function attempt(
  reading: Reading,
  question: Question,
  own: Mind,
  context: readonly Subject[],
  hint: Hint,
): Attempt {
  const note: Note = {};
  const understanding = attempted(reading, question, own, context, hint, note);
  // Days that were moved are certain where such are found.
  const isCertain =
    note.found?.certain !== undefined &&
    (understanding.kind === 'clear' || (note.found.certain === 'open' && understanding.kind === 'ambiguous')) &&
    (note.found.show !== 'all' ||
      understanding.kind !== 'clear' ||
      understanding.tell.about.some(({ kind }) => kind === 'deadline'));
  return {
    understanding,
    found: note.refused ? 'refused' : note.found,
    isSure: note.isSure === true || isCertain,
  };
}

/** What was seen in the question that is being understood: it is tried in several ways, and told alike each time. */
function reasonsSeen({ reading, reference }: View): readonly Reason[] {
  return [
    {
      step: 'names',
      saw:
        reading.mentions
          .map(
            (mention) =>
              `${mention.written} → ${mention.entry.name}${mention.how === 'near' ? ' (near)' : ''}${mention.weak ? ' (weak)' : ''}`,
          )
          .join('; ') || 'none',
    },
    ...(reference
      ? [
          {
            step: 'names' as const,
            saw: `described: ${reference.because || 'a measure'} → ${
              reference.measures
                .map(({ id }) => id)
                .slice(0, 6)
                .join(', ') || 'none'
            }`,
          },
        ]
      : []),
    {
      step: 'dates',
      saw:
        reading.dates
          .map((date) => `${date.written} (${date.moment.kind}${date.relation === 'none' ? '' : `, ${date.relation}`})`)
          .join('; ') || 'none',
    },
  ];
}

function attempted(
  reading: Reading,
  question: Question,
  own: Mind,
  context: readonly Subject[],
  hint: Hint,
  note: Note,
): Understanding {
  const { knowledge } = own;
  const { today, asOf } = question.clock;
  let view = viewOf(reading, own);
  const because: Reason[] = [...reading.notes.once(reasonsSeen, view)];
  if (hint.measures) view = { ...view, measures: hint.measures };
  if (hint.holder) view = { ...view, apps: [], companies: [], measures: [], people: [hint.holder] };
  because.push(new LateReason('sound', () => describeSounds(hint.sounds)));
  const readAs: ReadAs[] = reading.mentions.flatMap((mention) =>
    mention.how === 'near' && mention.subjects[0] ? [{ written: mention.written, subject: mention.subjects[0] }] : [],
  );
  const base = { because, readAs, text: question.text, asOf };
  const near = nearest(view, own);
  const refuse = (refusal: Refusal): Understanding => {
    because.push({
      step: 'words',
      saw: `declined: ${refusal}${
        reading.unknown.length > 0
          ? ` (not accounted for: ${reading.unknown
              .slice(0, 6)
              .map(({ text }) => text)
              .join(', ')})`
          : ''
      }`,
    });
    return { ...base, kind: 'unclear', refusal, near };
  };
  const unnamed = view.apps.length + view.companies.length + view.measures.length + view.people.length === 0;
  if (reading.has('pronoun') && unnamed && view.strangers.length === 0 && context.length > 0)
    view = withInherited(view, inheritable(reading, context));
  else view = withTold(withPronoun(view, context), context);
  view = withSharedThing(withOrderOnIt(withCompanyBehind(view, own), own), context, own);
  let found = hint.found ?? findIntent(seenBy(view));
  if (found?.aspect === 'ended') {
    view = withEnded(view);
    found = hint.found ?? findIntent(seenBy(view)) ?? found;
  }
  // A question without a subject of its own takes the one before it in the same text, or that of the message replied to.
  const isThere = found?.intent === 'rulings' && view.jurisdictions.length > 0;
  const lacks = found !== undefined && lacksSubject(found, view) && !isThere;
  if ((lacks || (!found && reading.has('pronoun', 'what', 'share', 'own', 'develop', 'found'))) && context.length > 0) {
    const told = inherit(found, context);
    // "On how many did that office act": under an order that somebody else made.
    const inherited = found?.rule === whatWasIdentified.name ? told : ofIssuer(told, context, view, own);
    if (inherited.length > 0) {
      view = withOrderOnIt(withInherited(view, inherited), own);
      found = hint.found ?? findIntent(seenBy(view)) ?? found;
      because.push({ step: 'names', saw: `taken over: ${inherited.map(({ id }) => id).join(', ')}` });
    }
  }
  // What is due at all is nothing that was said before.
  const isOfAll =
    found?.intent === 'overview' || (found?.show === 'due' && reading.has('due', 'left') && !reading.has('extend'));
  if (context.length === 0 && !hint.found && !isOfAll && refersBack(view, own.words)) {
    note.isSure = true;
    const { intent, among } = offeredBack(found, own.prominent);
    because.push({ step: 'names', saw: 'refers to something said before' });
    return {
      ...base,
      kind: 'ambiguous',
      intent,
      unclear: 'subject',
      among: among.map((subject): Option => ({ tell: { intent, about: [subject], frame: plainFrame } })),
    };
  }
  const untold =
    context.length === 0 && !hint.found ? (timeUntold(view, own.words) ?? monthUntold(view, own.words)) : undefined;
  if (untold !== undefined) {
    note.isSure = true;
    return {
      ...base,
      kind: 'ambiguous',
      intent: found?.intent ?? 'history',
      unclear: 'date',
      written: untold,
      among: [],
    };
  }
  // A question of no other kind may be about something that happened, in the record's own words.
  if (
    !found ||
    (found.intent === 'profile' && !hint.found && !found.certain) ||
    (found.intent === 'dates' && found.rule !== whenNamed.name && found.rule !== whenListed.name) ||
    (found.intent === 'owner' && !found.certain) ||
    (view.measures.length === 0 &&
      reading.has('why', 'reason') &&
      (found.aspect === 'reasons' || found.intent === 'named'))
  ) {
    const subjects = [...view.apps, ...view.companies, ...view.measures];
    // "when did the venture close": what has no measure is dated by what happened to it.
    const isDatedThing = found?.intent === 'dates' && view.measures.length === 0;
    const event =
      (heardAs(found, hint.sounds) < mostlyHeardOtherwise ||
        isDatedThing ||
        reading.has('sell') ||
        // "why didn't that other firm get it": nothing that a measure is for.
        (reading.has('why') && isOfOutsider(reading))) &&
      subjects.length > 0 &&
      (!found ||
        isDatedThing ||
        reading.unknown.length > 0 ||
        view.strangers.length > 0 ||
        reading.has('back', 'sell', 'not'))
        ? meantEvent(
            reading,
            [...new Set(subjects.flatMap(({ id }) => knowledge.eventsAbout(id)))],
            own.events,
            own.words,
          )
        : undefined;
    if (event) {
      because.push({ step: 'intent', saw: `history (in the words of ${event.id})` });
      found = { intent: 'history', rule: 'in the words of an event' };
    }
  }
  const listing = hint.found ? [] : listedBy(view, own);
  if (listing.length > 0) view = { ...view, measures: listing };
  if (!hint.found && (listing.length > 0 || asksSinceWhen(view, own))) {
    found = { intent: listing.length > 0 ? 'dates' : 'named', rule: 'since when it is on a list' };
    note.isSure = true;
  }
  // "it lost in court, and the next thing?": what happened after a ruling begins with it.
  if (found?.intent === 'history' && !found.aspect && view.rulings.length > 0 && reading.has('next'))
    found = { ...found, aspect: 'next' };
  // "What was in the list on X": where it has no other name, what it lists is something else.
  if (found?.rule === whatIsOnIt.name && (knowledge.find.measure(view.measures[0]?.id ?? '')?.listings.length ?? 0) < 2)
    found = { ...found, intent: 'measure', aspect: 'does' };
  // "Is X the only one on it": all that it names is told, whosoever X is.
  if (found?.rule === onlyOneNamed.name) view = { ...view, apps: [], companies: [] };
  if (found) note.found = found;
  const refusal = refused(reading, view, found, own, hint.sounds);
  if (refusal) {
    note.refused = refusal !== 'unknown-words' && refusal !== 'topic';
    note.isSure = surelyRefused(reading, view, found, own) === refusal;
    return refuse(refusal);
  }
  if (found && foretells.has(found.intent) && isByFuture(reading, today)) {
    note.isSure = true;
    return refuse('prediction');
  }
  if (found && keptOfFew.get(found.rule)?.(view, own) === false) {
    note.isSure = true;
    return refuse('topic');
  }
  // Who heads a firm is not kept, but for those who are on record by their office.
  if (!hint.holder && !hint.found && asksWhoHeads(view, own.words)) {
    note.isSure = true;
    return refuse('topic');
  }
  if (!found) return refuse(reading.unknown.length > 0 ? 'unknown-words' : 'noise');
  // "the lawsuit against X": what is told of all cases is none of somebody who is in none.
  if (found.intent === 'rulings' && isOfOutsider(reading) && isOfNobody(view)) {
    note.isSure = true;
    return refuse('topic');
  }
  because.push({
    step: 'intent',
    saw: `${found.intent}${found.aspect ? `/${found.aspect}` : ''}${found.relation ? `/${found.relation}` : ''} (${found.rule})`,
  });
  // "does X own Z": what X has otherwise was not asked.
  const owned = strangerOwned(reading, own.words);
  if (owned !== undefined) {
    note.isSure = true;
    return { ...base, kind: 'stranger', intent: 'owner', absence: 'not-on-record', strangers: [owned] };
  }
  const rival = reading.mentions.find(({ rivals, how }) => how === 'near' && rivals.length > 0);
  if (rival) {
    const all = unique([
      ...rival.subjects.slice(0, 1),
      ...rival.rivals.flatMap(({ subjects }) => subjects.slice(0, 1)),
    ]);
    const { intent } = found;
    const among = asPlaces(all, intent);
    if (among.length === 1 && all.length > 1) view = { ...view, jurisdictions: among };
    if (among.length > 1)
      return {
        ...base,
        kind: 'ambiguous',
        intent: found.intent,
        unclear: 'name',
        written: rival.written,
        among: among.slice(0, 5).map((subject) => ({ tell: { intent, about: [subject], frame: plainFrame } })),
      };
  }
  const [strangePlace] = view.strangePlaces;
  const isPlaced = placed.has(found.intent) || (found.intent === 'profile' && found.aspect === undefined);
  if (strangePlace && view.jurisdictions.length === 0 && isPlaced)
    return { ...base, kind: 'stranger', intent: found.intent, absence: 'no-measure', strangers: view.strangePlaces };
  const bare = placesWithout(view, own);
  if (bare.length > 0 && reading.has('ban', 'allow')) {
    // What neither the place nor anybody else has on record is not looked up for it.
    if (view.strangers.length > 0 && view.apps.length + view.companies.length === 0) {
      note.isSure = true;
      return refuse('topic');
    }
    if ((found.intent === 'apps' || found.intent === 'measures') && view.apps.length + view.companies.length === 0) {
      note.isSure = true;
      return { ...base, kind: 'stranger', intent: found.intent, absence: 'no-measure', strangers: bare };
    }
  }
  // "Which lists name neither X nor Y": what leaves something out is not looked up.
  if (found.intent === 'measures' && namesNeither(reading)) {
    note.isSure = true;
    return refuse('topic');
  }
  // "did X ban any apps", where X signed nothing on record.
  const strangers = strangeSigners(view);
  if (strangers.length > 0)
    return { ...base, kind: 'stranger', intent: found.intent, absence: 'no-measure', strangers };
  // "was it in Trump's January order": any of the orders that this may be will do to look for a name.
  if (
    found.intent === 'named' &&
    view.measures.length === 0 &&
    view.reference &&
    !view.reference.bare &&
    view.reference.measures.length <= mostMeant &&
    // Of those of several places none is meant in particular.
    new Set(view.reference.measures.map(({ jurisdiction }) => jurisdiction)).size === 1
  )
    view = { ...view, measures: view.reference.measures.map(({ id }) => ({ kind: 'measure', id })) };
  if (found.intent === 'statements' && view.strangeSpeakers.length > 0 && view.speaking.length === 0) {
    note.isSure = true;
    return {
      ...base,
      kind: 'stranger',
      intent: 'statements',
      absence: 'no-statement',
      strangers: view.strangeSpeakers,
    };
  }
  if (found.intent === 'statements' && view.strangePeople && view.people.length + view.sources.length === 0)
    return { ...base, kind: 'stranger', intent: 'statements', absence: 'no-statement', strangers: view.strangers };
  if (setBeside.has(found.intent) && asksOfOutsider(reading, own.words)) {
    view = { ...view, apps: [], companies: [] };
    found = { ...found, intent: 'named' };
    note.isSure = true;
  }
  // "why was X one of the eight": what the record does not hold is not among them, whatever else is asked.
  const outsider = isOfOutsider(reading);
  if (
    outsider &&
    view.apps.length + view.companies.length === 0 &&
    (view.measures.length + view.people.length > 0 || view.reference) &&
    reading.has('name', 'list', 'ban', 'of') &&
    strangerKinds.has(found.intent)
  )
    return { ...base, kind: 'stranger', intent: 'named', absence: 'not-named', strangers: view.strangers };
  const outcome = aboutThere(found, view, own);
  if (outcome.kind === 'about' && outcome.there) {
    view = { ...view, measures: outcome.about.filter(({ kind }) => kind === 'measure'), reference: undefined };
    // Where nothing of the place names it, no other measure is meant.
    note.isSure = view.measures.length === 0 && found.intent !== 'named';
    because.push({ step: 'names', saw: `in that place: ${outcome.about.map(({ id }) => id).join(', ')}` });
  }
  if (outcome.kind === 'stranger') {
    // "What happened to X in 2021": nothing that happened then to others.
    const isOfNobodyElse = outsider && found.intent === 'history' && reading.unknown.length === 0;
    if (isOfNobodyElse) note.isSure = true;
    if (reading.unknown.length > 3 || (!needsSubject[found.intent] && !isOfNobodyElse)) return refuse('unknown-words');
    return {
      ...base,
      kind: 'stranger',
      intent: found.intent,
      absence: found.intent === 'named' || found.intent === 'measures' ? 'not-named' : 'not-on-record',
      strangers: view.strangers,
    };
  }
  // "Orders signed after 2020": the time is when they were signed, and says of none which it is.
  if (found.rule === signedSince.name) view = { ...view, measures: [], reference: undefined };
  const timed = timing(
    view,
    knowledge,
    today,
    outcome.kind === 'about' ? outcome.about : [],
    own.words,
    found.intent === 'statements',
  );
  // "Did it forbid me to have X back then": what a measure forbade it forbade whenever that was.
  // "It lost in court, what came next that weekend": the ruling says when.
  const isAnyTime =
    (found.rule === forbiddenToOne.name || found.rule === whatFollowedRuling.name) &&
    timed.kind === 'ambiguous' &&
    timed.days.length === 0;
  const when = openEnded(found, isAnyTime ? { kind: 'day', asOf: today } : timed, today);
  if (when.kind === 'impossible') return refuse('impossible-date');
  const subjects = outcome.kind === 'about' ? outcome.about : [];
  const intent = outcome.kind === 'about' ? outcome.intent : found.intent;
  const frame = frameOf(
    { ...found, intent },
    view,
    subjects,
    when.kind === 'ambiguous' ? { kind: 'day', asOf } : when,
    knowledge,
    own.words,
  );
  const tell: Tell = { intent, about: subjects, frame };
  // Whose it is may be told in several ways, but not where nobody is recorded.
  if (found.rule === whoseItIs.name && intent === 'owner' && isUnowned(subjects, knowledge)) note.isSure = true;
  // A place that set no day set none, whatever else its measures say.
  if (intent === 'deadlines' && reading.has('deadline') && isDayless(subjects, view, own)) note.isSure = true;
  // "is X on that list": one name, one list, and nothing else that could be meant.
  const asksName = frame.premises.some(({ kind, asked }) => kind === 'named' && asked);
  const isCounted =
    view.reference?.count !== undefined &&
    reading.tokens.length <= mostOnList &&
    reading.isAt(0, 'yes-no') &&
    !reading.has('not', 'except', 'which', 'what', 'how-many');
  if (intent === 'named' && asksName && isOfOneName(view) && (isCounted || isOnList(view, own))) note.isSure = true;
  if (when.kind === 'ambiguous') {
    // Digits that may be either of two days are no guess of ours to make.
    note.isSure =
      when.sure === true || (when.days.length > 1 && reading.dates.some(({ moment }) => moment.kind === 'ambiguous'));
    return {
      ...base,
      kind: 'ambiguous',
      intent,
      unclear: 'date',
      written: when.written,
      among: when.days.slice(0, 5).map((day): Option => ({ tell: { ...tell, asOf: day }, label: day })),
    };
  }
  // A description that several fit is not taken for one of them, whatever else its words recall.
  if (outcome.kind === 'choose' && found.intent === 'owner' && view.meantApps.length > 1) note.isSure = true;
  if (outcome.kind === 'choose')
    return {
      ...base,
      kind: 'ambiguous',
      intent,
      unclear: 'subject',
      among: outcome.among.slice(0, 5).map((subject): Option => ({ tell: { ...tell, about: [subject] } })),
    };
  const day =
    (found.onItsDay && dayOfSigning(subjects, own)) ??
    (reading.dates.length > 0 || view.events.length > 0 ? when.asOf : asOf);
  // "Which apps did that minister ban": all that is on record was barred by nobody who is not.
  if (!hint.found && isOfUnknownDoer(tell, view)) return refuse('unknown-words');
  because.push(new LateReason('frame', () => describeFrame(tell, day)));
  return {
    ...base,
    kind: 'clear',
    tell: { ...tell, ...(day === today ? {} : { asOf: day }) },
    asOf: day,
  };
}

const namesNeither = ({ at, isAt }: Reading): boolean =>
  at('none').some((place) => isAt(place - 1, 'name', 'list', 'ban') || isAt(place + 1, 'name', 'list'));

/** All apps are told, where somebody or something does what is asked about that nothing knows. */
function isOfUnknownDoer({ intent, about, frame: { filters } }: Tell, { reading }: View): boolean {
  const { measures, owner, jurisdiction, category, standing, signer, except } = filters;
  const isWhole =
    about.length + measures.length + except.length === 0 &&
    !owner &&
    !jurisdiction &&
    !category &&
    !standing &&
    !signer;
  return (
    intent === 'apps' &&
    isWhole &&
    reading.unknown.length > 0 &&
    reading.has('do', 'have') &&
    reading.has('ban', 'name')
  );
}

/** What would be foretold, where it is asked of a time to come. */
const foretells: ReadonlySet<Intent> = new Set([
  'named',
  'profile',
  'history',
  'standing',
  'apps',
  'measures',
  'owner',
]);

/** "Gone everywhere by 2028": by a time that is all to come nothing is on record. */
const isByFuture = ({ dates, has }: Reading, today: Day): boolean =>
  dates.length === 1 &&
  dates.every(({ moment, relation }) => relation === 'until' && moment.kind === 'period' && moment.from > today) &&
  !has('deadline', 'due', 'must', 'left', 'pause', 'extend');

/** Accounts of when the app began are noted. */
function hasBeginning({ apps }: View, { knowledge }: Mind): boolean {
  return apps.some(({ id }) => knowledge.find.app(id)?.disputes.some(({ field }) => field.startsWith('about')));
}

/** That its shares came to a market, or were to, is on record. */
function hasFloated(view: View, own: Mind): boolean {
  return flotationsOf([...view.companies, ...view.apps], own).length > 0 || hasStockCode(view, own);
}

/** "On the day it was signed": that day, where it is one. */
function dayOfSigning([first]: readonly Subject[], { knowledge }: Mind): Day | undefined {
  const signedOn = first && knowledge.find.measure(first.id)?.signedOn;
  return signedOn !== undefined && isDay(signedOn) ? signedOn : undefined;
}

/** What is kept of few, by the rule that asks for it: whether it is kept of what is spoken of. */
const keptOfFew: ReadonlyMap<string, (view: View, own: Mind) => boolean> = new Map([
  [boardOf.name, hasBoard],
  [whenLaunched.name, hasBeginning],
  [wentPublic.name, hasFloated],
  [stockCode.name, hasStockCode],
]);

/** Something of who leads a company is noted. */
function hasBoard({ companies }: View, { knowledge, words }: Mind): boolean {
  return companies.some(({ id }) =>
    knowledge.find
      .company(id)
      ?.notes.some((text) => fold(text).some((token) => words.classesOf(token.text).includes('board'))),
  );
}

/** Where its shares are traded is noted, and under which number. */
function hasStockCode(view: View, own: Mind): boolean {
  return tradedFirms(view, own).length > 0;
}

/** What is barred or named somewhere is so in a place, and not in a case. */
function asPlaces(among: readonly Subject[], intent: Intent): readonly Subject[] {
  const places = among.filter(({ kind }) => kind === 'jurisdiction');
  const isOther = among.every(({ kind }) => kind === 'jurisdiction' || kind === 'ruling');
  return placed.has(intent) && places.length > 0 && isOther ? places : among;
}

/** Lists to which names are added as time goes by. */
const growing: ReadonlySet<string> = new Set(['device-list', 'company-list']);

/** "Since when is X on that list": whatever put the name on it says when. */
function asksSinceWhen(view: View, own: Mind): boolean {
  const { reading } = view;
  return (
    isOfOneName(view) &&
    isOnList(view, own) &&
    reading.has('when', 'how-long', 'date-of') &&
    !reading.has('own', 'sign', 'issue', 'end', 'deadline', 'court', 'happen', 'compare') &&
    isUndated(reading)
  );
}

/** "When did that office list the firm", "X on its list since when": of the measures that are described, those that name it. */
function listedBy({ reading, reference, apps, companies, measures, rulings }: View, { knowledge }: Mind): Subject[] {
  const meant = reference && !reference.bare ? reference.measures : [];
  const spoken = measures.length > 0 ? measures.flatMap(({ id }) => knowledge.find.measure(id) ?? []) : meant;
  const asks =
    companies.length === 1 &&
    apps.length + rulings.length === 0 &&
    reading.has('when', 'date-of') &&
    (reading.has('list', 'name', 'join', 'list-noun') || reading.mention('measure').length > 0) &&
    !reading.has('own', 'sign', 'issue', 'end', 'deadline', 'court', 'happen', 'compare', 'who', 'before') &&
    reading.unknown.length === 0 &&
    reading.tokens.length <= mostOnList &&
    isUndated(reading);
  return asks ? measureSubjects(spoken.filter((measure) => namesAny(measure, companies))) : [];
}

/** "On the Texas list", "texas list:": a list that grows, spoken of as what a name is on. */
function isOnList({ reading, measures, apps, companies }: View, { knowledge, words }: Mind): boolean {
  const [list, ...others] = reading.mention('measure');
  const kind = knowledge.find.measure(measures[0]?.id ?? '')?.kind ?? '';
  if (
    !list ||
    others.length > 0 ||
    apps.length + companies.length === 0 ||
    !growing.has(kind) ||
    reading.tokens.length > mostOnList
  )
    return false;
  const before = [1, 2].map((back) => reading.tokens[list.from - back]?.text ?? '');
  return list.from === 0 || before.some((word) => words.dayPrepositions.has(word) || words.fromTo.has(word));
}

/** In so many words and fewer it is asked for nothing beside. */
const mostOnList = 12;

const isOfOneName = ({ reading, apps, companies, measures }: View): boolean =>
  apps.length + companies.length === 1 &&
  measures.length === 1 &&
  reading.unknown.length === 0 &&
  reading.mentions.length <= 2;

/** What is spoken of has days elsewhere, and none in the places that are asked about. */
function isDayless(about: readonly Subject[], view: View, own: Mind): boolean {
  const things = about.filter(({ kind }) => kind === 'app');
  const days = things.flatMap(({ id }) => own.knowledge.deadlinesOf(id));
  return days.length > 0 && things.length === about.length && days.every((day) => !isWithin(day, view, own));
}

/** What a question is about, in the place that it speaks of. */
function aboutThere(found: IntentFound, view: View, own: Mind): About & { there?: boolean } {
  const outcome = aboutOf(found, view, own);
  // "Was X in India's second round": what else the place has that names it is no answer.
  if (outcome.kind === 'stranger' || view.reference?.inTurn || found.rule === saidToBeOn.name) return outcome;
  const [intent, among] = outcome.kind === 'about' ? [outcome.intent, outcome.about] : [found.intent, outcome.among];
  // A thing is set beside a measure of another place by nobody who only speaks of what bars it in this one.
  const things = among.filter(({ kind }) => kind === 'app' || kind === 'company');
  const isBeside = intent === 'compare' && things.length === 1 && isElsewhere(view.measures, view, own);
  const isNamed = (intent === 'named' || isBeside) && outcome.kind === 'about';
  const about = there(isBeside ? 'named' : intent, isNamed ? view.measures : among, view, own);
  if (!about) return outcome;
  const isMeasure = about[0]?.kind === 'measure' && !isNamed;
  return { kind: 'about', intent: isMeasure ? intent : 'named', about: isNamed ? things : about, there: true };
}

const isUnowned = (about: readonly Subject[], { find }: Knowledge): boolean =>
  about.length > 0 && about.every(({ id }) => (find.app(id) ?? find.company(id))?.relations.length === 0);

/** An app or a company is named that is not on record. */
const isOfOutsider = ({ mentions }: Reading): boolean =>
  mentions.some(({ entry }) => entry.outsider === 'app' || entry.outsider === 'company');

/** The places that are spoken of, where no measure on record is of any of them and none is spoken of. */
function placesWithout({ jurisdictions, measures }: View, { knowledge }: Mind): readonly string[] {
  const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  const isBare = places.size > 0 && measures.length === 0;
  return isBare && !knowledge.measures.some(({ jurisdiction }) => places.has(jurisdiction))
    ? jurisdictions.map(({ id }) => knowledge.find.jurisdiction(id)?.name ?? id)
    : [];
}

/** Well-known persons who are not on record, where it is asked what they had barred or signed. */
const strangeSigners = (view: View): readonly string[] => {
  const { reading } = view;
  if (reading.has('say', 'say-sure')) return [];
  const people = reading.mentions.filter(({ entry }) => entry.outsider === 'person');
  const strange = !nothingSpecific(view)
    ? people.filter((mention) => barsSomething(mention, view))
    : reading.has('ban', 'sign', 'issue', 'order')
      ? people
      : [];
  return strange.map(({ entry }) => entry.name);
};

/** "Why did X ban it", "was it banned by X": X stands right beside the verb, and no measure is spoken of that somebody else made. */
const barsSomething = ({ from, to }: Mention, { reading, reference, measures, people }: View): boolean =>
  measures.length + people.length === 0 &&
  (!reference || reference.bare) &&
  (reading.isAt(to, 'ban') || (reading.isAt(from - 1, 'by') && reading.isAt(from - 2, 'ban')));

/** Nobody and nothing on record is spoken of. */
const isOfNobody = (view: View): boolean =>
  nothingSpecific(view) && view.rulings.length + view.plans.length + view.authorities.length === 0;

const describeSounds = ({ kinds, refusals }: Sounds): string =>
  [...kinds.slice(0, 3), ...refusals.slice(0, 2)].map(({ label, share }) => `${label} ${share.toFixed(2)}`).join(', ');

function describeFrame({ about, frame }: Tell, day: Day): string {
  const parts = [`about ${about.map(({ kind, id }) => `${kind}:${id}`).join(', ') || 'all'}`, `as of ${day}`];
  if (frame.filters !== noFilters) {
    const { measures, owner, jurisdiction, category, standing, except } = frame.filters;
    if (measures.length > 0) parts.push(`measures ${measures.join(', ')}`);
    if (owner) parts.push(`owner ${owner.id}`);
    if (jurisdiction) parts.push(`in ${jurisdiction}`);
    if (category) parts.push(`kind ${category}`);
    if (standing) parts.push(`standing ${standing}`);
    if (except.length > 0) parts.push(`except ${except.map(({ id }) => id).join(', ')}`);
  }
  if (frame.count) parts.push('count');
  if (frame.between) parts.push(`between ${frame.between.from ?? '…'} and ${frame.between.to ?? '…'}`);
  for (const premise of frame.premises) parts.push(`${premise.asked ? 'asks' : 'takes for granted'}: ${premise.kind}`);
  return parts.join('; ');
}
