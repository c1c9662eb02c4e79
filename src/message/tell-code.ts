/**
 * A `Tell` as a few characters, and back. Buttons carry the complete next request, so that a click needs nothing kept
 * and still answers after a restart; Discord gives it 100 characters. What does not fit gets no button.
 *
 *   o Aexample @eeb .2          owner of the app "example", as of a day (in base 36), page 2
 *
 * (without the spaces) One letter says the intent, a capital each subject's kind, a sign each further field.
 */
import type { Filters, Frame, Size, Tell } from '../answers/answer.ts';
import { plainFrame } from '../answers/answer.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import { aspects, intents, relations, shows, standings } from './codes.ts';
import { dayCode, dayFrom, idFrom, subjectCode, subjectFrom, topicCode, topicFrom } from './part-codes.ts';
import { premiseCode, premiseFrom } from './premise-code.ts';

/** One part of a request: how it is written after its sign (once for each value), and how it is put back. */
type Field = {
  sign: string;
  write: (tell: Tell) => readonly string[];
  /** Undefined for a value that was never written. */
  read: (tell: Tell, value: string) => Tell | undefined;
};

function field<T>(
  sign: string,
  write: (tell: Tell) => readonly (T | undefined)[],
  of: (value: T) => string,
  from: (code: string) => T | undefined,
  put: (tell: Tell, value: T) => Tell,
): Field {
  return {
    sign,
    write: (tell) => write(tell).flatMap((value) => (value === undefined ? [] : of(value))),
    read(tell, code) {
      const value = from(code);
      return value === undefined ? undefined : put(tell, value);
    },
  };
}

const framed = (tell: Tell, frame: Partial<Frame>): Tell => ({ ...tell, frame: { ...tell.frame, ...frame } });
const filtered = (tell: Tell, filters: Partial<Filters>): Tell =>
  framed(tell, { filters: { ...tell.frame.filters, ...filters } });
const same = (text: string): string => text;
/** A field that is there or not. */
const flag = (sign: string, is: (tell: Tell) => boolean, put: (tell: Tell) => Tell): Field =>
  field<true>(
    sign,
    (tell) => (is(tell) ? [true] : []),
    () => '',
    (code) => code === '' || undefined,
    put,
  );

/** The sign of the fields that come last. */
const topic = '"';

