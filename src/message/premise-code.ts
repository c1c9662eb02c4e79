import type { Premise } from '../answers/answer.ts';
import { dateKinds, premiseKinds, relations, statuses } from './codes.ts';
import { idFrom, recordDateFrom, subjectCode, subjectFrom } from './part-codes.ts';

/** A premise as its kind and its parts; a hyphen before it when it was taken for granted, not asked. */
export function premiseCode(premise: Premise): string {
  const parts = (): readonly (string | number | undefined)[] => {
    switch (premise.kind) {
      case 'signer':
        return [premise.person, premise.measure];
      case 'tie':
        return [subjectCode(premise.thing), subjectCode(premise.party), relations.of(premise.relation)];
      case 'named':
        return [subjectCode(premise.app), premise.measure];
      case 'named-in':
        return [subjectCode(premise.app), premise.jurisdiction];
      case 'count':
        return [premise.measure, premise.number];
      case 'barred':
        return [subjectCode(premise.about), premise.jurisdiction];
      case 'ruled':
        return [premise.measure];
      case 'status':
        return [premise.measure, statuses.of(premise.status)];
      case 'dated':
        return [premise.measure, dateKinds.of(premise.what), premise.on];
      case 'due':
        return [premise.measure, premise.on];
      case 'belief':
        return [premise.belief];
      default:
        return premise satisfies never;
    }
  };
  const words = parts().filter((part) => part !== undefined);
  return `${premise.asked ? '' : '-'}${premiseKinds.of(premise.kind)}${words.join(',')}`;
}

export function premiseFrom(code: string): Premise | undefined {
  const asked = !code.startsWith('-');
  const words = asked ? code : code.slice(1);
  const kind = premiseKinds.from(words[0] ?? '');
  const [first = '', second, third] = words.slice(1).split(',');
  const [subject, id, place] = [subjectFrom(first), idFrom(first), idFrom(second)];
  switch (kind) {
    case undefined:
      return undefined;
    case 'signer':
      return id && place ? { asked, kind, person: id, measure: place } : undefined;
    case 'tie': {
      const [party, relation] = [subjectFrom(second ?? ''), relations.from(third ?? '')];
      return subject && party && relation && relation !== 'behind'
        ? { asked, kind, thing: subject, party, relation }
        : undefined;
    }
    case 'named':
      return subject && place ? { asked, kind, app: subject, measure: place } : undefined;
    case 'named-in':
      return subject && place ? { asked, kind, app: subject, jurisdiction: place } : undefined;
    case 'count':
      return id && /^\d{1,6}$/.test(second ?? '') ? { asked, kind, measure: id, number: Number(second) } : undefined;
    case 'barred':
      if (!subject || (second !== undefined && !place)) return undefined;
      return { asked, kind, about: subject, ...(place && { jurisdiction: place }) };
    case 'ruled':
      return id ? { asked, kind, measure: id } : undefined;
    case 'status': {
      const status = statuses.from(second ?? '');
      return id && status ? { asked, kind, measure: id, status } : undefined;
    }
    case 'dated': {
      const [what, on] = [dateKinds.from(second ?? ''), recordDateFrom(third)];
      return id && what && on ? { asked, kind, measure: id, what, on } : undefined;
    }
    case 'due': {
      const on = recordDateFrom(second);
      return id && on ? { asked, kind, measure: id, on } : undefined;
    }
    case 'belief':
      return id ? { asked, kind, belief: id } : undefined;
    default:
      return kind satisfies never;
  }
}
