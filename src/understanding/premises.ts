/** What a question takes for granted, so that the answer can say whether it is so. */
import type { Premise } from '../answers/answer.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { judgedBy } from '../knowledge/making.ts';
import { actsOnIt } from './acting.ts';
import { heldBeliefs, speaksOfDay } from './beliefs.ts';
import { saysRepeal, standsForSure } from './endings.ts';
import { saidToBeOn } from './intents/named.ts';
import { oneOrBothNamed } from './intents/overlap.ts';
import { theirsOrNot, whatIsHeldSo, whoHoldsMore } from './intents/owners.ts';
import type { IntentFound } from './intents/rule.ts';
import { signedByThem, whichOfTwo } from './intents/signers.ts';
import { isSaidToName, isWantedNumber } from './intents/signs.ts';
import type { Lexicon } from './lexicon.ts';
import { isTurned } from './owned.ts';
import type { Reading } from './reading.ts';
import type { View } from './view.ts';

/** What a question asks to be so, or takes for granted: a signer, a name on a list, a tie, a number, a belief. */
export function premisesOf(
  found: IntentFound,
  view: View,
  about: readonly Subject[],
  knowledge: Knowledge,
  words: Lexicon,
): Premise[] {
  const { reading } = view;
  const { intent } = found;
  const list: Premise[] = reading.tied.filter(
    (one) => one.kind === 'tie' && about.every(({ kind, id }) => kind !== 'app' || id === one.thing.id),
  );
  const wh = reading.has('who', 'whose', 'what', 'which', 'when', 'where', 'why', 'how', 'how-many', 'how-long');
  const asked = !wh || opensYesNo(view, words);
  const app = about.find(({ kind }) => kind === 'app' || kind === 'company');
  const [only, ...further] = about;
  // "Why did X ban it": what it was barred by says who did.
  const barring = found.aspect === 'reasons' && further.length === 0 && only?.kind === 'measure' ? only : undefined;
  const measure = view.measures[0];
  const place = view.jurisdictions[0]?.id;
  if (view.reference?.wrongSigner && measure)
    list.push({ kind: 'signer', person: view.reference.wrongSigner, measure: measure.id, asked: false });
  // "X put it out and Y killed it": whoever is said to have made it is taken for the one who signed.
  const author = reading.has('end')
    ? reading.mention('person').find(({ to }) => reading.isAt(to, 'sign', 'issue') && !reading.isAt(to, 'end'))
    : undefined;
  const [maker] = author?.subjects ?? [];
  if (maker && measure && view.measures.length === 1 && view.people.length > 1 && list.length === 0)
    list.push({ kind: 'signer', person: maker.id, measure: measure.id, asked: false });
  // Who signed: "did Biden sign it", "when did Biden sign it"; who ended is told by the answer itself.
  // "how come X named the eight": whoever acts right before the verb is taken for the one who signed.
  const acts = reading
    .mention('person')
    // "why did X go and ban it"
    .some(({ to }) => reading.isAt(reading.isAt(to, 'take') ? to + 2 : to, 'name', 'list', 'ban', 'sign', 'issue'));
  const signed = measure ?? (acts ? barring : undefined);
  if (
    signed &&
    view.measures.length <= 1 &&
    // "both that country and he": he is a side, and is not taken for who signed what the country made.
    !(intent === 'apps' && view.jurisdictions.length > 0 && reading.has('both')) &&
    (acts || found.rule === signedByThem.name || reading.has('sign', 'issue', 'ban', 'order')) &&
    !reading.has('end') &&
    !reading
      .mention('person')
      .some((mention) => actsOnIt(mention, reading) || judgedBy(mention.subjects, knowledge).length > 0) &&
    (intent === 'signer' || intent === 'dates' || intent === 'measure' || intent === 'standing' || intent === 'apps')
  ) {
    for (const person of view.people.slice(0, 1))
      if (!list.some(({ kind }) => kind === 'signer'))
        list.push({
          kind: 'signer',
          person: person.id,
          measure: signed.id,
          asked: asked && intent === 'signer' && view.people.length === 1 && !isByTheWay(view, words),
        });
  }
  // "One entry or two": whether each is named is told with how many there are.
  if (intent === 'named' && found.aspect === 'count') return list;
  if (intent === 'named' && app) {
    // A company that is asked about beside a list is named on it or not: lists of companies bar no app.
    const isOfCompany = app.kind === 'company' && view.measures.length === 1 && !reading.has('ban', 'allow');
    const isAdded = view.measures.length === 1 && reading.has('join');
    const isOneOrBoth = found.rule === oneOrBothNamed.name;
    const listed =
      isAdded ||
      isOneOrBoth ||
      found.rule === saidToBeOn.name ||
      reading.has('name', 'list', 'also') ||
      isOfCompany ||
      isInMeasure(view, words);
    const places = placesApart(view, knowledge);
    const denied = asksIfNot(reading, words) ? { denied: true as const } : {};
    // "any law against X there now": what was named in one that is over is no yes.
    const isBar =
      (reading.has('ban', 'allow') && !isOneOfCounted(view, words)) ||
      (reading.has('still') && reading.has('law', 'order', 'measure') && view.measures.length === 0);
    const things = about.filter(({ kind }) => kind === 'app' || kind === 'company');
    for (const one of things) {
      const unnamed = isBar ? withoutName(one, view, knowledge) : undefined;
      if (unnamed) list.push({ kind: 'named', app: one, measure: unnamed, asked: true, ...denied });
      else if (isBar || !listed || (denied.denied && view.measures.length > 1))
        for (const where of placesOf(one, places, view) ?? [place])
          list.push({
            kind: 'barred',
            about: one,
            ...(where ? { jurisdiction: where } : {}),
            // That one place bars it is no yes to whether all do.
            ...(asksIfAllowed(view) || denied.denied || (!where && reading.has('all')) || asksIfAny(view, where)
              ? { allowed: true }
              : {}),
            asked: true,
          });
      else if ((asked || isOneOrBoth) && view.measures.length === 1)
        for (const { id } of view.measures) list.push({ kind: 'named', app: one, measure: id, asked: true, ...denied });
    }
    // "On the Texas list, and on Montana's": of the place beside a measure it is asked, too.
    const [only, ...more] = view.measures;
    const isBeside = (where: string) =>
      more.length === 0 &&
      (only === undefined || !knowledge.within(where).has(knowledge.find.measure(only.id)?.jurisdiction ?? where));
    if (listed && !isBar && (asked || isOneOrBoth) && place)
      for (const thing of things)
        for (const where of (places.length > 1 ? places : [place]).filter(isBeside))
          list.push({ kind: 'named-in', app: thing, jurisdiction: where, asked: true });
  } else if (
    app &&
    reading.has('ban') &&
    (intent === 'measure' ||
      intent === 'dates' ||
      intent === 'history' ||
      intent === 'rulings' ||
      intent === 'measures' ||
      intent === 'deadlines' ||
      (found.rule === whichOfTwo.name && !reading.has('device'))) &&
    app.kind === 'app'
  ) {
    list.push({ kind: 'barred', about: app, ...(place ? { jurisdiction: place } : {}), asked: false });
  }
  if (measure && intent !== 'named' && intent !== 'compare')
    for (const one of view.apps)
      if (reading.has('ban', 'name', 'list') && intent !== 'apps')
        list.push({ kind: 'named', app: one, measure: measure.id, asked: false });
  if (measure && reading.has('court') && courtPresupposed(view) && intent !== 'rulings')
    list.push({ kind: 'ruled', measure: measure.id, asked: false });
  list.push(...ties(found, view, about, asked, words));
  if (measure) {
    const number = claimedNumber(view, words);
    if (number !== undefined && view.reference?.count !== number && intent !== 'deadlines')
      list.push({ kind: 'count', measure: measure.id, number, asked: false });
  }
  // "When was that law repealed": a law or an order that nothing ended is said not to have been.
  const asksOfEnd = found.aspect === 'ended' || found.ofEnder === true;
  const ended = asksOfEnd && further.length === 0 && saysRepeal(reading, words) ? only : undefined;
  if (ended?.kind === 'measure' && standsForSure(ended.id, knowledge))
    list.push({ kind: 'status', measure: ended.id, status: 'revoked', asked: false });
  const [held] = [...reading.believed, ...heldBeliefs(view, about, knowledge, words)];
  // What stood on a day is told for that day: what is commonly believed of another day only stands in its way.
  const days = reading.dates.flatMap(({ moment }) => (moment.kind === 'day' ? [moment.day] : []));
  const isOfOther = held !== undefined && intent === 'named' && days.length > 0 && !speaksOfDay(held, days, knowledge);
  if (held && !isOfOther) list.push({ kind: 'belief', belief: held, asked: false });
  return list;
}

