/** Reminders: planned from the record's deadlines, each sent once, late rather than never. */
import { plainFrame } from '../answers/answer.ts';
import type { Bot } from '../bot.ts';
import { daysBetween, earliest, latest } from '../calendar.ts';
import { languageFor } from '../languages/index.ts';
import { postWordsFor } from '../languages/posts/index.ts';
import type { Trouble } from '../languages/posts/words.ts';
import type { Line, Message } from '../message/message.ts';
import { deadlinesFor, hasEnded, isAhead, remindDay } from '../message/reminding.ts';
import { showSources } from '../message/shown.ts';
import type { Alarm } from '../storage/alarms.ts';
import type { ClaimedJob, NewJob } from '../storage/jobs.ts';
import type { Text } from '../text.ts';
import { addNote, shortMark, wordsOnly } from './notes.ts';
import { nextTry, sendOnce } from './send.ts';
import type { Ended, JobsSetup, Run } from './setup.ts';
import { atHour, dayAt, morning } from './times.ts';

/** What a job reminds of: the deadline, and the day that it had when that was planned. */
type Due = { deadline: string; due: string };

/** So much later than planned is late. */
const lateMs = 6 * 60 * 60_000;

/** Longer ago than jobs are remembered, nobody could say whether it was sent. */
const forgottenMs = 60 * 24 * 60 * 60_000;

/** Adds the jobs of a reminder: for each deadline that is ahead, once for each day that it ever had. */
export async function planAlarm(alarm: Alarm, bot: Bot, { storage, now }: Pick<JobsSetup, 'storage' | 'now'>) {
  const { details } = alarm;
  const today = dayAt(now(), details.zone);
  const jobs = deadlinesFor(details.about, bot, today)
    .filter((deadline) => isAhead(deadline, today))
    .flatMap((deadline): NewJob[] => {
      const day = remindDay(deadline.due, details.days);
      const at = day === undefined ? undefined : atHour(day, morning, details.zone);
      // What was to be sent before the reminder was set is nobody's wish.
      if (at === undefined || at < Math.max(details.createdAt, now() - forgottenMs)) return [];
      const due: Due = { deadline: deadline.id, due: deadline.due };
      return [
        {
          id: `${alarm.id}-${shortMark(due.deadline, due.due)}`,
          kind: 'remind',
          guild: alarm.guild,
          of: alarm.id,
          dueAt: at,
          details: JSON.stringify(due),
        },
      ];
    });
  await storage.jobs.add(jobs);
}

export const runReminder: Run = async (job, setup) => {
  const alarm = await setup.storage.alarms.find(job.of ?? '');
  if (alarm?.state !== 'active') return { outcome: 'ended', reason: 'it was taken back or has ended' };
  const bot = await setup.botOf(alarm.guild);
  const due = JSON.parse(job.details) as Due;
  const to = await channelFor(alarm, setup);
  if (to.kind === 'unreached') {
    const again = nextTry(job, setup);
    return again === undefined ? fails(job, alarm, 'unreached', to.reason, setup) : { again, reason: to.reason };
  }
  if (to.kind === 'refused') return fails(job, alarm, to.why, to.reason, setup);
  const { message, isLast } = reminderMessage(due, alarm, job, bot, setup.now());
  const role = alarm.person === undefined ? alarm.details.role : undefined;
  const sent = await sendOnce(job, to.value, { message, ...(role !== undefined && { role }) }, setup);
  if (sent.kind === 'not-now') return sent.ended;
  if (sent.kind === 'trouble') return fails(job, alarm, sent.trouble, sent.reason, setup);
  if (isLast && alarm.details.about.kind === 'deadline') await setup.storage.alarms.end(alarm.id, setup.now());
  else await planAlarm(alarm, bot, setup);
  return { outcome: sent.kind };
};

const channelFor = async ({ channel, person }: Alarm, { outbox }: JobsSetup) =>
  person === undefined ? { kind: 'done' as const, value: channel ?? '' } : outbox.direct(person);

/** A person who takes no direct messages ends the reminder, and so does a channel that is gone; said once. */
async function fails(
  job: ClaimedJob,
  alarm: Alarm,
  trouble: Trouble,
  reason: string,
  setup: JobsSetup,
): Promise<Ended> {
  const { details, person } = alarm;
  const { language, setIn } = details;
  const words = postWordsFor(language);
  const why = [trouble === 'closed' ? 'closed' : job.id, trouble];
  if (person === undefined) {
    const text = words.notes.reminder(details.title, details.channelName, trouble, reason);
    await addNote(alarm, why, { text, language }, setup);
  } else if (setIn !== undefined && (trouble === 'closed' || trouble === 'refused')) {
    await addNote(alarm, why, { text: words.notes.closed(details.title), language, to: setIn }, setup);
  }
  if (trouble === 'closed' || trouble === 'gone') await setup.storage.alarms.end(alarm.id, setup.now());
  return { outcome: 'failed', reason: reason || trouble };
}

/** What a reminder says, by what the record holds now and not by what it held when it was set. */
export function reminderMessage(
  { deadline: id, due: planned }: Due,
  { details }: Pick<Alarm, 'details'>,
  job: Pick<ClaimedJob, 'id' | 'dueAt'>,
  bot: Bot,
  now: number,
): { message: Message; isLast: boolean } {
  const { knowledge } = bot;
  const language = languageFor(details.language);
  const words = postWordsFor(details.language).reminder;
  const today = dayAt(now, details.zone);
  const deadline = knowledge.find.deadline(id);
  const message = wordsOnly([], details.language, job.id);
  const of = (texts: readonly Text[]): Line[] =>
    texts.map((text, index) => ({ kind: index === 0 ? 'lead' : 'plain', text }));
  if (!deadline) return { message: { ...message, lines: of([words.withdrawn(details.title)]) }, isLast: true };
  const clock = { today, asOf: today };
  const context = { clock, checkedOn: knowledge.record.checkedOn, nameOf: knowledge.nameOf, readAs: [], lasting: true };
  const frame = { ...plainFrame, show: 'all' as const };
  const { answer } = bot.tell({ intent: 'deadlines', about: [{ kind: 'deadline', id }], frame }, clock);
  const claims = answer.kind === 'claims' || answer.kind === 'nothing' ? answer.claims : [];
  const wasMoved = deadline.due !== planned && isAhead(deadline, today);
  const isOver = hasEnded(deadline);
  const hasPassed = !isOver && !wasMoved && (latest(deadline.due) ?? '') < today;
  const head = isOver
    ? words.ended(deadline.label)
    : wasMoved
      ? words.moved(deadline.label, language.date(planned), language.date(deadline.due))
      : hasPassed
        ? words.passed(deadline.label, language.date(deadline.due))
        : words.title(deadline.label);
  const day = earliest(deadline.due);
  const ahead = !isOver && !hasPassed && day !== undefined && day >= today ? daysBetween(today, day) : undefined;
  const lines = of([
    head,
    ...claims.map((claim) => language.claim({ ...claim, set: undefined }, context)),
    ...(ahead === undefined ? [] : [words.ahead(ahead, language.date(today))]),
    ...(now - job.dueAt > lateMs ? [words.late(language.date(dayAt(job.dueAt, details.zone)))] : []),
  ]);
  return {
    message: {
      ...message,
      lines,
      sourcesWord: language.word('sources'),
      sources: showSources(
        claims.map(({ sources }) => sources),
        knowledge,
        language,
      ),
      closing: [`${language.word('record-of')} ${language.date(knowledge.record.checkedOn)}`],
    },
    isLast: !wasMoved,
  };
}
