/** Which subjects an answer is about, by intent; asks back where that is not certain. */
import type { Aspect, Intent } from '../answers/answer.ts';
import { addDays, earliest, latest } from '../calendar.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { additionsTo, appsIn, listsIn, namesApps } from '../knowledge/listing.ts';
import type { Deadline, Measure, RecordEvent } from '../knowledge/schema.ts';
import { isHolding, isOver } from '../knowledge/standing.ts';
import { caseOf, rulings } from './about-rulings.ts';
import { isJoined, isThing } from './beside.ts';
import { isWithin, passedDays } from './due-days.ts';
import { ofSpoken } from './duties.ts';
import {
  doneToTheirs,
  endedAmong,
  endedByAnother,
  endersOf,
  endersSignedBy,
  isEnded,
  saysRepeal,
  signedOf,
  standsForSure,
} from './endings.ts';
import { type About, about, choose, type Finder, isDated, strangerOr } from './finder.ts';
import { firmsNamedMost } from './firms-named.ts';
import { dayAskedAbout, heldThen } from './held-then.ts';
import { calledWhat, citationOfEnder, mostCalled, underWhichSection, whyItWasKept } from './intents/content.ts';
import { whatWasDoneThen } from './intents/history.ts';
import { whenListed } from './intents/named.ts';
import { stockCode, wentPublic, whatIsHeldSo, whoHoldsMore } from './intents/owners.ts';
import { timesMoved } from './intents/pauses.ts';
import { atWhoseWord, whichOfTwo, whoBanned, whoWasInOffice } from './intents/signers.ts';
import { courtly } from './intents/signs.ts';
import { barredInFact, whatCameInstead, whatWasIdentified } from './intents/standing.ts';
import { whoSaidItStays } from './intents/statements.ts';
import { leftOut } from './leaving-out.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Mind } from './mind.ts';
import { movedBy, movedDay, movedOnTo } from './moved-days.ts';
import { owned } from './owned.ts';
import { firstOf, type Reading, unique } from './reading.ts';
import { recall } from './recall.ts';
import { firstDate, inOrder, isDatedIn, measureSubjects, namesAny, newest } from './references.ts';
import { sharedList } from './shared-list.ts';
import { describedBeside, firstOfPlace, pairedFirsts, sidesOf } from './sides.ts';
import { daysSaid, setIn } from './terms.ts';
import { nothingSpecific, type View, weakMeasures } from './view.ts';
import { spansOf } from './when.ts';
import { meantDeadline, meantEvent, meantOfOne } from './wordings.ts';

const named: Finder = (_, view, { prominent, knowledge, words }) => {
  const things = firstOf(
    [...view.apps.map((app) => ofThatName(app, view, knowledge)), ...companiesListed(view, words)],
    view.companies,
  );
  // A company that no measure names may have apps that are named.
  const [company] = view.companies;
  if (company && things.every(({ kind, id }) => kind === 'company' && knowledge.namingsOfCompany(id).length === 0))
    return appsInstead(company, view, knowledge);
  return things.length > 0 ? about('named', things) : strangerOr(view, firstOf(view.meantApps, prominent.apps));
};

/** "Is X or its rival Y barred": companies in one list with an app, which are asked about as it is. */
function companiesListed({ reading, apps, companies }: View, words: Lexicon): readonly Subject[] {
  if (apps.length === 0 || companies.length === 0) return [];
  const listed = reading.mentions.flatMap((mention, at) =>
    [reading.mentions[at - 1], reading.mentions[at + 1]].some(
      (beside) => beside && isThing(beside) && isJoinedAnyhow(mention, beside, reading, words),
    )
      ? mention.subjects.map(({ id }) => id)
      : [],
  );
  return companies.filter(({ id }) => listed.includes(id) && !apps.some((app) => app.id === id));
}

const isJoinedAnyhow = (a: Mention, b: Mention, reading: Reading, words: Lexicon): boolean =>
  isJoined(a, b, reading, words) || isJoined(b, a, reading, words) || isWith(a, b, reading, words);

/** "Was Y named together with X": so many words stand between the two, the last of which says so. */
const isWith = (a: Mention, b: Mention, { tokens }: Reading, { joining }: Lexicon): boolean => {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  return second.from - first.to <= mostToWith && joining.has(tokens[second.from - 1]?.text ?? '');
};
const mostToWith = 4;

/** Lists, each with what was added to it later. */
const editionsOf = (lists: readonly Subject[], knowledge: Knowledge): readonly Measure[] => [
  ...new Set(
    lists.flatMap(({ id }) => [
      ...[knowledge.find.measure(id)].filter((measure) => measure !== undefined),
      ...additionsTo(id, knowledge),
    ]),
  ),
];

/** An app and its company may bear one name: of the two the one that the list names is meant. */
function ofThatName(app: Subject, { measures }: View, knowledge: Knowledge): Subject {
  const called = knowledge.nameOf(app);
  const company = knowledge.find
    .app(app.id)
    ?.relations.flatMap(({ party }) => knowledge.find.company(party) ?? [])
    .find(({ aliases, weakAliases }) => [...aliases, ...weakAliases].includes(called));
  if (!company) return app;
  const own: Subject = { kind: 'company', id: company.id };
  const isNamed = (thing: Subject) => editionsOf(measures, knowledge).some((measure) => namesAny(measure, [thing]));
  return !isNamed(app) && isNamed(own) ? own : app;
}

/** "Is X banned", where X is named nowhere and has one app that is: that app. */
function appsInstead({ id }: Subject, { reading }: View, knowledge: Knowledge): About {
  const apps = knowledge
    .holdingsOf(id)
    .flatMap(({ thing }) => (thing.kind === 'app' && knowledge.namingsOfApp(thing.id).length > 0 ? [thing] : []));
  const [only, ...others] = unique(apps);
  return only && others.length === 0 && reading.has('be') && !reading.has('which', 'what', 'how-many', 'app')
    ? about('named', [only])
    : about('apps', []);
}

/** "What did that state collect in fines": what threatens with a penalty there, or else its lists. */
const threateningIn = ({ jurisdictions }: View, { knowledge }: Mind): readonly Subject[] => {
  const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  const there = knowledge.measures.filter(({ jurisdiction }) => places.has(jurisdiction));
  return firstOf(
    measureSubjects(there.filter(({ penalties }) => penalties)),
    measureSubjects(listsIn(places, knowledge)),
  );
};

/** A court stopped it, in full or in part. */
const isEnjoined = (measure: Subject | undefined, { knowledge }: Mind): boolean =>
  knowledge
    .rulingsOn(measure?.id ?? '')
    .some(({ decisions }) => decisions.some((one) => one.measure === measure?.id && one.effect.startsWith('enjoins')));

/** The owners of so many are told together. */
const mostOwned = 12;

const owner: Finder = ({ ofNames, rule }, view, own) => {
  const { prominent, knowledge } = own;
  if (ofNames) {
    const listed = view.measures.flatMap(({ id }) => knowledge.find.measure(id)?.listings ?? []);
    const kinds = new Set(view.categories.map(({ id }) => id));
    const isOfKind = (app: string) => kinds.size === 0 || kinds.has(knowledge.find.app(app)?.category ?? '');
    const named = unique(
      listed.flatMap(({ app }): Subject[] => (app !== undefined && isOfKind(app) ? [{ kind: 'app', id: app }] : [])),
    );
    return named.length > 0 && named.length <= mostOwned ? about('owner', named) : about('apps', []);
  }
  if (rule === whoHoldsMore.name) return about('owner', heldBySeveral(view, knowledge));
  const heldSo = rule === whatIsHeldSo.name ? heldByAll(view, knowledge) : [];
  if (heldSo.length > 0) return about('owner', heldSo);
  if (view.apps.length > 0) return about('owner', view.apps);
  const isOfKind = view.companies.length === 0 && view.categories.length > 0 && view.measures.length > 0;
  const described = isOfKind ? appOfKind(view, knowledge) : undefined;
  if (isOfKind) return described ? about('owner', [described]) : about('apps', []);
  return view.companies.length > 0
    ? about('owner', owned(view, own))
    : strangerOr(view, firstOf(view.meantApps, prominent.apps));
};