/** In the order of writing. Topics come last: they alone may hold other fields' signs. */
const fields: readonly Field[] = [
  field(
    '@',
    ({ asOf }) => [asOf],
    dayCode,
    dayFrom,
    (tell, asOf) => ({ ...tell, asOf }),
  ),
  field(
    '.',
    ({ page = 1 }) => [page > 1 ? page : undefined],
    String,
    pageFrom,
    (tell, page) => ({ ...tell, page }),
  ),
  field(
    ';',
    ({ frame }) => [frame.aspect],
    aspects.of,
    aspects.from,
    (tell, aspect) => framed(tell, { aspect }),
  ),
  field(
    '=',
    ({ frame }) => [frame.relation],
    relations.of,
    (code) => {
      const relation = relations.from(code);
      return relation === 'any' ? undefined : relation;
    },
    (tell, relation) => framed(tell, { relation }),
  ),
  field(
    '+',
    ({ frame }) => frame.filters.measures,
    same,
    idFrom,
    (tell, id) => filtered(tell, { measures: [...tell.frame.filters.measures, id] }),
  ),
  field(
    '<',
    ({ frame }) => [frame.filters.owner],
    subjectCode,
    subjectFrom,
    (tell, owner) => filtered(tell, { owner }),
  ),
  field(
    '(',
    ({ frame }) => [frame.filters.jurisdiction],
    same,
    idFrom,
    (tell, jurisdiction) => filtered(tell, { jurisdiction }),
  ),
  field(
    '*',
    ({ frame }) => [frame.filters.category],
    same,
    idFrom,
    (tell, category) => filtered(tell, { category }),
  ),
  field(
    '!',
    ({ frame }) => [frame.filters.base],
    topicCode,
    topicFrom,
    (tell, base) => filtered(tell, { base }),
  ),
  field(
    '%',
    ({ frame }) => [frame.filters.standing],
    standings.of,
    standings.from,
    (tell, standing) => filtered(tell, { standing }),
  ),
  field(
    '^',
    ({ frame }) => [frame.filters.signer],
    same,
    idFrom,
    (tell, signer) => filtered(tell, { signer }),
  ),
  field(
    '}',
    ({ frame }) => [frame.filters.size],
    ({ least, most }) => `${least}-${most === Number.POSITIVE_INFINITY ? '' : most}`,
    sizeFrom,
    (tell, size) => filtered(tell, { size }),
  ),
  flag(
    '{',
    ({ frame }) => frame.filters.devices === true,
    (tell) => filtered(tell, { devices: true }),
  ),
  field(
    '\\',
    ({ frame }) => frame.filters.except,
    subjectCode,
    subjectFrom,
    (tell, subject) => filtered(tell, { except: [...tell.frame.filters.except, subject] }),
  ),
  flag(
    '|',
    ({ frame }) => frame.filters.apart === true,
    (tell) => filtered(tell, { apart: true }),
  ),
  flag(
    '&',
    ({ frame }) => frame.filters.all,
    (tell) => filtered(tell, { all: true }),
  ),
  flag(
    '[',
    ({ frame }) => frame.between !== undefined,
    (tell) => framed(tell, { between: {} }),
  ),
  field(
    '>',
    ({ frame }) => [frame.between?.from],
    dayCode,
    dayFrom,
    (tell, from) => framed(tell, { between: { ...tell.frame.between, from } }),
  ),
  field(
    ']',
    ({ frame }) => [frame.between?.to],
    dayCode,
    dayFrom,
    (tell, to) => framed(tell, { between: { ...tell.frame.between, to } }),
  ),
  flag(
    '#',
    ({ frame }) => frame.count,
    (tell) => framed(tell, { count: true }),
  ),
  field(
    '$',
    ({ frame }) => [frame.show],
    shows.of,
    shows.from,
    (tell, show) => framed(tell, { show }),
  ),
  field(
    '?',
    ({ frame }) => frame.premises,
    premiseCode,
    premiseFrom,
    (tell, premise) => framed(tell, { premises: [...tell.frame.premises, premise] }),
  ),
  field(
    topic,
    ({ frame }) => frame.topics,
    topicCode,
    topicFrom,
    (tell, topic) => framed(tell, { topics: [...tell.frame.topics, topic] }),
  ),
];

const bySign = new Map(fields.map((one) => [one.sign, one]));

const signs = fields.map(({ sign }) => sign).filter((sign) => sign !== topic);
const beforeSign = new RegExp(`(?=[${signs.map(RegExp.escape).join('')}])`);

/** The request in few characters. The caller sees whether they fit. */
export function encodeTell(tell: Tell): string {
  let code = intents.of(tell.intent);
  for (const subject of tell.about) code += subjectCode(subject);
  for (const { sign, write } of fields) for (const value of write(tell)) code += sign + value;
  return code;
}

/** The request that a code stands for; undefined for what we never wrote. Whether its ids are on record is not looked at. */
export function decodeTell(code: string): Tell | undefined {
  const intent = intents.from(code[0] ?? '');
  const [subjects = ''] = /^[A-Za-z0-9:-]*/.exec(code.slice(1)) ?? [];
  const about = subjectsFrom(subjects);
  if (!intent || !about) return undefined;
  const parts = split(code.slice(1 + subjects.length));
  return parts.reduce<Tell | undefined>((tell, part) => tell && bySign.get(part[0] ?? '')?.read(tell, part.slice(1)), {
    intent,
    about,
    frame: plainFrame,
  });
}

/** Cuts before every sign; after the first topic, before every topic. */
function split(code: string): string[] {
  const quote = code.indexOf(topic);
  const end = quote < 0 ? code.length : quote;
  const ofFields = code.slice(0, end).split(beforeSign);
  const ofTopics = code.slice(end).split(/(?=")/);
  return [...ofFields, ...ofTopics].filter((part) => part !== '');
}

function subjectsFrom(codes: string): readonly Subject[] | undefined {
  const parts = codes === '' ? [] : codes.split(/(?=[A-Z])/);
  const subjects = parts.map(subjectFrom);
  return subjects.every((subject) => subject !== undefined) ? subjects : undefined;
}

function sizeFrom(code: string): Size | undefined {
  const [, least, most] = /^(\d{1,4})-(\d{0,4})$/.exec(code) ?? [];
  return least === undefined
    ? undefined
    : { least: Number(least), most: most ? Number(most) : Number.POSITIVE_INFINITY };
}

function pageFrom(code: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(code) ? Number(code) : undefined;
}
