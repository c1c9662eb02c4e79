import { parse } from 'csv-parse/sync';
import ical from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exported } from '../../src/feeds/export-schema.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { at, clickOf, factsWith, importFacts, left, member, owner, right, type World, world } from './server.ts';

let storage: Storage;
let setup: World;
beforeEach(async () => {
  storage = await openStorage({ dir: ':memory:' });
  setup = world(storage);
});
afterEach(() => storage.close());

describe('/facts import', () => {
  test('shows what changes before anything does, and is then live in this server only', async () => {
    const preview = await at(setup, left).give('import', factsWith('Zeta'));
    expect(preview.isPrivate).toBe(true);
    expect(preview.text).toContain('This adds 7 facts and changes 0.');
    expect(preview.text).toContain('Zeta Slate');
    expect((await storage.facts.of(left)).records).toEqual([]);
    const done = await at(setup, left).click(clickOf(preview, 'facts:confirm.'));
    expect(done.text).toContain('Added: 7 facts.');
    const here = await at(setup, left, member).slash('ask', { question: 'who owns Pingo?' });
    expect(here.text).toMatch(/Pingo.*\n?.*Added by this server, and not what the public record says: .*Zeta Works/s);
    const lead = here.text.split('\n')[0] ?? '';
    expect(lead).not.toContain('Zeta');
    const there = await at(setup, right, member).slash('ask', { question: 'who owns Pingo?' });
    expect(there.text).not.toContain('Zeta');
    expect(there.text.split('\n')[0]).toBe(lead);
    const alone = await at(setup, undefined, member).slash('ask', { question: 'who owns Pingo?' });
    expect(alone.text).not.toContain('Zeta');
  });

  test('says each problem with its line, and adds nothing', async () => {
    const answer = await at(setup, left).give('import', 'apps:\n  - {id: a, nme: X, sources: [gazette]}\n');
    expect(answer.text).toMatch(/Nothing was added: 2 problems/);
    expect(answer.text).toContain('Line 2:');
    expect(answer.clicks.filter((id) => id.startsWith('facts:confirm'))).toEqual([]);
  });

  test('takes a table, and the file that it exports', async () => {
    const csv =
      'kind,id,name,app,owner,publisher,title,source\nsource,memo,,,,Desk,Memo,\ncompany,acme,Acme,,,,,memo\nowner,,,pingo,acme,,,memo\n';
    expect((await importFacts(setup, left, csv, 'own.csv')).text).toContain('Added: 3 facts.');
    const exported = await at(setup, left).sub('facts', 'export');
    const [file] = exported.sent[0]?.files ?? [];
    const text = new TextDecoder().decode((file as { data: Uint8Array }).data);
    expect((await at(setup, left).give('import', text, 'own-facts.json')).text).toContain('Nothing to add');
    expect((await importFacts(setup, right, text, 'own-facts.json')).text).toContain('Added: 3 facts.');
    expect((await storage.facts.of(right)).records).toEqual((await storage.facts.of(left)).records);
  });

  test('refuses what is too large, no text, from elsewhere or of another kind', async () => {
    const here = at(setup, left);
    expect((await here.give('import', 'x', 'facts.exe')).text).toContain('must end in');
    expect((await here.give('import', 'x', 'facts.yaml', 300 * 1024)).text).toContain('at most 256 kB');
    expect((await here.give('import', { kind: 'refused', why: 'size' })).text).toContain('at most 256 kB');
    expect((await here.give('import', { kind: 'refused', why: 'host' })).text).toContain('does not come from Discord');
    expect((await here.give('import', { kind: 'refused', why: 'text' })).text).toContain('no UTF-8 text');
    const many = Array.from(
      { length: 501 },
      (_, at) => `{id: e${at}, on: 2026-01-01, what: It is so., sources: [gazette]}`,
    );
    expect((await here.give('import', `events: [${many.join(', ')}]`)).text).toContain('at most 500 facts');
    expect((await storage.facts.of(left)).records).toEqual([]);
  });

  test('is confirmed once, by whoever previewed it, in that server, while nothing else has changed', async () => {
    const preview = await at(setup, left).give('import', factsWith('Zeta'));
    const confirm = clickOf(preview, 'facts:confirm.');
    const other = { id: '100000000000000009', permissions: owner.permissions ?? 0n };
    expect((await at(setup, left, other).click(confirm)).text).toContain('somebody else’s');
    expect((await at(setup, right).click(confirm)).text).toContain('Nothing was added');
    const second = await at(setup, left).give('import', factsWith('Eta'));
    expect((await at(setup, left).click(confirm)).text).toContain('Added');
    expect((await at(setup, left).click(confirm)).text).toContain('used');
    expect((await at(setup, left).click(clickOf(second, 'facts:confirm.'))).text).toContain(
      'changed since this preview',
    );
    expect(JSON.stringify(await storage.facts.of(left))).not.toContain('Eta Works');
  });

  test('can be cancelled', async () => {
    const preview = await at(setup, left).give('import', factsWith('Zeta'));
    expect((await at(setup, left).click(clickOf(preview, 'facts:cancel.'))).text).toBe('Nothing was added.');
    expect((await at(setup, left).click(clickOf(preview, 'facts:confirm.'))).text).toContain('Nothing was added');
  });
});

