/** The reminders that somebody may see and remove. */
import { discord } from '../../src/limits.ts';
import { shortened } from '../../src/message/choices.ts';
import type { Alarm } from '../../src/storage/alarms.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { Text } from '../../src/text.ts';
import type { Desk, Reply, Request } from '../command.ts';
import { sayBlocks } from './answering.ts';
import { withMore } from './keeping.ts';
import { pageOfList } from './pages.ts';
import { wordsOf } from './posts.ts';

/**
 * One's own, and in a server those of its channels for whoever may moderate. What somebody set in another server stays out
 * of this one, for it may be about that one's own facts; a direct message shows all.
 */
async function shownTo(storage: Storage, request: Request): Promise<{ shown: readonly Alarm[]; elsewhere: number }> {
  const { guild } = request.place;
  const own = await storage.alarms.list({ person: request.asker.id });
  if (guild === undefined) return { shown: own, elsewhere: 0 };
  const here = own.filter((alarm) => alarm.guild === undefined || alarm.guild === guild);
  const ofServer = request.asker.mayModerate ? await storage.alarms.list({ guild }) : [];
  const shown = [...here, ...ofServer.filter(({ channel }) => channel !== undefined)];
  return { shown, elsewhere: own.length - here.length };
}

type Listed = { page?: number; notices?: readonly Text[] };

export async function listReminders(
  storage: Storage,
  request: Request,
  desk: Desk,
  { page = 1, notices = [] }: Listed = {},
): Promise<Reply> {
  const says = wordsOf(request);
  const { shown: all, elsewhere } = await shownTo(storage, request);
  const row = ({ details, channel }: Alarm) =>
    says.reminders.row(
      details.title,
      says.before(details.days),
      channel === undefined ? says.reminders.toYou : details.channelName,
    );
  const head = [
    ...notices,
    all.length > 0 ? says.reminders.opening(all.length) : says.reminders.none,
    ...(elsewhere > 0 ? [says.reminders.elsewhere(elsewhere)] : []),
  ];
  const { shown, turn } = pageOfList(all, page, 'reminders:list', request);
  const blocks = [
    ...head.map((text) => ({ text, cites: [] })),
    ...shown.map((alarm) => ({ text: [row(alarm)], cites: [], set: 'row' as const })),
  ];
  const options = shown.map((alarm) => ({
    label: shortened(row(alarm), discord.selectOptionText),
    value: `reminders:remove.${alarm.id}`,
  }));
  const title = says.reminders.remove;
  const menu = { kind: 'words' as const, title, placeholder: title, click: 'reminders:remove', options };
  return withMore(sayBlocks(blocks, request, desk, { private: true }), request, {
    choices: turn,
    panel: options.length > 0 ? [menu] : [],
  });
}

/** Only what one would be shown can be removed: an id of another server's or person's is as good as none. */
export async function removeReminder(id: string, storage: Storage, request: Request, desk: Desk): Promise<Reply> {
  const alarm = (await shownTo(storage, request)).shown.find((one) => one.id === id);
  if (!alarm) return listReminders(storage, request, desk);
  await storage.alarms.remove(id);
  await storage.jobs.endThoseOf(id, Date.now(), 'removed');
  return listReminders(storage, request, desk, { notices: [wordsOf(request).reminders.removed] });
}