/** The one company in which each of several has a share on record. */
function heldByAll({ companies, people }: View, knowledge: Knowledge): readonly Subject[] {
  const [first = new Map<string, Subject>(), ...others] = [...companies, ...people].map(
    ({ id }) =>
      new Map(
        knowledge
          .holdingsOf(id)
          .flatMap(({ thing, relation }) => (relation.share === undefined ? [] : [[thing.id, thing] as const])),
      ),
  );
  const held = [...first.values()].filter(({ id }) => others.every((all) => all.has(id)));
  return held.length === 1 ? held : [];
}

/** "Who holds more of X, A or B": of the companies the one in which shares are on record, and none that is only said to hold them. */
function heldBySeveral({ companies, people, apps }: View, knowledge: Knowledge): readonly Subject[] {
  if (companies.length === 0) {
    const [app, ...others] = apps;
    const makers = knowledge.find.app(app?.id ?? '')?.relations.filter(({ kind, to }) => makes.has(kind) && !to) ?? [];
    const maker = others.length > 0 ? undefined : makers.find(({ party }) => hasShares(party, knowledge));
    return maker ? [{ kind: 'company', id: maker.party }] : apps;
  }
  const holders = new Set([...companies, ...people].map(({ id }) => id));
  const relationsOf = ({ id }: Subject) => knowledge.find.company(id)?.relations ?? [];
  const held =
    companies.find((one) => relationsOf(one).some(({ party }) => holders.has(party))) ??
    companies.find((one) => relationsOf(one).some(({ share }) => share !== undefined));
  return held ? [held] : companies.slice(0, 1);
}

/** Whoever is one of these to an app is its firm. */
const makes: ReadonlySet<string> = new Set(['owner', 'developer', 'parent']);

const hasShares = (company: string, knowledge: Knowledge): boolean =>
  knowledge.find.company(company)?.relations.some(({ share }) => share !== undefined) === true;

/** "the scanner app of that order": the only app of its kind that the measures name. */
function appOfKind({ categories: [category], measures }: View, knowledge: Knowledge): Subject | undefined {
  if (!category) return undefined;
  const ofKind = measures
    .flatMap(({ id }) => knowledge.find.measure(id)?.listings ?? [])
    .flatMap(({ app }) => (app !== undefined && knowledge.find.app(app)?.category === category.id ? [app] : []));
  const [only, ...others] = new Set(ofKind);
  return only !== undefined && others.length === 0 ? { kind: 'app', id: only } : undefined;
}

const holdings: Finder = (_, view, { prominent }) => {
  // "what has X got in that order": of what it has, that which is named there.
  const isSaid = view.reading.mention('measure').length > 0 || view.reference?.bare === false;
  if (view.companies.length === 1 && view.measures.length > 0 && isSaid) return about('apps', []);
  const parties = firstOf(view.companies, view.people);
  return parties.length > 0 ? about('holdings', parties) : strangerOr(view, prominent.companies);
};

/** What holds off some measures. */
const pausesOf = (paused: readonly Subject[], { knowledge }: Mind): Measure[] =>
  paused.flatMap(({ id }) =>
    knowledge
      .measuresRelatingTo(id)
      .filter(({ relates }) => relates.some((tie) => tie.how === 'pauses' && tie.measure === id)),
  );

/** What holds off the measures that are spoken of, or else those that name the app that is. */
const pausesSpokenOf = (view: View, own: Mind): Measure[] =>
  pausesOf(
    firstOf(
      view.measures,
      weakMeasures(view.reading),
      view.apps.flatMap((app) => namingIn(app, view, own)),
    ),
    own,
  );

/** What carries a measure out. */
const implementing = ({ id }: Subject, { knowledge }: Mind): readonly Measure[] =>
  knowledge
    .measuresRelatingTo(id)
    .filter(({ relates }) => relates.some(({ how, measure }) => how === 'implements' && measure === id));

/** Something was once in force under it. */
const everBarred = (id: string, { knowledge }: Mind): boolean =>
  knowledge.find.measure(id)?.history.some(({ status }) => isHolding(status)) === true;

/** "Which ministry of that country gave the word": all that was made there, and of it what names whatever is spoken of. */
function madeThere({ apps, companies, jurisdictions, reference }: View, own: Mind): readonly Subject[] {
  const { knowledge } = own;
  const places = new Set(jurisdictions.map(({ id }) => id));
  const meant = reference && !reference.bare ? reference.measures : knowledge.measures;
  const there = meant.filter(({ jurisdiction, listings }) => places.has(jurisdiction) && listings.length > 0);
  return namingOneOf(measureSubjects(there), [...apps, ...companies], own);
}
const mostMadeThere = 6;

/** "He scrapped the bans, what did he put there instead": what revoked any of them, where nothing says which; what only holds one off came in nobody's place. */
function endedForGood(measures: readonly Subject[], { people, reading }: View, own: Mind): readonly Subject[] {
  // "What did that president do instead": whoever does it has not made what is ended.
  const isDoer = reading.mention('person').some(({ from }) => reading.isAt(from - 1, 'do'));
  const [doer] = isDoer ? people : [];
  const theirs = doer ? endersSignedBy(doer.id, own) : [];
  if (theirs.length > 0) return theirs;
  const enders = endersOf(measures, own.knowledge);
  const revokes = ({ relates }: Measure): boolean => relates.some(({ how }) => how === 'revokes');
  const revoking = enders.filter(({ id }) => own.knowledge.measures.some((one) => one.id === id && revokes(one)));
  return enders.length > 1 && revoking.length > 0 ? revoking : enders;
}

