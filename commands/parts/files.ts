/** What an answer shows, as a file to keep. */
import type { APIApplicationCommandStringOption } from 'discord-api-types/v10';
import type { Told } from '../../src/bot.ts';
import type { TableName } from '../../src/feeds/export-schema.ts';
import { type Format, fileOf } from '../../src/feeds/files.ts';
import { languageFor } from '../../src/languages/index.ts';
import type { Attachment } from '../../src/message/message.ts';
import type { Desk, Request } from '../command.ts';
import { choiceOption } from './definition.ts';
import { readValue } from './reading.ts';

export const fileOption = (formats: readonly Format[]): APIApplicationCommandStringOption =>
  choiceOption('file', formats, (words) => words.files);

/** The format that was picked; what is none of them is as good as none. */
export function readFormat<T extends Format>(request: Request, formats: readonly T[]): T | undefined {
  const format = readValue(request, 'file', formats);
  return format === 'unknown' ? undefined : format;
}

const claimsIn = ({ answer }: Told) => (answer.kind === 'claims' ? answer.claims : []);

/** The deadlines that an answer tells, on all its pages. */
export const deadlinesIn = (told: Told): string[] =>
  claimsIn(told).flatMap((claim) =>
    claim.kind === 'due' || claim.kind === 'left' ? [claim.due.deadline.subject.id] : [],
  );

/** The apps that an answer lists, on all its pages. */
export const appsIn = (told: Told): string[] =>
  claimsIn(told)
    .flatMap((claim) => (claim.kind === 'list' ? (claim.members ?? []) : []))
    .flatMap(({ kind, id }) => (kind === 'app' ? [id] : []));

/**
 * The records as a file; none where there is nothing to put in it. What the server added comes along where the answer tells
 * it, marked as that: a file travels without its server.
 */
export function fileFor(
  format: Format,
  what: TableName,
  ids: readonly string[],
  told: Told,
  request: Request,
  desk: Desk,
): readonly Attachment[] {
  const { bot } = desk;
  const { facts } = request.place;
  const [ownIds = [], onRecord = []] = [true, false].map((own) => ids.filter((id) => id.startsWith('own:') === own));
  const own = facts &&
    bot.own &&
    ownIds.length > 0 && { knowledge: bot.own, ids: ownIds, guild: facts.guild, version: Number(facts.version) };
  const file = fileOf(format, {
    what,
    ids: onRecord,
    knowledge: bot.with(undefined).knowledge,
    asOf: told.clock.asOf,
    today: told.clock.today,
    language: languageFor(request.language),
    sequenceOf: (deadline) => desk.sequenceOf?.(deadline) ?? 0,
    ...(own && { own }),
  });
  return file ? [file] : [];
}