describe('rights', () => {
  test('are checked by each subcommand and each click', async () => {
    const preview = await at(setup, left).give('import', factsWith('Zeta'));
    const confirm = clickOf(preview, 'facts:confirm.');
    // The right went between the preview and the click.
    expect((await at(setup, left, { id: owner.id }).click(confirm)).text).toContain('kept by those who may manage it');
    await at(setup, left).click(confirm);
    const mine = at(setup, left, member);
    for (const refused of [
      await mine.give('import', factsWith('Eta')),
      await mine.sub('facts', 'add', { fact: 'owner' }),
      await mine.fill('facts:filled', { kind: 'owner', app: 'pingo', says: 'Me', when: '', source: 'me' }),
      await mine.sub('facts', 'remove', { id: 'own:off' }),
      await mine.sub('facts', 'export'),
      await mine.click('facts:cancel.abc'),
    ]) {
      expect(refused.text).toContain('kept by those who may manage it');
      expect(refused.isPrivate).toBe(true);
    }
    expect((await mine.sub('facts', 'list')).text).toContain('7 facts added by this server');
    expect((await storage.facts.of(left)).records).toHaveLength(7);
  });

  test('are those of a role that the server has named', async () => {
    const role = '600000000000000001';
    await storage.servers.change(left, { keepers: [role] });
    const keeper = at(setup, left, { ...member, roles: [role] });
    expect((await keeper.give('import', factsWith('Zeta'))).text).toContain('This adds');
    expect((await at(setup, right, { ...member, roles: [role] }).give('import', factsWith('Zeta'))).text).toContain(
      'may manage it',
    );
    expect((await keeper.slash('settings')).text).toContain('those who may manage this server');
  });

  test('and nothing can be kept outside of a server, or without a database', async () => {
    expect((await at(setup, undefined).sub('facts', 'list')).text).toContain('in a server only');
    expect((await at(world(undefined), left).sub('facts', 'list')).text).toContain('Nothing can be kept');
    expect((await at(world(undefined), left).slash('ask', { question: 'who owns pingo' })).text).toContain('Pingo');
  });
});

