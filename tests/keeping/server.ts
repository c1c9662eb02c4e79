/** Servers, people and the codec around one database, as Discord would speak to them. */

import type { Fetched } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/bot.ts';
import { loadTexts } from '../../src/knowledge/load.ts';
import { steady } from '../../src/start/product.ts';
import { placesIn } from '../../src/storage/places.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { Setup } from '../../src/transports/discord/exchange.ts';
import { respond } from '../../src/transports/discord/respond.ts';
import { snowflake } from '../discord/interactions.ts';
import { small } from '../knowledge/small.ts';
import { fakeBack, fakeSetup, type Sent, textsOf } from '../transports/discord/fakes.ts';

type Json = Record<string, unknown>;

const loaded = await loadTexts([{ file: 'small.json', text: JSON.stringify(small()) }]);
if (loaded.kind === 'problems') throw new Error('the small record has problems');
export const { knowledge } = loaded;

export const [left, right] = ['800000000000000011', '800000000000000022'];
export const channel = '700000000000000001';
export const manageServer = 1n << 5n;
export const manageMessages = 1n << 13n;

export type Person = { id: string; permissions?: bigint; roles?: string[] };
export const owner: Person = { id: '100000000000000001', permissions: manageServer };
export const member: Person = { id: '100000000000000002' };

/** What came back: the words, the raw response, and its clicks. */
export type Heard = { text: string; isPrivate: boolean; response: Json; sent: Sent[]; clicks: string[] };

export type World = Setup & { logged: { event: string }[]; files: Map<string, string | Fetched> };

/** One process over a database. */
export function world(storage: Storage | undefined, log: string[] = []): World {
  const files: World['files'] = new Map();
  const setup = fakeSetup(commands.map(steady), {
    desk: {
      bot: createBot(knowledge),
      ...(storage && { storage, places: placesIn(storage, { now: Date.now, complain: (words) => log.push(words) }) }),
      fetchFile: async ({ url }) => {
        const file = files.get(url);
        if (file === undefined) return { kind: 'refused', why: 'unreachable' };
        return typeof file === 'string' ? { kind: 'text', text: file } : file;
      },
    },
    today: () => '2026-01-20',
    deferAfterMs: 30_000,
  });
  return Object.assign(setup, { files });
}

function clicksIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(clicksIn);
  if (typeof value !== 'object' || value === null) return [];
  const { custom_id, value: own, ...others } = value as Json;
  const mine = [custom_id, own].filter((id): id is string => typeof id === 'string' && /^[a-z]+:/.test(id));
  return [...mine, ...clicksIn(Object.values(others))];
}

async function send(setup: World, json: Json): Promise<Heard> {
  const back = fakeBack();
  await respond(json, setup, back);
  const last = back.sent.at(-1);
  const response = (last?.body ?? {}) as Json;
  const data = (response.data ?? response) as Json;
  return {
    // As a reader sees it: without the signs that Discord takes as markup.
    text: textsOf(data).join('\n').replaceAll('\\', '').replaceAll('**', ''),
    isPrivate: (Number(data.flags) & 64) !== 0,
    response,
    sent: back.sent,
    clicks: clicksIn(data),
  };
}

const common = (guild: string | undefined, person: Person, more: Json): Json => ({
  id: snowflake(),
  application_id: '900000000000000001',
  token: `token-${snowflake()}`,
  version: 1,
  channel_id: channel,
  channel: { id: channel, type: guild === undefined ? 1 : 0 },
  locale: 'en-US',
  ...(guild === undefined
    ? { user: { id: person.id, username: 'someone' } }
    : {
        guild_id: guild,
        member: {
          user: { id: person.id, username: 'someone' },
          roles: person.roles ?? [],
          permissions: String(person.permissions ?? 0n),
        },
      }),
  ...more,
});

type Values = Readonly<Record<string, string | boolean>>;

