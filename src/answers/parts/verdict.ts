/** Whether an app or company was barred somewhere on a day, decided by one measure and told with what else stood. */
import { compareDates, type Day, daysBetween, earliest, type RecordDate } from '../../calendar.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import type { Measure, StatusName } from '../../knowledge/schema.ts';
import { isHolding } from '../../knowledge/standing.ts';
import type { Claim, Clock } from '../answer.ts';
import type { Scope } from '../fact.ts';
import { begun, coveredEntries, type Found, namedEntries, namedOn, stillOpen, within } from './entries.ts';
import { claim, placeRef, ref, severallyOr } from './refs.ts';
import { beginning, knownDay } from './stands.ts';
import { thingOf } from './ties.ts';
import { isFormOf, wordsOf } from './wording.ts';

/** Which status decides the answer before which other: what holds, then what is open, then what is over. */
const weight: Record<StatusName | 'not-yet', number> = {
  'in-force': 0,
  'in-part-in-force': 1,
  'in-force-reported': 2,
  'not-enforced': 3,
  signed: 4,
  'enjoined-in-part': 5,
  enjoined: 6,
  unknown: 7,
  lapsed: 8,
  'never-took-effect': 9,
  revoked: 9,
  rescinded: 9,
  expired: 9,
  superseded: 10,
  proposed: 11,
  'not-yet': 12,
};

/** Everything that names or reaches the thing, seen from the day. */
export function allEntries(knowledge: Knowledge, thing: Subject, clock: Clock): Found[] {
  const day = knownDay(knowledge, clock);
  return [...namedEntries(knowledge, thing, day), ...coveredEntries(knowledge, thing, day)];
}

const ofScope = (entries: readonly Found[], scope: Scope) =>
  entries.filter(({ entry }) => entry.measure.scope === scope);

/** The entry that decides: the heaviest, and of equals one that names before one that reaches, then the oldest. */
function decisive(entries: readonly Found[]): Found | undefined {
  return [...entries].sort((a, b) => {
    const byWeight = weight[a.entry.stood.status] - weight[b.entry.stood.status];
    if (byWeight !== 0) return byWeight;
    if (!a.entry.through !== !b.entry.through) return a.entry.through ? 1 : -1;
    return compareDates(namedOn(a.naming), namedOn(b.naming));
  })[0];
}

/** What is in force before what is only reported so, the oldest first. */
const byWeight = (entries: readonly Found[]): Found[] =>
  [...entries].sort(
    (a, b) =>
      Number(Boolean(a.entry.through)) - Number(Boolean(b.entry.through)) ||
      weight[a.entry.stood.status] - weight[b.entry.stood.status],
  );

/** Told alone, a verdict carries what came of its measure; beside another it is one sentence. `asked` is the place asked about. */
type Telling = { alone: boolean; asked: string | undefined };

function verdictOf(knowledge: Knowledge, thing: Subject, found: Found, clock: Clock, { alone, asked }: Telling): Claim {
  const { measure } = found.naming;
  const day = knownDay(knowledge, clock);
  const begins = found.entry.stood.status === 'signed' ? beginning(knowledge, measure, day) : undefined;
  const from = begins && earliest(begins.due);
  const took = found.entry.stood.status === 'signed' && !begins ? tookEffect(measure, day) : undefined;
  const open = alone && stillOpen(found) && clock.asOf >= clock.today && found.entry.stood.status !== 'signed';
  return claim(`${measure.id}/verdict-${thing.id}`, found.sourced, {
    kind: 'verdict',
    thing: ref(knowledge, thing),
    // "Did the EU bar it": that one of its countries does is told as that country's.
    ...((!alone || asked !== undefined) &&
      measure.jurisdiction !== asked && { place: placeRef(knowledge, measure.jurisdiction) }),
    entry: found.entry,
    ...(begins && {
      begins: {
        due: begins.due,
        days: from === undefined ? undefined : daysBetween(day, from),
        outcome: begins.outcome,
      },
    }),
    ...(took && { took: { on: took, days: daysBetween(day, earliest(took) ?? day) } }),
    ...(open && measure.outcome && { outcome: measure.outcome }),
  });
}

/** When what was only signed on a day took effect. */
const tookEffect = ({ history }: Measure, day: Day): RecordDate | undefined =>
  history.find(({ status, on }) => isHolding(status) && (earliest(on) ?? '') > day)?.on;

