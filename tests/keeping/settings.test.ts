import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { likenessOf, redacted } from '../../commands/parts/gaps.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { at, channel, clickOf, left, manageMessages, member, right, type World, world } from './server.ts';

let storage: Storage;
let setup: World;
beforeEach(async () => {
  storage = await openStorage({ dir: ':memory:' });
  setup = world(storage);
});
afterEach(() => storage.close());

describe('/settings', () => {
  test('is one panel, whose choices count at once and show what is chosen', async () => {
    const here = at(setup, left);
    const panel = await here.slash('settings');
    expect(panel.isPrivate).toBe(true);
    for (const click of ['replies=private', 'form=text', 'changedPosts=tell', 'gaps=on', 'zone=Asia/Tokyo']) {
      const name = click.split('=')[0];
      expect(panel.clicks).toContain(`settings:${click}`);
      const after = await here.pick(`settings:${name}`, [`settings:${click}`]);
      expect(after.response.type).toBe(7);
      expect(after.text).toContain('Changed.');
      expect(JSON.stringify(after.response)).toMatch(new RegExp(`"value":"settings:${click}"[^}]*"default":true`));
    }
    const channels = ['700000000000000005', '700000000000000006'];
    await here.pick('settings:publicChannels', channels, 8);
    await here.pick('settings:noticesTo', ['700000000000000007'], 8);
    await here.pick('settings:keepers', ['600000000000000001'], 6);
    const all = {
      replies: 'private',
      form: 'text',
      changedPosts: 'tell',
      gaps: true,
      zone: 'Asia/Tokyo',
      publicChannels: channels,
      noticesTo: '700000000000000007',
      keepers: ['600000000000000001'],
    };
    expect(await storage.servers.settings(left)).toEqual(all);
    await here.pick('settings:publicChannels', [], 8);
    await here.pick('settings:noticesTo', [], 8);
    expect(await storage.servers.settings(left)).toMatchObject({ publicChannels: [] });
    expect((await storage.servers.settings(left)).noticesTo).toBeUndefined();
    expect(await storage.servers.settings(right)).toMatchObject({ replies: 'public', zone: 'UTC' });
  });

  test('takes any time zone by a form, and refuses one that does not exist', async () => {
    const here = at(setup, left);
    const form = await here.click('settings:other-zone');
    expect(form.response).toMatchObject({ type: 9, data: { custom_id: 'settings:zone' } });
    expect((await here.fill('settings:zone', { zone: 'Asia/Kathmandu' })).text).toContain('Changed.');
    expect((await here.fill('settings:zone', { zone: 'Mars/Base' })).text).toContain('I do not know “Mars/Base”');
    expect((await storage.servers.settings(left)).zone).toBe('Asia/Kathmandu');
    for (const forged of ['replies=loud', 'form=', 'zone=', 'nothing=1'])
      await here.pick('settings:replies', [`settings:${forged}`]);
    await here.pick('settings:keepers', ['everyone'], 6);
    expect(await storage.servers.settings(left)).toMatchObject({ replies: 'public', form: 'usual', keepers: [] });
  });

  test('are for those who manage the server, at every click', async () => {
    for (const person of [member, { ...member, permissions: manageMessages }]) {
      const here = at(setup, left, person);
      expect((await here.slash('settings')).text).toContain('for those who may manage this server');
      await here.pick('settings:gaps', ['settings:gaps=on']);
      await here.fill('settings:zone', { zone: 'Asia/Tokyo' });
    }
    expect(await storage.servers.settings(left)).toMatchObject({ gaps: false, zone: 'UTC' });
  });

  test('decide who sees an answer, and where others may', async () => {
    const question = { question: 'who owns pingo' };
    const asked = at(setup, left, member);
    expect((await asked.slash('ask', question)).isPrivate).toBe(false);
    await at(setup, left).pick('settings:replies', ['settings:replies=private']);
    expect((await asked.slash('ask', question)).isPrivate).toBe(true);
    expect((await asked.slash('ask', { ...question, private: false })).isPrivate).toBe(false);
    await at(setup, left).pick('settings:publicChannels', ['700000000000000005'], 8);
    expect((await asked.slash('ask', { ...question, private: false })).isPrivate).toBe(true);
    const quiet = await asked.slash('ask', question);
    expect(quiet.clicks.filter((id) => id.startsWith('show:'))).toEqual([]);
    expect((await asked.click('show:oApingo')).isPrivate).toBe(true);
    await at(setup, left).pick('settings:publicChannels', [channel], 8);
    expect((await asked.click('show:oApingo')).isPrivate).toBe(false);
    expect((await at(setup, right, member).slash('ask', question)).isPrivate).toBe(false);
  });

  test('decide whether an answer has a picture', async () => {
    const pictures = async (options = {}) =>
      (await at(setup, left, member).slash('owner', { of: 'pingo', ...options })).sent[0]?.files?.length ?? 0;
    expect(await pictures()).toBe(0);
    expect(await pictures({ picture: true })).toBeGreaterThan(0);
    await at(setup, left).pick('settings:form', ['settings:form=pictures']);
    expect(await pictures()).toBeGreaterThan(0);
    expect(await pictures({ picture: false })).toBe(0);
    await at(setup, left).pick('settings:form', ['settings:form=text']);
    expect(await pictures({ picture: true })).toBe(0);
  });

  test('decide whose day it is', async () => {
    const zones: (string | undefined)[] = [];
    setup.today = (zone) => {
      zones.push(zone);
      return '2026-01-20';
    };
    await storage.servers.change(left, { zone: 'Pacific/Auckland' });
    await at(setup, left).slash('about');
    await at(setup, right).slash('about');
    await at(setup, undefined).slash('about');
    expect(zones).toEqual(['Pacific/Auckland', 'UTC', undefined]);
  });
});

