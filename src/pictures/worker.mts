/** The entry of the worker in which pictures are drawn. It stands alone: `main.ts`, which says how .ts is read, is not there. */
import { registerHooks } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Job, Outcome } from './studio.ts';

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith('.ts') ? { ...found, format: 'module-typescript' } : found;
  },
});

const { loadFonts, MissingLetters, render } = await import('./render.ts');
const fonts = loadFonts();

async function outcomeOf({ drawing }: Job): Promise<Outcome> {
  try {
    return { kind: 'drawn', bytes: await render(drawing, await fonts) };
  } catch (error) {
    if (error instanceof MissingLetters) return { kind: 'undrawable', letters: error.letters };
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage({ id: job.id, outcome: await outcomeOf(job) });
});
