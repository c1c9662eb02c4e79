import { describe, expect, it } from 'vitest';
import { app, company, measure, person } from '../fixtures/record.ts';
import { answer, ask, claimsOf, lines } from './telling.ts';

describe('apps', () => {
  it('counts first and tells what is missing from a list', () => {
    expect(ask('apps', [measure('order-7')])[0]).toBe(
      '3 names in Order 7 (5 January 2021); 2 of them are on record: Fizz Pay and Run.',
    );
  });

  it('narrows by owner, kind, exception and all of several measures', () => {
    expect(ask('apps', [], { filters: { measures: ['order-7'], owner: company('bigco') } })[0]).toMatch(
      /^Fizz Pay is the only app of BigCo named in Order 7/,
    );
    expect(ask('apps', [], { filters: { measures: ['order-7'], except: [app('run')] } })[0]).toMatch(
      /^Fizz Pay is the only app .*besides Run\.$/,
    );
    expect(ask('apps', [], { filters: { measures: ['order-7', 'block'], all: true } })[0]).toMatch(
      /^Run is the only app named in both/,
    );
    expect(ask('apps', [], { filters: { category: 'fun' } })[0]).toMatch(/^Fizz is the only app of the kind “fun”/);
  });

  it('tells which of the named still stand somewhere, and where', () => {
    const told = ask('apps', [], { filters: { measures: ['order-7'], standing: 'holding', jurisdiction: 'norland' } });
    expect(told[0]).toMatch(/^Run is the only app named in Order 7 .* and still listed somewhere in Norland/);
    expect(told[1]).toBe('The North Province device list (7 December 2022; in force): Run.');
  });

  it('says that a measure names none', () => {
    expect(ask('apps', [measure('order-9')])[0]).toBe('None: Order 9 (9 June 2021) names no app.');
  });

  it('tells companies apart from apps', () => {
    expect(ask('apps', [measure('devices')])).toEqual([
      expect.stringMatching(/^2 apps .*: Fizz and Run\.$/),
      expect.stringMatching(/^BigCo is the only company/),
    ]);
  });
});

describe('deadlines', () => {
  it('opens with the date and what it meant', () => {
    expect(ask('deadlines', [measure('order-7')])[0]).toBe(
      'From 19 February 2021 (9 years ago; “45 days after the date of this order”): those who deal with the makers would have had to stop the dealings named. Nothing was named; the order was revoked on 9 June 2021.',
    );
  });

  it('counts the days that were left, and tells later news as later', () => {
    const [lead] = ask('deadlines', [measure('order-7')], { aspect: 'left' }, '2021-02-01');
    expect(lead).toMatch(/^18 days were left on 1 February 2021: .* Later: Nothing was named/);
    expect(ask('deadlines', [measure('order-7')], { aspect: 'left' }, '2021-02-19')[0]).toMatch(
      /^0 days were left on 19 February 2021/,
    );
  });

  it('holds a deadline for passed only after its day', () => {
    expect(ask('deadlines', [], { show: 'due' }, '2021-02-19').join(' ')).toContain(
      '2 deadlines on record were still ahead on 19 February 2021',
    );
    expect(ask('deadlines', [], { show: 'due' }, '2021-02-20').join(' ')).not.toContain('2 deadlines');
  });

  it('says what is due and how far away', () => {
    expect(ask('deadlines', [])[0]).toMatch(
      /^By 31 January 2031 \(in 215 days; North Province device list\): the province must report\./,
    );
  });

  it('says that nothing is due', () => {
    expect(answer('deadlines', [measure('order-7')], { show: 'due' })).toMatchObject({ kind: 'claims' });
    expect(answer('deadlines', [measure('store-act')])).toMatchObject({ kind: 'nothing', absence: 'no-deadline' });
  });
});

describe('standing', () => {
  it('tells the day asked about first', () => {
    expect(ask('standing', [measure('order-7')])[0]).toBe(
      "Order 7 was revoked on 9 June 2021 by Rex Rival's Order 9, and nothing was ever barred under it.",
    );
    expect(ask('standing', [measure('order-7')], {}, '2021-03-01')[0]).toMatch(
      /^On 1 March 2021: Order 7 still stood, but had not taken effect\. .*Later: revoked on 9 June 2021/,
    );
    expect(ask('standing', [measure('order-7')], {}, '2020-01-01')[0]).toMatch(/^Not there yet on 1 January 2020\./);
  });

  it('tells "as far as found" and "not checked" apart', () => {
    expect(ask('standing', [measure('block')])[0]).toMatch(/^In force as far as found\. No lifting on record: /);
    expect(ask('standing', [measure('firms')])[0]).toMatch(/^Later status not on record\./);
  });

  it('checks a status on the day, not today', () => {
    const revoked = {
      premises: [{ kind: 'status' as const, asked: true, measure: 'order-7', status: 'revoked' as const }],
    };
    expect(ask('standing', [measure('order-7')], revoked, '2021-06-08')[0]).toMatch(
      /^No, not revoked on 8 June 2021\./,
    );
    expect(ask('standing', [measure('order-7')], revoked, '2021-06-09')[0]).toMatch(/^Yes, on 9 June 2021\./);
  });

  it('says that the record ends before a day to come', () => {
    expect(ask('standing', [measure('order-7')], {}, '2040-01-01')[0]).toMatch(
      /^Not known: the record ends on 30 June 2030/,
    );
  });
});