/** Questions about one measure: by name, by description, by what it names, by where it applies. */
const oneMeasure: Finder = (
  { intent, aspect, rule, newest: isNewest, oldest, ofAllMeant, ofDay, ofPaused, ofPauses, ofEnder, bySpoken, paired },
  view,
  own,
) => {
  const { reading, measures, apps, companies, plans, jurisdictions, reference } = view;
  if (isNewest) return about(intent, newestOf(view, own));
  if (oldest) return about(intent, oldestOf(view, own));
  const sides = paired ? pairedFirsts(view, own.knowledge) : [];
  if (sides.length > 1) return about(intent, sides);
  if (ofDay) {
    const spans = spansOf(reading.dates);
    const made = [...apps, ...companies]
      .flatMap((thing) => namingIn(thing, view, own))
      .filter(({ id }) => isMadeIn(id, spans, own));
    return about(made.length > 0 ? intent : 'history', made.length > 0 ? made : firstOf(apps, companies));
  }
  if (ofAllMeant && reference) return about(intent, measureSubjects(reference.measures));
  // Why it ended is what the measure that ended it is for.
  const outright = reading.mention('measure');
  if (ofEnder || (aspect === 'ended' && intent === 'measure')) {
    const enders =
      (rule === whatCameInstead.name || rule === citationOfEnder.name) && outright.length === 0
        ? endedForGood(measures, view, own)
        : endersOf(measures, own.knowledge);
    // "Why was that law repealed": what holds it off for a time is no end of it.
    const isRepeal = saysRepeal(reading, own.words) && measures.every(({ id }) => standsForSure(id, own.knowledge));
    if (enders.length > 0 && !isRepeal) return about('measure', enders);
    // It was not: how it stands says so.
    if (reading.has('end', 'over') && !reading.has('instead')) return about('standing', measures);
  }
  // What is over was kept by nobody.
  if (rule === whyItWasKept.name && measures.length > 0 && measures.every(({ id }) => isEnded(id, own.knowledge)))
    return about('standing', measures);
  if (aspect === 'undoes' && reading.mention('measure').length === 0) {
    const enders = view.people.slice(0, 1).flatMap(({ id }) => endersSignedBy(id, own));
    if (enders.length > 0) return about('measure', enders);
  }
  const [barred] = apps;
  // "why did that president ban X": what he signed against it.
  if (bySpoken && barred) {
    const signed = signedBy(view.people, namingIn(barred, view, own), own);
    if (signed.length > 0) return about(intent, signed.slice(0, 1));
  }
  // "did that president unban X": what he ended of what named it.
  if (aspect === 'ended' && intent === 'standing' && measures.length === 0 && barred) {
    const over = endedAmong(namingIn(barred, view, own), view.people, own);
    if (over.length > 0) return about(intent, over);
  }
  if (ofPauses) {
    const pausing = pausesSpokenOf(view, own);
    if (pausing.length > 0) return about(intent, measureSubjects(pausing));
    // What nothing on record holds off may have had its day moved.
    return measures.length > 0 ? about('deadlines', measures) : about('deadlines', firstOf(apps, companies));
  }
  if (intent === 'signer' && measures.length > 0) return about(intent, signedOf(measures, view, own));
  // "Which ministry of that country blocked the apps": whoever made what it did.
  const isOfPlace = intent === 'signer' && apps.length + measures.length === 0 && reading.has('people');
  if (rule === atWhoseWord.name || (isOfPlace && jurisdictions.length === 1)) {
    const there = madeThere(view, own);
    if (there.length > 0 && there.length <= mostMadeThere) return about(intent, there);
  }
  const isOfDevices = rule === whoWasInOffice.name && reading.has('device');
  if (
    (rule === whichOfTwo.name || rule === whoBanned.name || isOfDevices) &&
    barred &&
    reading.mention('measure').length === 0
  ) {
    const signed = signedAgainst(barred, view, own);
    if (signed.length > 0) return about(intent, signed);
  }
  if (rule === whenListed.name) {
    const issued = own.knowledge.measures.filter(({ issuer }) => view.authorities.some(({ id }) => id === issuer));
    const lists = [...measures, ...weakMeasures(reading), ...measureSubjects(issued)];
    const naming = editionsOf(lists, own.knowledge).filter((one) => namesAny(one, [...apps, ...companies]));
    if (naming.length > 0) return about('dates', measureSubjects(naming));
    return about('named', [...apps, ...companies]);
  }
  if (ofPaused) {
    const pausing = firstOf(measures, measureSubjects(reference?.measures ?? []));
    const paused = pausing
      .flatMap(({ id }) => own.knowledge.find.measure(id)?.relates ?? [])
      .filter(({ how }) => how === 'pauses');
    // "the ban that he delayed": of those that are called so, the one that others pause.
    const held = weakMeasures(reading).filter((one) => pausesOf([one], own).length > 0);
    const other = commonApp(weakMeasures(reading), own);
    if (paused.length + held.length === 0 && other) return about('named', [other]);
    return about(
      intent,
      firstOf(
        paused.map(({ measure }): Subject => ({ kind: 'measure', id: measure })),
        held,
      ),
    );
  }
  // "The section that this ministry used": what its measures give as their reasons.
  if (rule === underWhichSection.name && measures.length + jurisdictions.length === 0) {
    const issuers = new Set(view.authorities.map(({ id }) => id));
    const issued = own.knowledge.measures.filter(({ issuer, reasons }) => issuers.has(issuer) && reasons !== undefined);
    const [first] = namingOneOf(measureSubjects(issued), [...apps, ...companies], own);
    if (first) return about(intent, [first]);
  }
  // "Which transactions did that office identify": what it made to carry the order out.
  const carriedOut = rule === whatWasIdentified.name ? measures.flatMap((one) => implementing(one, own)) : [];
  if (carriedOut.length > 0) return about('measure', measureSubjects(carriedOut));
  // "How many of the 59 were actually blocked": where something was ever barred, those whom it names.
  if (rule === barredInFact.name && measures.some(({ id }) => everBarred(id, own))) return about('apps', []);
  const done = doneToTheirs(view, own);
  if (done.length > 0) return about('measure', done);
  // "who got fined for X": under what bars it from everybody.
  const [fined] = aspect === 'fined' && measures.length === 0 ? firstOf(apps, companies) : [];
  const underWhich = fined ? firstOf(barringAll(fined, view, own), namingIn(fined, view, own)) : [];
  if (underWhich.length > 0) return about(intent, underWhich.slice(0, 1));
  const threatening = aspect === 'fined' && measures.length + apps.length === 0 ? threateningIn(view, own) : [];
  if (threatening.length > 0) return about(intent, threatening.slice(0, 1));
  // "why did that list never bite": where a court stopped it, that is why.
  const asksWhyNot = intent === 'standing' && reading.has('why') && reading.has('not');
  if (asksWhyNot && measures.length === 1 && isEnjoined(measures[0], own)) return about('rulings', measures);
  // "why does it still work": what bars it from everybody, and not only from some devices.
  const [still] = firstOf(apps, view.reading.subjects('app'));
  const isWhy = intent === 'standing' && view.reading.has('why') && view.reading.mention('measure').length === 0;
  if (isWhy && still) {
    const barring = barringAll(still, view, own);
    return barring.length > 0 ? about(intent, barring) : about('named', [still]);
  }
  if (measures.length > 1 && intent === 'standing') {
    const over = endedByAnother(measures, view, own);
    if (over.length > 0) return about(intent, over);
  }
  if (measures.length > 0) return about(intent, measures);
  // "who signed the law in that case": what a case is about.
  const judged = view.rulings.flatMap(({ id }) => own.knowledge.find.ruling(id)?.decisions ?? []);
  const ofCase = unique(
    judged.flatMap(({ measure }): Subject[] => (measure ? [{ kind: 'measure', id: measure }] : [])),
  );
  if (ofCase.length > 0 && apps.length + companies.length === 0) return about(intent, ofCase);
  const meant = reference && !reference.bare ? measureSubjects(reference.measures) : weakMeasures(view.reading);
  const all = namingOneOf(meant, [...apps, ...companies], own);
  // A signature is somebody's: what no person signed is not meant.
  const signed = all.filter(({ id }) => own.knowledge.find.measure(id)?.signedBy !== undefined);
  const candidates = intent === 'signer' && view.reading.has('sign') && signed.length > 0 ? signed : all;
  if (candidates.length === 1 || (intent === 'measure' && areVersions(candidates, own)))
    return about(intent, candidates);
  // "did that president keep the ban going": of several that are called so, that which he put an end to.
  const another = endedByAnother(candidates, view, own);
  const over = another.length > 0 ? another : endedAmong(candidates, view.people, own);
  if (candidates.length > 1 && over.length > 0 && intent === 'standing') return about(intent, over);
  // "was the WeChat ban in effect": of several that are called so, what they name is asked about.
  const banned = commonApp(candidates, own);
  // "Was the TikTok ban enforced that day": the last that was to bar it from everybody by then.
  const enforced =
    banned && candidates.length > 1 && intent === 'standing' && isDated(view) && reading.has('enforce')
      ? barringAll(banned, view, own)
      : [];
  if (enforced.length > 0) return about(intent, enforced);
  if (
    candidates.length > 1 &&
    banned &&
    !areOfOneDay(candidates, own) &&
    (intent === 'standing' ||
      aspect === 'ended' ||
      (intent === 'dates' && !isDated(view) && view.people.length === 0)) &&
    isBan(view)
  )
    return about('named', [banned]);
  // "is that place's ban still on": of several lists of one place each is told with what stands of it.
  const isUndatedBan = intent === 'standing' && aspect === undefined && !isDated(view) && isBan(view);
  if (isUndatedBan && candidates.length > 1 && areBlocks(candidates, own)) return about(intent, candidates);
  // "who signed the TikTok ban": what was to bar it from everybody.
  const signedBans = candidates.length > 1 && intent === 'signer' && isBan(view) ? barringOf(candidates, own) : [];
  if (signedBans.length > 0) return about(intent, signedBans);
  // "what is the TikTok ban", "does the WeChat ban affect users": the last that was to bar it from everybody.
  if (candidates.length > 1 && isBan(view) && intent === 'measure' && ofContent.has(aspect)) {
    const [last] = barringOf(candidates, own);
    if (last) return about(intent, [last]);
    if (banned && weakMeasures(reading).length > 1) return about('named', [banned]);
  }
  // "the fine for breaking the ban": those that have one.
  const fining = candidates.length > 1 && aspect === 'penalties' ? finingIn(candidates, own) : [];
  if (fining.length > 0) return about(intent, fining);
  // "When did that place lift its ban": where nothing ended any of its lists, what stands of each.
  const isItsEnd =
    aspect === 'ended' && intent === 'dates' && jurisdictions.length === 1 && view.authorities.length === 0;
  if (
    isItsEnd &&
    candidates.length > 1 &&
    areOfOnePlace(candidates, own) &&
    candidates.every((one) => isUnended(one, own))
  )
    return about('standing', candidates);
  const issuers = new Set(candidates.map(({ id }) => own.knowledge.find.measure(id)?.issuer));
  const signers = new Set(candidates.map(({ id }) => own.knowledge.find.measure(id)?.signedBy));
  // "who signed the 120-day order": two presidents each signed one.
  if (intent === 'signer' && signers.size > 1 && reading.countsDays) return about(intent, candidates);
  if (candidates.length > 1 && intent === 'signer' && issuers.size === 1) return about(intent, candidates.slice(0, 1));
  if (candidates.length > 1 && aspect === 'reasons' && issuers.size === 1) {
    const [given] = candidates.filter(({ id }) => own.knowledge.find.measure(id)?.reasons);
    if (given) return about(intent, [given]);
  }
  if (intent === 'dates' && (aspect === undefined || aspect === 'signed') && areOfOneDay(candidates, own))
    return about(intent, candidates);
  const [duty] =
    candidates.length > 1 && intent === 'dates'
      ? [
          meantDeadline(
            view.reading,
            candidates.flatMap(({ id }) => own.knowledge.deadlinesOf(id)),
            own.deadlines,
            own.words,
          ),
        ]
      : [];
  if (duty) return about('deadlines', [duty]);
  if (candidates.length > 1) {
    const one = meantMeasure(candidates, view, own);
    // "a law against X, which?": all that are called so, where they are few.
    if (!one && rule === calledWhat.name && candidates.length <= mostCalled) return about(intent, candidates);
    return one ? about(intent, [one]) : choose(own.prominent.byWeight(candidates));
  }
  const [thing] = firstOf(apps, companies);
  if (thing) {
    const everywhere = namingIn(thing, view, own);
    // "when was it hit by X": what X signed of them.
    const [doer] = intent === 'dates' ? view.makers : [];
    const theirs = signedBy(doer ? [doer] : [], everywhere, own);
    const all = theirs.length > 0 ? theirs : everywhere;
    const signed = all.filter(({ id }) => own.knowledge.find.measure(id)?.signedBy !== undefined);
    const naming = rule === whoWasInOffice.name && signed.length > 0 ? signed : all;
    if (naming.length === 0) return about('named', [thing]);
    const fining = aspect === 'penalties' ? finingIn(naming, own) : [];
    if (fining.length > 0) return about(intent, fining);
    if (rule === whoWasInOffice.name) return about(intent, naming.slice(0, mostTogether));
    if (aspect === 'reasons' && reading.has('device') && jurisdictions.length === 0)
      return about(intent, forDevices(naming, own));
    const one = naming.length > 1 ? meantMeasure(naming, view, own) : undefined;
    if (one) return about(intent, [one]);
    if (naming.length === 1 || intent === 'measure') return about(intent, naming.slice(0, 1));
    // "when was it banned in that place": what stands of it there says since when.
    const isOfPlace = intent === 'dates' && jurisdictions.length > 0;
    return about(intent === 'standing' || isOfPlace ? 'named' : 'measures', firstOf(apps, companies));
  }
  if (plans.length > 0) return about('plans', plans);
  const local =
    jurisdictions.length > 0
      ? own.knowledge.measures.filter(({ jurisdiction }) =>
          jurisdictions.some(({ id }) => own.knowledge.within(id).has(jurisdiction)),
        )
      : [];
  if (intent === 'standing' && local.length > 1 && isDated(view)) return about('history', jurisdictions);
  // "why did that place block apps in September 2020": those of that time, where there are any.
  const [span, ...spans] = spansOf(view.reading.dates);
  const then = span && spans.length === 0 ? local.filter((measure) => isDatedIn(measure, ...span)) : [];
  const told =
    aspect === 'reasons'
      ? (then.length > 0 ? then : local).filter(({ reasons }) => reasons).slice(0, 1)
      : aspect === 'penalties'
        ? local.filter(({ penalties }) => penalties).slice(0, 3)
        : local;
  if (told.length > 0)
    return told.length === 1 || aspect === 'penalties' || (intent === 'signer' && told.length <= mostTogether)
      ? about(intent, measureSubjects(told))
      : choose(measureSubjects(told));
  // Nothing names the measure, but the day or the words may be those of one deadline.
  const day = view.reading.dates.find(({ moment }) => moment.kind === 'day')?.moment;
  if (day?.kind === 'day' && own.knowledge.deadlines.some(({ due }) => due === day.day))
    return about(
      'deadlines',
      own.knowledge.deadlines.filter(({ due }) => due === day.day).map(({ id }) => ({ kind: 'deadline', id })),
    );
  if (view.authorities.length > 0) {
    const meant = meantDeadline(view.reading, own.knowledge.deadlines, own.deadlines, own.words, true);
    if (meant) return about('deadlines', [meant]);
  }
  return strangerOr(view, aspect === 'ended' ? own.prominent.ended : own.prominent.measures);
};

