import { DiscordError } from './errors.ts';

/** A trouble that may come, as a failure to wait for beside other work. */
export async function thrown(trouble: Promise<DiscordError>): Promise<never> {
  throw await trouble;
}

/** Comes when the signal does, which may be never. */
export function aborted(signal: AbortSignal | undefined): Promise<DiscordError> {
  const { promise, resolve } = Promise.withResolvers<DiscordError>();
  const stopped = () => resolve(new DiscordError('stopped', 'Stopped before Discord was reached.'));
  if (signal?.aborted) stopped();
  else signal?.addEventListener('abort', stopped, { once: true });
  return promise;
}

/** Waits for work, but not longer than that. */
export async function within(work: Promise<unknown>, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