describe('/facts add, list, remove', () => {
  test('adds an owner and a deadline by a form', async () => {
    const here = at(setup, left);
    const form = await here.sub('facts', 'add', { fact: 'deadline', app: 'pingo' });
    expect(form.response).toMatchObject({ type: 9, data: { custom_id: 'facts:filled' } });
    const deadline = {
      kind: 'deadline',
      app: 'Pingo',
      says: 'remove it from work phones',
      when: '2026-12-24',
      source: 'Memo 7, https://intra.example/7',
    };
    expect((await here.fill('facts:filled', deadline)).text).toContain(
      'Added for this server: own:remove-it-from-work-phon',
    );
    const due = await here.slash('deadlines', { show: 'due' });
    expect(due.text).toMatch(/Added by this server.*24 December 2026.*remove it from work phones/s);
    expect(due.text).toContain('Memo 7');
    const added = await here.fill('facts:filled', {
      kind: 'owner',
      app: 'Pongo',
      says: 'Great Holding',
      when: '2020',
      source: 'Memo 8',
    });
    expect(added.text).toContain('own:pongo');
    expect((await here.slash('owner', { of: 'Pongo' })).text).toMatch(
      /Added by this server.*Great Holding.*owns.*Pongo/s,
    );
    await here.fill('facts:filled', { kind: 'owner', app: 'Chatty', says: 'Nobody Ltd', when: '', source: 'Memo 9' });
    expect((await here.slash('ask', { question: 'who owns chatty?' })).text).toMatch(
      /Added by this server.*Nobody Ltd/s,
    );
    expect((await at(setup, right).slash('ask', { question: 'who owns chatty?' })).text).not.toContain('Nobody');
  });

  test('a form that comes twice is one fact', async () => {
    const here = at(setup, left);
    const deadline = { kind: 'deadline', app: 'Pingo', says: 'remove it', when: '2026-12-24', source: 'Memo 7' };
    const owner = { kind: 'owner', app: 'Pingo', says: 'Some Works', when: '2020', source: 'Memo 8' };
    for (const form of [deadline, owner]) {
      expect((await here.fill('facts:filled', form)).text).toContain('Added');
      const { records } = await storage.facts.of(left);
      expect((await here.fill('facts:filled', form)).text).toContain('Nothing to add');
      expect((await storage.facts.of(left)).records).toEqual(records);
    }
    expect((await here.fill('facts:filled', { ...owner, when: '2021' })).text).toContain('Added');
  });

  test('adds nothing without a date where one is needed', async () => {
    const filled = { kind: 'deadline', app: 'pingo', says: 'do it', source: 'Memo' };
    expect((await at(setup, left).fill('facts:filled', { ...filled, when: '' })).text).toContain('needs its date');
    expect((await at(setup, left).fill('facts:filled', { ...filled, when: 'soonish' })).text).toContain('“soonish”');
    expect((await storage.facts.of(left)).records).toEqual([]);
  });

  test('removes what nothing else refers to', async () => {
    await importFacts(setup, left, factsWith('Zeta'));
    const here = at(setup, left);
    expect((await here.sub('facts', 'remove', { id: 'own:acme' })).text).toContain(
      'own:pingo, own:slate refer to own:acme',
    );
    expect((await here.sub('facts', 'remove', { id: 'own:nothing' })).text).toContain('no fact “own:nothing”');
    const offered = (await here.typing('facts', 'id', 'zeta sl', 'remove')).response as {
      data: { choices: { value: string }[] };
    };
    expect(offered.data.choices).toEqual([{ name: 'Zeta Slate (app)', value: 'apps/own:slate' }]);
    expect((await here.sub('facts', 'remove', { id: 'apps/own:slate' })).text).toContain('Removed: own:slate.');
    expect((await here.slash('ask', { question: 'who owns Zeta Slate?' })).text).not.toContain('Zeta Works');
    expect((await here.sub('facts', 'list')).text).toContain('6 facts');
  });
});