/** Of several measures the best known of those that threaten a penalty. */
const finingIn = (measures: readonly Subject[], { knowledge, prominent }: Mind): readonly Subject[] =>
  prominent.byWeight(measures.filter(({ id }) => knowledge.find.measure(id)?.penalties)).slice(0, mostTogether);

/** Lists by which one place blocks what they name. */
function areBlocks(measures: readonly Subject[], { knowledge }: Mind): boolean {
  const found = measures.map(({ id }) => knowledge.find.measure(id));
  return found.every((measure) => measure?.kind === 'blocking' && measure.jurisdiction === found[0]?.jurisdiction);
}

/** Of the measures of a place, or of all, the one that was made last. */
function newestOf({ jurisdictions }: View, { knowledge }: Mind): readonly Subject[] {
  const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  return measureSubjects(
    newest(knowledge.measures.filter(({ jurisdiction }) => places.size === 0 || places.has(jurisdiction))),
  );
}

/** What is only known to be of a year is not before a day of it. */
function dayKnown(measure: Measure): string {
  const { signedOn, announcedOn, effectiveOn } = measure;
  const last = latest(signedOn) ?? latest(announcedOn) ?? latest(effectiveOn) ?? '9';
  const first = firstDate(measure);
  return first.slice(0, 7) === last.slice(0, 7) ? first : last;
}

/** Of the measures that name what is spoken of, in the place that is, the first. */
function oldestOf(view: View, own: Mind): readonly Subject[] {
  const [oldest] = [...view.apps, ...view.companies]
    .flatMap((thing) => namingIn(thing, view, own))
    .flatMap(({ id }) => own.knowledge.find.measure(id) ?? [])
    .toSorted((a, b) => (dayKnown(a) < dayKnown(b) ? -1 : 1));
  return oldest ? measureSubjects([oldest]) : [];
}

/** The measure that names all that is spoken of: the one that is named, else one of as many names as are told, else the shortest. */
function namingThem({ reading, apps, measures, reference }: View, { knowledge, words }: Mind): readonly Subject[] {
  if (measures.length > 0) return measures;
  const described = reference && !reference.bare ? reference.measures : [];
  const namesAll = (measure: Measure) => apps.every((app) => namesAny(measure, [app])) && appsIn(measure) > apps.length;
  const all =
    [described, knowledge.measures].map((list) => list.filter(namesAll)).find(({ length }) => length > 0) ?? [];
  const numbers = reading.tokens.flatMap(
    ({ text }) => words.cues.numbers[text] ?? (/^\d+$/.test(text) ? [Number(text)] : []),
  );
  const fits = (measure: Measure) => numbers.some((number) => appsIn(measure) === apps.length + number);
  const [best] = all.toSorted((a, b) => Number(fits(b)) - Number(fits(a)) || appsIn(a) - appsIn(b));
  return best ? measureSubjects([best]) : [];
}

/** Of the lists of a place the one whose turn is spoken of: "the second time"; the first where none is. */
function inTurn({ reading, jurisdictions }: View, { knowledge, words }: Mind): readonly Subject[] {
  const turns = reading.tokens.flatMap(({ text }) => words.cues.ordinals[text] ?? []);
  const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  const lists = inOrder(knowledge.measures.filter((measure) => places.has(measure.jurisdiction) && namesApps(measure)));
  const turn = turns.find((number) => number > 0) ?? 1;
  return measureSubjects(lists.slice(turn - 1, turn));
}

/** A common name of several measures, or a noun that may stand for any: "the WeChat ban". */
const isBan = ({ reading, reference }: View): boolean =>
  weakMeasures(reading).length > 1 || (reference?.any === true && !reference.bare);

/** Reaches of measures that bar something from everybody; a whole place's only where it is spoken of. */
const general: ReadonlySet<string> = new Set(['app-stores', 'transactions']);
const ofPlace: ReadonlySet<string> = new Set(['national-blocking', 'statewide']);

