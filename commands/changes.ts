import type { Tell } from '../src/answers/answer.ts';
import type { Day } from '../src/calendar.ts';
import { type Change, changesSince, type Release, type ReleasedClaim } from '../src/knowledge/history.ts';
import type { Subject } from '../src/knowledge/knowledge.ts';
import type { Cite } from '../src/knowledge/schema.ts';
import type { ReleaseWords } from '../src/languages/commands/words.ts';
import { languageFor } from '../src/languages/index.ts';
import { discord } from '../src/limits.ts';
import type { Block } from '../src/message/fit.ts';
import type { Message } from '../src/message/message.ts';
import type { Command, Desk, Reply, Request } from './command.ts';
import { plainTell, refused, sayBlocks, sayTold, words } from './parts/answering.ts';
import { answering, nameOption, slash } from './parts/definition.ts';
import { textOf } from './parts/reading.ts';

/** A click carries the day and the page: `changes:2026-11-01.2`. */
const click = (day: Day, page: number): string => `changes:${day}.${page}`;

/** What was added, corrected or ended on record since a day: its releases, compared claim by claim. */
export const changes: Command = {
  name: 'changes',
  definition: slash('changes', [nameOption('since'), ...answering().filter(({ name }) => name === 'private')]),
  execute(request, desk) {
    const releases = desk.releases?.() ?? [];
    const [day, page] = /^(\d{4}-\d\d-\d\d)\.(\d{1,3})$/.exec(textOf(request, 'request') ?? '')?.slice(1) ?? [];
    if (day !== undefined) return tellSince(day, Number(page), releases, request, desk);
    const written = textOf(request, 'since');
    // Without a day: what the last release changed.
    if (written === undefined)
      return tellSince(releases.at(-2)?.releasedOn ?? releases.at(-1)?.releasedOn, 1, releases, request, desk);
    const read = desk.bot.readDay(written, request.clock);
    if (!read) return sayTold([refused('impossible-date', 'overview', request.clock, [])], request, desk);
    return 'day' in read ? tellSince(read.day, 1, releases, request, desk) : askBack(read.ambiguous, request, desk);
  },
  suggest(request, desk) {
    const { focused, language, clock } = request;
    if (focused?.name !== 'since') return { kind: 'suggest', suggestions: [] };
    const { date } = languageFor(language);
    const read = focused.value.trim() === '' ? undefined : desk.bot.readDay(focused.value, clock);
    const typed = read ? ('day' in read ? [read.day] : read.ambiguous) : [];
    const released = (desk.releases?.() ?? []).map(({ releasedOn }) => releasedOn).reverse();
    const days = [...new Set(focused.value.trim() === '' ? released : typed)].slice(0, discord.suggestions);
    return { kind: 'suggest', suggestions: days.map((day) => ({ name: date(day), value: day })) };
  },
};

function tellSince(
  day: Day | undefined,
  page: number,
  releases: readonly Release[],
  request: Request,
  desk: Desk,
): Reply {
  const says = words(request).changes;
  const since = day === undefined ? undefined : changesSince(releases, day);
  if (!since || day === undefined) return sayBlocks([{ text: says.noRelease, cites: [] }], request, desk);
  const [from, to] = [since.from, since.to].map((release) => wordsOf(release, request)) as [ReleaseWords, ReleaseWords];
  const kinds = (kind: Change['kind']) => since.changes.filter((change) => change.kind === kind).length;
  const counts = {
    added: kinds('added'),
    corrected: kinds('corrected'),
    ended: kinds('ended'),
    withdrawn: kinds('withdrawn'),
  };
  const head =
    releases.length === 1
      ? says.onlyOne(to)
      : since.changes.length > 0
        ? says.opening(from, to, counts)
        : says.none(from, to);
  const unreleased = desk.bot.knowledge.record.version !== since.to.version;
  const rows = rowsOf(since.changes, since.from, since.to);
  const blocks: Block[] = [
    { text: head, cites: [] },
    ...(since.beforeFirst && releases.length > 1 ? [{ text: says.beforeFirst(from), cites: [] }] : []),
    ...rows.map((row) => blockOf(row, request, desk)),
    ...(unreleased ? [{ text: says.unreleased(to), cites: [] }] : []),
  ];
  const setting = { ...privacyOf(request), next: newcomersIn(rows, desk) };
  const reply = sayBlocks(blocks, request, desk, setting, { page, click: (next) => click(day, next) });
  // A page that was asked for by a click takes the place of the one before it.
  return reply.kind === 'say' && request.clicked ? { kind: 'update', message: reply.message } : reply;
}