/** "The act that Y signed", "between Y signing it and that day": who signed is said and not asked. */
const isByTheWay = ({ reading: { mention, tokens } }: View, words: Lexicon): boolean =>
  mention('person').some(({ from }) => words.clauseOpeners.has(tokens[from - 1]?.text ?? ''));

/** The places asked about where none of them lies in another. */
function placesApart({ jurisdictions }: View, knowledge: Knowledge): readonly string[] {
  const ids = jurisdictions.map(({ id }) => id);
  return ids.filter((id) => ids.every((other) => other === id || !knowledge.within(other).has(id)));
}

/** The places in which something is asked about, where there are several: its own in "Canada X and India Y", else all. */
function placesOf({ id }: Subject, places: readonly string[], { reading, apps }: View): readonly string[] | undefined {
  if (places.length < 2) return undefined;
  const kinds = reading.mentions.flatMap(({ subjects: [first] }) =>
    first?.kind === 'app' || first?.kind === 'jurisdiction' ? [first.kind] : [],
  );
  const isTurnAbout =
    kinds.length === places.length * 2 && kinds.every((kind, at) => at === 0 || kind !== kinds[at - 1]);
  const own = places[apps.findIndex((app) => app.id === id)];
  return isTurnAbout && apps.length === places.length && own ? [own] : places;
}

