/** People whose office or place a question names instead: "the chief executive of X", "the expert from Y". */
import type { Subject } from '../knowledge/knowledge.ts';
import { stem } from './lexicon.ts';
import type { Mind } from './mind.ts';
import { isUndated, type Reading } from './reading.ts';
import type { View } from './view.ts';

/** The one person who holds an office of something that is named, by the office's own words; undefined where none or several do. */
export function officeHolder(
  { reading, apps, companies, people, jurisdictions }: View,
  { knowledge, words }: Mind,
): Subject | undefined {
  if (people.length > 1 || apps.length + companies.length === 0) return undefined;
  const offices = reading.tokens.flatMap((token, at) => {
    const written = words.cues.offices[token.text];
    const inName = reading.mentions.some(({ from, to }) => at >= from && at < to);
    return written && !inName ? [written.split(' ').map(stem)] : [];
  });
  if (offices.length === 0) return undefined;
  const named = [...apps, ...companies].map(({ id }) => id);
  const places = new Set(jurisdictions.flatMap(({ id }) => [...knowledge.within(id)]));
  // "the boss of the app in that country", "the app's venture, its boss": of whoever runs it there.
  const isLocal = (where: string) => places.has(where) || (places.size === 0 && reading.has('deal'));
  const local = named.flatMap(
    (id) =>
      (knowledge.find.app(id) ?? knowledge.find.company(id))?.relations.flatMap(({ party, where }) =>
        where !== undefined && isLocal(where) ? [party] : [],
      ) ?? [],
  );
  const of = new Set(local.length > 0 ? local : named);
  const said = new Set(reading.tokens.map(({ text }) => stem(text)));
  /** How many words of somebody's office the question says, where it is one of those asked for; 0 where it is none. */
  const saysOf = (role: string): number => {
    const own = new Set(
      role
        .toLowerCase()
        .split(/[^a-z]+/)
        .map(stem),
    );
    const isAsked = offices.some((office) => office.every((word) => own.has(word)));
    return isAsked ? 1 + [...own].filter((word) => said.has(word)).length : 0;
  };
  // "Did X become the boss of Y": of somebody who is named it is asked whether they are.
  const [who] = people;
  const held = knowledge.people
    .filter(({ id }) => who === undefined || who.id === id)
    .map(({ id, roles }) => ({
      id,
      says: Math.max(
        0,
        ...roles.flatMap(({ role, of: place }) => (place !== undefined && of.has(place) ? saysOf(role) : [])),
      ),
    }));
  // "the security chief" is no chief executive.
  const most = Math.max(0, ...held.map(({ says }) => says));
  const [holder, ...others] = held.filter(({ says }) => says > 0 && says === most);
  return holder && others.length === 0 ? { kind: 'person', id: holder.id } : undefined;
}

/** An office has so many words at least: "the judge" is held by many. */
const leastOfOffice = 2;

/** What "who was the Secretary of Commerce back then" says beside the office. */
const besideOffice = ['who', 'be', 'yes-no', 'of', 'still', 'tell'] as const;

/** "Who was the Secretary of Commerce": the one person whose office all its words are of, where nothing else is asked. */
export function soleOfficer(view: View, { knowledge, words }: Mind): Subject | undefined {
  const { reading, apps, companies, people, measures, strangers } = view;
  const isOfOther = apps.length + companies.length + people.length + measures.length + strangers.length > 0;
  if (isOfOther || !reading.has('who') || !isUndated(reading)) return undefined;
  const office = reading.tokens.flatMap(({ text }, at) =>
    reading.isAt(at, ...besideOffice) || words.plain.has(text) ? [] : [stem(text)],
  );
  if (office.length < leastOfOffice || office.length > mostOfHead) return undefined;
  const places = reading.subjects('jurisdiction').map((place) => knowledge.nameOf(place));
  const [holder, ...others] = knowledge.people.filter(({ roles }) =>
    roles.some(({ role }) => {
      const own = new Set(
        `${role} ${places.join(' ')}`
          .toLowerCase()
          .split(/[^a-z]+/)
          .map(stem),
      );
      return office.every((word) => own.has(word));
    }),
  );
  return holder && others.length === 0 ? { kind: 'person', id: holder.id } : undefined;
}

/** "who is the CEO of X", "X's chairman?": who heads a firm is asked, and nothing else. */
export function asksWhoHeads(
  { reading, apps, companies, people, measures, jurisdictions }: View,
  words: Mind['words'],
): boolean {
  const { tokens, mentions } = reading;
  // "the president of X": a word for whoever leads a state leads the firm beside it.
  const isNamed = (at: number) =>
    mentions.some(
      ({ from, to, subjects }) => at >= from && at < to && !subjects.every(({ kind }) => kind === 'authority'),
    );
  return (
    people.length + measures.length === 0 &&
    (apps.length + companies.length > 0 ||
      mentions.some(({ entry: { outsider } }) => outsider === 'app' || outsider === 'company')) &&
    jurisdictions.length === 0 &&
    (reading.has('who', 'whose') || tokens.length <= mostOfHead) &&
    tokens.some(({ text }, at) => words.heads.has(text) && !isNamed(at)) &&
    // "X's CEO, name?"
    reading.at('name').every((at) => reading.isAt(at, 'called')) &&
    !reading.has('say-sure', 'ban', 'list', 'when', 'sign', 'court-sure', 'deadline', 'found', 'share')
  );
}

/** "name of the CEO of X, please": who is asked without asking who. */
const mostOfHead = 7;

/** A place stands so many words before its person at most: "the Taiwanese cyber security expert". */
const mostBetween = 3;

/** "The researcher from Taiwan": the one person on record with an office of the place beside such a noun, and that place. */
export function personOfPlace(
  reading: Reading,
  { knowledge, words }: Mind,
): { person: Subject; place: string } | undefined {
  const isNoun = (at: number) => words.personNouns.has(reading.tokens[at]?.text ?? '');
  const places = reading
    .mention('jurisdiction')
    .filter(
      ({ from, to }) =>
        Array.from({ length: mostBetween + 1 }, (_, step) => to + step).some(isNoun) ||
        isNoun(from - 2) ||
        isNoun(from - 3),
    )
    .flatMap(({ subjects }) => subjects);
  const [place, ...otherPlaces] = places;
  const jurisdiction = place && knowledge.find.jurisdiction(place.id);
  if (!jurisdiction || otherPlaces.length > 0) return undefined;
  const names = [jurisdiction.name, ...jurisdiction.weakAliases].map((name) => name.toLowerCase());
  const [person, ...others] = knowledge.people.filter(({ roles }) =>
    roles.some(({ role }) =>
      names.some((name) =>
        ` ${role.toLowerCase()} `
          .match(/[a-z ]+/g)
          ?.join(' ')
          .includes(` ${name} `),
      ),
    ),
  );
  return person && others.length === 0
    ? { person: { kind: 'person', id: person.id }, place: jurisdiction.id }
    : undefined;
}
