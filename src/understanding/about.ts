/** Which subjects an answer is about, by intent; asks back where that is not certain. */
import type { Intent } from '../answers/answer.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import { meantDeadline } from './duties.ts';
import type { IntentFound, View } from './intent.ts';
import type { Mind } from './mind.ts';
import { type Reading, unique } from './reading.ts';
import { nothingSpecific, weakMeasures } from './view.ts';

export type About =
  | { kind: 'about'; intent: Intent; about: readonly Subject[] }
  | { kind: 'choose'; among: readonly Subject[] }
  | { kind: 'stranger' };

/** Which subjects the answer is about; asks back where that is not certain. */
export function aboutOf(found: IntentFound, view: View, own: Mind): About {
  const { intent } = found;
  const { apps, companies, people, measures, rulings, plans, jurisdictions, reference } = view;
  const about = (list: readonly Subject[], other: Intent = intent): About => ({
    kind: 'about',
    intent: other,
    about: unique(list),
  });
  const stranger = view.strangers.length > 0;
  switch (intent) {
    case 'overview':
    case 'apps':
      if (intent === 'apps' && nothingSpecific(view) && reference && !reference.bare && reference.measures.length > 1)
        return about([]);
      return about([]);
    case 'measures':
      return about([...apps, ...companies].length > 0 ? [...apps, ...companies] : []);
    case 'named':
      if (apps.length + companies.length > 0) return about(apps.length > 0 ? apps : companies);
      return stranger ? { kind: 'stranger' } : { kind: 'choose', among: own.prominent.apps };
    case 'owner': {
      if (apps.length > 0) return about(apps);
      if (companies.length > 0) return about(thingsAmong(companies, view, found));
      if (stranger) return { kind: 'stranger' };
      return { kind: 'choose', among: own.prominent.apps };
    }
    case 'holdings':
      if (companies.length + people.length > 0) return about(companies.length > 0 ? companies : people);
      return stranger ? { kind: 'stranger' } : { kind: 'choose', among: own.prominent.companies };
    case 'signer':
    case 'dates':
    case 'standing':
    case 'measure': {
      if (measures.length > 0) return about(measures);
      const ambiguous =
        reference && !reference.bare
          ? reference.measures.map(({ id }): Subject => ({ kind: 'measure', id }))
          : weakMeasures(view.reading);
      if (ambiguous.length > 1) return { kind: 'choose', among: ambiguous };
      if (ambiguous.length === 1) return about(ambiguous);
      if (apps.length + companies.length > 0) {
        const naming = measuresOf(apps[0] ?? (companies[0] as Subject), view, own);
        if (naming.length === 0) return about(apps.length > 0 ? apps : companies, 'named');
        if (naming.length === 1) return about(naming);
        if (intent === 'measure') return about(naming.slice(0, 1));
        return about(apps.length > 0 ? apps : companies, intent === 'standing' ? 'named' : 'measures');
      }
      if (plans.length > 0) return about(plans, 'plans');
      if (jurisdictions.length > 0) {
        const own_ = own.knowledge.measures.filter(({ jurisdiction }) =>
          jurisdictions.some(({ id }) => own.knowledge.within(id).has(jurisdiction)),
        );
        if (own_.length === 1) return about(own_.map(({ id }) => ({ kind: 'measure', id })));
        if (own_.length > 1) return { kind: 'choose', among: own_.map(({ id }): Subject => ({ kind: 'measure', id })) };
      }
      return stranger ? { kind: 'stranger' } : { kind: 'choose', among: own.prominent.measures };
    }
    case 'deadlines': {
      if (view.deadlines.length > 0) return about(view.deadlines);
      const bySubject = [...measures, ...apps, ...companies].flatMap(({ id }) => own.knowledge.deadlinesOf(id));
      const meant =
        found.aspect === 'left'
          ? undefined
          : meantDeadline(
              view.reading,
              bySubject.length > 0 ? bySubject : own.knowledge.deadlines,
              own.duties,
              own.words,
            );
      if (meant) return about([meant]);
      if (measures.length > 0) return about(measures);
      if (reference && !reference.bare && reference.measures.length > 0)
        return about(reference.measures.slice(0, 6).map(({ id }) => ({ kind: 'measure', id })));
      if (apps.length + companies.length + plans.length > 0) return about([...apps, ...companies, ...plans]);
      if (
        view.reading.has('due', 'past', 'all') ||
        jurisdictions.length > 0 ||
        view.reading.dates.some(({ moment }) => moment.kind !== 'now')
      )
        return about([]);
      if (stranger) return { kind: 'stranger' };
      return { kind: 'choose', among: own.prominent.deadlines };
    }
    case 'history':
      if (measures.length + apps.length + companies.length + plans.length > 0)
        return about([...measures, ...apps, ...companies, ...plans]);
      if (view.events.length > 0) return about(view.events);
      if (view.reading.dates.some(({ moment }) => moment.kind !== 'now') || jurisdictions.length > 0) return about([]);
      return stranger
        ? { kind: 'stranger' }
        : { kind: 'choose', among: [...own.prominent.measures.slice(0, 3), ...own.prominent.apps.slice(0, 2)] };
    case 'rulings': {
      const ambiguous =
        reference && !reference.bare ? reference.measures.map(({ id }): Subject => ({ kind: 'measure', id })) : [];
      const list =
        rulings.length > 0
          ? rulings
          : measures.length > 0
            ? measures
            : apps.length > 0
              ? apps
              : companies.length > 0
                ? companies
                : ambiguous.slice(0, 4);
      return about(list.length > 0 ? list : weakMeasures(view.reading));
    }
    case 'statements':
      return about([...people, ...view.sources.slice(0, 1), ...apps, ...companies, ...measures, ...plans]);
    case 'plans':
      return about([...plans, ...apps, ...companies, ...people]);
    case 'compare': {
      for (const list of [apps, measures, companies, rulings]) if (list.length >= 2) return about(list);
      return about([...apps, ...measures, ...companies, ...rulings]);
    }
    case 'disputes':
      return about([...apps, ...companies, ...measures, ...rulings]);
    case 'sources':
    case 'profile':
      return about(
        [
          ...apps,
          ...companies,
          ...measures,
          ...people,
          ...rulings,
          ...plans,
          ...(apps.length + companies.length + measures.length + people.length === 0 ? jurisdictions : []),
        ].slice(0, 3),
      );
  }
}