/** One sentence that sums up what else names the thing, or undefined when nothing does. */
export function alsoOf(
  knowledge: Knowledge,
  thing: Subject,
  scope: Scope,
  entries: readonly Found[],
  { most = 3, elsewhere = false } = {},
): Claim | undefined {
  const sorted = scope === 'devices' ? [...entries] : byWeight(entries);
  const [first] = sorted;
  if (!first) return undefined;
  const shown = sorted.slice(0, most);
  const sourced = severallyOr(
    shown.map((found) => found.sourced),
    first.sourced,
  );
  const fact = {
    kind: 'also' as const,
    thing: ref(knowledge, thing),
    scope,
    elsewhere,
    entries: shown.map(({ entry }) => entry),
    more: entries.length - shown.length,
  };
  return claim(`${thing.id}/also-${scope}${elsewhere ? '-elsewhere' : ''}`, sourced, fact);
}

/** The jurisdictions in which some measure touches the app itself, the ones where it is named and holds first. */
function placesOf(entries: readonly Found[]): string[] {
  const sorted = byWeight(entries);
  return [...new Set(sorted.map(({ naming }) => naming.measure.jurisdiction))];
}

/** The places by how much is on record of what bars it there: "the X ban" is that of which most was told. */
function mostToldOf(places: readonly string[], entries: readonly Found[], knowledge: Knowledge): string[] {
  const toldOf = (place: string) =>
    entries
      .filter(({ naming, entry }) => naming.measure.jurisdiction === place && !entry.through)
      .reduce((sum, { naming: { measure } }) => sum + knowledge.eventsAbout(measure.id).length, 0);
  return [...places].sort((a, b) => toldOf(b) - toldOf(a));
}

const wording = ({ naming: { measure } }: Found): string =>
  [measure.name, measure.does, measure.addressees ?? '', ...measure.aliases].join(' ');

/** The question speaks of what only the rules for devices and contracts speak of: "agencies", "contractors". */
function meansDevices(devices: readonly Found[], apps: readonly Found[], topics: readonly string[]): boolean {
  const own = devices.flatMap((found) => wordsOf(wording(found)));
  const other = apps.flatMap((found) => wordsOf(wording(found)));
  return topics
    .flatMap(wordsOf)
    .some(
      (word) =>
        word.length > 3 &&
        !ofAnyMeasure.has(word) &&
        own.some((one) => isFormOf(one, word)) &&
        !other.some((one) => isFormOf(one, word)),
    );
}

/** What any measure may name or be says nothing of devices: "which company, and was it ever banned". */
const ofAnyMeasure: ReadonlySet<string> = new Set(['apps', 'company', 'companies', 'firm', 'firms', 'list', 'lists']);

/** Those whose own words the question shares first: of several rules for devices, the one that is spoken of. */
function mostSpokenOf(found: readonly Found[], topics: readonly string[]): readonly Found[] {
  return found
    .map((one) => ({ one, shared: sharedWith(one, topics) }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ one }) => one);
}

/** So many words of the question are its own. */
function sharedWith(found: Found, topics: readonly string[]): number {
  const own = wordsOf(wording(found));
  const asked = topics.flatMap(wordsOf).filter((word) => word.length > 3);
  return asked.filter((word) => own.some((other) => isFormOf(other, word))).length;
}

/**
 * The claims that answer "is it barred?". Empty when nothing on record names or reaches the thing there. A place decides
 * by itself; measures of places within it are told beside, and those of other places in one sentence.
 */