describe('/gaps', () => {
  const strange = 'who owns Florbix of <@100000000000000002>?';
  const settled = () => new Promise((done) => setTimeout(done, 50));

  test('keeps nothing until a server switches it on', async () => {
    await at(setup, left, member).slash('ask', { question: strange });
    await settled();
    expect(await storage.gaps.of(left)).toEqual([]);
    expect((await at(setup, left).slash('gaps')).text).toContain('are not kept here');
  });

  test('keeps what could not be answered, without who asked, and opens a form for the fact', async () => {
    const here = at(setup, left);
    await here.pick('settings:gaps', ['settings:gaps=on']);
    for (const question of [strange, 'Who owns florbix of <@!100000000000000003>', 'who owns pingo?', 'hello there'])
      await at(setup, left, member).slash('ask', { question });
    await at(setup, right, member).slash('ask', { question: strange });
    await settled();
    const [gap, ...others] = await storage.gaps.of(left);
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ text: 'who owns Florbix of … ?', times: 2, lastOn: '2026-01-20' });
    expect(JSON.stringify(gap)).not.toContain('10000000000');
    expect(await storage.gaps.of(right)).toEqual([]);
    const list = await here.slash('gaps');
    expect(list.text).toContain('who owns Florbix of … ? (2 times, last on 20 January 2026)');
    expect((await at(setup, left, member).slash('gaps')).text).toContain('shown to those who manage');
    const fill = clickOf(list, 'gaps:fill.');
    expect((await at(setup, right).pick('gaps:pick', [fill])).text).toContain('no longer kept');
    const form = await here.pick('gaps:pick', [fill]);
    expect(form.response).toMatchObject({ type: 9, data: { custom_id: `facts:filled.${gap?.id}` } });
    const filled = { kind: 'owner', app: 'Florbix', says: 'Great Holding', when: '', source: 'Memo' };
    await here.fill(`facts:filled.${gap?.id}`, filled);
    expect(await storage.gaps.of(left)).toEqual([]);
    expect((await at(setup, left, member).slash('ask', { question: strange })).text).toContain('Great Holding');
  });

  test('can be deleted, all at once', async () => {
    await storage.gaps.note(left, { text: 'q', likeness: 'q' }, '2026-01-20');
    expect((await at(setup, left, member).click('gaps:clear')).text).toContain('shown to those who manage');
    expect((await at(setup, left).click('gaps:clear')).text).toContain('were deleted');
    expect(await storage.gaps.of(left)).toEqual([]);
  });

  test.each([
    ['who owns <@123456789012345678> <#1> <:smile:123456789012345678>', 'who owns …'],
    ['is https://evil.example/a?b=c or www.x.example/y or discord.gg/abc banned', 'is … or … or … banned'],
    ['mail me@example.org or @someone.else about it', 'mail … or … about it'],
    ['call +49 (30) 123-456 78 or 4111 1111 1111 1111', 'call … or …'],
    ['my token is MTIzNDU2Nzg5MDEyMzQ1.abcdef12345678901234', 'my token is …'],
    ['account １２３４５６７８ please', 'account … please'],
    ['what did order 13971 of 2021 do', 'what did order 13971 of 2021 do'],
    ['two\nlines\u202e and a trick', 'two lines and a trick'],
  ])('%s', (question, kept) => {
    expect(redacted(question)).toBe(kept);
  });

  test('is at most 200 characters, and nothing where nothing is left', () => {
    expect(redacted('word '.repeat(100))?.length).toBeLessThanOrEqual(200);
    expect(redacted(`${'😀a'.repeat(300)}bc`)?.length ?? 0).toBeLessThanOrEqual(200);
    expect(redacted('<@123456789012345678> 123456789012')).toBeUndefined();
    expect(likenessOf('Who owns FOO?')).toBe(likenessOf('foo owns who'));
  });
});

describe('/privacy', () => {
  test('says that nothing is kept, or gives it as a file, and deletes it', async () => {
    const mine = at(setup, left, member);
    const nothing = await mine.slash('privacy');
    expect(nothing.isPrivate).toBe(true);
    expect(nothing.text).toContain('About you, nothing is kept.');
    const kept = { channel: undefined, state: 'on', details: '{"about":"pingo"}', changedAt: 1 };
    await storage.reminders.add({ ...kept, guild: undefined, person: member.id });
    await storage.reminders.add({ ...kept, guild: undefined, person: '100000000000000003' });
    await storage.drafts.put({ guild: left, person: member.id }, { kind: 'facts', content: 'x' }, Date.now());
    const some = await at(setup, undefined, member).slash('privacy');
    expect(some.text).toContain('1 reminder that you asked for, and 1 draft');
    const [file] = some.sent[0]?.files ?? [];
    const about = JSON.parse(new TextDecoder().decode((file as { data: Uint8Array }).data));
    expect(about).toMatchObject({
      you: member.id,
      reminders: [{ details: '{"about":"pingo"}' }],
      drafts: [{ content: 'x' }],
    });
    expect(JSON.stringify(about)).not.toContain('100000000000000003');
    expect((await at(setup, undefined, member).click(clickOf(some, 'privacy:delete'))).text).toContain('Deleted.');
    expect(await storage.people.kept(member.id)).toEqual({ reminders: [], drafts: [] });
    expect(await storage.reminders.list({ person: '100000000000000003' })).toHaveLength(1);
  });
});