/** The measures that name a subject, in the jurisdiction asked about, with the described ones first. */
function measuresOf(subject: Subject, view: View, own: Mind): Subject[] {
  const { knowledge } = own;
  const namings = subject.kind === 'app' ? knowledge.namingsOfApp(subject.id) : knowledge.namingsOfCompany(subject.id);
  const places =
    view.jurisdictions.length > 0
      ? new Set(view.jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]))
      : undefined;
  return unique(
    namings
      .filter(({ measure }) => !places || places.has(measure.jurisdiction))
      .map(({ measure }) => ({ kind: 'measure', id: measure.id })),
  );
}

/** Of two companies in an ownership question, the one that is owned. */
function thingsAmong(companies: readonly Subject[], view: View, found: IntentFound): readonly Subject[] {
  const [first, second] = companies;
  if (!first || !second || view.reading.has('same', 'both')) return companies;
  const { reading } = view;
  const firstAt =
    reading.mention('company').find(({ subjects }) => subjects.some(({ id }) => id === first.id))?.from ?? 0;
  const verbs = [
    ...reading.at('own'),
    ...reading.at('control'),
    ...reading.at('develop'),
    ...reading.at('operate'),
    ...reading.at('share'),
    ...reading.at('found'),
    ...reading.at('have'),
    ...reading.at('parent'),
    ...reading.at('subsidiary'),
    ...reading.at('affiliate'),
  ];
  const passive =
    verbs.some((at) => words_by(reading, at)) ||
    (found.relation === 'parent' && reading.has('subsidiary')) ||
    found.relation === 'affiliate';
  const active = verbs.some((at) => at > firstAt);
  return passive || !active ? [first] : [second];
}

const words_by = (reading: Reading, at: number) =>
  /^(by|of|to)$/.test(reading.tokens[at + 1]?.text ?? '') &&
  reading.tokens[at + 1] !== undefined &&
  !/^(owner|founder|shareholder|share|stake|percent)s?$/.test(reading.tokens[at]?.text ?? '');