export function verdicts(
  knowledge: Knowledge,
  thing: Subject,
  place: string | undefined,
  clock: Clock,
  asked: readonly string[] = [],
  oneBan = false,
): Claim[] {
  // The name of the thing tells no measure apart from another that names it.
  const name = new Set(wordsOf(knowledge.nameOf(thing)));
  const topics = asked.filter((topic) => !wordsOf(topic).every((word) => name.has(word)));
  const day = knownDay(knowledge, clock);
  const all = allEntries(knowledge, thing, clock);
  const here = within(knowledge, all, place);
  const apps = ofScope(here, 'apps');
  const own = place ? apps.filter(({ naming }) => naming.measure.jurisdiction === place) : apps;
  const deciding = own.length > 0 ? own : apps;
  const inOrder = oneBan ? mostToldOf(placesOf(deciding), deciding, knowledge) : placesOf(deciding);
  const places = inOrder.slice(0, place ? 1 : 2);
  const leads = places.flatMap((id) => {
    const found = decisive(deciding.filter(({ naming }) => naming.measure.jurisdiction === id));
    return found ? [verdictOf(knowledge, thing, found, clock, { alone: places.length === 1, asked: place })] : [];
  });
  // What binds the place's own government stands before what binds those within it.
  const devices = byWeight(begun(ofScope(here, 'devices'), day).filter(stillOpen)).sort(
    (a, b) =>
      Number(b.naming.measure.jurisdiction === place) - Number(a.naming.measure.jurisdiction === place) ||
      Number(a.entry.measure.reach === 'procurement') - Number(b.entry.measure.reach === 'procurement'),
  );
  const others = place
    ? begun(all, day).filter((found) => !here.includes(found) && stillOpen(found) && !found.entry.through)
    : [];
  const elsewhere = alsoOf(knowledge, thing, 'apps', ofScope(others, 'apps'), { most: 2, elsewhere: true });
  const ahead = ofScope(here, 'devices').filter(isAhead);
  const [likeliest] = mostSpokenOf([...devices, ...ahead], topics);
  const whose = likeliest?.naming.measure.jurisdiction;
  const isFirst = devices.every(({ naming }) => naming.measure.jurisdiction !== whose);
  const isSpokenOf = likeliest && sharedWith(likeliest, topics) > 1 && meansDevices(ahead, apps, topics);
  if (leads.length > 0 && isFirst && isSpokenOf)
    return [verdictOf(knowledge, thing, likeliest, clock, { alone: true, asked: whose })];
  if (leads.length > 0 && devices.length > 0 && meansDevices(devices, apps, topics)) {
    const [first, ...rest] = mostSpokenOf(devices, topics);
    const lead =
      first && verdictOf(knowledge, thing, first, clock, { alone: true, asked: first.naming.measure.jurisdiction });
    const further = alsoOf(knowledge, thing, 'devices', rest, { most: 2 });
    return [...(lead ? [lead] : []), ...(further ? [further] : []), ...leads.slice(0, 1)];
  }
  if (leads.length > 0)
    return [
      ...leads,
      alsoOf(knowledge, thing, 'devices', devices, { most: places.length === 1 ? 2 : 1 }),
      elsewhere,
    ].filter((found) => found !== undefined);
  const named = begun(here, day);
  const record = thingOf(knowledge, thing);
  if (named.length === 0) return aheadOf(knowledge, thing, place, clock);
  if (!record) return [];
  const sourced = severallyOr(
    named.map((found) => found.sourced),
    record,
  );
  const noBar = claim(`${thing.id}/no-bar${place ? `-${place}` : ''}`, sourced, {
    kind: 'no-bar',
    thing: ref(knowledge, thing),
    ...(place && { place: placeRef(knowledge, place) }),
    entries: byWeight(devices.length > 0 ? devices : named)
      .slice(0, 3)
      .map(({ entry }) => entry),
  });
  return [noBar, ...(elsewhere ? [elsewhere] : [])];
}

/** What first named it in the place after the day asked about; empty where nothing did, or something had named it by then. */
export function aheadOf(knowledge: Knowledge, thing: Subject, place: string | undefined, clock: Clock): Claim[] {
  const here = within(knowledge, allEntries(knowledge, thing, clock), place).filter(({ entry }) => !entry.through);
  const [first] = here;
  return first && here.every(isAhead) ? [verdictOf(knowledge, thing, first, clock, { alone: true, asked: place })] : [];
}

const isAhead = ({ entry }: Found): boolean => entry.stood.status === 'not-yet';

/** As `verdicts`, for what one measure does; empty where it neither names nor reaches the thing. */
export function verdictUnder(knowledge: Knowledge, thing: Subject, measure: string, clock: Clock): Claim[] {
  const all = allEntries(knowledge, thing, clock);
  const own = all.filter(({ naming }) => naming.measure.id === measure);
  // A list goes on in what was added to it: what names the thing there comes before what only reaches it here.
  const added = begun(all, knownDay(knowledge, clock)).filter(
    ({ entry, naming }) =>
      !entry.through && naming.measure.relates.some((tie) => tie.how === 'adds-to' && tie.measure === measure),
  );
  const found = [...own.filter(({ entry }) => !entry.through), ...added, ...own][0];
  if (!found) return [];
  if (found.entry.measure.scope === 'apps')
    return [verdictOf(knowledge, thing, found, clock, { alone: true, asked: found.naming.measure.jurisdiction })];
  return [
    claim(`${thing.id}/no-bar`, found.sourced, {
      kind: 'no-bar',
      thing: ref(knowledge, thing),
      entries: [found.entry],
    }),
  ];
}
