import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { changesBetween } from '../../src/knowledge/history.ts';
import { load } from '../../src/knowledge/load.ts';
import { readReleases } from '../../src/knowledge/release.ts';
import { ledgerOf } from '../../src/start/ledger.ts';
import { writeRelease } from '../../src/start/release.ts';
import { releaseLanguage, sequenceFrom } from '../../src/start/sequence.ts';
import { small } from '../knowledge/small.ts';

type Small = ReturnType<typeof small>;

async function botOf(change: (record: Small) => void = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  const record = small();
  change(record);
  writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
  const loaded = await load([folder]);
  rmSync(folder, { recursive: true });
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  return createBot(loaded.knowledge);
}

const ledger = async (change?: (record: Small) => void) => ({ claims: ledgerOf(await botOf(change), releaseLanguage) });

async function changed(change: (record: Small) => void) {
  const before = await ledger();
  const now = await ledger(change);
  return changesBetween(before, now).map(({ kind, id }) => `${kind} ${id}`);
}

describe('what the record claims', () => {
  test('is the same each time, each claim once and with its sources', async () => {
    const { claims } = await ledger();
    expect(claims).toEqual((await ledger()).claims);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const { id, says, sources } of claims) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(says, id).toMatch(/\S.*[.!?:”)]$/s);
    }
    const ids = claims.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['measure order-1/standing', 'measure order-1/names-pingo', 'app pingo/tie-owner-pingo']),
    );
  });

  test('holds every record of the shipped files: measures, names, ties, deadlines, events, statements', async () => {
    const loaded = await load(['data']);
    if (loaded.kind === 'problems') throw new Error('the shipped knowledge has problems');
    const { knowledge } = loaded;
    const claims = ledgerOf(createBot(knowledge), releaseLanguage);
    const ids = new Set(claims.map(({ id }) => id));
    for (const { id, listings } of knowledge.measures) {
      expect(ids).toContain(`measure ${id}/standing`);
      for (const { app, company } of listings) expect(ids).toContain(`measure ${id}/names-${app ?? company}`);
    }
    for (const { id } of knowledge.deadlines) expect(ids).toContain(`deadline ${id}/due`);
    for (const { id } of knowledge.events) expect(ids).toContain(`event ${id}/event`);
    for (const { id } of knowledge.plans) expect(ids).toContain(`plan ${id}/plan`);
    for (const statement of knowledge.statements) expect(ids).toContain(`source ${statement.id}/statement`);
    const parties = [...knowledge.apps, ...knowledge.companies].flatMap(({ id, relations }) =>
      relations.map(({ party }) => `${id} ${party}`),
    );
    const told = new Set(claims.flatMap(({ id }) => (/^(app|company) \S+\/tie-/.test(id) ? [id] : [])));
    for (const pair of new Set(parties)) {
      const [thing, party] = pair.split(' ');
      expect(
        [...told].some((id) => id.includes(` ${thing}/tie-`) && id.includes(`-${party}`)),
        pair,
      ).toBe(true);
    }
  });

  test('tells no distance from a day, so that it stays true', async () => {
    const { claims } = await ledger();
    for (const { says } of claims)
      expect(says).not.toMatch(/\b(\d+ (days?|months?|years?) ago|in \d+ (days?|months?|years?)|today)\b/);
  });
});

