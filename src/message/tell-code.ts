/**
 * A `Tell` as a few characters, and back. Buttons carry the complete next request, so that a click needs nothing kept
 * and still answers after a restart; Discord gives it 100 characters. What does not fit gets no button.
 *
 *   o Aexample @1eg .2          owner of the app "example", as of a day (in base 36), page 2
 *
 * (without the spaces) One letter says the intent, a capital each subject's kind, a sign each further field.
 * The letters stand in messages that have been sent: they may be added to, never changed.
 */
import type { Aspect, Filters, Frame, Intent, Premise, Tell } from '../answers/answer.ts';
import { addDays, type Day, daysBetween, isDay, parseRecordDate } from '../calendar.ts';
import type { Subject, SubjectKind } from '../knowledge/knowledge.ts';
import type { RelationKind, StatusName } from '../knowledge/schema.ts';

/** Looks a value's code up, and the code's value. */
function codes<T extends string>(
  table: Record<T, string>,
): { of: (value: T) => string; from: (code: string) => T | undefined } {
  const values = new Map(Object.entries(table).map(([value, code]) => [code as string, value as T]));
  return { of: (value) => table[value], from: (code) => values.get(code) };
}

const intents = codes<Intent>({
  named: 'n',
  apps: 'a',
  measures: 'm',
  owner: 'o',
  holdings: 'h',
  measure: 'w',
  signer: 's',
  dates: 'd',
  deadlines: 'l',
  standing: 't',
  history: 'y',
  rulings: 'r',
  statements: 'q',
  plans: 'p',
  compare: 'c',
  profile: 'f',
  sources: 'u',
  disputes: 'x',
  overview: 'v',
});

const kinds = codes<SubjectKind>({
  app: 'A',
  company: 'C',
  person: 'P',
  measure: 'M',
  ruling: 'R',
  plan: 'L',
  deadline: 'D',
  jurisdiction: 'J',
  authority: 'U',
  category: 'G',
  source: 'S',
  event: 'E',
});

const aspects = codes<Aspect>({
  does: 'do',
  'does-not': 'dn',
  reasons: 're',
  users: 'us',
  penalties: 'pe',
  citation: 'ci',
  addressees: 'ad',
  signed: 'si',
  published: 'pu',
  effective: 'ef',
  ended: 'en',
  left: 'le',
  who: 'wh',
  duty: 'du',
  outcome: 'ou',
  share: 'sh',
  base: 'ba',
  next: 'ne',
  first: 'fi',
  last: 'la',
  checked: 'ch',
  count: 'co',
  category: 'ca',
  aliases: 'al',
});

const relations = codes<RelationKind | 'behind' | 'any'>({
  owner: 'o',
  developer: 'd',
  operator: 'p',
  parent: 'r',
  affiliate: 'a',
  founder: 'f',
  controller: 'c',
  shareholder: 's',
  licensee: 'l',
  behind: 'b',
  any: 'y',
});

const statuses = codes<StatusName>({
  proposed: 'p',
  signed: 's',
  'in-force': 'f',
  'in-force-reported': 'r',
  'in-part-in-force': 'i',
  enjoined: 'e',
  'enjoined-in-part': 'j',
  'never-took-effect': 'n',
  'not-enforced': 'w',
  superseded: 'u',
  revoked: 'k',
  rescinded: 'c',
  expired: 'x',
  lapsed: 'l',
  unknown: 'q',
});

const shows = codes<NonNullable<Frame['show']>>({ due: 'd', past: 'p', all: 'a' });
const standings = codes<NonNullable<Filters['standing']>>({ holding: 'h', over: 'o' });
const dateKinds = codes<(Premise & { kind: 'dated' })['what']>({
  signed: 's',
  published: 'p',
  effective: 'f',
  ended: 'e',
});
const premiseKinds = codes<Premise['kind']>({
  signer: 's',
  tie: 't',
  named: 'n',
  'named-in': 'j',
  count: 'c',
  barred: 'b',
  ruled: 'r',
  status: 'u',
  dated: 'd',
  due: 'l',
  belief: 'f',
});

const idForm = /^[a-z0-9-]{1,64}$/;
const epoch = '1970-01-01';

const dayCode = (day: Day): string => daysBetween(epoch, day).toString(36);
function dayFrom(code: string): Day | undefined {
  if (!/^-?[0-9a-z]{1,4}$/.test(code)) return undefined;
  const day = addDays(epoch, Number.parseInt(code, 36));
  return isDay(day) ? day : undefined;
}

const subjectCode = ({ kind, id }: Subject): string => kinds.of(kind) + id;
function subjectFrom(code: string): Subject | undefined {
  const kind = kinds.from(code[0] ?? '');
  const id = code.slice(1);
  return kind && idForm.test(id) ? { kind, id } : undefined;
}

const idFrom = (code: string | undefined): string | undefined => (code && idForm.test(code) ? code : undefined);
const recordDateFrom = (code: string | undefined) => (code && parseRecordDate(code) ? code : undefined);

function premiseCode(premise: Premise): string {
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
  return `${premise.asked ? '?' : '!'}${premiseKinds.of(premise.kind)}${words.join(',')}`;
}

