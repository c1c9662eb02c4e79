/** Sentences about the record itself, and those that it holds word for word. */

import type { Backing } from '../../knowledge/schema.ts';
import { say, strong, type Text } from '../../text.ts';
import type { Of, Sentences } from './sentences.ts';
import { date, isKnown, list, open, plural, stop } from './words.ts';

const backings: Record<Backing[number], string> = {
  primary: 'the text itself or a copy',
  'two-secondary': 'two or more reports',
  'one-secondary': 'one report only',
  seed: 'a news article',
  computed: 'date arithmetic',
  label: 'the maker’s name printed in the list',
};

/** A field of the record in words; what its brackets say is said better there already. */
const fieldWords = (field: string): string =>
  /\((.+)\)/.exec(field)?.[1] ?? field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

function dispute({ of, field, versions, why }: Of<'dispute'>): Text {
  const told = versions.map(({ says, publishers }) => `${open(says)} (${list(publishers)})`);
  return say`Sources differ on ${of.name} (${fieldWords(field)}): ${told.join('; ')}.${why ? ` ${stop(why)}` : ''}`;
}

function openPoint({ point, says, settledBy, settled }: Of<'open'>): Text {
  return say`${strong(settled ? 'Settled' : 'Not settled')}: ${stop(point)} ${stop(says)}${settledBy && !settled ? ` It would be settled by: ${stop(settledBy)}` : ''}`;
}

function source({ of, publisher, title, date: on, at, copy, note, how: backing }: Of<'source'>): Text {
  const place = at && at !== 'title or opening paragraphs' ? `, ${at}` : '';
  const how = backing && of ? say`${strong(of.name)} rests on ${list(backing.map((kind) => backings[kind]))}: ` : say``;
  return say`${how}${publisher}, “${title}”${isKnown(on) ? ` (${date(on)})` : ''}${place}${copy ? ', read in a copy' : ''}.${note ? ` ${stop(note)}` : ''}`;
}

export const record = {
  belief: ({ correction }) => say`${stop(correction)}`,
  note: ({ text }) => say`${stop(text)}`,
  dispute,
  open: openPoint,
  about: ({ of, text }) =>
    text.toLowerCase().includes(of.name.toLowerCase()) ? say`${stop(text)}` : say`${strong(of.name)}: ${stop(text)}`,
  category: ({ app, category }) => say`${strong(app.name)} is on record as: ${category}.`,
  base: ({ of, base }) => say`${strong(of.name)} is based in ${open(base)}.`,
  aliases: ({ of, names }) =>
    say`${strong(of.name)} is also written ${list(names)}; ${names.length > 1 ? 'all' : 'both'} are one and the same.`,
  role: ({ person, role, of, from, to }) =>
    say`${strong(person.name)}: ${role}${of && !role.includes(of) ? ` of ${of}` : ''}${isKnown(from) ? ` from ${date(from)}` : ''}${isKnown(to) ? ` until ${date(to)}` : ''}.`,
  source,
  limits: ({ checkedOn }) =>
    say`${strong('A bot')}, no person, no authority and no lawyer: it tells facts of one record with their sources, as of ${date(checkedOn)}, and gives no legal advice. It makes nothing up and looks nothing up elsewhere. What is not on record or not named may be restricted all the same; it does not mean that it is allowed, nor does “named” alone mean banned.`,
  record: ({ title, about, checkedOn, counts: { apps, companies, measures, deadlines, sources } }) =>
    say`${strong(title)}: ${stop(about)} On record as of ${date(checkedOn)}: ${plural(apps, 'app', 'apps')}, ${plural(companies, 'company', 'companies')}, ${plural(measures, 'measure', 'measures')} and ${plural(deadlines, 'deadline', 'deadlines')}, from ${plural(sources, 'source', 'sources')}. Ask who owns an app, which apps a measure names, what deadline applies, or what stood on a day.`,
} satisfies Partial<Sentences>;