/** So many measures are told of together. */
const mostTogether = 3;

/** Of several measures the laws and orders that were to bar a thing from so many, the latest first. */
const barring = (measures: readonly Subject[], reaches: ReadonlySet<string>, { knowledge }: Mind): Measure[] =>
  measures
    .flatMap(({ id }) => knowledge.find.measure(id) ?? [])
    .filter(({ reach, kind }) => reaches.has(reach) && kind !== 'order' && kind !== 'rule')
    .toSorted((a, b) => (firstDate(a) > firstDate(b) ? -1 : 1));

/** Those that somebody signed to bar a thing from everybody. */
const barringOf = (measures: readonly Subject[], own: Mind): readonly Subject[] =>
  measureSubjects(barring(measures, general, own).filter(({ signedBy }) => signedBy !== undefined));

/** Of some measures those that one of these people signed. */
const signedBy = (people: readonly Subject[], measures: readonly Subject[], { knowledge }: Mind): readonly Subject[] =>
  measures.filter(({ id }) => people.some((person) => person.id === knowledge.find.measure(id)?.signedBy));

/** What somebody signed to bar an app, from everybody or from the devices that are spoken of; by those who are named, if any. */
function signedAgainst(app: Subject, view: View, own: Mind): readonly Subject[] {
  const { reading, people, reference } = view;
  // "state phones": whoever governs one signs none of the country's.
  if ((reference && !reference.bare && !reference.any) || reading.has('state')) return [];
  const signed = namingIn(app, view, own).filter(({ id }) => own.knowledge.find.measure(id)?.signedBy !== undefined);
  const theirs = signedBy(people, signed, own);
  const candidates = theirs.length > 0 ? theirs : signed;
  if (reading.has('device')) {
    const one = meantMeasure(candidates, view, own);
    return one ? [one] : candidates.filter(({ id }) => own.knowledge.find.measure(id)?.reach === 'government-devices');
  }
  return barringOf(candidates, own);
}

/** What is asked of what a measure does, and not of its end, its reasons or its number. */
const ofContent: ReadonlySet<Aspect | undefined> = new Set([undefined, 'does', 'does-not', 'users', 'addressees']);

/** The last law or order that was to bar a thing from everybody, by the time asked about. */
function barringAll(thing: Subject, view: View, own: Mind): readonly Subject[] {
  const spans = spansOf(view.reading.dates);
  const reaches = view.jurisdictions.length > 0 ? general.union(ofPlace) : general;
  const last = barring(namingIn(thing, view, own), reaches, own).find((measure) =>
    spans.every(([, to]) => firstDate(measure) <= to),
  );
  return last ? measureSubjects([last]) : [];
}

/** Of several measures those that name what else is spoken of; all of them where none does. */
function namingOneOf(
  measures: readonly Subject[],
  things: readonly Subject[],
  { knowledge }: Mind,
): readonly Subject[] {
  if (measures.length < 2 || things.length === 0) return measures;
  const naming = measures.filter(({ id }) => {
    const measure = knowledge.find.measure(id);
    return measure !== undefined && namesAny(measure, things);
  });
  return naming.length > 0 ? naming : measures;
}

/** How much of what is said one of several measures must meet, and by how much more than the next. */
const sureAmong = { score: 2, lead: 1.2 };

/** Of several measures the one that the question's own words recall. */
function meantMeasure(candidates: readonly Subject[], { reading }: View, { memory, words }: Mind): Subject | undefined {
  const ids = new Set(candidates.map(({ id }) => id));
  const found = recall(reading, words, memory.measures, { among: ({ id }) => ids.has(id) });
  return found && found.score >= sureAmong.score && found.lead >= sureAmong.lead ? found.value : undefined;
}

/** The one app that all of several measures name. */
function commonApp(measures: readonly Subject[], { knowledge }: Mind): Subject | undefined {
  const [first, ...others] = measures.map(({ id }) => knowledge.find.measure(id)?.listings ?? []);
  const common = (first ?? []).filter(
    ({ app }) => app !== undefined && others.every((listings) => listings.some((other) => other.app === app)),
  );
  const [only] = common;
  return only?.app !== undefined && common.length === 1 ? { kind: 'app', id: only.app } : undefined;
}

/** Two editions of one list by the same issuer are told together. */
function areVersions(candidates: readonly Subject[], { knowledge }: Pick<Mind, 'knowledge'>): boolean {
  const [first, second] = candidates.map(({ id }) => knowledge.find.measure(id));
  return (
    candidates.length >= 2 && candidates.length <= 3 && first?.issuer === second?.issuer && first?.kind === second?.kind
  );
}

/** Sections of one law: whichever of them is meant was signed on the same day. */
function areOfOneDay(candidates: readonly Subject[], { knowledge }: Mind): boolean {
  const days = candidates.map(({ id }) => knowledge.find.measure(id)?.signedOn);
  return (
    days.length > 1 &&
    days.length <= 3 &&
    days[0] !== undefined &&
    new Set(days).size === 1 &&
    areVersions(candidates, { knowledge })
  );
}

/** So many days that somebody has to keep are told one by one. */
const severalOfOne = 5;

/** Deadlines of up to this many measures are told together. */
const severalDeadlines = 3;

/** Of so many days that have passed each is told. */
const mostPassed = 3;

/** "How long may the extension be": what lets somebody move a day, of what is spoken of, or of anything. */
function movesAllowed({ measures, apps, reference }: View, { knowledge }: Mind): readonly Subject[] {
  const days = new Set(knowledge.deadlines.map(({ id }) => id));
  const moving = knowledge.deadlines.filter(({ about: of }) => of.some((id) => days.has(id)));
  const spoken = new Set([...measures, ...apps, ...measureSubjects(reference?.measures ?? [])].map(({ id }) => id));
  const meant = moving.filter(({ of, about: things }) => spoken.has(of) || things.some((id) => spoken.has(id)));
  return (meant.length > 0 ? meant : moving).map(({ id }): Subject => ({ kind: 'deadline', id }));
}

/** "The divestiture deadline on 1 December 2020": where what is called so was only set later, the days for the same things that held then. */
function setLater({ deadlines: called, reading }: View, { knowledge, words }: Mind): readonly Deadline[] {
  const day = called.length > 0 ? dayAskedAbout(reading) : undefined;
  const named = called.flatMap(({ id }) => knowledge.find.deadline(id) ?? []);
  const isLater = ({ of }: Deadline) => {
    const measure = knowledge.find.measure(of);
    return measure !== undefined && firstDate(measure) > (day ?? '9');
  };
  if (day === undefined || named.length === 0 || !named.every(isLater)) return [];
  const things = new Set(named.flatMap(({ about: of }) => of));
  const alike = knowledge.deadlines.filter(({ about: of }) => of.some((id) => things.has(id)));
  return heldThen(alike, day, reading, knowledge, words);
}