function premiseFrom(sign: string, code: string): Premise | undefined {
  const kind = premiseKinds.from(code[0] ?? '');
  const [first = '', second, third] = code.slice(1).split(',');
  const asked = sign === '?';
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

/** The request in few characters. The caller sees whether they fit. */
export function encodeTell({ intent, about, frame, asOf, page }: Tell): string {
  const { filters } = frame;
  return [
    intents.of(intent),
    ...about.map(subjectCode),
    asOf && `@${dayCode(asOf)}`,
    page && page > 1 && `.${page}`,
    frame.aspect && `;${aspects.of(frame.aspect)}`,
    frame.relation && `=${relations.of(frame.relation)}`,
    ...filters.measures.map((id) => `+${id}`),
    filters.owner && `<${subjectCode(filters.owner)}`,
    filters.jurisdiction && `(${filters.jurisdiction}`,
    filters.category && `*${filters.category}`,
    filters.standing && `%${standings.of(filters.standing)}`,
    filters.signer && `^${filters.signer}`,
    ...filters.except.map((subject) => `\\${subjectCode(subject)}`),
    filters.all && '&',
    frame.between && `[${frame.between.from ? dayCode(frame.between.from) : ''}`,
    frame.between?.to && `]${dayCode(frame.between.to)}`,
    frame.count && '#',
    frame.show && `$${shows.of(frame.show)}`,
    ...frame.premises.map(premiseCode),
    ...frame.topics.map((topic) => `"${topicCode(topic)}`),
  ]
    .filter((part) => typeof part === 'string')
    .join('');
}

type Draft = { about: Subject[]; asOf?: Day; page?: number; frame: Frame; filters: Filters };

/** Puts one field into the draft; false when it says nothing that we know. */
function take(draft: Draft, sign: string, value: string): boolean {
  const set = <T>(found: T | undefined, put: (found: T) => void): boolean => {
    if (found === undefined) return false;
    put(found);
    return true;
  };
  const { frame, filters } = draft;
  switch (sign) {
    case '@':
      return set(dayFrom(value), (day) => {
        draft.asOf = day;
      });
    case '.':
      return set(/^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined, (page) => {
        draft.page = page;
      });
    case ';':
      return set(aspects.from(value), (aspect) => {
        frame.aspect = aspect;
      });
    case '=':
      return set(relations.from(value), (relation) => {
        if (relation !== 'any') frame.relation = relation;
      });
    case '+':
      return set(idFrom(value), (id) => {
        filters.measures = [...filters.measures, id];
      });
    case '<':
      return set(subjectFrom(value), (owner) => {
        filters.owner = owner;
      });
    case '(':
      return set(idFrom(value), (id) => {
        filters.jurisdiction = id;
      });
    case '*':
      return set(idFrom(value), (id) => {
        filters.category = id;
      });
    case '%':
      return set(standings.from(value), (standing) => {
        filters.standing = standing;
      });
    case '^':
      return set(idFrom(value), (id) => {
        filters.signer = id;
      });
    case '\\':
      return set(subjectFrom(value), (subject) => {
        filters.except = [...filters.except, subject];
      });
    case '&':
      filters.all = true;
      return value === '';
    case '[':
      frame.between = {};
      return (
        value === '' ||
        set(dayFrom(value), (from) => {
          frame.between = { from };
        })
      );
    case ']':
      return set(dayFrom(value), (to) => {
        frame.between = { ...frame.between, to };
      });
    case '#':
      frame.count = true;
      return value === '';
    case '$':
      return set(shows.from(value), (show) => {
        frame.show = show;
      });
    case '?':
    case '!':
      return set(premiseFrom(sign, value), (premise) => {
        frame.premises = [...frame.premises, premise];
      });
    case '"':
      return set(topicFrom(value), (topic) => {
        frame.topics = [...frame.topics, topic];
      });
    default:
      return false;
  }
}

/** Percent signs become apostrophes, so that a topic holds no sign that parts requests. */
function topicCode(topic: string): string {
  return encodeURIComponent(topic.toWellFormed())
    .replace(/['~]/g, (sign) => (sign === '~' ? '%7E' : '%27'))
    .replaceAll('%', "'");
}

function topicFrom(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll("'", '%'));
  } catch {
    return undefined;
  }
}

/** Signs that begin a field; none of them stands inside one, save after `"`, which comes last. */
const field = /([@.;=+<(*%^\\&[\]#$?!])([^@.;=+<(*%^\\&[\]#$?!"]*)/y;

/** The request that a code stands for; undefined for what we never wrote. Whether its ids are on record is not looked at. */
export function decodeTell(code: string): Tell | undefined {
  const intent = intents.from(code[0] ?? '');
  if (!intent) return undefined;
  const filters: Filters = { measures: [], except: [], all: false };
  const draft: Draft = { about: [], filters, frame: { filters, count: false, premises: [], topics: [] } };
  const [, subjects = ''] = /^.([A-Za-z0-9-]*)/.exec(code) ?? [];
  for (const part of subjects.split(/(?=[A-Z])/)) {
    if (part === '') continue;
    const subject = subjectFrom(part);
    if (!subject) return undefined;
    draft.about.push(subject);
  }
  field.lastIndex = 1 + subjects.length;
  let end = field.lastIndex;
  for (let match = field.exec(code); match; match = field.exec(code)) {
    if (!take(draft, match[1] ?? '', match[2] ?? '')) return undefined;
    end = field.lastIndex;
  }
  const topics = code.slice(end);
  if (topics !== '' && !topics.startsWith('"')) return undefined;
  for (const topic of topics === '' ? [] : topics.slice(1).split('"')) if (!take(draft, '"', topic)) return undefined;
  const { about, frame, asOf, page } = draft;
  return { intent, about, frame, ...(asOf && { asOf }), ...(page && { page }) };
}
