import type { WrittenRecord } from '../src/knowledge/own/own.ts';
import { discord, ours } from '../src/limits.ts';
import { shortened } from '../src/message/choices.ts';
import type { Block } from '../src/message/fit.ts';
import type { Command, Desk, GivenFile, Reply, Request } from './command.ts';
import { sayBlocks } from './parts/answering.ts';
import { factForm, fileOfForm } from './parts/fact-form.ts';
import {
  fileOption,
  inServers,
  jsonFile,
  type Keeper,
  keep,
  keeping,
  kindOption,
  mayKeepFacts,
  part,
  privately,
  typedOption,
  withMore,
} from './parts/keeping.ts';
import { asFile, difference, findWritten, keyOf, nameOfWritten, ownNow, putOwn, usersOf } from './parts/own-facts.ts';
import { textOf } from './parts/reading.ts';
import { suggestFor } from './parts/suggesting.ts';

const kilobytes = ours.ownFileBytes / 1024;
const everybody = () => true;
const appOption = { name: 'app', kinds: ['app'] as const };

/** Facts that a server adds for itself: told there alone, and marked as added by it. */
export const facts: Command = {
  name: 'facts',
  definition: inServers('facts', [
    part('import', [fileOption()]),
    part('add', [kindOption(), typedOption('app', false)]),
    part('list'),
    part('remove', [typedOption('id', true)]),
    part('export'),
  ]),
  execute(request, desk) {
    const [wanted = '', argument = ''] = wantedBy(request);
    const says = keeping(request).facts;
    const asKeeper = (work: (keeper: Keeper) => Promise<Reply>) =>
      keep(request, desk, { may: mayKeepFacts, otherwise: says.mayNot }, work);
    switch (wanted) {
      case 'import':
        return asKeeper((keeper) => preview(keeper, request.files?.file));
      case 'confirm':
        return asKeeper((keeper) => confirm(keeper, argument));
      case 'cancel':
        return asKeeper((keeper) => cancel(keeper, argument));
      case 'add':
        return offerForm(request, desk);
      case 'filled':
        return asKeeper((keeper) => addFromForm(keeper, argument));
      case 'remove':
        return asKeeper((keeper) => remove(keeper, textOf(request, 'id') ?? ''));
      case 'export':
        return asKeeper(exportAll);
      default:
        return keep(request, desk, { may: everybody, otherwise: says.mayNot }, (keeper) =>
          list(keeper, Number(argument) || 1),
        );
    }
  },
  suggest(request, desk) {
    const { focused, place } = request;
    if (focused?.name !== 'id') return suggestFor([appOption])(request, desk);
    const typed = focused.value.trim().toLowerCase();
    const records = place.facts ? Object.entries(place.facts.records) : [];
    const kind = keeping(request).facts.kind;
    const all = records.flatMap(([section, list]) =>
      list.map((record) => {
        const id = record.id.startsWith('own:') ? record.id : `own:${record.id}`;
        const one = { section, id, record } as unknown as WrittenRecord;
        return { name: `${nameOfWritten(one)} (${kind(section)})`, value: keyOf(one) };
      }),
    );
    const found = all.filter(({ name }) => name.toLowerCase().includes(typed)).slice(0, discord.suggestions);
    return {
      kind: 'suggest',
      suggestions: found.map(({ name, value }) => ({ name: shortened(name, discord.choiceName), value })),
    };
  },
};

/** A subcommand, or what a click carries: `confirm.abc123`. */
function wantedBy(request: Request): string[] {
  const click = textOf(request, 'request');
  return click === undefined ? [textOf(request, 'subcommand') ?? 'list'] : click.split('.');
}

