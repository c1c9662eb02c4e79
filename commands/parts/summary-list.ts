/** The summaries of a server: their state, and what can be done about each. */
import { languageFor } from '../../src/languages/index.ts';
import { discord } from '../../src/limits.ts';
import { shortened } from '../../src/message/choices.ts';
import type { PanelMenu } from '../../src/message/form.ts';
import type { Choice } from '../../src/message/message.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { Summary } from '../../src/storage/summaries.ts';
import { plain, type Text } from '../../src/text.ts';
import type { Desk, Reply, Request } from '../command.ts';
import { sayBlocks } from './answering.ts';
import { withMore } from './keeping.ts';
import { pageOfList } from './pages.ts';
import { alone, clickOf, messageUrl, wordsOf } from './posts.ts';
import { mostSummaries, outcomeOf } from './summary-draft.ts';

export type Lister = { storage: Storage; guild: string; zone: string; request: Request; desk: Desk };

/** Notices that the list shows, where the settings name no channel for them. */
const mostNotices = 5;

export async function listSummaries(lister: Lister, notices: readonly Text[] = [], page = 1): Promise<Reply> {
  const { storage, guild, request, desk } = lister;
  const says = wordsOf(request).list;
  const all = (await storage.summaries.list({ guild })).filter(({ state }) => state !== 'over').reverse();
  const { shown, turn } = pageOfList(all, page, 'summary:list', request);
  const kept = await keptNotices(lister);
  const lines: Text[] = [
    ...notices,
    all.length > 0 ? says.opening(all.length) : says.none,
    ...(await Promise.all(shown.map(async (one) => [await rowOf(one, lister)]))),
    ...(kept.length > 0 ? [says.notes(kept.length), ...kept] : []),
  ];
  const head = notices.length + 1;
  const blocks = lines.map((text, index) => ({
    text,
    cites: [],
    ...(index >= head && index < head + shown.length && { set: 'row' as const }),
  }));
  const options = shown.map(({ id, details, state }) => ({
    label: shortened(`${details.title} (${details.channelName})`, discord.selectOptionText),
    value: `summary:show.${id}`,
    description: plain([says.row('', '', state, '')]).replace(/^.*?: /, ''),
  }));
  const panel: PanelMenu[] =
    options.length > 0
      ? [{ kind: 'words', title: says.choose, placeholder: says.choose, click: 'summary:show', options }]
      : [];
  return withMore(sayBlocks(blocks, request, desk, { private: true }), request, { choices: turn, panel });
}

async function rowOf({ id, state, details }: Summary, { storage, request }: Lister): Promise<string> {
  const says = wordsOf(request).list;
  const { date } = languageFor(request.language);
  const [waiting] = (await storage.jobs.of(id)).filter((job) => job.kind === 'post' && job.state === 'waiting');
  const at = waiting && Temporal.Instant.fromEpochMilliseconds(waiting.dueAt).toZonedDateTimeISO(details.zone);
  const more = [
    details.postedOn && says.changedOn(date(details.postedOn)),
    at && state !== 'stopped' && says.next(date(at.toPlainDate().toString())),
    details.trouble && says.trouble(details.trouble),
  ].filter((words) => words);
  return says.row(details.title, details.channelName, state, more.join(', '));
}

/** Notices for which there is no channel. */
async function keptNotices({ storage, guild }: Lister): Promise<Text[]> {
  const jobs = await storage.jobs.ofGuild(guild, 'note');
  return jobs
    .filter(({ state }) => state === 'skipped' || state === 'failed')
    .slice(0, mostNotices)
    .map(({ details }) => (JSON.parse(details) as { text: Text }).text);
}

/** A click on the list or on one of its summaries. */
export async function onListed(lister: Lister): Promise<Reply> {
  const { storage, guild, request, desk } = lister;
  const says = wordsOf(request).list;
  const [action = '', id = ''] = clickOf(request) ?? [];
  if (action === 'list') return listSummaries(lister, [], Number(id));
  const summary = await storage.summaries.find(id);
  // An id of another server's is as good as none.
  if (summary?.guild !== guild || summary.state === 'over') return listSummaries(lister);
  if (action === 'show') return one(summary, lister);
  const isThere = request.place.here?.id === summary.channel || request.asker.mayManage === true;
  if (!isThere) return listSummaries(lister, [says.mayNotThis(summary.details.channelName)]);
  switch (action) {
    case 'stop':
      await stop(summary, lister);
      return listSummaries(lister, [says.stopped]);
    case 'back':
      return listSummaries(lister, [await takeBack(summary, lister)]);
    case 'again': {
      const { details, channel } = summary;
      const others = await storage.summaries.list({ guild, states: ['waiting', 'kept'] });
      if (others.length >= mostSummaries)
        return listSummaries(lister, [wordsOf(request).preview.tooMany(mostSummaries)]);
      const start = Date.now();
      if (summary.state === 'kept' && details.repeat === undefined) await stop(summary, lister);
      const place = { guild, channel, title: details.title };
      const fresh = await storage.summaries.add(place, { ...details, start, repeat: undefined }, start);
      desk.work?.soon();
      return listSummaries(lister, [await outcomeOf(fresh.id, lister)]);
    }
    default:
      return listSummaries(lister);
  }
}

async function one(summary: Summary, lister: Lister): Promise<Reply> {
  const { request, desk, guild } = lister;
  const says = wordsOf(request).list;
  const { id, state, message, channel } = summary;
  const button = (label: string, action: string, style: Choice['style'] = 'plain'): Choice => ({
    label,
    click: `summary:${action}.${id}`,
    style,
  });
  const choices: Choice[][] = [
    [
      ...(state === 'kept' || (state === 'waiting' && summary.details.repeat) ? [button(says.stop, 'stop')] : []),
      button(says.again, 'again'),
      button(says.takeBack, 'back', 'danger'),
    ],
    [{ label: says.back, click: 'summary:list', style: 'plain' }],
  ];
  const row = await rowOf(summary, lister);
  const place: Text =
    message === undefined
      ? []
      : [{ kind: 'link', text: summary.details.channelName, url: messageUrl(guild, channel, message) }];
  const reply = alone([[row], ...(place.length > 0 ? [place] : [])], request, desk);
  return reply.kind === 'say' || reply.kind === 'update' ? { ...reply, message: { ...reply.message, choices } } : reply;
}

/** The post stays and says that it is not kept up to date any more; nothing of it comes again. */
async function stop(summary: Summary, { storage, desk, guild }: Lister): Promise<void> {
  const { id, message, details } = summary;
  const now = Date.now();
  await storage.posts.change(id, { state: message === undefined ? 'over' : 'stopped', changedAt: now });
  await storage.jobs.endThoseOf(id, now, 'stopped by a moderator');
  if (message === undefined) return;
  const closing = { id: `${id}-${details.count}-stop`, kind: 'refresh', guild, of: id, dueAt: now, details: '{}' };
  await storage.jobs.add([closing]);
  desk.work?.soon();
}

/** Deletes the post first: whatever interrupts this, it can be taken back again. */
async function takeBack({ id, channel, message }: Summary, { storage, desk, request }: Lister): Promise<Text> {
  const says = wordsOf(request);
  const done = message === undefined ? undefined : await desk.outbox?.remove({ channel, message });
  if (done && done.kind !== 'done' && !(done.kind === 'refused' && done.why === 'gone'))
    return says.preview.failed(done.reason);
  await storage.posts.change(id, { state: 'over', changedAt: Date.now() });
  await storage.jobs.endThoseOf(id, Date.now(), 'taken back by a moderator');
  return says.list.takenBack;
}
