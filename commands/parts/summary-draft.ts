/** A summary before it is posted: what it is made of, where it goes and when, kept for an hour. */
import { languageFor } from '../../src/languages/index.ts';
import type { PanelMenu } from '../../src/message/form.ts';
import { makePost, titleOf } from '../../src/message/making.ts';
import type { Choice, Line } from '../../src/message/message.ts';
import { introductionLength } from '../../src/message/post.ts';
import { lengths } from '../../src/message/topic.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { SummaryPlan } from '../../src/storage/summaries.ts';
import type { Text } from '../../src/text.ts';
import type { Desk, GivenChannel, Reply, Request, Right } from '../command.ts';
import { withBytes } from './pictures.ts';
import { pictureOfTopic } from './post-picture.ts';
import { alone, clickOf, messageUrl, wordsOf } from './posts.ts';
import { textOf } from './reading.ts';
import { readTime } from './times.ts';

/** `when`: now, or at the plan's start. */
export type DraftSummary = {
  plan: SummaryPlan;
  channel: GivenChannel;
  when: 'now' | 'later';
  /** When the channel was picked: what somebody may do there is known of that moment. */
  pickedAt: number;
};

/** Summaries of one server at the same time. */
export const mostSummaries = 50;
/** How long it counts what somebody may do in another channel: Discord says it when it is picked. */
const rightsMs = 15 * 60_000;
/** How long the reply waits for the post; whatever takes longer is told by the list. */
const waitMs = 6_000;

type Maker = { storage: Storage; guild: string; zone: string; request: Request; desk: Desk };
const keyOf = ({ guild, request }: Maker) => ({ guild, person: request.asker.id });

export async function beginDraft(maker: Maker, draft: DraftSummary): Promise<Reply> {
  const content = JSON.stringify(draft);
  const id = await maker.storage.drafts.put(keyOf(maker), { kind: 'summary', content }, Date.now());
  return preview(id, draft, maker);
}

/** A click on the preview. */
export async function onDraft(maker: Maker): Promise<Reply> {
  const { storage, request, desk } = maker;
  const says = wordsOf(request);
  const [action = '', id = '', value = ''] = clickOf(request) ?? [];
  const kept = await storage.drafts.read(id, keyOf(maker), Date.now());
  if (kept?.kind !== 'summary') return alone([says.gone], request, desk);
  const draft = JSON.parse(kept.content) as DraftSummary;
  if (action === 'post') return post(id, draft, maker);
  if (action === 'drop') {
    await storage.drafts.take(id, keyOf(maker), Date.now());
    return alone([says.preview.discarded], request, desk);
  }
  if (action === 'intro') return introductionForm(id, draft, request);
  if (action === 'when' && value !== 'now') return timeForm(id, value, maker);
  const changed = change(action, value, draft, maker);
  if ('refused' in changed) return preview(id, draft, maker, [changed.refused]);
  await storage.drafts.write(id, keyOf(maker), { kind: 'summary', content: JSON.stringify(changed) }, Date.now());
  return preview(id, changed, maker);
}

function change(action: string, value: string, draft: DraftSummary, maker: Maker): DraftSummary | { refused: Text } {
  const { request, zone } = maker;
  const says = wordsOf(request);
  const { plan } = draft;
  const to = (part: Partial<SummaryPlan>): DraftSummary => ({ ...draft, plan: { ...plan, ...part } });
  switch (action) {
    case 'len': {
      const length = lengths.find((one) => one === value);
      return length ? to({ length }) : draft;
    }
    case 'said':
      return to({ introduction: (textOf(request, 'introduction') ?? '').slice(0, introductionLength) });
    case 'pin':
      return to({ pin: !plan.pin });
    case 'thread':
      return to({ thread: !plan.thread });
    case 'pic':
      return to({ picture: !plan.picture });
    case 'where': {
      const channel = request.channels?.[value];
      if (!channel) return draft;
      if (!channel.asker.includes('moderate')) return { refused: says.mayNotThere(channel.name) };
      return { ...to({ channelName: channel.name }), channel, pickedAt: Date.now() };
    }
    case 'when':
      return { ...to({ repeat: undefined }), when: 'now' };
    case 'at': {
      const written = textOf(request, 'time') ?? '';
      const start = readTime(written, zone, maker.desk.bot, request.clock);
      if (start === undefined || start <= Date.now()) return { refused: says.preview.badTime(written, zone) };
      const repeat = value === 'week' || value === 'month' ? value : undefined;
      return { ...to({ start, repeat, zone }), when: 'later' };
    }
    default:
      return draft;
  }
}