describe('what changed', () => {
  test('is nothing where nothing did, even when the record was checked again later', async () => {
    expect(await changed(() => {})).toEqual([]);
    expect(
      await changed((record) => {
        record.record.checkedOn = '2026-06-30';
      }),
    ).toEqual([]);
  });

  test('is nothing where the bot has only learnt to put it otherwise', async () => {
    const bot = await botOf();
    const louder = {
      ...releaseLanguage,
      claim: (...told: Parameters<typeof releaseLanguage.claim>) => [...releaseLanguage.claim(...told), ' Indeed.'],
    };
    const [before, now] = [ledgerOf(bot, releaseLanguage), ledgerOf(bot, louder)];
    expect(now[0]?.says).toMatch(/Indeed\.$/);
    expect(changesBetween({ claims: before }, { claims: now })).toEqual([]);
  });

  test('is a correction where another source backs the same sentence', async () => {
    expect(
      await changed(({ events }) => {
        Object.assign(events[0] ?? {}, { sources: ['gazette (p. 3)'] });
      }),
    ).toEqual(['corrected event ev-1/event']);
  });

  test('a measure that ends is told as ended', async () => {
    const found = await changed(({ measures }) => {
      measures[1]?.history.push({ status: 'expired', on: '2025-06-30', sources: ['gazette (p. 9)'] } as never);
    });
    expect(found).toContain('ended measure order-2/standing');
    expect(found.filter((change) => change.startsWith('corrected'))).toEqual([]);
  });

  test('a new name on a list is one addition', async () => {
    const found = await changed(({ measures }) => {
      measures[0]?.listings?.push({ app: 'pongo', as: 'PONGO' } as never);
    });
    expect(found).toEqual(['added measure order-1/names-pongo']);
  });

  /** A company must be on record for something. */
  const withoutParent = ({ companies }: Small) => {
    companies[0]?.relations?.pop();
    Object.assign(companies[1] ?? {}, { about: 'It holds shares.' });
  };

  test('a tie with another share is a correction, one that is gone is withdrawn, one that is over has ended', async () => {
    expect(
      await changed(({ companies }) => {
        Object.assign(companies[0]?.relations?.[0] ?? {}, { share: 51 });
      }),
    ).toEqual(['corrected company pingo/tie-parent-holding-2018']);
    expect(
      await changed(({ companies }) => {
        Object.assign(companies[0]?.relations?.[0] ?? {}, { to: '2025-03-31' });
      }),
    ).toEqual(['ended company pingo/tie-parent-holding-2018']);
    expect(await changed(withoutParent)).toEqual(['withdrawn company pingo/tie-parent-holding-2018']);
  });

  test('a deadline that moves is a correction, and raises its sequence', async () => {
    const move = ({ deadlines }: Small) => {
      Object.assign(deadlines[0] ?? {}, { label: 'Moved', became: 'It was moved by the ministry.' });
    };
    const id = small().deadlines[0]?.id ?? '';
    expect(await changed(move)).toEqual([`corrected deadline ${id}/due`]);
    const head = { checkedOn: '2026-01-31', releasedOn: '2026-01-31', title: 'Small' };
    const first = { ...head, version: '1', ...(await ledger()) };
    const second = { ...head, version: '2', ...(await ledger(move)) };
    const [was, is] = [await botOf(), await botOf(move)];
    expect(sequenceFrom(() => [], was)(id)).toBe(0);
    expect(sequenceFrom(() => [first], was)(id)).toBe(0);
    expect(sequenceFrom(() => [first], is)(id)).toBe(1);
    expect(sequenceFrom(() => [first, second], is)(id)).toBe(1);
    expect(sequenceFrom(() => [first, second], was)(id)).toBe(2);
  });
});

describe('npm run release', () => {
  let folder: string;
  const save = (record: object) => writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'record-'));
    save(small());
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('writes a version once, says what changed since the last, and its folder is no knowledge', async () => {
    const said: string[] = [];
    const run = (day: string) =>
      writeRelease(
        [folder],
        (line) => said.push(line),
        (line) => said.push(line),
        day,
      );
    expect(await run('2026-01-31')).toBe(0);
    expect(await run('2026-02-01')).toBe(1);
    const next = small();
    next.record.version = '2026-02-28';
    next.companies[0]?.relations?.pop();
    Object.assign(next.companies[1] ?? {}, { about: 'It holds shares.' });
    save(next);
    expect(await run('2026-02-28')).toBe(0);
    expect(readdirSync(join(folder, 'releases'))).toEqual(['2026-01-31.json', '2026-02-28.json']);
    expect(said[0]).toMatch(/^Written: .*2026-01-31\.json, \d+ claims\.$/);
    expect(said[1]).toContain('is released already');
    expect(said[2]).toMatch(/1 withdrawn since 2026-01-31\.$/);
    expect(readReleases(join(folder, 'releases')).map(({ releasedOn }) => releasedOn)).toEqual([
      '2026-01-31',
      '2026-02-28',
    ]);
    expect((await load([folder])).kind).toBe('knowledge');
  });

  test('writes nothing of a record with problems', async () => {
    save({ ...small(), apps: [{ id: 'x' }] });
    const complaints: string[] = [];
    expect(
      await writeRelease(
        [folder],
        () => {},
        (line) => complaints.push(line),
        '2026-01-31',
      ),
    ).toBe(1);
    expect(complaints.length).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual(['record.json']);
  });
});