/**
 * Whether people may use it is asked in a hundred ways, and a yes would be taken for the wrong thing: it is kept for those
 * that ask for nothing but a bar.
 */
const asksIfAllowed = ({ reading }: View): boolean =>
  !reading.has('ban') || reading.has('allow', 'end', 'back') || reading.at('not').length > 0;

/** "Is there anything left there that bars X", "where in that country is it barred": what bars it on some devices only is no no. */
const asksIfAny = ({ reading }: View, where: string | undefined): boolean =>
  where !== undefined && (reading.has('any') || reading.at('where').some((at) => !reading.has('when') && at < 2));

/** "Is X off that list", "no longer on it", "so X is not in it?"; "isn't X in it" and "in it or not" only ask whether it is. */
const asksIfNot = ({ tokens, at, has, isAt }: Reading, words: Lexicon): boolean =>
  tokens.some(({ text }) => words.leaving.has(text)) ||
  has('over', 'remove') ||
  at('not').some(
    (place) =>
      place > 0 &&
      place < tokens.length - 1 &&
      (isAt(place, 'be') ||
        isAt(place - 1, 'be') ||
        isAt(place + 1, 'of', 'name') ||
        words.listing.has(tokens[place + 1]?.text ?? '')),
  );

/** "was TikTok in the January order": a preposition right before the measure asks for a name in it. */
function isInMeasure({ reading, reference }: View, words: Lexicon): boolean {
  const places = [
    ...reading.mention('measure').map(({ from }) => from),
    ...(reference?.at === undefined ? [] : [reference.at]),
  ];
  const names = [...reading.mention('app'), ...reading.mention('company')].map(({ to }) => to);
  // "is it on that list": what was spoken of before.
  const [first] = (names.length > 0 ? names : reading.at('pronoun')).toSorted((a, b) => a - b);
  // "in the 8 apps": the number stands for the list.
  const number = String(reference?.count);
  const numbers = reading.tokens.flatMap(({ text }, at) => (text === number ? [at] : []));
  const counted =
    reference?.count === undefined ? [] : [...reading.at('app'), ...reading.at('number-word'), ...numbers];
  return [...places, ...counted].some((place) =>
    reading.tokens.some(
      ({ text }, at) =>
        at < place &&
        place - at <= 5 &&
        first !== undefined &&
        first <= at &&
        (reading.classes[at]?.has('of') ||
          words.dayPrepositions.has(text) ||
          // "among the 118 apps"
          (reading.isAt(at, 'name') && place - at <= 2)),
    ),
  );
}

/** "Is X one of the 118 that they blocked": it is asked for a name among so many, and not whether anything bars it. */
const isOneOfCounted = (view: View, words: Lexicon): boolean =>
  view.measures.length === 1 &&
  (view.reference?.count !== undefined || view.reading.mention('measure').some(({ written }) => /^\d/.test(written))) &&
  isInMeasure(view, words);

