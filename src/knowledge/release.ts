/** Releases as files: dated snapshots in a folder beside the knowledge, one JSON file a version. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Release, release } from './history.ts';

/** Where the releases of a record lie: beside the first folder of its knowledge. */
export function releasesFolder(paths: readonly string[]): string | undefined {
  const folder = paths.find((path) => existsSync(path) && statSync(path).isDirectory());
  return folder === undefined ? undefined : join(folder, 'releases');
}

/** All releases in the order of their days. Throws on a file that is none: a changelog with a gap would be a wrong one. */
export function readReleases(folder: string | undefined): readonly Release[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const read = release.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!read.success) throw new Error(`${join(folder, name)} is no release: ${read.error.issues[0]?.message}`);
      return read.data;
    })
    .sort((a, b) => order(a).localeCompare(order(b)));
}

/** The same for a folder that is read again only when its files change: most questions never need it. */
export function releasesIn(folder: string | undefined): () => readonly Release[] {
  let read: { state: string; releases: readonly Release[] } | undefined;
  return () => {
    const state = folder === undefined || !existsSync(folder) ? '' : stateOf(folder);
    if (read?.state !== state) read = { state, releases: readReleases(folder) };
    return read.releases;
  };
}

const stateOf = (folder: string): string =>
  readdirSync(folder)
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
    .join();

const order = ({ releasedOn, version }: Release): string => `${releasedOn} ${version}`;

const nameOf = (version: string): string => `${version.replaceAll(/[^\w.-]+/g, '-')}.json`;

export const releaseExists = (folder: string, version: string): boolean => existsSync(join(folder, nameOf(version)));

/** Writes a release, a claim on each line, so that the change from one to the next reads well as a diff too. */
export function writeReleaseFile(folder: string, { claims, ...head }: Release): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, nameOf(head.version));
  const lines = claims.map(({ sources, ...claim }) =>
    JSON.stringify({
      ...claim,
      sources: sources.map(({ source, at }) => (at === bare ? source : `${source} (${at})`)),
    }),
  );
  writeFileSync(file, `${JSON.stringify(head).slice(0, -1)},"claims":[\n${lines.join(',\n')}\n]}\n`);
  return file;
}

/** What a source without a place in it stands for; see `cite` of the schema. */
const bare = 'title or opening paragraphs';