const deadlines: Finder = (found, view, own) => {
  const { aspect, show } = found;
  if (aspect === 'outcome') {
    const passed = passedDays(view, own);
    if (passed.length > 0 && passed.length <= mostPassed) return about('deadlines', passed);
  }
  const pausing = found.ofPauses ? pausesSpokenOf(view, own) : [];
  if (pausing.length > 0) return about('deadlines', measureSubjects(pausing));
  const movedOn = movedOnTo(view, own);
  if (movedOn) return about('deadlines', [movedOn]);
  const set = found.rule === timesMoved.name ? movedBy(view, own) : undefined;
  if (set) return about('deadlines', [set]);
  const moved = show === 'all' ? movedDay(view, own) : undefined;
  if (moved) return about('deadlines', [moved]);
  const early = setLater(view, own);
  if (early.length > 0 && early.length <= severalDeadlines)
    return about(
      'deadlines',
      early.map(({ id }) => ({ kind: 'deadline', id })),
    );
  if (view.deadlines.length > 0) return about('deadlines', view.deadlines);
  const moves = found.ofMoves ? movesAllowed(view, own) : [];
  if (moves.length > 0) return about('deadlines', moves);
  if (found.ofTerm) {
    const all = daysSaid(view.reading, own.words).flatMap((days) => setIn(days, own.knowledge.deadlines));
    if (all.length > 0)
      return about(
        'deadlines',
        all.map(({ id }) => ({ kind: 'deadline', id })),
      );
  }
  const { measures, apps, companies, plans, reference, reading } = view;
  // What is still ahead is looked for among all that is set for it.
  if (show === 'due' && measures.length === 0) {
    const shared = reference?.pauses ? commonApp(measureSubjects(reference.measures), own) : undefined;
    const things = [...apps, ...companies, ...(shared ? [shared] : [])];
    if (things.length > 0) return about('deadlines', things);
  }
  // "When was that order last extended", where no day of it was moved: what became of it.
  const isMoved = ({ id }: Subject) => own.knowledge.deadlinesOf(id).some(({ movedTo }) => movedTo !== undefined);
  if (found.ofDaysOrPast && !measures.some(isMoved)) return history({ ...found, intent: 'history' }, view, own);
  // "Within 90 days of the memo": of its days the one that is so long after it.
  const isLong = reading.countsDays && !reading.has('how-long') && measures.length === 1;
  const ofLength = isLong ? setBy(measures, view, own) : [];
  if (ofLength.length > 0) return about('deadlines', ofLength);
  const meantMeasures =
    measures.length > 0 || !reference || reference.bare ? measures : measureSubjects(reference.measures);
  const ofAnywhere = [...meantMeasures, ...apps, ...companies].flatMap(({ id }) => own.knowledge.deadlinesOf(id));
  const ofPlace = ofAnywhere.filter((deadline) => isWithin(deadline, view, own));
  const bySubject = ofSpoken(ofPlace, reading, own.words);
  const day =
    measures.length === 0 && plans.length === 0 && apps.length + companies.length === 1
      ? dayAskedAbout(reading)
      : undefined;
  const isAskedThen =
    day !== undefined && aspect !== 'left' && reading.has('deadline', 'must') && !reading.has(...ofOtherDays);
  const held = isAskedThen ? heldThen(bySubject, day, reading, own.knowledge, own.words) : [];
  if (held.length > 0 && held.length <= severalDeadlines)
    return about(
      'deadlines',
      held.map(({ id }) => ({ kind: 'deadline', id })),
    );
  // "The deadline of the order of that month", where two were made in it: of both.
  if (found.ofAllMeant && meantMeasures.length > 0) return about('deadlines', meantMeasures);
  const meant =
    aspect === 'left'
      ? undefined
      : meantDeadline(
          reading,
          ofAnywhere.length > 0 ? bySubject : own.knowledge.deadlines,
          own.deadlines,
          own.words,
          ofAnywhere.length === 0,
        );
  if (meant) return about('deadlines', [meant]);
  const alike =
    ofAnywhere.length === 0 && view.authorities.length > 0
      ? meantOfOne(reading, own.knowledge.deadlines, own.deadlines, own.words)
      : [];
  if (alike.length > 0) return about('deadlines', alike);
  const described = reference && !reference.bare ? measureSubjects(reference.measures).slice(0, 6) : [];
  const subjects = firstOf(measures, described, [...apps, ...companies, ...plans]);
  // A subject with deadlines of many measures is asked back, unless all of them are wanted.
  const of = [...new Set(subjects.flatMap(({ id }) => own.knowledge.deadlinesOf(id)).map((deadline) => deadline.of))];
  const isOfThose = bySubject.length < ofPlace.length;
  // "when must agencies drop it": the days that those have to keep, where they are few.
  if (isOfThose && measures.length === 0 && apps.length === 1 && bySubject.length <= severalOfOne && !isDated(view))
    return about(
      'deadlines',
      bySubject.map(({ id }) => ({ kind: 'deadline', id })),
    );
  // "the TikTok deadline": that of the last law or order that was to bar it from everybody.
  const [thing] = [...apps, ...companies];
  if (found.ofLastBar && thing && of.length > (thing.kind === 'app' ? severalDeadlines : 1)) {
    const last = barringAll(thing, view, own);
    if (last.length > 0) return about('deadlines', last);
  }
  if (
    of.length > severalDeadlines &&
    measures.length === 0 &&
    !isOfThose &&
    !reading.has('due', 'past', 'all', 'which', 'left', 'tell', 'how-many', 'any') &&
    !isDated(view) &&
    view.jurisdictions.length === 0
  )
    return choose(
      own.prominent.byWeight(of.flatMap((id) => (own.knowledge.find.measure(id) ? [{ kind: 'measure', id }] : []))),
    );
  if (subjects.length > 0) return about('deadlines', subjects);
  if (
    reading.has('due', 'past', 'all') ||
    (show === 'due' &&
      (reading.has('still', 'next') || reading.at('deadline').some((at) => !reading.isAt(at, 'left')))) ||
    view.jurisdictions.length > 0 ||
    isDated(view)
  )
    return about('deadlines', []);
  return strangerOr(view, own.prominent.deadlines);
};

/** What asks for others than those that held on a day. */
const ofOtherDays = [
  'how-many',
  'all',
  'past',
  'before',
  'next',
  'first',
  'extend',
  'why',
  'happen',
  'who',
  'end',
] as const;

/** Of the days that a measure set those that are as long after it as is said; none where all are, which tells them together. */
function setBy([measure]: readonly Subject[], { reading }: View, { knowledge, words }: Mind): readonly Subject[] {
  const all = knowledge.deadlinesOf(measure?.id ?? '').filter(({ of }) => of === measure?.id);
  const meant = daysSaid(reading, words).flatMap((days) => setIn(days, all));
  return meant.length < all.length ? meant.map(({ id }) => ({ kind: 'deadline', id })) : [];
}

/** What happened in quite another year, in another month of any, or well after the day asked about is not what is meant. */
const mayBeOf = ({ on }: RecordEvent, { dates }: Reading): boolean =>
  dates.every(({ moment, relation }) => {
    if (relation !== 'on' && relation !== 'none') return true;
    if (moment.kind === 'day')
      return on.slice(0, 4) === moment.day.slice(0, 4) && (earliest(on) ?? '') <= addDays(moment.day, mostMisdated);
    if (moment.kind === 'month-only' || moment.kind === 'no-year')
      return on.length === 4 || Number(on.slice(5, 7)) === moment.month;
    if (moment.kind !== 'period') return true;
    return on.slice(0, 4) >= moment.from.slice(0, 4) && on.slice(0, 4) <= moment.to.slice(0, 4);
  });

/** By so many days somebody may be wrong about when something happened. */
const mostMisdated = 7;

/** "Between 17 January and 14 February 2025", "since September 2025": all that happened from one day on, and no single thing. */
const isOfSpan = ({ dates }: Reading): boolean =>
  spansOf(dates).length > 1 || dates.some(({ relation, moment }) => relation === 'since' && moment.kind !== 'now');

/** What happened to firms when their shares were to come to a market. */
export const flotationsOf = (subjects: readonly Subject[], { knowledge, words }: Mind): readonly Subject[] =>
  unique(
    subjects
      .flatMap(({ id }) => knowledge.eventsAbout(id))
      .filter(({ what, aliases }) => words.cues.flotation.test([what, ...aliases].join(' ').toLowerCase()))
      .map(({ id }): Subject => ({ kind: 'event', id })),
  );

/** Of the firms that are spoken of, or that are behind what is, those of which it is noted where their shares are traded. */
export function tradedFirms({ companies, apps }: View, { knowledge, words }: Mind): readonly Subject[] {
  const [code = ''] = words.cues.phrases['stock-code'] ?? [];
  const tied = apps.flatMap(({ id }) => knowledge.find.app(id)?.relations ?? []);
  // Whoever makes an app is its company before those that have that one.
  const makers = tied.filter(({ kind }) => makes.has(kind) && kind !== 'parent');
  const isTraded = (id: string) => knowledge.find.company(id)?.notes.some((text) => text.includes(code)) === true;
  const traded = [companies.map(({ id }) => id), makers.map(({ party }) => party), tied.map(({ party }) => party)]
    .map((ids) => [...new Set(ids)].filter(isTraded))
    .find(({ length }) => length > 0);
  return (traded ?? []).map((id): Subject => ({ kind: 'company', id }));
}