describe('signer, dates, parts', () => {
  it('names the signer, and the issuer where nobody signed', () => {
    expect(ask('signer', [measure('order-7')])).toEqual(['Premier Pat Premier signed Order 7 on 5 January 2021.']);
    expect(ask('signer', [measure('block')])[0]).toMatch(/^The Crown Office issued .* no signer is recorded\.$/);
  });

  it('corrects a wrong signer once', () => {
    const premises = [{ kind: 'signer' as const, asked: false, person: 'rival', measure: 'order-7' }];
    expect(ask('signer', [measure('order-7')], { premises })).toEqual([
      'Not Rex Rival: Pat Premier signed Order 7 on 5 January 2021.',
    ]);
  });

  it('counts how long it stood', () => {
    expect(ask('dates', [measure('order-7')], { aspect: 'ended' })[0]).toMatch(
      /revoked by Rex Rival's Order 9 on 9 June 2021 .*155 days after it was signed\.$/,
    );
    expect(ask('dates', [measure('order-7')], { aspect: 'effective' })[0]).toMatch(
      /was to take effect on 19 February 2021 .*, but never did\.$/,
    );
  });

  it('tells reasons and says where none are recorded', () => {
    expect(ask('measure', [measure('order-7')], { aspect: 'reasons' })[0]).toContain('Data could leave Norland.');
    expect(answer('measure', [measure('order-9')], { aspect: 'reasons' })).toMatchObject({
      kind: 'nothing',
      absence: 'no-reason',
    });
  });

  it('says that no court ruled on it, and what a court did', () => {
    const premises = [{ kind: 'ruled' as const, asked: false, measure: 'order-7' }];
    expect(ask('history', [measure('order-7')], { premises })[0]).toMatch(
      /^No ruling on record on Order 7 .* It was revoked on 9 June 2021/,
    );
    expect(ask('rulings', [measure('stop-list')])[0]).toMatch(
      /^19 September 2020, June Judge \(High Bench\), Fizz v\. Norland/,
    );
  });

  it('corrects a belief first', () => {
    const premises = [{ kind: 'belief' as const, asked: false, belief: 'belief-banned' }];
    expect(ask('named', [app('fizz-pay')], { premises })[0]).toBe('Nothing was ever barred under Order 7.');
  });
});

describe('what happened and was said', () => {
  it('tells what came next', () => {
    expect(ask('history', [measure('order-7')], { aspect: 'next', between: { from: '2021-02-19' } })[0]).toMatch(
      /^9 June 2021, 110 days later: /,
    );
  });

  it('finds a statement by its topic and names where it was reported', () => {
    expect(ask('statements', [person('ada')], { topics: ['market'] })).toEqual([
      'Ada Adams: Norland is a small market. (The Paper, March 2021, ¶4.)',
    ]);
    expect(answer('statements', [person('rival')])).toMatchObject({ kind: 'nothing', absence: 'no-statement' });
  });

  it('does not take a plan for a measure', () => {
    expect(ask('plans', [app('fizz')])[0]).toMatch(/^Only a plan: A levy on Fizz .*It was dropped\./);
  });

  it('puts two side by side', () => {
    expect(ask('compare', [measure('order-7'), measure('block')], { aspect: 'first' })[0]).toMatch(
      /^Sudland's block .* came first, on 29 June 2020; Order 7 followed 190 days later, on 5 January 2021\.$/,
    );
    expect(ask('compare', [app('fizz'), app('run')], { relation: 'owner' })[0]).toMatch(
      /^No\. No owner is recorded that/,
    );
  });
});

describe('what shows one part of a measure', () => {
  const shownBy = (told: ReturnType<typeof answer>) => claimsOf(told).map(({ sources }) => sources[0].source);

  it('is named where that part is told, and the measure’s own sources elsewhere', () => {
    expect(shownBy(answer('signer', [measure('block')]))).toEqual(['other-paper']);
    expect(shownBy(answer('signer', [measure('order-7')]))).toEqual(['gazette']);
    expect(shownBy(answer('measure', [measure('block')], { aspect: 'does' }))[0]).toBe('gazette');
  });

  it('tells the day of an order and that of its announcement, each with its own', () => {
    const told = answer('dates', [measure('block')], { aspect: 'signed' });
    expect(lines(told)).toEqual([
      expect.stringMatching(/ 29 June 2020 /),
      expect.stringMatching(/ announced .* 30 June 2020 .*one source/i),
    ]);
    expect(shownBy(told)).toEqual(['gazette', 'paper']);
  });
});