function introductionForm(id: string, { plan }: DraftSummary, request: Request): Reply {
  const { preview: says } = wordsOf(request);
  const field = {
    kind: 'text' as const,
    name: 'introduction',
    label: says.introductionField,
    description: says.introductionHint,
    required: false,
    lines: 'many' as const,
    most: introductionLength,
    value: plan.introduction,
  };
  return { kind: 'form', form: { title: says.introduction, click: `summary:said.${id}`, fields: [field] } };
}

function timeForm(id: string, repeat: string, { request, zone }: Maker): Reply {
  const { preview: says } = wordsOf(request);
  const field = {
    kind: 'text' as const,
    name: 'time',
    label: says.timeField,
    description: says.timeHint(zone),
    required: true,
    lines: 'one' as const,
    most: 60,
    placeholder: says.timeExample,
  };
  return { kind: 'form', form: { title: says.when, click: `summary:at.${id}.${repeat}`, fields: [field] } };
}

/** What is missing for this plan; `view` and `send` keep it from being posted at all. */
export function lacking({ plan, channel }: DraftSummary): Right[] {
  const needed: Right[] = [
    'view',
    'send',
    ...(plan.picture ? (['attach'] as const) : []),
    'history',
    ...(plan.pin ? (['pin'] as const) : []),
    ...(plan.thread ? (['thread'] as const) : []),
  ];
  return needed.filter((right) => !channel.bot.includes(right));
}

const canPost = (lacks: readonly Right[]): boolean => !lacks.includes('view') && !lacks.includes('send');

export function whenWords({ plan, when }: Pick<DraftSummary, 'plan' | 'when'>, request: Request): string {
  const { preview: says } = wordsOf(request);
  if (when === 'now') return says.now.toLowerCase();
  const at = Temporal.Instant.fromEpochMilliseconds(plan.start).toZonedDateTimeISO(plan.zone);
  const hour = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return says.time(languageFor(request.language).date(at.toPlainDate().toString()), hour, plan.zone, plan.repeat);
}

/** The post exactly as it will look, and below it what can be changed. */
function preview(id: string, draft: DraftSummary, maker: Maker, notices: readonly Text[] = []): Promise<Reply> {
  const { request, desk } = maker;
  const { plan, channel } = draft;
  const says = wordsOf(request);
  const teller = desk.bot;
  const picture = pictureOfTopic(plan.topic, teller, request.clock.today, plan.language);
  const { message } = makePost(plan, {
    teller,
    releases: desk.releases?.() ?? [],
    today: request.clock.today,
    mark: 'preview',
    attachments: plan.picture ? picture : [],
  });
  const lacks = lacking(draft);
  const above = [
    ...notices,
    says.preview.opening(channel.name, whenWords(draft, request)),
    ...(lacks.length > 0 ? [says.preview.lacks(lacks, channel.name)] : []),
  ].map((text): Line => ({ kind: 'small', text }));
  const plain = (label: string, click: string): Choice => ({ label, click: `summary:${click}.${id}`, style: 'plain' });
  const rows: Choice[][] = [
    [
      plain(says.preview.introduction, 'intro'),
      plain(says.preview.pin(plan.pin), 'pin'),
      plain(says.preview.thread(plan.thread), 'thread'),
      ...(picture.length > 0 ? [plain(says.preview.picture(plan.picture), 'pic')] : []),
    ],
    [
      ...(canPost(lacks)
        ? [{ ...plain(says.preview.post(draft.when === 'now'), 'post'), style: 'primary' as const }]
        : []),
      { ...plain(says.preview.discard, 'drop'), style: 'danger' as const },
    ],
  ];
  const shown = {
    ...message,
    private: true,
    lines: [...above, ...message.lines],
    choices: [...message.choices, ...rows],
    panel: menus(id, draft, request),
  };
  return withBytes({ kind: request.clicked?.private ? 'update' : 'say', message: shown }, request);
}

