/** A button's words for a complete next question. */
import type { Aspect, Intent, Tell } from '../../answers/answer.ts';
import type { Context } from '../language.ts';
import { date, list } from './words.ts';

const most = 78;

const cut = (text: string): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

const aspects: Partial<Record<Aspect, string>> = {
  does: 'What it does',
  'does-not': 'What it does not do',
  reasons: 'Its reasons',
  users: 'What it means for users',
  penalties: 'Its penalties',
  citation: 'How it is cited',
  addressees: 'Whom it binds',
  signed: 'When signed',
  published: 'When published',
  effective: 'When in effect',
  ended: 'When it ended',
  left: 'Days left',
  undoes: 'What it ended',
};

const plain: Record<Intent, (name: string) => string> = {
  named: (name) => (name ? `Where is ${name} named?` : 'Where is it named?'),
  apps: (name) => (name ? `Apps of ${name}` : 'Which apps are named?'),
  measures: (name) => (name ? `Measures: ${name}` : 'All measures'),
  owner: (name) => (name ? `Who owns ${name}?` : 'Who owns it?'),
  holdings: (name) => (name ? `What does ${name} have?` : 'Who has what?'),
  measure: (name) => (name ? `What is ${name}?` : 'What is a measure?'),
  signer: (name) => (name ? `Who signed ${name}?` : 'Who signed what?'),
  dates: (name) => (name ? `Dates of ${name}` : 'Dates'),
  deadlines: (name) => (name ? `Deadlines: ${name}` : 'Deadlines'),
  standing: (name) => (name ? `What stands of ${name}?` : 'What stands?'),
  history: (name) => (name ? `History of ${name}` : 'History'),
  rulings: (name) => (name ? `Rulings: ${name}` : 'Court rulings'),
  statements: (name) => (name ? `Statements: ${name}` : 'Statements'),
  plans: (name) => (name ? `Plans: ${name}` : 'Plans that came to nothing'),
  compare: (name) => (name ? `Compare ${name}` : 'Compare'),
  profile: (name) => name || 'About it',
  sources: (name) => (name ? `Sources: ${name}` : 'Sources'),
  disputes: (name) => (name ? `Open points: ${name}` : 'Open points'),
  overview: () => 'What is on record',
};

/** Measures are long; a button calls them by the shorter of their names. */
function nameOf(tell: Tell, context: Context): string {
  const measures = tell.frame.filters.measures.map((id) => ({ kind: 'measure' as const, id }));
  const names = [...tell.about, ...(tell.about.length === 0 ? measures : [])].map((subject) =>
    context.nameOf(subject).replace(/^Executive Order /, 'EO '),
  );
  return list(names);
}

export function label(tell: Tell, context: Context): string {
  const { intent, frame, asOf } = tell;
  const name = nameOf(tell, context);
  const day = asOf && asOf !== context.clock.today ? ` on ${date(asOf)}` : '';
  const { aspect, filters, relation, show } = frame;
  if (intent === 'owner' && relation === 'behind') return cut(`Who is behind ${name || 'it'}?`);
  if (intent === 'deadlines' && tell.about.length === 0 && filters.measures.length === 0)
    return cut(show === 'past' ? 'Past deadlines' : show === 'due' ? 'What is still due?' : 'Deadlines');
  if (intent === 'deadlines' && show === 'all') return cut(`All deadlines: ${name}`);
  if (intent === 'apps') {
    const owner = filters.owner ? ` of ${context.nameOf(filters.owner)}` : '';
    const category = filters.category ? ` (${context.nameOf({ kind: 'category', id: filters.category })})` : '';
    const place = filters.jurisdiction
      ? ` in ${context.nameOf({ kind: 'jurisdiction', id: filters.jurisdiction })}`
      : '';
    const in_ = name ? ` in ${name}` : '';
    return cut(
      owner || category || place || in_
        ? `Named apps${owner}${category}${in_}${place}${day}`
        : `Which apps are named?${day}`,
    );
  }
  if (intent === 'named' && tell.about.length > 1) return cut(`Where are ${name} named${day}?`);
  const particular = aspect && aspects[aspect];
  if (particular && (intent === 'measure' || intent === 'dates')) return cut(`${particular}${name ? `: ${name}` : ''}`);
  return cut(plain[intent](name).replace(/(\??)$/, `${day}$1`));
}
