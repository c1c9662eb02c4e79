import { describe, expect, it } from 'vitest';
import { app, company, person } from '../fixtures/record.ts';
import { answer, ask } from './telling.ts';

describe('owner', () => {
  it('tells owner and developer as both, with the parent', () => {
    expect(ask('owner', [app('fizz')])[0]).toBe('FizzCo, a subsidiary of BigCo, develops and owns Fizz.');
  });

  it('does not make an operator or a developer an owner', () => {
    expect(ask('owner', [app('run')])[0]).toBe(
      'RunCo operates Run (last seen 2024); no owner is recorded. Reported by one source only.',
    );
    expect(ask('owner', [app('bubble')])[0]).toMatch(
      /^RunCo develops Bubble; no owner is recorded\. Known from the maker’s name/,
    );
  });

  it('says that no owner is recorded', () => {
    expect(answer('owner', [app('orphan')])).toMatchObject({ kind: 'nothing', absence: 'no-owner' });
  });

  it('walks up for who is behind it', () => {
    const told = ask('owner', [app('fizz')], { relation: 'behind' }).join(' ');
    expect(told).toContain('BigCo is the parent of FizzCo (since 5 May 2015)');
    expect(told).toContain('SmallCo holds 20% of FizzCo (last seen February 2022), as an affiliate, not the owner');
  });

  it('knows who held a tie on a day, and that it ended', () => {
    expect(ask('owner', [company('bigco')], { relation: 'controller' }, '2021-01-01')[0]).toMatch(
      /^On 1 January 2021, Ada Adams controlled BigCo with 51\.5% of the voting power/,
    );
    expect(ask('owner', [company('bigco')], { relation: 'controller' })[0]).toMatch(
      /^Ada Adams controlled BigCo with 51\.5% of the voting power \(since 2010, until 7 January 2023\)\./,
    );
  });

  it('corrects a wrong owner first and confirms a right one only when asked', () => {
    const tie = (party: string, asked: boolean) => [
      { kind: 'tie' as const, asked, thing: app('fizz'), party: company(party), relation: 'owner' as const },
    ];
    expect(ask('owner', [app('fizz')], { premises: tie('smallco', true) })).toEqual([
      expect.stringMatching(
        /^No: SmallCo is not recorded as owner of Fizz\. FizzCo, a subsidiary of BigCo, develops and owns Fizz; SmallCo holds 20% of FizzCo/,
      ),
    ]);
    expect(ask('owner', [app('fizz')], { premises: tie('smallco', false) })[0]).toMatch(
      /^SmallCo is not recorded as owner of Fizz\./,
    );
    expect(ask('owner', [app('fizz')], { premises: tie('fizzco', false) })[0]).toMatch(/^FizzCo, a subsidiary/);
    expect(ask('owner', [app('fizz')], { premises: tie('bigco', true) })[0]).toMatch(/^Yes, through FizzCo\./);
  });

  it('answers how much by the share', () => {
    expect(ask('owner', [company('fizzco'), company('smallco')], { aspect: 'share' })[0]).toMatch(
      /^SmallCo holds 20% of FizzCo/,
    );
    expect(ask('owner', [company('fizzco'), company('bigco')], { aspect: 'share' })[0]).toMatch(
      /^No percentage is recorded: BigCo is the parent of FizzCo/,
    );
  });

  it('tells what a party has', () => {
    expect(ask('holdings', [company('fizzco')]).join(' ')).toMatch(
      /develops and owns Fizz; named in.*owns Fizz Pay; named in/,
    );
    expect(ask('holdings', [person('ada')])[0]).toBe('Ada Adams founded BigCo.');
  });

  it('tells where sources differ', () => {
    expect(ask('disputes', [company('bigco')])[0]).toContain('51.5 per cent (The Paper); 50 per cent (Other Paper)');
  });
});
