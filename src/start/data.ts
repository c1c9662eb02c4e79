import { exitCodes, runsInCi } from '../config.ts';
import { load } from '../knowledge/load.ts';
import { annotateProblem, describeProblem } from '../knowledge/problem.ts';
import { readReleases, releasesFolder } from '../knowledge/release.ts';
import type { SectionName } from '../knowledge/schema.ts';

const counted: readonly SectionName[] = [
  'sources',
  'apps',
  'companies',
  'people',
  'measures',
  'rulings',
  'plans',
  'deadlines',
  'events',
  'statements',
  'beliefs',
  'openPoints',
];

/** Checks the knowledge files: every problem, or one line of counts. */
export async function checkData(paths: readonly string[], inCi = runsInCi()): Promise<number> {
  const loaded = await load(paths);
  if (loaded.kind === 'problems') {
    for (const problem of loaded.problems) console.log(describeProblem(problem));
    // Beside the lines for people: these put each problem at its line in the review of a change.
    if (inCi) for (const problem of loaded.problems) console.log(annotateProblem(problem));
    console.log(
      `${loaded.problems.length} ${loaded.problems.length === 1 ? 'problem' : 'problems'} in the knowledge files.`,
    );
    return exitCodes.problems;
  }
  const { knowledge } = loaded;
  try {
    readReleases(releasesFolder(paths));
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return exitCodes.problems;
  }
  const counts = counted.map(
    (section) => `${knowledge[section].length} ${section === 'openPoints' ? 'open points' : section}`,
  );
  console.log(`The knowledge is sound (version ${knowledge.version}): ${counts.join(', ')}.`);
  return exitCodes.ok;
}