describe('a calendar or table of what a server added too', () => {
  const show = { show: 'due' };
  const fileOf = async (server: string, file: string) => {
    const heard = await at(setup, server).slash('deadlines', { ...show, file });
    const [one] = (heard.sent[0]?.files ?? []) as { name: string; description: string; data: Uint8Array }[];
    return { ...one, heard, text: new TextDecoder().decode(one?.data) };
  };
  const eventsIn = (text: string) =>
    new ical.Component(ical.parse(text)).getAllSubcomponents('vevent').map((event) => new ical.Event(event));

  test('tells it beside the record, marked, and to that server alone', async () => {
    await importFacts(setup, left, factsWith('Zeta'));
    const own = await fileOf(left, 'calendar');
    expect(own.heard.text).toContain('Zeta people must remove Pingo');
    expect(own.description).toMatch(/^Calendar file with \d+ deadlines?, 1 of them added by this server/);
    const [mine, ...others] = eventsIn(own.text).filter(({ description }) => description.includes('Zeta'));
    expect(others).toEqual([]);
    expect(mine?.summary).toMatch(/\(added by this server\)$/);
    expect(mine?.description).toMatch(/\nAdded by this server, and not what the public record says\.$/);
    expect(mine?.uid).toMatch(/@own\.deadlines\.named-apps$/);
    const there = await fileOf(right, 'calendar');
    expect(there.text).not.toMatch(/Zeta|added by this server/);
    const ofRecord = eventsIn(own.text).filter(({ uid }) => uid !== mine?.uid);
    expect(ofRecord.map(String)).toEqual(eventsIn(there.text).map(String));
  });

  test('keeps its identity when it changes, and has another one in another server', async () => {
    const eventOf = async (server: string) =>
      eventsIn((await fileOf(server, 'calendar')).text).find(({ uid }) => uid.includes('@own.'));
    await importFacts(setup, left, factsWith('Zeta'));
    await importFacts(setup, right, factsWith('Zeta'));
    const [first, other] = [await eventOf(left), await eventOf(right)];
    await importFacts(setup, left, factsWith('Eta'));
    const second = await eventOf(left);
    expect(second?.uid).toBe(first?.uid);
    expect(second?.description).toContain('Eta');
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Number.POSITIVE_INFINITY);
    expect(other?.uid).not.toBe(first?.uid);
  });

  test('as a table has a row for it that says whose it is', async () => {
    await importFacts(setup, left, factsWith('Zeta'));
    const json = await fileOf(left, 'json');
    const { rows } = exported.parse(JSON.parse(json.text));
    expect(rows.filter(({ own }) => own)).toMatchObject([{ who: expect.stringContaining('Zeta') }]);
    expect(rows.some(({ own }) => !own)).toBe(true);
    expect(json.text).not.toContain('own:public-');
    const csv = parse((await fileOf(left, 'csv')).text, { columns: true, bom: true }) as Record<string, string>[];
    expect(csv.filter(({ own }) => own === 'yes')).toMatchObject([{ who: expect.stringContaining('Zeta') }]);
    expect((await fileOf(right, 'json')).text).not.toMatch(/Zeta|"own": true/);
  });
});

test('a fact may be of a day after the record was checked', async () => {
  const text = factsWith('Zeta').replaceAll('2026-01-02', '2026-02-10').replaceAll('2026-01-03', '2026-02-11');
  expect((await importFacts(setup, left, text)).text).toContain('Added: 7 facts.');
  setup.today = () => '2026-02-20';
  const heard = await at(setup, left).slash('ask', { question: 'is the Zeta Rule in force?' });
  expect(heard.text).toMatch(/Added by this server: .*in force/s);
  setup.today = () => '2026-02-05';
  expect((await at(setup, left).slash('ask', { question: 'is the Zeta Rule in force?' })).text).not.toMatch(
    /Yes|is in force/,
  );
});

test('what the bot knows is told as before', async () => {
  const question = { question: 'what do you know?' };
  const before = (await at(setup, left).slash('ask', question)).text;
  await importFacts(setup, left, factsWith('Zeta'));
  expect((await at(setup, left).slash('ask', question)).text).toBe(before);
});
