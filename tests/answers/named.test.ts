import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/knowledge/knowledge.ts';
import { app, company } from '../fixtures/record.ts';
import { answer, ask, claimsOf, lines } from './telling.ts';

const barred = (about: Subject, jurisdiction?: string) => ({
  premises: [{ kind: 'barred' as const, asked: true, about, ...(jurisdiction && { jurisdiction }) }],
  ...(jurisdiction && { filters: { jurisdiction } }),
});

describe('is it barred?', () => {
  it('says no where the measure never took effect and was revoked', () => {
    expect(ask('named', [app('fizz-pay')], barred(app('fizz-pay'), 'norland'), '2022-01-01')[0]).toMatch(
      /^Not on 1 January 2022\. Fizz Pay was named in Order 7 \(5 January 2021\), but nothing was ever barred under it, and it was revoked on 9 June 2021 by Rex Rival's Order 9\./,
    );
  });

  it('tells what stood on a day, and marks what came later', () => {
    const [lead] = ask('named', [app('fizz-pay')], barred(app('fizz-pay'), 'norland'), '2021-02-01');
    expect(lead).toMatch(
      /^Not on 1 February 2021\. .*signed on 5 January 2021.*19 February 2021 at the earliest, 18 days later\. It never did, and was later revoked on 9 June 2021/,
    );
  });

  it('says that a court stopped it', () => {
    expect(ask('named', [app('fizz')], barred(app('fizz'), 'norland'), '2020-12-01')[0]).toContain(
      'stopped in court on 19 September 2020 in Fizz v. Norland',
    );
  });

  it('tells a bar that holds as far as found, with what came of it', () => {
    const told = ask('named', [app('run')], barred(app('run'), 'sudland'));
    expect(told[0]).toMatch(/^Yes, as far as found\. .*no lifting is on record\. Nothing was lifted/);
    expect(ask('named', [app('run')], barred(app('run'), 'sudland'), '2021-01-01')[0]).toMatch(
      /^Yes, on 1 January 2021\. /,
    );
  });

  it('says no for a day before the block, with how much later it came', () => {
    expect(ask('named', [app('run')], barred(app('run'), 'sudland'), '2020-06-01')[0]).toMatch(
      /^Not on 1 June 2020\. .*29 June 2020, 28 days later/,
    );
  });

  it('says of a day before a rule for devices when it came', () => {
    expect(ask('named', [app('fizz')], barred(app('fizz'), 'north'), '2020-01-01')[0]).toMatch(
      /^Not barred for government devices or contracts, on 1 January 2020\. Fizz was first named there on /,
    );
  });

  it('tells each of several places, also one that names nothing', () => {
    const { premises } = barred(app('run'), 'norland');
    const told = ask('named', [app('run')], {
      premises: [...premises, ...barred(app('run'), 'sudland').premises],
      filters: { jurisdiction: 'norland' },
    });
    expect(told.filter((line) => /Norland/.test(line))).toHaveLength(1);
    expect(told.find((line) => /Sudland/.test(line))).toMatch(/^In the Sudland: yes, as far as found\. /);
  });

  it('opens neither with yes nor with no where it is asked whether it may be used', () => {
    const [premise] = barred(app('run'), 'sudland').premises;
    const told = ask('named', [app('run')], {
      premises: premise ? [{ ...premise, allowed: true }] : [],
      filters: { jurisdiction: 'sudland' },
    });
    expect(told[0]).toMatch(/^Barred, as far as found\. /);
  });

  it('never calls a device list a bar on the app', () => {
    const [lead] = ask('named', [app('fizz')], barred(app('fizz'), 'north'));
    expect(lead).toMatch(/^Not for everyone in North Province\. .*only for government devices/);
    expect(lead).not.toMatch(/^Yes/);
  });

  it('never calls a company list a bar', () => {
    const [lead] = ask('named', [company('smallco')], barred(company('smallco'), 'norland'));
    expect(lead).toMatch(
      /^Listed as a company, not barred as an app in Norland\. .*later status not on record.*bars no app/,
    );
  });

  it('tells an app that is reached through its company as not named', () => {
    const [lead] = ask('named', [app('fizz-pay')], barred(app('fizz-pay'), 'norland'), '2025-01-19');
    expect(lead).toMatch(/^Yes, on 19 January 2025\. Fizz Pay was not named in the Store Act .*through BigCo/);
    expect(ask('named', [app('fizz-pay')], barred(app('fizz-pay'), 'norland'), '2026-01-01')[0]).toMatch(
      /^Not in practice.*enforcement withheld/,
    );
  });

  it('does not take "not named" for "allowed"', () => {
    expect(answer('named', [app('quiet')], barred(app('quiet')))).toMatchObject({
      kind: 'nothing',
      absence: 'not-named',
    });
    expect(ask('named', [app('quiet')])[0]).toBe(
      'Quiet is not named in any measure on record (record of 30 June 2030).',
    );
  });
});

describe('where is it named?', () => {
  it('has a source for each of the measures that it tells in one sentence', () => {
    const told = answer('named', [app('bubble')]);
    expect(told).toMatchObject({ claims: [{ kind: 'named-in' }] });
    const many = answer('apps', [], { filters: { measures: ['block'] }, show: 'all' });
    const rows = claimsOf(many).filter(({ kind }) => kind === 'named-in');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const firsts = new Set(row.sources.slice(0, row.each ?? 1).map(({ source }) => source));
      expect(firsts.size).toBe(row.each ?? 1);
    }
    expect(lines(many).join('\n')).toMatch(/- Run: Sudland's block.*Order 7 \(revoked 9 June 2021\)/);
  });

  it('counts and dates the measures with how each stands', () => {
    expect(ask('named', [app('run')])[0]).toMatch(
      /^Run is named in 3 measures: Sudland's block of 2 apps \(29 June 2020; no lifting on record\), Order 7 \(5 January 2021; revoked 9 June 2021\) and the North Province device list \(7 December 2022; in force\)/,
    );
  });

  it('says whether one measure names it, and which near-named app it does name', () => {
    const premises = [{ kind: 'named' as const, asked: true, app: app('fizz'), measure: 'order-7' }];
    expect(ask('named', [app('fizz')], { premises })).toEqual([
      expect.stringMatching(/^No: Fizz Pay is, Fizz is not, named in Order 7/),
    ]);
    expect(ask('named', [app('run')], { filters: { measures: ['order-7'] } })[0]).toMatch(
      /^Yes\. Order 7 .* names Run\.$/,
    );
    expect(ask('named', [app('fizz-pay')], { filters: { measures: ['devices'] } })[0]).toMatch(
      /^No: Fizz is, Fizz Pay is not, named in .*reached through BigCo/,
    );
  });

  it('keeps the source of the very entry', () => {
    const told = answer('named', [app('bubble')]);
    expect(told.kind === 'claims' && told.claims[0].sources[0].source).toBe('paper');
  });
});
