/** The form for a single fact, and the knowledge file that it stands for. */
import type { Subject } from '../../src/knowledge/knowledge.ts';
import type { WrittenRecord } from '../../src/knowledge/own/own.ts';
import type { KeepingWords } from '../../src/languages/keeping/words.ts';
import type { Form } from '../../src/message/form.ts';
import type { Desk, Request } from '../command.ts';
import { textOf } from './reading.ts';

type Kind = 'owner' | 'deadline';
type Filled = { kind?: Kind; app?: string; asked?: string };

/** `click` is the request that the form comes back as. */
export function factForm(says: KeepingWords, click: string, { kind = 'owner', app, asked }: Filled): Form {
  const { form } = says.facts;
  const kinds = ['owner', 'deadline'] as const;
  return {
    title: form.title,
    click,
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: form.kind,
        required: true,
        ...(asked !== undefined && { description: form.asked(asked) }),
        options: kinds.map((value) => ({ label: says.kinds[value], value, chosen: value === kind })),
      },
      { kind: 'text', name: 'app', label: form.app, required: true, lines: 'one', most: 100, value: app },
      {
        kind: 'text',
        name: 'says',
        label: form.says,
        description: form.saysHint,
        required: true,
        lines: 'one',
        most: 300,
      },
      {
        kind: 'text',
        name: 'when',
        label: form.when,
        description: form.whenHint,
        required: false,
        lines: 'one',
        most: 40,
      },
      {
        kind: 'text',
        name: 'source',
        label: form.source,
        description: form.sourceHint,
        required: true,
        lines: 'one',
        most: 400,
      },
    ],
  };
}

/** A short id from a name; what no letters are left of is called by its kind. */
function slug(text: string, otherwise: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24)
    .replace(/-+$/, '');
  return words === '' ? otherwise : words;
}

function freeId(wanted: string, taken: (id: string) => boolean): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken(`own:${id}`)) return `own:${id}`;
  }
}

/** What was filled in, as a knowledge file; or the date that could not be read. `there`: the same is kept already. */
export function fileOfForm(
  request: Request,
  { bot }: Desk,
  written: readonly WrittenRecord[],
  says: KeepingWords['facts'],
):
  | { kind: 'file'; file: Record<string, unknown>; id: string }
  | { kind: 'no-date'; written: string }
  | { kind: 'there' } {
  const field = (name: string) => textOf(request, name) ?? '';
  const kind: Kind = field('kind') === 'deadline' ? 'deadline' : 'owner';
  const when = field('when');
  const day = dateOf(when, request, bot);
  if (day === undefined && (when !== '' || kind === 'deadline')) return { kind: 'no-date', written: when };
  const sections: Record<string, unknown[]> = {};
  const put = (section: string, record: { id: string; [field: string]: unknown }) => {
    sections[section] = [...(sections[section] ?? []), record];
    return record.id;
  };
  const taken = (id: string) =>
    written.some((one) => one.id === id) ||
    Object.values(sections).some((list) => (list as { id: string }[]).some((one) => one.id === id));
  const newId = (text: string, otherwise: string) => freeId(slug(text, otherwise), taken);

  const source = put('sources', sourceOf(field('source'), newId));
  const named = (text: string, kinds: readonly Subject['kind'][]): string | undefined => {
    const found = bot.resolve(text, kinds);
    return found && 'subject' in found && found.readAs === undefined ? found.subject.id : undefined;
  };
  const app = named(field('app'), ['app']);
  const kept = written.find(({ section, record }) => section === 'apps' && record.id === app)?.record;
  const appRecord: { id: string; [field: string]: unknown } =
    (kept as { id: string } | undefined) ?? (app === undefined ? newApp() : { id: app, sources: [source] });
  function newApp() {
    return { id: newId(field('app'), 'app'), name: field('app'), sources: [source] };
  }
  if (kind === 'deadline') {
    const label = `${app === undefined ? field('app') : bot.knowledge.nameOf({ kind: 'app', id: app })}: ${field('says')}`;
    // A form that is sent off twice is one fact.
    if (written.some(({ record }) => record.label === label && record.due === day)) return { kind: 'there' };
    const of = app ?? put('apps', appRecord);
    const id = newId(field('says'), 'deadline');
    put('deadlines', {
      id,
      label,
      of,
      who: says.everybody,
      duty: field('says'),
      kind: 'by',
      due: day,
      outcome: 'pending',
      became: says.pending,
      sources: [source],
    });
    return { kind: 'file', file: sections, id };
  }
  const party =
    named(field('says'), ['company', 'person']) ??
    put('companies', { id: newId(field('says'), 'company'), name: field('says'), sources: [source] });
  const relations = (Array.isArray(appRecord.relations) ? appRecord.relations : []) as Record<string, unknown>[];
  if (relations.some((one) => one.kind === 'owner' && one.party === party && one.from === day))
    return { kind: 'there' };
  const tie = { kind: 'owner', party, ...(day !== undefined && { from: day }), sources: [source] };
  const id = put('apps', { ...appRecord, relations: [...relations, tie] });
  return { kind: 'file', file: sections, id: `own:${id.replace(/^own:/, '')}` };
}

/** A day, month or year as the record writes it, else a date as people do. */
function dateOf(text: string, { clock }: Request, bot: Desk['bot']): string | undefined {
  if (/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return text;
  const read = text === '' ? undefined : bot.readDay(text, clock);
  return read && 'day' in read ? read.day : undefined;
}

function sourceOf(text: string, newId: (text: string, otherwise: string) => string) {
  const url = /https?:\/\/\S+/.exec(text)?.[0];
  const title = (url === undefined ? text : text.replace(url, '')).replace(/[\s,;:(]+$/, '').trim();
  const shown = title === '' ? String(url) : title;
  return {
    id: newId(`source ${shown}`, 'source'),
    publisher: shown,
    title: shown,
    date: 'unknown',
    url: url !== undefined && URL.canParse(url) ? url : 'unknown',
    kind: 'company',
  };
}