function menus(id: string, { plan, channel, when }: DraftSummary, request: Request): PanelMenu[] {
  const { preview: says, lengths: called } = wordsOf(request);
  const option = (label: string, action: string, chosen: boolean) => ({ label, value: `summary:${action}`, chosen });
  const repeats = [
    { label: says.now, value: 'now', chosen: when === 'now' },
    { label: says.at, value: 'once', chosen: when === 'later' && plan.repeat === undefined },
    { label: says.weekly, value: 'week', chosen: when === 'later' && plan.repeat === 'week' },
    { label: says.monthly, value: 'month', chosen: when === 'later' && plan.repeat === 'month' },
  ];
  return [
    {
      kind: 'words',
      title: says.length,
      placeholder: says.length,
      click: `summary:len.${id}`,
      options: lengths.map((length) => option(called[length], `len.${id}.${length}`, plan.length === length)),
    },
    {
      kind: 'channels',
      title: says.channel,
      placeholder: says.channel,
      click: `summary:where.${id}`,
      chosen: [channel.id],
      most: 1,
    },
    {
      kind: 'words',
      title: says.when,
      placeholder: says.when,
      click: `summary:when.${id}`,
      options: repeats.map(({ label, value, chosen }) => option(label, `when.${id}.${value}`, chosen)),
    },
  ];
}

/** Posts or plans it, once: of two clicks only one finds the draft. */
async function post(id: string, draft: DraftSummary, maker: Maker): Promise<Reply> {
  const { storage, guild, request, desk } = maker;
  const says = wordsOf(request);
  const { plan, channel } = draft;
  const isHere = channel.id === request.place.here?.id;
  const mayThere = isHere ? request.asker.mayModerate : channel.asker.includes('moderate');
  if (!mayThere) return alone([says.mayNotThere(channel.name)], request, desk);
  if (!isHere && Date.now() - draft.pickedAt > rightsMs) return preview(id, draft, maker, [says.preview.askAgain]);
  const now = { ...draft, channel: isHere ? (request.place.here ?? channel) : channel };
  if (!canPost(lacking(now))) return preview(id, now, maker);
  if (draft.when === 'later' && plan.start <= Date.now())
    return preview(id, draft, maker, [says.preview.badTime(whenWords(draft, request), plan.zone)]);
  const others = await storage.summaries.list({ guild, states: ['waiting', 'kept'] });
  if (others.length >= mostSummaries) return preview(id, draft, maker, [says.preview.tooMany(mostSummaries)]);
  if (!(await storage.drafts.take(id, keyOf(maker), Date.now()))) return alone([says.gone], request, desk);
  const start = draft.when === 'now' ? Date.now() : plan.start;
  const title = titleOf(plan.topic, desk.bot, plan.language);
  const summary = await storage.summaries.add({ guild, channel: channel.id, title }, { ...plan, start }, Date.now());
  desk.work?.soon();
  if (draft.when === 'later')
    return alone([says.preview.planned(whenWords(draft, request), channel.name)], request, desk);
  return alone([await outcomeOf(summary.id, maker)], request, desk);
}

/** What became of a post that was just asked for. */
export async function outcomeOf(id: string, { storage, guild, request, desk }: Maker): Promise<Text> {
  const says = wordsOf(request).preview;
  const job = await desk.work?.settled(`${id}-1`, waitMs);
  if (!job) return says.underWay;
  const summary = await storage.summaries.find(id);
  if (summary?.message !== undefined) return says.posted(messageUrl(guild, summary.channel, summary.message));
  return says.failed(job.reason ?? job.state);
}
