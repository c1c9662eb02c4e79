/** Keeps posts true: makes each again, compares claim by claim, and edits it or tells the moderators. */
import { languageFor } from '../languages/index.ts';
import { postWordsFor } from '../languages/posts/index.ts';
import { makePost, withCurrentWords } from '../message/making.ts';
import { mergedRemarks, type Post, type Remark, remarksBetween } from '../message/post.ts';
import type { Refused } from '../outbox/outbox.ts';
import type { ClaimedJob } from '../storage/jobs.ts';
import type { Summary, SummaryDetails } from '../storage/summaries.ts';
import { joinText, type Text } from '../text.ts';
import { making, messageUrl } from './making.ts';
import { addNote, shortMark } from './notes.ts';
import { nextTry } from './send.ts';
import type { Ended, JobsSetup, Run } from './setup.ts';

export const runRefresh: Run = async (job, setup) => {
  const { storage } = setup;
  const summary = await storage.summaries.find(job.of ?? '');
  if (!summary?.message) return { outcome: 'ended', reason: 'it is gone' };
  if (summary.state === 'stopped') return close(job, summary, setup);
  if (summary.state !== 'kept') return { outcome: 'ended', reason: 'it is no longer kept' };
  const { details } = summary;
  const mark = `${summary.id}-${details.count}`;
  const today = await making(summary, mark, setup, { withPicture: true });
  const fresh = makePost(details, today);
  const found = remarksBetween(details.claims, details.unshown, fresh, today.today);
  if (found.length === 0) return { outcome: 'skipped', reason: 'nothing changed' };
  const newer = withCurrentWords(found, details, today.teller, today.today);
  const { changedPosts } = await storage.servers.settings(summary.guild);
  if (changedPosts === 'tell') return tell(summary, newer, fresh, today.today, setup);
  const remarks = mergedRemarks(details.remarks, newer);
  return edit(job, summary, makePost(details, { ...today, remarks }), remarks, setup);
};

async function edit(
  job: ClaimedJob,
  summary: Summary,
  made: Post,
  remarks: readonly Remark[],
  setup: JobsSetup,
): Promise<Ended> {
  const { outbox, storage, now, timings } = setup;
  const { details, channel, message = '' } = summary;
  if (!(await storage.jobs.extend(job, now() + timings.lease))) return { lost: true };
  const done = await outbox.edit({ channel, message }, made.message);
  if (done.kind === 'unreached') {
    const again = nextTry(job, setup);
    return again === undefined ? { outcome: 'failed', reason: done.reason } : { again, reason: done.reason };
  }
  if (done.kind === 'refused') return refused(job, summary, done, setup);
  const shown = new Set(made.shown.map(({ id }) => id));
  const edited: SummaryDetails = {
    ...details,
    claims: [...made.shown],
    unshown: made.all.map(({ id }) => id).filter((id) => !shown.has(id)),
    remarks: [...remarks],
    trouble: undefined,
    told: undefined,
  };
  if (await storage.summaries.change(summary, { details: edited }, now())) return { outcome: 'sent' };
  return { again: now(), reason: 'somebody changed it meanwhile' };
}

/** One note to the moderators for each trouble; a post that is gone is not kept any longer. */
async function refused(job: ClaimedJob, summary: Summary, { why, reason }: Refused, setup: JobsSetup): Promise<Ended> {
  const { storage, now } = setup;
  const { details } = summary;
  if (details.trouble !== why) {
    const text = postWordsFor(details.language).notes.summary(details.title, details.channelName, why, reason);
    await addNote(summary, [job.id, why], { text, language: details.language }, setup);
    const state = why === 'gone' && details.repeat === undefined ? ('over' as const) : summary.state;
    await storage.summaries.change(summary, { state, details: { ...details, trouble: why } }, now());
  }
  return { outcome: 'failed', reason };
}

/** Tells the moderators once of each difference, and leaves the post as it is. */
async function tell(
  summary: Summary,
  remarks: readonly Remark[],
  fresh: Post,
  today: string,
  setup: JobsSetup,
): Promise<Ended> {
  const { details, guild, channel, message = '' } = summary;
  const told = shortMark(JSON.stringify([fresh.shown, remarks.map(({ id, kind }) => [id, kind])]));
  if (details.told === told) return { outcome: 'skipped', reason: 'the moderators know' };
  const words = postWordsFor(details.language);
  const { date } = languageFor(details.language);
  const head = words.notes.changed(details.title, messageUrl(guild, { channel, message }), date(today));
  const lines = remarks.slice(0, 5).map((remark): Text => {
    const now = fresh.shown.find(({ id }) => id === remark.id);
    if (remark.kind === 'ended') return words.ended([remark.says], date(remark.on), remark.onRecord);
    return remark.kind === 'new'
      ? words.added([now?.says ?? ''], date(remark.on))
      : words.changed([now?.says ?? ''], date(remark.on));
  });
  const text = joinText([head, ...lines], ' · ');
  await addNote(summary, [summary.id, String(details.count), told], { text, language: details.language }, setup);
  await setup.storage.summaries.change(summary, { details: { ...details, told } }, setup.now());
  return { outcome: 'sent', reason: 'the moderators were told' };
}

/** A post that is no longer kept says so, once. */
async function close(job: ClaimedJob, summary: Summary, setup: JobsSetup): Promise<Ended> {
  const { details, channel, message = '' } = summary;
  const today = await making(summary, `${summary.id}-${details.count}`, setup, { withPicture: true });
  const { date } = languageFor(details.language);
  const ending = postWordsFor(details.language).stopped(date(today.today));
  const made = makePost(details, { ...today, remarks: details.remarks, ending });
  const done = await setup.outbox.edit({ channel, message }, made.message);
  if (done.kind === 'done') return { outcome: 'sent' };
  const again = done.kind === 'unreached' ? nextTry(job, setup) : undefined;
  return again === undefined ? { outcome: 'failed', reason: done.reason } : { again, reason: done.reason };
}
