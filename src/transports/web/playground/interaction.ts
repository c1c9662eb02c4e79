/** From what a client knows to the interaction that Discord makes of it. */
import type { APIInteraction } from 'discord-api-types/v10';
import type { Asked, Option } from './asked.ts';
import { type Channel, type Person, permissionsOf } from './people.ts';
import { authorOf } from './posts.ts';
import { snowflake } from './snowflake.ts';
import type { Visit } from './visit.ts';

/** What was asked cannot be made an interaction of; the page shows the words. */
export class NotAllowed extends Error {}

const optionKinds = { user: 6, channel: 7, role: 8, mentionable: 9, attachment: 11 } as const;
const selectKinds = { user: 5, role: 6, channel: 8 } as const;

/** The full interaction, as Discord would send it to the bot. */
export function interactionOf(asked: Asked, visit: Visit, address: string): APIInteraction {
  const person = visit.person(asked.person);
  const channel = visit.channel(asked.channel);
  if (!person || !channel) throw new NotAllowed('nobody here has this name, or there is no such channel');
  const whole = { ...common(visit, person, channel), type: asked.type, ...contentOf(asked, visit, person, address) };
  return whole as unknown as APIInteraction;
}

function common(visit: Visit, person: Person, channel: Channel): Record<string, unknown> {
  const id = snowflake();
  const user = authorOf(person);
  const asker = channel.direct
    ? { user }
    : {
        member: {
          user,
          nick: null,
          roles: person.moderator ? [] : [visit.role.id],
          joined_at: '2024-01-01T00:00:00+00:00',
          permissions: permissionsOf(person),
        },
      };
  return {
    id,
    application_id: visit.bot.id,
    token: `page-${id}`,
    version: 1,
    channel_id: channel.id,
    channel: resolvedChannel(channel, visit),
    ...(!channel.direct && {
      guild_id: visit.guild,
      guild: { id: visit.guild, locale: visit.language, features: [] },
      guild_locale: visit.language,
    }),
    ...asker,
    locale: visit.language,
    app_permissions: permissionsOf({ ...person, moderator: true }),
    entitlements: [],
    authorizing_integration_owners: channel.direct ? { 1: person.id } : { 0: visit.guild },
    context: channel.direct ? 1 : 0,
    attachment_size_limit: 10_485_760,
  };
}

const resolvedChannel = ({ id, name, direct }: Channel, { guild, bot }: Visit): Record<string, unknown> => ({
  id,
  type: direct ? 1 : 0,
  ...(direct
    ? {}
    : {
        name,
        guild_id: guild,
        permissions: permissionsOf(bot),
        app_permissions: permissionsOf({ ...bot, moderator: true }),
      }),
});

function contentOf(asked: Asked, visit: Visit, person: Person, address: string): Record<string, unknown> {
  switch (asked.type) {
    case 2:
    case 4: {
      const { name, type, options, target_id } = asked.data;
      const id = visit.bot.id;
      if (type === 1)
        return { data: { id, name, type, options, resolved: resolvedOf(named(options), visit, address) } };
      const target = seen(target_id ?? '', visit, person);
      return { data: { id, name, type, target_id, resolved: { messages: { [target.id]: target } } } };
    }
    case 3: {
      const { custom_id, component_type, values = [] } = asked.data;
      const message = seen(asked.message, visit, person);
      const component = componentsOf(message.components).find((one) => one.custom_id === custom_id);
      if (!component || component.type !== component_type) throw new NotAllowed('no such button on this message');
      const offered = Array.isArray(component.options) ? component.options.map(({ value }) => value) : undefined;
      if (offered && !values.every((value) => offered.includes(value)))
        throw new NotAllowed('no such choice in this menu');
      const picked = component_type === 2 ? {} : { values, resolved: resolvedSelect(component_type, values, visit) };
      return { message, data: { custom_id, component_type, ...picked } };
    }
    case 5: {
      const resolved = resolvedOf({ attachments: uploadsIn(asked.data.components) }, visit, address);
      const message = asked.message === undefined ? {} : { message: seen(asked.message, visit, person) };
      return { ...message, data: { ...asked.data, ...(resolved && { resolved }) } };
    }
    default:
      return asked satisfies never;
  }
}

/** A message that this person sees. */
function seen(id: string, visit: Visit, person: Person) {
  const post = visit.find(id)?.post;
  if (!post || (post.only !== undefined && post.only !== person.id)) throw new NotAllowed('this message is gone');
  return post.message;
}

type Component = { type?: number; custom_id?: string; options?: { value: string }[] } & Record<string, unknown>;

/** Every component at any depth. */
export function componentsOf(part: unknown): Component[] {
  if (Array.isArray(part)) return part.flatMap(componentsOf);
  if (typeof part !== 'object' || part === null) return [];
  const { components, component, accessory } = part as Record<string, unknown>;
  return [part as Component, ...[components, component, accessory].flatMap(componentsOf)];
}

type Ids = { users?: string[]; channels?: string[]; roles?: string[]; attachments?: string[] };

/** Which people, channels and files the options name. */
function named(options: readonly Option[]): Ids {
  const flat = (list: readonly Option[]): Option[] => list.flatMap((one) => [one, ...flat(one.options ?? [])]);
  const of = (...types: number[]) =>
    flat(options).flatMap(({ type, value }) => (types.includes(type) && typeof value === 'string' ? [value] : []));
  return {
    users: of(optionKinds.user, optionKinds.mentionable),
    channels: of(optionKinds.channel),
    roles: of(optionKinds.role, optionKinds.mentionable),
    attachments: of(optionKinds.attachment),
  };
}

function resolvedSelect(type: number, values: readonly string[], visit: Visit) {
  const ids = [...values];
  if (type === selectKinds.user) return resolvedOf({ users: ids }, visit, '');
  if (type === selectKinds.role) return resolvedOf({ roles: ids }, visit, '');
  return type === selectKinds.channel ? resolvedOf({ channels: ids }, visit, '') : undefined;
}

const uploadsIn = (components: unknown): string[] =>
  componentsOf(components).flatMap(({ type, values }) =>
    type === 19 && Array.isArray(values) ? values.map(String) : [],
  );

function resolvedOf({ users = [], channels = [], roles = [], attachments = [] }: Ids, visit: Visit, address: string) {
  const people = users.flatMap((id) => visit.person(id) ?? []);
  const places = channels.flatMap((id) => visit.channel(id) ?? []);
  const files = attachments.flatMap((id) => {
    const file = visit.uploaded(id);
    if (!file) throw new NotAllowed('the file is gone; choose it again');
    const url = `${address}${visit.base()}/uploads/${id}/${encodeURIComponent(file.name)}`;
    return [{ id, filename: file.name, size: file.data.byteLength, url, proxy_url: url }];
  });
  const byId = <T extends { id: unknown }>(list: readonly T[]) => Object.fromEntries(list.map((one) => [one.id, one]));
  const found = {
    ...(people.length > 0 && {
      users: byId(people.map((person) => authorOf(person))),
      members: Object.fromEntries(people.map((one) => [one.id, { roles: [], permissions: permissionsOf(one) }])),
    }),
    ...(places.length > 0 && {
      channels: byId(places.map((place) => ({ ...resolvedChannel(place, visit), id: place.id }))),
    }),
    ...(roles.includes(visit.role.id) && { roles: byId([visit.role]) }),
    ...(files.length > 0 && { attachments: byId(files) }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}
