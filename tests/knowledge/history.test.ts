import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Change,
  changesBetween,
  changesSince,
  type Release,
  type ReleasedClaim,
  revisionsOf,
} from '../../src/knowledge/history.ts';
import { readReleases, releaseExists, releasesIn, writeReleaseFile } from '../../src/knowledge/release.ts';

const claim = (id: string, says: string, more: Partial<ReleasedClaim> = {}): ReleasedClaim => ({
  id,
  about: 'Something',
  says,
  fact: says,
  sources: [{ source: 'gazette', at: 'p. 1' }],
  ...more,
});
const release = (on: string, ...claims: ReleasedClaim[]): Release => ({
  version: on,
  checkedOn: on,
  releasedOn: on,
  title: 'Small',
  claims,
});
const kinds = (changes: readonly Change[]) => changes.map(({ kind, id }) => `${kind} ${id}`);

describe('two releases compared', () => {
  test('tell what was added, corrected, ended and withdrawn, and nothing of what is the same', () => {
    const before = release(
      '2026-01-01',
      claim('a/1', 'A.'),
      claim('a/2', 'B.'),
      claim('a/3', 'C.'),
      claim('a/4', 'D.'),
    );
    const now = release(
      '2026-02-01',
      claim('a/0', 'New.'),
      claim('a/1', 'A.'),
      claim('a/2', 'B!'),
      claim('a/3', 'C ended.', { over: true }),
    );
    expect(kinds(changesBetween(before, now))).toEqual(['added a/0', 'corrected a/2', 'ended a/3', 'withdrawn a/4']);
  });

  test('do not tell new words for the same fact, nor a fact kept in another form', () => {
    const before = release('2026-01-01', claim('a/1', 'A.', { fact: 'x' }), claim('a/2', 'B.', { fact: 'y' }));
    const now = release('2026-02-01', claim('a/1', 'A, in short.', { fact: 'x' }), claim('a/2', 'B.', { fact: 'z' }));
    expect(changesBetween(before, now)).toEqual([]);
  });

  test('tell other sources, and another place in the same one', () => {
    const other = [{ source: 'gazette', at: 'p. 2' }] as ReleasedClaim['sources'];
    const changes = changesBetween(
      release('1', claim('a/1', 'A.')),
      release('2', claim('a/1', 'A.', { sources: other })),
    );
    expect(kinds(changes)).toEqual(['corrected a/1']);
  });

  test('tell an end once: what was over before has not ended since', () => {
    const over = { over: true } as const;
    const changes = changesBetween(release('1', claim('a/1', 'A.', over)), release('2', claim('a/1', 'B.', over)));
    expect(kinds(changes)).toEqual(['corrected a/1']);
  });
});

describe('changes since a day', () => {
  const releases = [
    release('2026-01-01', claim('a/1', 'One.')),
    release('2026-02-01', claim('a/1', 'Two.')),
    release('2026-03-01', claim('a/1', 'Three.')),
  ];

  test.each([
    ['2026-01-15', '2026-01-01', false, 1],
    ['2026-02-01', '2026-02-01', false, 1],
    ['2026-03-01', '2026-03-01', false, 0],
    ['2030-01-01', '2026-03-01', false, 0],
    ['2020-01-01', '2026-01-01', true, 1],
  ])('%s compares the release of %s with the last', (day, from, beforeFirst, count) => {
    const since = changesSince(releases, day);
    expect(since).toMatchObject({ from: { version: from }, to: { version: '2026-03-01' }, beforeFirst });
    expect(since?.changes).toHaveLength(count);
  });

  test('without a release is nothing', () => {
    expect(changesSince([], '2026-01-01')).toBeUndefined();
  });

  test('revisions count every release in which a claim changed', () => {
    expect(revisionsOf(releases).get('a/1')).toBe(2);
    expect(revisionsOf([...releases, release('2026-04-01', claim('a/1', 'Three.'))]).get('a/1')).toBe(2);
    expect(revisionsOf(releases.slice(0, 1)).size).toBe(0);
  });
});

describe('releases as files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'releases-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const two = [
    claim('a/1', 'Says "so",\nin two lines.', {
      sources: [
        { source: 'gazette', at: 'title or opening paragraphs' },
        { source: 'court', at: 'pp. 1 (2), 3' },
      ],
    }),
    claim('b/1', '微信', { over: true }),
  ];

  test('read back as they were written, in the order of their days', () => {
    const [late, early] = [release('2026-02-01', ...two), release('2026-01-01', ...two)];
    writeReleaseFile(folder, late);
    const file = writeReleaseFile(folder, early);
    expect(file).toBe(join(folder, '2026-01-01.json'));
    expect(readReleases(folder)).toEqual([early, late]);
    expect(releaseExists(folder, '2026-01-01')).toBe(true);
    expect(releaseExists(folder, '2026-03-01')).toBe(false);
  });

  test('are read again only when a file changed', () => {
    writeReleaseFile(folder, release('2026-01-01', ...two));
    const releases = releasesIn(folder);
    const first = releases();
    expect(releases()).toBe(first);
    writeReleaseFile(folder, release('2026-02-01'));
    expect(releases()).toHaveLength(2);
  });

  test('with a file that is none are refused, and no folder is no release', () => {
    writeFileSync(join(folder, 'odd.json'), '{"version": 1}');
    expect(() => readReleases(folder)).toThrow('odd.json is no release');
    expect(readReleases(undefined)).toEqual([]);
    expect(readReleases(join(folder, 'none'))).toEqual([]);
  });
});
