/** Times that go by somebody's office: "in X's first term", "during his second presidency". */
import { fold } from './fold.ts';
import { exactMentions } from './mentions.ts';
import type { Mind } from './mind.ts';

/** A text that has a year needs no other time. */
const year = /\b\d{4}\b/;

/**
 * The text with the days of that term instead, where one person is named who held one office as often: the n-th of the
 * times in it that are on record. They are put at the end, for what stands in between may go on with what is asked.
 */
export function withTermDated(text: string, { knowledge, book, words }: Mind): string {
  const said = words.cues.termOfOffice.exec(text);
  if (!said || year.test(text)) return text;
  const people = exactMentions(fold(text), book, text).flatMap(({ subjects }) =>
    subjects.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])),
  );
  const [person, ...others] = [...new Set(people)];
  if (person === undefined || others.length > 0) return text;
  const roles = (knowledge.find.person(person)?.roles ?? []).filter(
    ({ of, from, to }) => of !== undefined && (from ?? to),
  );
  const role = roles[words.cues.ordinals[said.groups?.which?.toLowerCase() ?? ''] === 2 ? 1 : 0];
  if (!role || roles.some(({ of }) => of !== role.of)) return text;
  const { before, between, since } = words.cues.termWords;
  const time =
    role.from && role.to
      ? `${between[0]} ${role.from} ${between[1]} ${role.to}`
      : role.to
        ? `${before} ${role.to}`
        : `${since} ${role.from}`;
  // "The last order of X's first term" is X's.
  const whose = said.groups?.of && said.groups.whose ? `${said.groups.of} ${said.groups.whose}` : '';
  const rest = `${text.slice(0, said.index)} ${whose} ${text.slice(said.index + said[0].length)}`
    .replace(/\s+/g, ' ')
    .trim();
  const end = /[?.!]*$/.exec(rest)?.[0] ?? '';
  return `${rest.slice(0, rest.length - end.length)} ${time}${end}`;
}
