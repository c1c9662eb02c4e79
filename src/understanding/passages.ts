/** What can be recalled of a record: its measures, and its passages, each with the request that tells it. */
import { type Aspect, type Intent, plainFrame, type Tell } from '../answers/answer.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { listedSubject } from '../knowledge/listing.ts';
import type { Measure } from '../knowledge/schema.ts';
import { type Features, featuresOf } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { placesAround } from './places.ts';
import { type Pool, pool } from './recall.ts';

/** The pools of a record, made once for it. */
export type Memory = { measures: Pool<Subject>; passages: Pool<Tell> };

export function memoryOf(knowledge: Knowledge, words: Lexicon): Memory {
  const identities = new Map(knowledge.measures.map((measure) => [measure.id, identityOf(measure, knowledge)]));
  return {
    measures: pool(
      knowledge.measures.map((measure) => {
        const { texts, dates, subjects } = identities.get(measure.id) as Identity;
        return { value: { kind: 'measure', id: measure.id }, features: featuresOf(texts, dates, subjects, words) };
      }),
    ),
    passages: pool([...passages(knowledge, words, identities)]),
  };
}

type Identity = {
  texts: readonly (string | undefined)[];
  dates: readonly (string | undefined)[];
  subjects: readonly Subject[];
};

/** What tells a measure from others: its names and kind, who made it and where, when, whom it names, what it does. */
function identityOf(measure: Measure, knowledge: Knowledge): Identity {
  const { id, name, number, title, aliases, weakAliases, kind, issuer, signedBy, signedAs, jurisdiction } = measure;
  const authority = knowledge.find.authority(issuer);
  const signer = knowledge.find.person(signedBy ?? '');
  const listed = measure.listings.map(listedSubject);
  return {
    texts: [
      name,
      number,
      title,
      ...aliases,
      ...weakAliases,
      kind.replaceAll('-', ' '),
      measure.reach.replaceAll('-', ' '),
      authority?.name,
      ...(authority?.aliases ?? []),
      signer?.name,
      signedAs,
      measure.does,
      measure.listNote,
      measure.addressees,
      ...measure.citations,
      ...(measure.listings.length <= 12 ? measure.listings.map((listing) => listing.as) : []),
    ],
    dates: [measure.signedOn, measure.announcedOn, measure.publishedOn, measure.effectiveOn],
    subjects: [
      { kind: 'measure', id },
      { kind: 'authority', id: issuer },
      ...(signedBy ? [{ kind: 'person' as const, id: signedBy }] : []),
      ...placesAround(jurisdiction, knowledge),
      ...listed,
    ],
  };
}

type Entry = { value: Tell; features: Features };

