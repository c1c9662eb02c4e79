import type { Making } from '../message/making.ts';
import type { Attachment } from '../message/message.ts';
import type { MessagePlace } from '../outbox/outbox.ts';
import type { Summary } from '../storage/summaries.ts';
import type { JobsSetup } from './setup.ts';
import { dayAt } from './times.ts';

/** What a summary is made with now: the record and the server's own facts, on the day that it is there. */
export async function making(
  { guild, details }: Summary,
  mark: string,
  { botOf, releases, now, storage, pictureOf }: JobsSetup,
  { withPicture = false } = {},
): Promise<Making> {
  const [bot, { zone }] = await Promise.all([botOf(guild), storage.servers.settings(guild)]);
  const today = dayAt(now(), zone);
  const pictures = (withPicture && details.picture && pictureOf?.(details.topic, bot, today, details.language)) || [];
  const attachments = (await Promise.all(pictures.map(drawn))).filter((picture) => picture !== undefined);
  return { teller: bot, releases: releases(), today, mark, attachments };
}

export const messageUrl = (guild: string, { channel, message }: MessagePlace): string =>
  `https://discord.com/channels/${guild}/${channel}/${message}`;

/** A picture that cannot be drawn, for want of letters, must not keep the words from being posted. */
async function drawn(picture: Attachment): Promise<Attachment | undefined> {
  try {
    const bytes = await picture.bytes();
    return { ...picture, bytes: () => Promise.resolve(bytes) };
  } catch {
    return undefined;
  }
}
