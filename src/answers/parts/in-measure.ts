/** Whether one measure names an app or company, by name, through its company, or not at all. */
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import type { Measure } from '../../knowledge/schema.ts';
import type { Claim, Clock } from '../answer.ts';
import { begun, coveredEntries, namedEntries } from './entries.ts';
import { claim, measureRef, ref, severally } from './refs.ts';
import { knownDay } from './stands.ts';
import { thingOf } from './ties.ts';

const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Names of one maker that begin with so many letters alike are mixed up. */
const leastAlike = 3;

function haveOneMaker(knowledge: Knowledge, thing: Subject, app: string): boolean {
  const makers = new Set(thingOf(knowledge, thing)?.relations.map(({ party }) => party));
  return knowledge.find.app(app)?.relations.some(({ party }) => makers.has(party)) ?? false;
}

/** An app that the measure names and whose name contains this one's, or the other way round: the likely mix-up. */
function siblingIn(knowledge: Knowledge, thing: Subject, measure: string): Subject | undefined {
  const own = plainName(knowledge.nameOf(thing));
  const listed = knowledge.find.measure(measure)?.listings ?? [];
  const found = listed.find(({ app }) => {
    if (!app || app === thing.id) return false;
    const other = plainName(knowledge.nameOf({ kind: 'app', id: app }));
    return (
      ` ${other} `.includes(` ${own} `) ||
      ` ${own} `.includes(` ${other} `) ||
      (other.slice(0, leastAlike) === own.slice(0, leastAlike) && haveOneMaker(knowledge, thing, app))
    );
  });
  return found?.app ? { kind: 'app', id: found.app } : undefined;
}

const partlyOf = ({ listings, listSize }: Measure) => ({
  recorded: listings.length,
  ...(listSize !== undefined && { of: listSize }),
});

/** Kinds of measure that go on as one list when names are added. */
const growing: ReadonlySet<string> = new Set(['device-list', 'company-list']);

/** `asked`: yes is told too; else only a no, as the correction of what a question takes for granted. */
export function inMeasure(
  knowledge: Knowledge,
  thing: Subject,
  measureId: string,
  clock: Clock,
  asked: boolean,
): Claim[] {
  const measure = knowledge.find.measure(measureId);
  const record = thingOf(knowledge, thing);
  if (!measure || !record) return [];
  const day = knownDay(knowledge, clock);
  const named = namedEntries(knowledge, thing, day);
  const hit = named.find(({ naming }) => naming.measure.id === measureId);
  if (hit && !asked) return [];
  const base = { kind: 'in-measure' as const, thing: ref(knowledge, thing), measure: measureRef(knowledge, measure) };
  const id = `${measureId}/names-${thing.id}`;
  // A list that did not exist yet on the day named nobody then: how it stood tells that.
  if (hit?.entry.stood.status === 'not-yet') return [];
  if (hit) {
    const { as, only } = hit.entry;
    return [claim(id, hit.sourced, { ...base, named: true, as, ...(only && { only }), elsewhere: [] })];
  }
  // What was added to a list of devices or companies later is on it: the measure that added it says so.
  const addition = knowledge
    .measuresRelatingTo(measureId)
    .find(
      ({ id: added, kind, relates }) =>
        kind === measure.kind &&
        growing.has(kind) &&
        relates.some((tie) => tie.how === 'adds-to' && tie.measure === measureId) &&
        begun(named, day).some(({ naming }) => naming.measure.id === added),
    );
  if (addition && asked) return inMeasure(knowledge, thing, addition.id, clock, asked);
  const covered = coveredEntries(knowledge, thing, day).find(({ naming }) => naming.measure.id === measureId);
  const sibling = siblingIn(knowledge, thing, measureId);
  const elsewhere = named.filter(({ naming }) => naming.measure.jurisdiction === measure.jurisdiction);
  const shown = (elsewhere.length > 0 ? elsewhere : named).slice(0, 2);
  const sourced = severally([covered?.sourced ?? measure, ...shown.map((found) => found.sourced)]);
  return [
    claim(id, sourced, {
      ...base,
      named: false,
      ...(covered?.entry.through && { through: covered.entry.through, throughAs: covered.entry.as }),
      ...(sibling && { sibling: ref(knowledge, sibling) }),
      // A list of companies names no app, whoever else is on it.
      ...(measure.listPartial &&
        (thing.kind === 'company' || measure.kind !== 'company-list') && { partly: partlyOf(measure) }),
      elsewhere: shown.map(({ entry }) => entry.measure),
    }),
  ];
}
