import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { hasPostgres, type Postgres, startPostgres } from '../storage/postgres.ts';
import { at, factsWith, type Heard, importFacts, knowledge, left, member, right, type World, world } from './server.ts';

/** Two servers that say different things about the same app, each asked on two processes, turn by turn. */
function neverSeeEachOther(name: string, open: () => Promise<[Storage, Storage]>) {
  describe(`two servers on ${name}`, () => {
    let storages: [Storage, Storage];
    let processes: [World, World];
    const asked = [
      { guild: left, own: 'Zeta', other: 'Quark' },
      { guild: right, own: 'Quark', other: 'Zeta' },
    ];

    beforeAll(async () => {
      storages = await open();
      processes = [world(storages[0]), world(storages[1])];
      for (const { guild, own } of asked) {
        // Known before there was anything, so that a process must notice the change.
        for (const one of processes) await at(one, guild).slash('about');
        await importFacts(processes[0], guild, factsWith(own));
      }
      for (const { guild, own } of asked)
        for (let tries = 0; tries < 100; tries++) {
          const { text } = await at(processes[1], guild, member).slash('owner', { of: 'Pingo' });
          if (text.includes(own)) break;
          await new Promise((done) => setTimeout(done, 100));
        }
    });
    afterAll(async () => {
      for (const storage of new Set(storages)) await storage.close();
    });

    type Act = (here: ReturnType<typeof at>) => Promise<Heard>;
    const names = [
      'Pingo',
      'Slatebook',
      'Zeta Slate',
      'Quark Slate',
      'Zeta Works',
      'Quark Works',
      'own:slate',
      'own:acme',
    ];
    const acts: [string, Act, told?: boolean][] = [
      ...names.flatMap((of): [string, Act][] => [
        [`/owner ${of}`, (here) => here.slash('owner', { of })],
        [`/app ${of}`, (here) => here.slash('app', { app: of })],
        [`/ask who owns ${of}`, (here) => here.slash('ask', { question: `who owns ${of}?` })],
        [`/ask is ${of} banned`, (here) => here.slash('ask', { question: `is ${of} banned?` })],
        [`/deadlines ${of}`, (here) => here.slash('deadlines', { app: of })],
      ]),
      ['/owner, told', (here) => here.slash('owner', { of: 'Pingo' }), true],
      ['clicking an own app', (here) => here.click('tell:oAown:slate'), true],
      ['clicking an own rule', (here) => here.click('tell:wMown:rule'), true],
      ['clicking what is named in it', (here) => here.click('tell:a+own:rule'), true],
      ['/deadlines, told', (here) => here.slash('deadlines', { show: 'due' }), true],
      ['/apps', (here) => here.slash('apps', {})],
      ['/measure', (here) => here.slash('measure', { measure: 'own:rule' }), true],
      ['/timeline', (here) => here.slash('timeline', {})],
      ['/changes', (here) => here.slash('changes', {})],
      ['/overview', (here) => here.slash('ask', { question: 'what do you know?' })],
      ['/owner with a picture', (here) => here.slash('owner', { of: 'Pingo', picture: true })],
      ['/apps with a file', (here) => here.slash('apps', { measure: 'own:rule', file: 'csv' })],
      ['/help', (here) => here.slash('help')],
      ['/about', (here) => here.slash('about')],
      ['/facts list', (here) => here.sub('facts', 'list'), true],
      ['/facts export', (here) => here.sub('facts', 'export')],
      ['/settings', (here) => here.slash('settings')],
      ['/gaps', (here) => here.slash('gaps')],
      ['/privacy', (here) => here.slash('privacy')],
      ['typing a name', (here) => here.typing('app', 'app', 'slate'), true],
      ['typing the other’s name', (here) => here.typing('owner', 'of', 'Quark')],
      ['typing an own id', (here) => here.typing('facts', 'id', '', 'remove'), true],
      ...[
        'oAown:slate',
        'fAown:slate',
        'hCown:acme',
        'wMown:rule',
        'lAown:slate$a',
        'oApingo',
        'a+own:rule',
        'uAown:slate',
        'cAown:slateApingo',
      ].flatMap((code): [string, Act][] => [
        [`clicking tell:${code}`, (here) => here.click(`tell:${code}`)],
        [`clicking wrong:${code}`, (here) => here.click(`wrong:${code}`)],
        [`clicking show:${code}`, (here) => here.click(`show:${code}`)],
      ]),
    ];

    test('every command is among those asked, save what has a test of its own', () => {
      const others = [
        'ask',
        'Which apps are named?',
        'remove',
        'tell',
        'show',
        'wrong',
        'summary',
        'reminders',
        'facts',
        'pick',
      ];
      const missing = commands
        .filter(({ definition }) => definition !== undefined)
        .map(({ name }) => name)
        .filter((one) => !others.includes(one) && !acts.some(([act]) => act.startsWith(`/${one}`)));
      expect(missing).toEqual([]);
    });

    test.each(acts)('%s', async (_, act, told) => {
      for (const one of processes)
        for (const { guild, own, other } of asked) {
          const heard = await act(at(one, guild));
          const whole = JSON.stringify([heard.response, heard.sent.map(({ files }) => files)], (_key, value) =>
            value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
          );
          // What was typed may be repeated, and then without a fact beside it.
          expect(
            whole.replaceAll(/(?:Quark|Zeta) (?:Slate|Works)(?= is not |”| \(from|\*\* is not | was not )/g, ''),
          ).not.toMatch(
            new RegExp(
              `${other}(?: department| Rule| people|: remove| phones| moved)|Memo of ${other}|${other} Works.{0,20}owns`,
            ),
          );
          if (told) expect(whole).toContain(own);
        }
    });

    test('the message menu reads each server’s own names', async () => {
      for (const one of processes)
        for (const { guild, own, other } of asked) {
          const heard = await at(one, guild).slash('ask', { question: `tell me about ${other} Slate` });
          expect(heard.text).not.toContain(`${other} Works`);
          expect((await at(one, guild).slash('ask', { question: `tell me about ${own} Slate` })).text).toContain(own);
        }
    });

    test('turn by turn at the same time, and in a direct message none of it', async () => {
      const rounds = Array.from({ length: 40 }, (_, round) => round);
      await Promise.all(
        rounds.map(async (round) => {
          const { guild, own, other } = asked[round % 2] ?? asked[0]!;
          const one = processes[(round >> 1) % 2] ?? processes[0];
          const { text } = await at(one, guild, member).slash('ask', { question: 'who owns Pingo?' });
          expect(text).toContain(`${own} Works`);
          expect(text).not.toContain(other);
          const alone = await at(one, undefined, member).slash('ask', { question: 'who owns Pingo?' });
          expect(alone.text).not.toMatch(/Zeta|Quark/);
        }),
      );
    });

    test('the record’s own words are the same for both', async () => {
      const [one] = processes;
      const leads = await Promise.all(
        asked.map(async ({ guild }) => (await at(one, guild).slash('owner', { of: 'Pingo' })).text.split('\n')[0]),
      );
      expect(leads[0]).toBe(leads[1]);
      expect(one.desk.bot.knowledge).toBe(one.desk.bot.with(undefined).knowledge);
      expect(one.desk.bot.knowledge.apps).toHaveLength(knowledge.apps.length);
    });
  });
}

neverSeeEachOther('one SQLite file', async () => {
  const storage = await openStorage({ dir: ':memory:' });
  return [storage, storage];
});

describe.runIf(hasPostgres)('on a real PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  neverSeeEachOther('one PostgreSQL', async () => {
    const url = await postgres.database();
    return [await openStorage({ dir: '', url }), await openStorage({ dir: '', url })];
  });
});
