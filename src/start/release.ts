import { createBot } from '../bot.ts';
import { todayIn } from '../calendar.ts';
import { exitCodes } from '../config.ts';
import { changesBetween, type Release } from '../knowledge/history.ts';
import { load } from '../knowledge/load.ts';
import { describeProblem } from '../knowledge/problem.ts';
import { readReleases, releaseExists, releasesFolder, writeReleaseFile } from '../knowledge/release.ts';
import { ledgerOf } from './ledger.ts';
import { releaseLanguage } from './sequence.ts';

/** Writes down what the record says today, under its version; refuses to write a version twice. */
export async function writeRelease(
  paths: readonly string[],
  say: (line: string) => void,
  complain: (line: string) => void,
  today = todayIn('UTC'),
): Promise<number> {
  const loaded = await load(paths);
  if (loaded.kind === 'problems') {
    for (const problem of loaded.problems) complain(describeProblem(problem));
    return exitCodes.problems;
  }
  const { title, version, checkedOn } = loaded.knowledge.record;
  const folder = releasesFolder(paths);
  if (folder === undefined) {
    complain('Releases lie in a folder beside the knowledge, and KNOWLEDGE names no folder.');
    return exitCodes.config;
  }
  if (releaseExists(folder, version)) {
    complain(`Version ${version} is released already; give the record a new version and a new checkedOn first.`);
    return exitCodes.problems;
  }
  const last = readReleases(folder).at(-1);
  const claims = ledgerOf(createBot(loaded.knowledge), releaseLanguage);
  const release: Release = { version, checkedOn, releasedOn: today, title, claims };
  const file = writeReleaseFile(folder, release);
  say(`Written: ${file}, ${claims.length} claims${last ? `, ${summary(last, release)} since ${last.version}` : ''}.`);
  return exitCodes.ok;
}

function summary(last: Release, release: Release): string {
  const kinds = Map.groupBy(changesBetween(last, release), ({ kind }) => kind);
  if (kinds.size === 0) return 'nothing changed';
  return [...kinds].map(([kind, changes]) => `${changes.length} ${kind}`).join(', ');
}
