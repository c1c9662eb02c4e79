/** Summaries that moderators post: what made each, what it said, and the jobs that send it. */
import { z } from 'zod';
import type { Jobs, NewJob } from './jobs.ts';
import type { Post, PostsBy, Store } from './kept.ts';

const topic = z.union([
  z.object({ kind: z.literal('due') }),
  z.object({ kind: z.literal('changes'), since: z.string() }),
  z.object({
    kind: z.literal('subject'),
    subject: z.object({ kind: z.enum(['measure', 'company', 'app']), id: z.string() }),
  }),
]);

const remark = z.union([
  z.object({ kind: z.enum(['changed', 'new']), id: z.string(), on: z.string() }),
  z.object({ kind: z.literal('ended'), id: z.string(), on: z.string(), says: z.string(), onRecord: z.boolean() }),
]);

/** What a moderator decides about a summary. */
export const summaryPlan = z.object({
  topic,
  length: z.enum(['short', 'usual', 'full']),
  introduction: z.string(),
  language: z.string(),
  channelName: z.string(),
  pin: z.boolean(),
  thread: z.boolean(),
  picture: z.boolean(),
  /** When it is posted for the first time; in milliseconds. */
  start: z.number(),
  repeat: z.enum(['week', 'month']).optional(),
  /** In whose hours it is repeated. */
  zone: z.string(),
});

const summaryDetails = summaryPlan.extend({
  title: z.string(),
  /** How often it has been posted. */
  count: z.number(),
  /** Each claim by its id, with the sentence as posted. */
  claims: z.array(z.object({ id: z.string(), says: z.string(), fact: z.string(), sources: z.array(z.string()) })),
  /** Ids of claims for which there was no room. */
  unshown: z.array(z.string()),
  remarks: z.array(remark),
  postedOn: z.string().optional(),
  /** The post before this one, until it says that there is a newer one. */
  previous: z.string().optional(),
  /** A difference that the moderators were told of instead of an edit. */
  told: z.string().optional(),
  /** What kept it from being edited last, already told to the moderators. */
  trouble: z.string().optional(),
});

export type SummaryPlan = z.output<typeof summaryPlan>;
export type SummaryDetails = z.output<typeof summaryDetails>;

/** `waiting`: not posted yet; `kept`: posted and kept true; `stopped`: posted, and left as it is; `over`: nothing more happens. */
export const summaryStates = ['waiting', 'kept', 'stopped', 'over'] as const;
export type SummaryState = (typeof summaryStates)[number];

export type Summary = Omit<Post, 'details' | 'state'> & {
  state: SummaryState;
  details: SummaryDetails;
  /** As it was read: a change is made only where nobody else made one since. */
  read: string;
};

export type Summaries = {
  /** Keeps a new summary, with the job that posts it. */
  add(place: { guild: string; channel: string; title: string }, plan: SummaryPlan, now: number): Promise<Summary>;
  find(id: string): Promise<Summary | undefined>;
  list(by: PostsBy): Promise<readonly Summary[]>;
  /** False where somebody else changed it meanwhile, or it is gone. */
  change(
    summary: Summary,
    change: { state?: SummaryState; message?: string; channel?: string; details?: SummaryDetails },
    now: number,
  ): Promise<boolean>;
};

/** The job that posts a summary for the n-th time. */
export const postingJob = (id: string, guild: string, count: number, dueAt: number): NewJob => ({
  id: `${id}-${count}`,
  kind: 'post',
  guild,
  of: id,
  dueAt,
  details: '{}',
});

/** One that an older or newer version wrote and this one cannot read is left alone. */
function asSummary({ details, state, ...post }: Post): Summary | undefined {
  const parsed = summaryDetails.safeParse(JSON.parse(details));
  const known = summaryStates.find((one) => one === state);
  return parsed.success && known ? { ...post, state: known, details: parsed.data, read: details } : undefined;
}

export function summariesOver(posts: Store<Post, PostsBy>, jobs: Jobs): Summaries {
  const find = async (id: string): Promise<Summary | undefined> => {
    const post = await posts.find(id);
    return post && asSummary(post);
  };
  return {
    async add({ guild, channel, title }, plan, now) {
      const details: SummaryDetails = { ...plan, title, count: 0, claims: [], unshown: [], remarks: [] };
      const written = JSON.stringify(details);
      const post = { guild, channel, message: undefined, state: 'waiting', details: written, changedAt: now };
      const id = await posts.add(post);
      // Where this is not reached, the plan finds the summary without its job and adds it.
      await jobs.add([postingJob(id, guild, 1, plan.start)]);
      return { ...post, id, state: 'waiting', details, read: written };
    },
    find,
    async list(by) {
      return (await posts.list(by)).flatMap((post) => asSummary(post) ?? []);
    },
    async change({ id, read }, { details, ...change }, now) {
      const written = details && JSON.stringify(details);
      const next = { ...change, ...(written !== undefined && { details: written }), changedAt: now };
      return posts.change(id, next, { details: read });
    },
  };
}
