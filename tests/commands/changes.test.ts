import { describe, expect, it } from 'vitest';
import type { Desk } from '../../commands/command.ts';
import type { Release, ReleasedClaim } from '../../src/knowledge/history.ts';
import type { Message } from '../../src/message/message.ts';
import { clicked } from '../../src/transports/terminal/session.ts';
import { expectToFit, labelsOf, wordsOf } from '../message/made-up.ts';
import { knowledge, madeUpDesk, messageOf, request, run, suggested } from './made-up-bot.ts';

const claim = (id: string, says: string, more: Partial<ReleasedClaim> = {}): ReleasedClaim => ({
  id,
  about: 'Order 1',
  says,
  fact: says,
  sources: [{ source: knowledge.sources[0]?.id ?? '', at: 'p. 1' }],
  ...more,
});
const release = (on: string, claims: ReleasedClaim[], version = on): Release => ({
  version,
  checkedOn: on,
  releasedOn: on,
  title: 'Made up',
  claims,
});
const first = release('2026-01-01', [
  claim('measure xx-order-1/standing', 'Order 1 is in force.'),
  claim('measure xx-order-1/does', 'It bars dealings.'),
  claim('app exampla/tie-owner-twin', 'Twin owns Exampla.'),
]);
const second = release('2026-02-01', [
  claim('measure xx-order-1/standing', 'Order 1 was revoked on 30 January 2026.', { over: true }),
  claim('measure xx-order-1/does', 'It bars some dealings.'),
  claim('measure xx-order-2/standing', 'In force.', { about: 'Order 2' }),
  claim('measure xx-order-2/does', 'It bars Twin.', { about: 'Order 2' }),
]);
const last = release('2026-03-01', second.claims, knowledge.record.version);

const deskOf = (...releases: Release[]): Desk => ({ ...madeUpDesk().desk, releases: () => releases });
const told = async (options: Record<string, string>, desk: Desk): Promise<Message> => {
  const message = await messageOf(request('changes', options), desk);
  expectToFit(message);
  return message;
};

describe('/changes', () => {
  it('tells what was added, corrected, ended and withdrawn since a day, a new record as one', async () => {
    const message = await told({ since: '2026-01-15' }, deskOf(first, second, last));
    expect(wordsOf(message)).toEqual([
      '5 facts changed between the record of 1 January 2026 and that of 1 March 2026: 2 added, 1 corrected, 1 ended, 1 withdrawn.',
      'Ended: Order 1 was revoked on 30 January 2026.',
      'Corrected: It bars some dealings. Before: It bars dealings.',
      'Added: Order 2: It bars Twin. And 1 more fact about it.',
      'Withdrawn: Twin owns Exampla.',
    ]);
    expect(message.sources).toHaveLength(1);
  });

  it('offers to tell about a record that is new', async () => {
    const next = release('2026-02-01', [
      ...first.claims,
      claim('app twin/note', 'Twin is new.', { about: 'Twin' }),
      claim('app twin/merged', 'Twin was merged.', { about: 'Twin' }),
    ]);
    const message = await told({ since: '2026-01-15' }, deskOf(first, next));
    const profile = message.choices.flat().find(({ click }) => click.startsWith('tell:'));
    expect(profile?.label).toContain('Twin');
  });

  it('without a day tells what the last release changed', async () => {
    expect(wordsOf(await told({}, deskOf(first, second)))[0]).toContain('between the record of 1 January 2026');
    expect(wordsOf(await told({}, deskOf(first, second, last)))[0]).toBe(
      'Nothing on record changed between the record of 1 February 2026 and that of 1 March 2026.',
    );
  });

  it('says when nothing followed, when the day lies before the first release, and when there is none to compare', async () => {
    expect(wordsOf(await told({ since: '2026-04-01' }, deskOf(first, last)))[0]).toBe(
      'Nothing has been released since the record of 1 March 2026.',
    );
    expect(wordsOf(await told({ since: '2020-01-01' }, deskOf(first, last)))[1]).toBe(
      'The first release is that of 1 January 2026; what was said earlier is not kept.',
    );
    expect(wordsOf(await told({ since: '2026-01-15' }, deskOf(last)))[0]).toContain('the only release');
    expect(wordsOf(await told({ since: '2026-01-15' }, deskOf()))[0]).toContain('No release');
    expect(wordsOf(await told({ since: '2026-01-15' }, madeUpDesk().desk))[0]).toContain('No release');
  });

  it('says that what answers was edited after the last release', async () => {
    expect(wordsOf(await told({}, deskOf(first, second))).at(-1)).toContain('was edited after the release');
    expect(wordsOf(await told({}, deskOf(first, last))).at(-1)).not.toContain('was edited');
  });

  it('tells a change of sources alone as such', async () => {
    const other = { ...first.claims[0], sources: [{ source: knowledge.sources[0]?.id ?? '', at: 'p. 2' }] };
    const desk = deskOf(first, release('2026-02-01', [other as ReleasedClaim, ...first.claims.slice(1)]));
    expect(wordsOf(await told({}, desk))).toContain(
      'Corrected: Order 1 is in force. (From other sources than before.)',
    );
  });

  it('asks back which day is meant, and refuses what is none', async () => {
    const message = await told({ since: '1/2/2021' }, deskOf(first, last));
    expect(message.outcome).toBe('clarify');
    expect(labelsOf(message).slice(0, 2)).toEqual(['1 February 2021', '2 January 2021']);
    expect((await told({ since: 'whenever' }, deskOf(first))).outcome).toBe('unknown');
  });

  it('pages a long list, by buttons that carry the day', async () => {
    const many = Array.from({ length: 45 }, (_, index) => claim(`app exampla/fact-${index}`, `Fact ${index} is so.`));
    const desk = deskOf(first, release('2026-02-01', [...first.claims, ...many]));
    const seen: string[] = [];
    let message = await told({ since: '2026-01-15' }, desk);
    for (let page = 1; page < 20; page++) {
      seen.push(...wordsOf(message).filter((line) => line.startsWith('Added')));
      const next = message.choices.flat().find(({ label }) => label === 'Next');
      if (!next) break;
      expect(next.click).toBe(`changes:2026-01-15.${page + 1}`);
      const reply = await run({ ...request('changes'), ...clicked(next.click) }, desk);
      if (reply.kind !== 'update') throw new Error('a page does not take the place of the one before');
      message = reply.message;
      expectToFit(message);
    }
    expect(seen).toEqual(many.map(({ says }) => `Added: ${says}`));
  });

  it('suggests the days of releases, and the day that is typed', () => {
    const focused = (value: string) => request('changes', {}, { focused: { name: 'since', value } });
    expect(suggested(focused(''), deskOf(first, second))).toEqual([
      { name: '1 February 2026', value: '2026-02-01' },
      { name: '1 January 2026', value: '2026-01-01' },
    ]);
    expect(suggested(focused('2025-05-05'), deskOf(first))).toEqual([{ name: '5 May 2025', value: '2025-05-05' }]);
    expect(suggested(focused('soon'), deskOf(first))).toEqual([]);
  });
});
