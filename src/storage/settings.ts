import { z } from 'zod';

const snowflake = z.string().regex(/^\d{17,20}$/);
const snowflakes = z.array(snowflake).max(25);

/** A zone that this machine knows: "Europe/Berlin". */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const settings = z.object({
  /** Who sees an answer when nothing else was asked for. */
  replies: z.enum(['public', 'private']).catch('public'),
  /** Where it may answer so that others see it; empty: everywhere. */
  publicChannels: snowflakes.catch([]),
  /** Whose day is "today" here. */
  zone: z.string().refine(isZone).catch('UTC'),
  /** `text`: words alone, without boxes, menus of pictures or files that nobody asked for; `pictures`: with a picture where there is one. */
  form: z.enum(['usual', 'text', 'pictures']).catch('usual'),
  /** Roles that keep the server's facts, beside those who may manage the server. */
  keepers: snowflakes.catch([]),
  /** Where notices to the moderators go; without one they are kept for /settings to show. */
  noticesTo: snowflake.optional().catch(undefined),
  /** Whether a changed post is edited, or the moderators are told. */
  changedPosts: z.enum(['edit', 'tell']).catch('edit'),
  /** Whether questions that could not be answered are kept. */
  gaps: z.boolean().catch(false),
});

/** What a server has set. */
export type Settings = z.output<typeof settings>;

/** What suits a newcomer. */
export const defaultSettings: Settings = settings.parse({});

/** Reads settings; what an older or newer version wrote and this one does not know becomes its default. */
export function readSettings(text: string): Settings {
  try {
    return settings.parse(JSON.parse(text));
  } catch {
    return defaultSettings;
  }
}

/** The settings with a change; undefined where it is not allowed, such as a zone that does not exist. */
export function changedSettings(before: Settings, change: Partial<Settings>): Settings | undefined {
  const wanted = { ...before, ...change };
  const after = settings.parse(wanted);
  const keys = Object.keys(change) as (keyof Settings)[];
  return keys.every((key) => JSON.stringify(after[key]) === JSON.stringify(wanted[key])) ? after : undefined;
}
