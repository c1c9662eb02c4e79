/** Days, subjects, ids and free words as parts of a code, and back; what was never written this way is undefined. */
import { addDays, type Day, daysBetween, isDay, parseRecordDate } from '../calendar.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import { kinds } from './codes.ts';

/** Ids of the record, and of a server's own facts. */
const idForm = /^(own:)?[a-z0-9-]{1,64}$/;
const epoch = '1970-01-01';

export const dayCode = (day: Day): string => daysBetween(epoch, day).toString(36);
export function dayFrom(code: string): Day | undefined {
  if (!/^-?[0-9a-z]{1,4}$/.test(code)) return undefined;
  const day = addDays(epoch, Number.parseInt(code, 36));
  return isDay(day) ? day : undefined;
}

export const subjectCode = ({ kind, id }: Subject): string => kinds.of(kind) + id;
export function subjectFrom(code: string): Subject | undefined {
  const kind = kinds.from(code[0] ?? '');
  const id = code.slice(1);
  return kind && idForm.test(id) ? { kind, id } : undefined;
}

export const idFrom = (code: string | undefined): string | undefined => (code && idForm.test(code) ? code : undefined);
export const recordDateFrom = (code: string | undefined) => (code && parseRecordDate(code) ? code : undefined);

/** Percent signs become apostrophes, so that a topic holds no sign that parts requests. */
export function topicCode(topic: string): string {
  return encodeURIComponent(topic.toWellFormed())
    .replace(/['~]/g, (sign) => (sign === '~' ? '%7E' : '%27'))
    .replaceAll('%', "'");
}

export function topicFrom(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll("'", '%'));
  } catch {
    return undefined;
  }
}
