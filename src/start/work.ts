/** What happens without being asked, where the bot can send and something is kept. */
import { pictureOfTopic } from '../../commands/parts/post-picture.ts';
import { type JobsRunning, startJobs } from '../jobs/jobs.ts';
import { type Timings, usualTimings } from '../jobs/setup.ts';
import type { Log } from '../log.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { factsOf } from '../storage/places.ts';
import type { Product } from './product.ts';

/** Starts the jobs and puts what commands need of them on the desk; undefined where nothing is kept. */
export function startWork(
  { desk, serving }: Pick<Product, 'desk' | 'serving'>,
  outbox: Outbox,
  log: Log,
  timings: Timings = usualTimings,
): JobsRunning | undefined {
  const { storage, releases = () => [] } = desk;
  if (!storage) return undefined;
  const work = startJobs({
    storage,
    outbox,
    botOf: async (guild) =>
      guild === undefined ? serving.bot : serving.bot.with(factsOf(await storage.facts.of(guild))),
    releases,
    pictureOf: pictureOfTopic,
    now: Date.now,
    log,
    timings,
  });
  serving.onChange(work.plan);
  desk.outbox = outbox;
  desk.work = work;
  return work;
}