/** What somebody by name said for the place that is spoken of, or that a measure is of. */
function saidFor({ jurisdictions, measures, apps, reading }: View, { knowledge }: Mind): readonly Subject[] {
  const places =
    jurisdictions.length > 0
      ? jurisdictions.map(({ id }) => id)
      : [...measures, ...weakMeasures(reading)].flatMap(({ id }) => knowledge.find.measure(id)?.jurisdiction ?? []);
  return knowledge.events
    .filter(
      ({ onBehalfOf, about: of }) =>
        onBehalfOf !== undefined &&
        places.some((place) => knowledge.within(place).has(onBehalfOf)) &&
        of.some((id) => knowledge.find.person(id)) &&
        apps.every(({ id }) => of.includes(id)),
    )
    .map(({ id }): Subject => ({ kind: 'event', id }));
}

/** "When did it come back to the stores after it was pulled": the one thing whose day is asked and that is told in so many words. */
function eventInFull({ reading, events }: View): Subject | undefined {
  const [only, ...others] = events;
  const asksDay = reading.has('when', 'date-of') && !reading.isAt(0, 'yes-no');
  const isInFull = reading.mention('event').some(({ from, to }) => to - from >= leastInFull);
  return asksDay && others.length === 0 && isInFull ? only : undefined;
}
const leastInFull = 4;

const history: Finder = (found, view, own) => {
  const { aspect } = found;
  const { apps, companies, plans, reference } = view;
  if (found.rule === whoSaidItStays.name) {
    const said = saidFor(view, own);
    if (said.length > 0) return about('history', said);
  }
  if (found.rule === wentPublic.name) {
    const floated = flotationsOf([...companies, ...apps], own);
    return floated.length > 0 ? about('history', floated) : about('profile', tradedFirms(view, own));
  }
  // What was done then is of all that is described, whichever of it is meant.
  const isOfAll = found.rule === whatWasDoneThen.name && reference && !reference.bare;
  const measures = isOfAll ? measureSubjects(reference.measures) : view.measures;
  const things = measures.length + apps.length + companies.length + plans.length;
  // What came after a ruling begins with it; a court may stand for its only one.
  const isOfRuling = aspect === 'next' && (things === 0 || courtly(view.reading));
  const ofCourt = isOfRuling ? caseOf(view, measures, own) : [];
  const cases = view.rulings.length > 0 ? view.rulings : ofCourt.length === 1 ? ofCourt : [];
  const subjects = [...(aspect === 'next' ? cases : []), ...measures, ...apps, ...companies, ...plans];
  // "Any changes to that directive": all that became of it, and not what happened once.
  const isOfChanges =
    view.measures.length > 0 && view.reading.has('change') && view.reading.has('any', 'yes-no', 'how');
  // "That office put a list online and pulled it": of what happened to the lists that it made.
  const isOfOffice = subjects.length === 0 && view.authorities.length > 0 && reference && !reference.bare;
  const among = isOfOffice ? measureSubjects(reference.measures) : subjects;
  const happened = among.flatMap(({ id }) => own.knowledge.eventsAbout(id));
  const candidates = among.length > 0 ? happened : own.knowledge.events;
  const event =
    (isDated(view) && subjects.length === 0) || isOfSpan(view.reading) || isOfChanges
      ? undefined
      : meantEvent(
          view.reading,
          [...new Set(candidates)].filter((event) => mayBeOf(event, view.reading)),
          own.events,
          own.words,
        );
  // "what happened to the WeChat ban": of several that are called so, what stands of what they name is told.
  const banned =
    subjects.length === 0 && !aspect && !isDated(view) && isBan(view) && commonApp(weakMeasures(view.reading), own);
  // "timeline of the WeChat ban": all that happened to it.
  if (banned) return about(view.reading.has('timeline') ? 'history' : 'named', [banned]);
  const called = aspect ? undefined : eventInFull(view);
  if (called) return about('history', [called]);
  if (event) return about('history', [event]);
  // "what came of the WeChat ban after 2020": of all that are called so.
  const weak = weakMeasures(view.reading);
  if (subjects.length === 0 && isDated(view) && weak.length > 1) return about('history', weak);
  // "when did that place first block it": what happened, by a name of its own, to what is named beside it.
  const [one, ...more] = view.events.filter(({ id }) =>
    subjects.every((subject) => own.knowledge.eventsAbout(subject.id).some((of) => of.id === id)),
  );
  if (one && more.length === 0 && view.events.length === 1 && !aspect) return about('history', [one]);
  if (subjects.length > 0) return about('history', subjects);
  if (view.events.length > 0) return about('history', view.events);
  // "What happened to X in 2021": of somebody who is not on record, nothing that happened then to others.
  const isOfAnybody = view.strangers.length === 0 && (isDated(view) || view.jurisdictions.length > 0);
  if (isOfAnybody) return about('history', []);
  return strangerOr(
    view,
    firstOf(view.meantApps, [...own.prominent.measures.slice(0, 3), ...own.prominent.apps.slice(0, 2)]),
  );
};

const profile: Finder = ({ intent, rule }, view, own) => {
  const { prominent } = own;
  const { apps, companies, measures, people, rulings: cases, plans, jurisdictions } = view;
  const traded = rule === stockCode.name ? tradedFirms(view, own) : [];
  if (traded.length > 0) return about(intent, traded);
  const subjects = firstOf([...apps, ...companies, ...measures, ...people, ...cases, ...plans], jurisdictions).slice(
    0,
    3,
  );
  if (subjects.length === 0 && view.meantApps.length > 0) return choose(view.meantApps);
  // "the TikTok ban", and nothing else: which of those that are called so.
  const common = weakMeasures(view.reading);
  if (subjects.length === 0 && common.length > 0) return choose(prominent.byWeight(common));
  if (subjects.length === 0 && isDated(view) && view.strangers.length === 0) return about('history', []);
  return subjects.length > 0
    ? about(intent, subjects)
    : strangerOr(view, [...prominent.apps.slice(0, 3), ...prominent.measures.slice(0, 2)]);
};

const statements: Finder = (_, view, { knowledge }) => {
  const { people, sources, apps, companies, measures, plans, rulings: cases } = view;
  const silent = people.length > 0 && people.every(({ id }) => knowledge.statementsBy(id).length === 0);
  // What a judge says is a ruling.
  if (silent && cases.length > 0) return about('rulings', cases);
  // Whoever spoke for a place is on record by what happened then.
  const spoke = people.some(({ id }) => knowledge.eventsAbout(id).some(({ onBehalfOf }) => onBehalfOf !== undefined));
  // Who signed nothing is on record by what happened.
  const asksWords = view.reading.has('say', 'say-sure') && view.makers.length === 0;
  const isInEvent = asksWords && people.some(({ id }) => knowledge.eventsAbout(id).length > 0);
  return silent && !spoke && !isInEvent && apps.length + companies.length + measures.length === 0
    ? about('profile', people)
    : about('statements', [...people, ...sources.slice(0, 1), ...apps, ...companies, ...measures, ...plans]);
};

/** The places that name any app, those with the most (or the fewest) of them first. */
function mostNaming({ measures }: Knowledge, isFewest: boolean): readonly Subject[] {
  const named = new Map<string, number>();
  for (const measure of measures) {
    const { jurisdiction, listSize } = measure;
    const apps = appsIn(measure);
    if (apps > 0) named.set(jurisdiction, (named.get(jurisdiction) ?? 0) + (apps > 1 ? (listSize ?? apps) : apps));
  }
  return [...named]
    .sort(([, a], [, b]) => (isFewest ? a - b : b - a))
    .slice(0, mostPlaces)
    .map(([id]) => ({ kind: 'jurisdiction', id }));
}
const mostPlaces = 4;

/** "What of A's and B's is on that list": the companies whose apps are asked for, where they are several. */
const severalOwners = (view: View): readonly Subject[] =>
  view.companies.length > 1 && view.companies.length <= mostTogether && view.apps.length + leftOut(view).length === 0
    ? view.companies
    : [];