const privacyOf = ({ clicked }: Request): { private?: boolean } => (clicked ? { private: clicked.private } : {});

const wordsOf = ({ version, releasedOn }: Release, { language }: Request): ReleaseWords => ({
  version,
  on: languageFor(language).date(releasedOn),
});

/** One row: a change, or all changes of a record that came or went as a whole. */
type Row = { change: Change; more: number };

const claimOf = (change: Change): ReleasedClaim => (change.kind === 'withdrawn' ? change.before : change.now);
const recordOf = (id: string): string => id.slice(0, id.indexOf('/'));

function rowsOf(changed: readonly Change[], from: Release, to: Release): Row[] {
  const before = new Set(from.claims.map(({ id }) => recordOf(id)));
  const now = new Set(to.claims.map(({ id }) => recordOf(id)));
  const rows: Row[] = [];
  const whole = new Map<string, Row>();
  for (const change of changed) {
    const record = recordOf(change.id);
    const isWhole = change.kind === 'added' ? !before.has(record) : change.kind === 'withdrawn' && !now.has(record);
    const row = whole.get(record);
    if (isWhole && row) {
      row.more += 1;
      // What a record does says more about it than how it stands.
      if (change.id.endsWith('/does')) row.change = change;
      continue;
    }
    const fresh: Row = { change, more: 0 };
    rows.push(fresh);
    if (isWhole) whole.set(record, fresh);
  }
  return rows;
}

/** Up to this many records that are new are offered to be asked about. */
const newcomersOffered = 3;

function newcomersIn(rows: readonly Row[], { bot }: Desk): Tell[] {
  return rows
    .flatMap(({ change, more }): Subject[] => {
      const [kind, id = ''] = recordOf(change.id).split(' ');
      const isNew = change.kind === 'added' && more > 0;
      return isNew && (kind === 'measure' || kind === 'app' || kind === 'company') ? [{ kind, id }] : [];
    })
    .filter(({ kind, id }) => bot.knowledge.find[kind](id) !== undefined)
    .slice(0, newcomersOffered)
    .map((subject) => plainTell('profile', [subject]));
}

function blockOf({ change, more }: Row, request: Request, { bot }: Desk): Block {
  const says = words(request).changes;
  const claim = claimOf(change);
  const told = says.whole(more > 0 ? claim.about : '', claim.says, more);
  // A source that the record has dropped cannot be shown any more.
  const cites: Cite[] = claim.sources.filter(({ source }) => bot.knowledge.find.source(source));
  switch (change.kind) {
    case 'added':
      return { text: says.added(told), set: 'row', cites };
    case 'corrected':
      return {
        text: says.corrected(told, change.before.says === change.now.says ? undefined : change.before.says),
        set: 'row',
        cites,
      };
    case 'ended':
      return { text: says.ended(told), set: 'row', cites };
    case 'withdrawn':
      return { text: says.withdrawn(told), set: 'row', cites };
    default:
      return change satisfies never;
  }
}

/** The days that were meant, as buttons. */
function askBack(days: readonly Day[], request: Request, desk: Desk): Reply {
  const reply = sayBlocks([{ text: words(request).changes.whichDay, cites: [] }], request, desk, { private: true });
  if (reply.kind !== 'say') return reply;
  const { date } = languageFor(request.language);
  const row = days
    .slice(0, discord.buttonsInRow)
    .map((day) => ({ label: date(day), click: click(day, 1), style: 'plain' as const }));
  const message: Message = { ...reply.message, choices: [row, ...reply.message.choices], outcome: 'clarify' };
  return { kind: 'say', message };
}