async function preview(keeper: Keeper, file: GivenFile | undefined): Promise<Reply> {
  const { request, desk, storage, guild } = keeper;
  const says = keeping(request).facts;
  const say = (text: Block['text']) => privately([text], request, desk);
  if (!file || !/\.(ya?ml|json|csv)$/i.test(file.name)) return say(says.file.name);
  if (file.size > ours.ownFileBytes) return say(says.file.size(kilobytes));
  const fetched = (await desk.fetchFile?.(file)) ?? { kind: 'refused' as const, why: 'unreachable' as const };
  if (fetched.kind === 'refused')
    return say(fetched.why === 'size' ? says.file.size(kilobytes) : says.file[fetched.why]);
  const now = await ownNow(keeper);
  const read = await readOwn(keeper, file.name, fetched.text, now.written);
  if (read.kind === 'reply') return read.reply;
  const { added, changed, same } = difference(read.written, now.written);
  if (added.length + changed.length === 0) return say(says.nothingNew);
  const kept = new Set(now.written.map(keyOf));
  if (kept.size + added.length > ours.ownRecords) return say(says.tooMany(ours.ownRecords));
  const content = JSON.stringify({ version: now.version, written: [...added, ...changed] });
  const key = { guild, person: request.asker.id };
  const id = await storage.drafts.put(key, { kind: 'facts', content }, Date.now());
  const row =
    (word: string) =>
    (one: WrittenRecord): Block => ({
      text: [`${word}: `, ...says.row(one.id, says.kind(one.section), nameOfWritten(one))],
      set: 'row',
      cites: [],
    });
  const blocks: Block[] = [
    { text: says.preview(added.length, changed.length, same), cites: [] },
    ...added.map(row(says.isNew)),
    ...changed.map(row(says.isChanged)),
  ];
  return withMore(sayBlocks(blocks, request, desk, { private: true }), request, {
    choices: [
      [
        { label: says.confirm, click: `facts:confirm.${id}`, style: 'primary' },
        { label: keeping(request).cancel, click: `facts:cancel.${id}`, style: 'plain' },
      ],
    ],
  });
}

type Read = { kind: 'written'; written: WrittenRecord[] } | { kind: 'reply'; reply: Reply };

/** A file by the record's own schema and rules; its problems with their lines otherwise. */
async function readOwn(
  { request, desk }: Keeper,
  file: string,
  text: string,
  now: readonly WrittenRecord[],
): Promise<Read> {
  const says = keeping(request).facts;
  const { readOwnFile } = await import('../src/knowledge/own/read.ts');
  const read = await readOwnFile({ file, text }, desk.bot.with(undefined).knowledge, now, ours.ownRecords);
  if (read.kind === 'own') return { kind: 'written', written: read.written };
  if (read.kind === 'many') return { kind: 'reply', reply: privately([says.tooMany(ours.ownRecords)], request, desk) };
  const { showPath } = await import('../src/knowledge/problem.ts');
  const rows = read.problems.map(
    ({ line, at, found, expected, mend }): Block => ({
      text: says.problem(
        line,
        `${at.length > 0 ? `${showPath(at)}: ` : ''}found ${found}, expected ${expected}; ${mend}`,
      ),
      set: 'row',
      cites: [],
    }),
  );
  const blocks = [{ text: says.problems(read.count), cites: [] }, ...rows];
  return { kind: 'reply', reply: sayBlocks(blocks, request, desk, { private: true }) };
}

async function confirm(keeper: Keeper, id: string): Promise<Reply> {
  const { request, desk, storage, guild } = keeper;
  const says = keeping(request).facts;
  const say = (text: Block['text']) => withMore(privately([text], request, desk), request, {});
  const draft = await storage.drafts.take(id, { guild, person: request.asker.id }, Date.now());
  if (draft?.kind !== 'facts') return say(says.expired);
  const { version, written } = JSON.parse(draft.content) as { version: number; written: WrittenRecord[] };
  switch (await putOwn(keeper, written, version)) {
    case 'changed':
      return say(says.imported(written.length));
    case 'too-many':
      return say(says.tooMany(ours.ownRecords));
    case 'outdated':
      return say(says.outdated);
  }
}