const finders: Readonly<Record<Intent, Finder>> = {
  overview: ({ aspect }, { reading }) =>
    about(reading.has('country') && aspect !== 'does-not' ? 'measures' : 'overview', []),
  apps: (found, view, own) => {
    // "what did that place ban first": what its first list has.
    if (found.ofFirms) return about('apps', firmsNamedMost(view, own));
    if (found.ofEach) {
      const sides = firstOf(view.companies, view.jurisdictions, view.people);
      return about('apps', sides.length > 0 ? sides : mostNaming(own.knowledge, view.reading.has('smallest')));
    }
    // "Which of the eight had that place listed before": where it had no list yet, the one came before the other.
    const shared = found.ofShared && !found.ofEach ? sharedList(view, own.knowledge) : undefined;
    if (shared?.earlier.length === 0)
      return about('compare', measureSubjects([shared.list, ...shared.there].slice(0, 2)));
    if (found.inTurn) return about('apps', inTurn(view, own));
    if (found.theRest) return about('apps', namingThem(view, own));
    const { reference } = view;
    // "which apps did that judge ban": who made no measure is told of as who they are.
    const isOfPerson = view.people.length > 0 && view.makers.length === 0 && nothingSpecific({ ...view, people: [] });
    if (isOfPerson && view.categories.length === 0 && !view.reference?.count) return about('profile', view.people);
    // "those apps: did a state go after them": nothing narrows all apps on record, and some are spoken of.
    const isNarrowed =
      view.measures.length + view.jurisdictions.length + view.companies.length + view.categories.length > 0 ||
      (isDated(view) && view.reading.has('which', 'what'));
    if (
      view.apps.length > 0 &&
      !isNarrowed &&
      !view.reading.has('all', 'how-many', 'except', 'also', 'beside', 'before', 'next')
    )
      return about('named', view.apps);
    // One of several measures is meant, and nothing tells which.
    const several =
      reference &&
      !found.certain &&
      !reference.bare &&
      !reference.plural &&
      view.measures.length === 0 &&
      view.jurisdictions.length + view.companies.length === 0;
    const listing = several ? reference.measures.filter(({ listings }) => listings.length > 0) : [];
    if (listing.length > 1 && !isDated(view)) return choose(own.prominent.byWeight(measureSubjects(listing)));
    // "the order", and nothing else that tells which: asked back.
    const untold =
      nothingSpecific(view) && view.people.length + view.categories.length === 0 && reference?.bare && !isDated(view);
    return untold && !view.reading.has('all', 'how-many', 'still', 'app')
      ? oneMeasure({ ...found, intent: 'measure' }, view, own)
      : about('apps', severalOwners(view));
  },
  measures: ({ ofMaker, ofEach, theirs }, { apps, companies, authorities, people }, { knowledge }) => {
    if (theirs) return about('measures', []);
    if (ofEach) return about('measures', people);
    if (!ofMaker) return about('measures', [...apps, ...companies]);
    const issued = authorities.filter(({ id }) => knowledge.measures.some(({ issuer }) => issuer === id));
    if (issued.length > 0) return about('measures', issued);
    // Who issued nothing itself may have given something its name.
    const names = authorities.flatMap(({ id }) => knowledge.find.authority(id)?.aliases ?? []);
    const called = knowledge.measures.filter(({ aliases }) =>
      aliases.some((alias) => names.some((name) => alias.startsWith(`${name} `))),
    );
    return called.length > 0 ? about('measure', measureSubjects(called)) : choose([]);
  },
  named,
  owner,
  holdings,
  signer: oneMeasure,
  dates: oneMeasure,
  standing: oneMeasure,
  measure: oneMeasure,
  deadlines,
  history,
  rulings,
  statements,
  plans: (_, { plans, apps, companies, people, authorities }, { knowledge }) => {
    // "what did that department want": of whoever is named.
    const names = authorities.map((authority) => knowledge.nameOf(authority));
    const theirs = plans.length > 0 ? [] : knowledge.plans.filter(({ by }) => names.some((name) => by.includes(name)));
    const things = [...apps, ...companies];
    const ofThings = theirs.filter(
      (plan) => things.length === 0 || plan.about.some((id) => things.some((one) => one.id === id)),
    );
    if (ofThings.length > 0)
      return about(
        'plans',
        ofThings.map(({ id }) => ({ kind: 'plan', id })),
      );
    return about('plans', [...plans, ...things, ...people]);
  },
  compare: ({ aspect }, view, { prominent, knowledge }) => {
    const { apps, measures, companies, rulings: cases, jurisdictions } = view;
    // "Maryland and Texas for X": the measures of each place that name it.
    const [thing, ...others] = [...apps, ...companies];
    // "the bans of X in Canada and the UK": of which the noun alone stands for one, at the place that it is next to.
    const isOfNoun = measures.every(({ id }) => view.reference?.measures.some((measure) => measure.id === id));
    if (thing && others.length === 0 && isOfNoun && jurisdictions.length > 1) {
      const namings = thing.kind === 'app' ? knowledge.namingsOfApp(thing.id) : knowledge.namingsOfCompany(thing.id);
      const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
      const all = namings.flatMap(({ measure }) => (places.has(measure.jurisdiction) ? [measure] : []));
      const there = aspect === 'first' ? jurisdictions.flatMap(({ id }) => firstOfPlace(all, id, knowledge)) : all;
      if (there.length > 0)
        return about(there.length > 1 ? 'compare' : 'named', there.length > 1 ? measureSubjects(there) : [thing]);
    }
    const paired = aspect === 'first' ? pairedFirsts(view, knowledge) : [];
    // "Which did that country block first, X or Y": the two themselves, each with what named it there.
    if (paired.length === 2 && jurisdictions.length === 1 && apps.length === 2) return about('compare', apps);
    if (paired.length === 2) return about('compare', paired);
    // Both were named there by one and the same measure: which that was, and none of what others did elsewhere.
    if (paired.length === 1 && apps.length === 2) return about('named', apps);
    // "Maryland or Texas", "the list of Texas and that of Maryland": one list of each place.
    const isCompared =
      jurisdictions.length === 2 ||
      aspect === 'first' ||
      view.reading.has('compare', 'copied', 'same', 'older', 'larger', 'first');
    const sides =
      others.length === 0 && isCompared && (!thing || measures.length === 0) ? sidesOf(view, knowledge) : [];
    if (sides.length === 2) return about('compare', sides);
    // "does it belong to the 59 or to the 118": which of them names it.
    const counted = view.reference?.count !== undefined && measures.length > 1;
    if (thing && others.length === 0 && counted && aspect !== 'first') return about('named', [thing]);
    const beside = describedBeside(view);
    if (beside.length > 0 && apps.length + companies.length === 0 && measures.length === 1)
      return about('compare', [...beside, ...measures]);
    const list = [apps, measures, companies, cases].find(({ length }) => length > 1) ?? [
      ...apps,
      ...measures,
      ...companies,
      ...cases,
    ];
    return list.length > 0 ? about('compare', list) : choose(prominent.apps);
  },
  disputes: (_, { apps, companies, measures, rulings: cases, people }, { knowledge }) => {
    const subjects = [...apps, ...companies, ...measures, ...cases];
    // What is unsure about somebody is told with what they have.
    const held = people.flatMap(({ id }) => knowledge.holdingsOf(id).map(({ thing }) => thing));
    return about('disputes', subjects.length > 0 ? subjects : held);
  },
  sources: profile,
  profile,
};

export const aboutOf: Finder = (found, view, own) => finders[found.intent](found, view, own);

/** The measures that name a subject, in the jurisdiction asked about. */
function namingIn(subject: Subject, { jurisdictions }: View, { knowledge }: Mind): Subject[] {
  const namings = subject.kind === 'app' ? knowledge.namingsOfApp(subject.id) : knowledge.namingsOfCompany(subject.id);
  const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  return unique(
    measureSubjects(
      namings.flatMap(({ measure }) => (places.size === 0 || places.has(measure.jurisdiction) ? [measure] : [])),
    ),
  );
}

const areOfOnePlace = (measures: readonly Subject[], { knowledge }: Mind): boolean =>
  new Set(measures.map(({ id }) => knowledge.find.measure(id)?.jurisdiction)).size === 1;

const isUnended = ({ id }: Subject, { knowledge }: Mind): boolean =>
  knowledge.find.measure(id)?.history.some(({ status }) => isOver(status)) !== true;

const isMadeIn = (id: string, spans: ReturnType<typeof spansOf>, { knowledge }: Mind): boolean => {
  const measure = knowledge.find.measure(id);
  return measure !== undefined && spans.some(([from, to]) => isDatedIn(measure, from, to));
};

/** "Why was X taken off government phones": the best known of what names it for devices alone. */
function forDevices(naming: readonly Subject[], { knowledge, prominent }: Mind): readonly Subject[] {
  const ofDevices = naming.filter(({ id }) => knowledge.find.measure(id)?.reach === 'government-devices');
  return prominent.byWeight(firstOf(ofDevices, naming)).slice(0, 1);
}