/** Everything that somebody can do in a server (or, without one, in a direct message). */
export function at(setup: World, guild: string | undefined, person: Person = owner) {
  const typed = (options: Values) =>
    Object.entries(options).map(([name, value]) => ({ name, type: typeof value === 'boolean' ? 5 : 3, value }));
  const message = (isPrivate: boolean) => ({
    message: {
      id: snowflake(),
      channel_id: channel,
      content: '',
      embeds: [],
      components: [],
      author: { id: '900000000000000001' },
      flags: isPrivate ? 64 : 0,
      interaction_metadata: { user: { id: person.id } },
    },
  });
  return {
    slash: (name: string, options: Values = {}) =>
      send(setup, common(guild, person, { type: 2, data: { id: '1', name, type: 1, options: typed(options) } })),
    sub: (name: string, subcommand: string, options: Values = {}) =>
      send(
        setup,
        common(guild, person, {
          type: 2,
          data: { id: '1', name, type: 1, options: [{ name: subcommand, type: 1, options: typed(options) }] },
        }),
      ),
    /** With the channels or roles that were picked. */
    picked: (name: string, subcommand: string, options: Values, resolved: Json) => {
      const isChannel = (value: unknown) => Object.hasOwn((resolved.channels ?? {}) as Json, String(value));
      const given = typed(options).map((option) => ({ ...option, ...(isChannel(option.value) && { type: 7 }) }));
      const data = { id: '1', name, type: 1, options: [{ name: subcommand, type: 1, options: given }], resolved };
      return send(setup, common(guild, person, { type: 2, data }));
    },
    typing: (name: string, option: string, value: string, subcommand?: string) => {
      const focused = [{ name: option, type: 3, value, focused: true }];
      const options = subcommand === undefined ? focused : [{ name: subcommand, type: 1, options: focused }];
      return send(setup, common(guild, person, { type: 4, data: { id: '1', name, type: 1, options } }));
    },
    give: (name: string, text: string | Fetched, filename = 'facts.yaml', size = 100) => {
      const url = `https://cdn.discordapp.com/${snowflake()}`;
      setup.files.set(url, text);
      const options = [{ name, type: 1, options: [{ name: 'file', type: 11, value: '5' }] }];
      const resolved = { attachments: { 5: { id: '5', filename, url, size } } };
      return send(
        setup,
        common(guild, person, { type: 2, data: { id: '1', name: 'facts', type: 1, options, resolved } }),
      );
    },
    click: (custom_id: string, isPrivate = true) =>
      send(setup, common(guild, person, { type: 3, data: { component_type: 2, custom_id }, ...message(isPrivate) })),
    pick: (custom_id: string, values: string[], component_type = 3) =>
      send(setup, common(guild, person, { type: 3, data: { component_type, custom_id, values }, ...message(true) })),
    fill: (custom_id: string, fields: Readonly<Record<string, string>>) => {
      const components = Object.entries(fields).map(([id, value]) => ({
        type: 18,
        component: id === 'kind' ? { type: 3, custom_id: id, values: [value] } : { type: 4, custom_id: id, value },
      }));
      return send(setup, common(guild, person, { type: 5, data: { custom_id, components } }));
    },
  };
}

/** The click that stands behind a beginning: `facts:confirm.`. */
export function clickOf({ clicks }: Heard, beginning: string): string {
  const found = clicks.find((id) => id.startsWith(beginning));
  if (found === undefined) throw new Error(`no click ${beginning} among ${clicks.join(' ')}`);
  return found;
}

/** Facts of one server, with a word in each that no other server's hold. */
export const factsWith = (mark: string): string => `
sources:
  - {id: memo, publisher: ${mark} department, title: Memo of ${mark}, date: 2026-01, url: unknown, kind: company}
companies:
  - {id: acme, name: ${mark} Works, sources: [memo]}
apps:
  - {id: pingo, relations: [{kind: owner, party: acme, sources: [memo (p. 2)]}], sources: [memo]}
  - {id: slate, name: ${mark} Slate, aliases: [Slatebook], relations: [{kind: owner, party: acme, sources: [memo]}], sources: [memo]}
measures:
  - {id: rule, name: ${mark} Rule, kind: policy, reach: workplace, issuer: ministry, jurisdiction: land, does: '${mark} phones may not have Pingo.', history: [{status: in-force, on: 2026-01-02, sources: [memo]}], listings: [{app: pingo, as: Pingo}], sources: [memo]}
deadlines:
  - {id: off, label: '${mark}: remove Pingo', of: pingo, who: ${mark} people, duty: remove Pingo, kind: by, due: 2026-12-24, outcome: pending, became: Not yet., sources: [memo]}
events:
  - {id: moved, on: 2026-01-03, what: '${mark} moved.', about: [pingo], sources: [memo]}
`;

/** Imports facts as a moderator does: the file, the preview, the click. */
export async function importFacts(setup: World, guild: string, text: string, filename?: string): Promise<Heard> {
  const here = at(setup, guild);
  const preview = await here.give('import', text, filename);
  return here.click(clickOf(preview, 'facts:confirm.'));
}