function* passages(knowledge: Knowledge, words: Lexicon, identities: ReadonlyMap<string, Identity>): Generator<Entry> {
  const ask = (intent: Intent, about: readonly Subject[], aspect?: Aspect): Tell => ({
    intent,
    about,
    frame: { ...plainFrame, ...(aspect && { aspect }) },
  });
  const subjectsOf = (ids: readonly string[]): Subject[] => ids.flatMap((id) => knowledge.subjectOf(id) ?? []);
  /** A passage is met by its own words and by those of the measures that it is about. */
  const entry = (
    value: Tell,
    texts: readonly (string | undefined)[],
    dates: readonly (string | undefined)[],
    about: readonly Subject[],
  ): Entry => {
    const around = about.flatMap(({ id }) => identities.get(id) ?? []);
    return {
      value,
      features: new Set([
        ...featuresOf(texts, dates, about, words),
        ...around.flatMap((identity) => [
          ...featuresOf(identity.texts.slice(0, 8), identity.dates.slice(0, 1), identity.subjects.slice(0, 12), words),
        ]),
      ]),
    };
  };
  for (const measure of knowledge.measures) {
    const about: Subject[] = [{ kind: 'measure', id: measure.id }];
    yield entry(ask('measure', about, 'does'), [measure.does, measure.addressees, ...measure.notes], [], about);
    for (const text of measure.doesNot) yield entry(ask('measure', about, 'does-not'), [text], [], about);
    if (measure.reasons) yield entry(ask('measure', about, 'reasons'), [measure.reasons, 'reason'], [], about);
    if (measure.penalties)
      yield entry(ask('measure', about, 'penalties'), [measure.penalties, 'penalty fine'], [], about);
    yield entry(
      ask('standing', about),
      [measure.outcome, ...measure.history.map(({ note }) => note)],
      measure.history.map(({ on }) => on),
      about,
    );
  }
  for (const deadline of knowledge.deadlines) {
    const { id, label, aliases, who, duty, rule, became, due, of, about } = deadline;
    yield entry(
      ask('deadlines', [{ kind: 'deadline', id }]),
      [label, ...aliases, who, duty, rule?.text, became, 'deadline'],
      [due],
      subjectsOf([of, ...about]),
    );
  }
  for (const { id, what, aliases, on, about } of knowledge.events)
    yield entry(ask('history', [{ kind: 'event', id }]), [what, ...aliases], [on], subjectsOf(about));
  for (const ruling of knowledge.rulings) {
    const { id, name, aliases, court, judge, docket, citation, parties, outcome, later, decisions } = ruling;
    yield entry(
      ask('rulings', [{ kind: 'ruling', id }]),
      [
        name,
        ...aliases,
        court,
        judge,
        docket,
        citation,
        parties,
        outcome,
        later,
        'court ruling',
        ...decisions.map(({ what }) => what),
      ],
      decisions.map(({ on }) => on),
      [{ kind: 'ruling', id }, ...subjectsOf(decisions.flatMap(({ measure }) => measure ?? []))],
    );
  }
  for (const { id, name, aliases, by, what, why, outcome, reportedOn, about } of knowledge.plans)
    yield entry(
      ask('plans', [{ kind: 'plan', id }]),
      [name, ...aliases, by, what, why, outcome],
      [reportedOn],
      [{ kind: 'plan', id }, ...subjectsOf(about)],
    );
  for (const statement of knowledge.statements) {
    const { person, who, role, says, topics, since, about, on } = statement;
    const speaker: Subject[] = person ? [{ kind: 'person', id: person }] : [];
    const source: Subject = { kind: 'source', id: statement.in };
    yield entry(
      ask('statements', speaker.length > 0 ? speaker : [source]),
      [who, role, says, since, ...topics, knowledge.find.source(statement.in)?.publisher],
      [on],
      [...speaker, source, ...subjectsOf(about)],
    );
  }
  for (const { id, belief, correction, about, rests, cues } of knowledge.beliefs) {
    const [subject] = subjectsOf([...about, ...rests]);
    if (!subject) continue;
    const intent = subject.kind === 'measure' ? 'standing' : subject.kind === 'app' ? 'named' : 'profile';
    const tell = ask(intent, [subject]);
    yield entry(
      { ...tell, frame: { ...tell.frame, premises: [{ kind: 'belief', belief: id, asked: false }] } },
      [belief, correction, ...cues],
      [],
      subjectsOf([...about, ...rests]),
    );
  }
  for (const { point, says, settledBy, about } of knowledge.openPoints) {
    const subjects = subjectsOf(about);
    if (subjects.length > 0) yield entry(ask('disputes', subjects.slice(0, 1)), [point, says, settledBy], [], subjects);
  }
  for (const kind of ['app', 'company'] as const)
    for (const thing of kind === 'app' ? knowledge.apps : knowledge.companies) {
      const about: Subject[] = [{ kind, id: thing.id }];
      if (thing.about || thing.notes.length > 0)
        yield entry(ask('profile', about), [thing.name, thing.about, ...thing.notes], [], about);
      const notes = thing.relations.flatMap(({ note, share }) => [
        note,
        share === undefined ? undefined : `${share} share stake`,
      ]);
      if (notes.some((note) => note !== undefined))
        yield entry(
          ask('owner', about),
          [thing.name, 'owner', ...notes],
          thing.relations.map(({ from }) => from),
          [
            ...about,
            ...thing.relations.map(
              ({ party }): Subject => ({ kind: knowledge.find.company(party) ? 'company' : 'person', id: party }),
            ),
          ],
        );
    }
}