async function cancel({ request, desk, storage, guild }: Keeper, id: string): Promise<Reply> {
  await storage.drafts.take(id, { guild, person: request.asker.id }, Date.now());
  return withMore(privately([keeping(request).facts.cancelled], request, desk), request, {});
}

/** A form cannot wait for the database: the right is checked when it comes back. */
function offerForm(request: Request, desk: Desk): Reply {
  const says = keeping(request);
  if (request.place.guild === undefined) return privately([says.onlyInServer], request, desk);
  if (!desk.storage) return privately([says.nothingKept], request, desk);
  const { settings } = request.place;
  if (settings && !mayKeepFacts(request.asker, settings)) return privately([says.facts.mayNot], request, desk);
  const id = textOf(request, 'app');
  const app = id === undefined ? undefined : desk.bot.knowledge.nameOf({ kind: 'app', id });
  const kind = textOf(request, 'fact') === 'deadline' ? 'deadline' : 'owner';
  return { kind: 'form', form: factForm(says, 'facts:filled', { kind, app }) };
}

/** `gap`: the unanswered question that the fact answers; it is done with. */
async function addFromForm(keeper: Keeper, gap: string): Promise<Reply> {
  const { request, desk, storage, guild } = keeper;
  const says = keeping(request).facts;
  const now = await ownNow(keeper);
  const filled = fileOfForm(request, desk, now.written, says);
  if (filled.kind === 'no-date') return privately([says.noDate(filled.written)], request, desk);
  if (filled.kind === 'there') return privately([says.nothingNew], request, desk);
  const read = await readOwn(keeper, 'form.json', JSON.stringify(filled.file), now.written);
  if (read.kind === 'reply') return read.reply;
  switch (await putOwn(keeper, read.written, now.version)) {
    case 'changed':
      if (gap !== '') await storage.gaps.remove(guild, gap);
      return privately([says.added(filled.id)], request, desk);
    case 'too-many':
      return privately([says.tooMany(ours.ownRecords)], request, desk);
    case 'outdated':
      return privately([says.outdated], request, desk);
  }
}

async function list(keeper: Keeper, page: number): Promise<Reply> {
  const { request, desk } = keeper;
  const says = keeping(request).facts;
  const { written } = await ownNow(keeper);
  if (written.length === 0) return withMore(privately([says.none], request, desk), request, {});
  const rows = written.map(
    (one): Block => ({ text: says.row(one.id, says.kind(one.section), nameOfWritten(one)), set: 'row', cites: [] }),
  );
  const blocks = [{ text: says.opening(written.length, ours.ownRecords, kilobytes), cites: [] }, ...rows];
  const paging = { page, click: (to: number) => `facts:list.${to}` };
  return withMore(sayBlocks(blocks, request, desk, { private: true }, paging), request, {});
}

async function remove(keeper: Keeper, typed: string): Promise<Reply> {
  const { request, desk, storage, guild } = keeper;
  const says = keeping(request).facts;
  const now = await ownNow(keeper);
  const one = findWritten(now.written, typed);
  if (!one) return privately([says.notThere(typed)], request, desk);
  const users = usersOf(one, now.written);
  if (users.length > 0) {
    const names = users.slice(0, 5).map(({ id }) => id);
    return privately([says.usedBy(one.id, names.join(', '))], request, desk);
  }
  const change = { put: [], remove: [one], most: ours.ownRecords, expected: now.version };
  const done = await storage.facts.change(guild, change);
  return privately([done === 'changed' ? says.removed(one.id) : says.outdated], request, desk);
}

async function exportAll(keeper: Keeper): Promise<Reply> {
  const { request, desk } = keeper;
  const says = keeping(request).facts;
  const { written } = await ownNow(keeper);
  if (written.length === 0) return privately([says.none], request, desk);
  return withMore(privately([says.exported(written.length)], request, desk), request, {
    attachments: [jsonFile('own-facts.json', says.alt(written.length), asFile(written))],
  });
}