function opensYesNo(view: View, words: Lexicon): boolean {
  const first = view.reading.tokens.find((token) => words.openers.has(token.text));
  return first !== undefined && words.classesOf(first.text).includes('yes-no');
}

/** A court is spoken of: "an interim rule" is none of its rulings. */
const courtPresupposed = ({ reading }: View) =>
  reading.at('court').some((at) => !reading.isAt(at, 'rule')) &&
  reading.has('next', 'happen', 'before', 'why', 'when', 'end', 'status', 'still');

function claimedNumber({ reading, reference }: View, words: Lexicon): number | undefined {
  for (const at of reading.at('app')) {
    // "three app orders": the orders are counted.
    if (reference?.plural && reference.at === at + 1) continue;
    // "118 Chinese apps"
    const back = reference?.miscounted && words.cues.adjective.test(reading.tokens[at - 1]?.text ?? '') ? 2 : 1;
    const previous = reading.tokens[at - back]?.text ?? '';
    const number = words.cues.numbers[previous] ?? (/^\d{1,3}$/.test(previous) ? Number(previous) : undefined);
    const isClaimed = reference !== undefined || isSaidToName(reading, at - back);
    if (number !== undefined && number > 1 && isClaimed && !isWantedNumber(reading, at - back)) return number;
  }
  return undefined;
}

/** "Was X banned by that list", which does not name it: that, and not whatever bars it otherwise, is the answer. */
function withoutName({ kind, id }: Subject, { measures }: View, knowledge: Knowledge): string | undefined {
  const [only, ...others] = measures;
  const measure = only && knowledge.find.measure(only.id);
  if (!measure || others.length > 0 || kind !== 'app') return undefined;
  const isTheirs = (company: string) => knowledge.holdingsOf(company).some(({ thing }) => thing.id === id);
  const isNamed = measure.listings.some(
    ({ app, company }) => app === id || (company !== undefined && isTheirs(company)),
  );
  return isNamed || measure.listings.length === 0 ? undefined : measure.id;
}

/** Ties that a question puts forward: "is X owned by Y", "Y's X", "since Y owns X". */
function ties(found: IntentFound, view: View, about: readonly Subject[], asked: boolean, words: Lexicon): Premise[] {
  const { reading } = view;
  const relation =
    found.relation && found.relation !== 'behind'
      ? found.relation
      : reading.has('develop') && !reading.has('own')
        ? 'developer'
        : reading.has('own', 'whose')
          ? 'owner'
          : 'any';
  const parties = [...view.companies, ...view.people];
  const speaks = reading.has(
    'own',
    'develop',
    'operate',
    'control',
    'parent',
    'subsidiary',
    'share',
    'affiliate',
    'behind',
  );
  const isPlain = found.rule === theirsOrNot.name;
  if (!speaks && !found.sold && !isPlain) return [];
  if (found.intent === 'holdings' || found.intent === 'apps' || found.intent === 'signer') return [];
  // Who of several has more is told of all of them.
  if (found.rule === whoHoldsMore.name || found.rule === whatIsHeldSo.name) return [];
  // "how many orders did X make": orders are made, not apps.
  if (view.reference?.plural && !view.reference.bare && relation === 'developer') return [];
  const things = view.apps.length > 0 ? view.apps : about.filter(({ kind }) => kind === 'company');
  const [thing] = things;
  if (!thing) return [];
  const others = parties.filter(
    (party) => !(party.kind === thing.kind && party.id === thing.id) && !(party.id === thing.id),
  );
  const [party] = others;
  if (!party || view.people.length + view.companies.length > 3) return [];
  const whoAsked = reading.has('who', 'whose') || (reading.has('which', 'what') && reading.has('company'));
  // "X by Y, is the owner Chinese": where it is from is asked, and not whether it is Y's.
  const isAsked = found.intent === 'owner' && (asked || isPlain) && !whoAsked && !found.sold && !view.asksOrigin;
  // "does X own A and B": each of them is its or is not.
  const each = isAsked && view.apps.length > 1 && others.length === 1 ? view.apps.slice(0, mostTied) : [thing];
  return each.map(
    (one) =>
      ({
        kind: 'tie',
        thing: one,
        party,
        relation: relation as Premise extends { relation: infer R } ? R : never,
        asked: isAsked,
        ...(isAsked && isTurned(one, party, reading, words) && { turned: true }),
      }) as Premise,
  );
}

/** So many things are each said to be somebody's or not. */
const mostTied = 4;
