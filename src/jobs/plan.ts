/** Looks at what is kept, and adds the jobs that follow from the day and the record. Adding one twice does nothing. */
import type { Summary } from '../storage/summaries.ts';
import { shortMark } from './notes.ts';
import { addNext } from './posting.ts';
import { planAlarm } from './reminding.ts';
import type { JobsSetup } from './setup.ts';
import { dayAt } from './times.ts';

/** Posts that wait have their job; posts that stand are compared once for each day, record and own facts. */
export async function planPosts(setup: JobsSetup): Promise<void> {
  const { storage } = setup;
  const summaries = await storage.summaries.list({ states: ['waiting', 'kept'] });
  const byServer = Map.groupBy(summaries, ({ guild }) => guild);
  for (const [guild, own] of byServer) {
    const key = await stateOf(guild, setup);
    for (const summary of own) {
      await addNext(summary, setup);
      if (summary.state === 'kept') await addRefresh(summary, key, setup);
    }
  }
}

/** What a post follows from: when this is the same, the post is too. */
async function stateOf(guild: string, { storage, botOf, releases, now }: JobsSetup): Promise<string> {
  const [bot, { zone, changedPosts }, version] = await Promise.all([
    botOf(guild),
    storage.servers.settings(guild),
    storage.servers.version(guild),
  ]);
  const released = releases().at(-1)?.version ?? '';
  return shortMark(bot.knowledge.version, String(version), released, changedPosts, dayAt(now(), zone));
}

async function addRefresh(
  { id, guild, details }: Summary,
  key: string,
  { storage, now }: Pick<JobsSetup, 'storage' | 'now'>,
): Promise<void> {
  const name = `${id}-${details.count}-r${key}`;
  await storage.jobs.add([{ id: name, kind: 'refresh', guild, of: id, dueAt: now(), details: '{}' }]);
}

export async function planReminders(setup: JobsSetup): Promise<void> {
  for (const alarm of await setup.storage.alarms.list({}))
    await planAlarm(alarm, await setup.botOf(alarm.guild), setup);
}
