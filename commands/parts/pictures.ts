/** Pictures beside the words of an answer. */
import type { Tell } from '../../src/answers/answer.ts';
import type { Told } from '../../src/bot.ts';
import type { Attachment, Line } from '../../src/message/message.ts';
import { type PictureKind, picturesOf, Undrawable } from '../../src/pictures/pictures.ts';
import type { Desk, Reply, Request } from '../command.ts';
import { withAttachments, words } from './answering.ts';
import { textOf } from './reading.ts';

/** Asked for, or else what the server has set. */
export function wantsPicture(request: Request): boolean {
  const text = textOf(request, 'picture')?.toLowerCase();
  return text === undefined ? request.place.settings?.form === 'pictures' : text === 'true' || text === 'yes';
}

export const picturesFor = (kind: PictureKind, told: Told, request: Request, { bot }: Desk): readonly Attachment[] =>
  picturesOf(kind, told, bot.knowledge, request.language);

/** A request for everything on record is one that came with a picture; a click on its buttons keeps it. */
function pictureOf({ intent, frame }: Tell): PictureKind | undefined {
  if (frame.show !== 'all') return undefined;
  if (intent === 'history') return 'timeline';
  if (intent === 'owner' || intent === 'holdings') return 'ownership';
  return intent === 'apps' ? 'grid' : undefined;
}

/** The same reply with the pictures that belong to what was told. */
export function pictured(
  reply: Reply,
  [told, ...others]: readonly Told[],
  request: Request,
  desk: Desk,
): Reply | Promise<Reply> {
  const kind = told?.tell && pictureOf(told.tell);
  if (!told || !kind || others.length > 0) return reply;
  return drawn(withAttachments(reply, picturesFor(kind, told, request, desk)), request);
}

/**
 * Waits until the pictures are drawn, so that a slow one defers the reply. Where one cannot be drawn for want of
 * letters, the words say so and stand without pictures.
 */
export function drawn(reply: Reply, request: Request): Reply | Promise<Reply> {
  if (reply.kind !== 'say' && reply.kind !== 'update') return reply;
  if (!reply.message.attachments.some(({ kind }) => kind === 'picture')) return reply;
  if (request.place.settings?.form === 'text') {
    const attachments = reply.message.attachments.filter(({ kind }) => kind !== 'picture');
    return { ...reply, message: { ...reply.message, attachments } };
  }
  return withBytes(reply, request);
}

/** With its pictures drawn, or with words for why there are none. */
export async function withBytes(reply: Extract<Reply, { kind: 'say' | 'update' }>, request: Request): Promise<Reply> {
  const { message } = reply;
  try {
    const attachments = await Promise.all(message.attachments.map(made));
    return { ...reply, message: { ...message, attachments } };
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error;
    const attachments = message.attachments.filter(({ kind }) => kind !== 'picture');
    const note: Line = { kind: 'small', text: words(request).undrawable };
    return { ...reply, message: { ...message, attachments, lines: [...message.lines, note] } };
  }
}

async function made(attachment: Attachment): Promise<Attachment> {
  if (attachment.kind !== 'picture') return attachment;
  const bytes = await attachment.bytes();
  return { ...attachment, bytes: () => Promise.resolve(bytes) };
}
