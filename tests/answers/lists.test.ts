import { describe, expect, it } from 'vitest';
import { load } from '../../src/knowledge/load.ts';
import { answer, lines, type Narrow } from './telling.ts';

const loaded = await load(['data']);
if (loaded.kind !== 'knowledge') throw new Error('the record has problems');
const { knowledge } = loaded;
const today = '2030-06-30';

const asked = (intent: 'apps' | 'history' | 'measure', frame: Narrow, id?: string): string[] =>
  lines(answer(intent, id ? [{ kind: 'measure', id }] : [], frame, today, knowledge), today, knowledge);

describe('lists of the shipped record', () => {
  it('say how much of a list is on record', () => {
    expect(asked('apps', { filters: { measures: ['us-1260h-2025-01'] } })[0]).toMatch(
      /^134 names .*1 of them is on record/,
    );
    expect(asked('apps', { filters: { measures: ['us-meu-list-2020-12'] } })[0]).toMatch(/^102 names .*none of them/);
  });

  it('take "and in those of a place" as any of that place', () => {
    const measures = ['us-eo-13971', 'in-59-2020-06-29', 'in-118-2020-09', 'in-43-2020-11'];
    expect(asked('apps', { filters: { measures, all: true } })[0]).toMatch(
      /^4 apps named in both .* one of 3 measures of India: Alipay, CamScanner, SHAREit and VMate\.$/,
    );
  });

  it('count what withheld the enforcement of a law', () => {
    expect(asked('measure', { count: true }, 'us-pafaca')[0]).toMatch(/^5 measures withheld enforcement/);
  });

  it('tell what followed a measure by what changed its standing', () => {
    const told = asked('history', { aspect: 'next' }, 'us-eo-13971');
    expect(told.at(-1)).toMatch(/^9 June 2021: President Biden revoked/);
    expect(told.length).toBeLessThan(4);
  });

  it('add the sentence that the question’s words ask for', () => {
    expect(asked('measure', { topics: ['how', 'many', 'monthly', 'users'] }, 'us-pafaca').join('\n')).toContain(
      '1,000,000',
    );
  });

  it('tell the companies of a list that has no app of a kind', () => {
    const told = asked('apps', { filters: { measures: ['tx-prohibited-tech-2026'], category: 'ai-chatbot' } });
    expect(told[0]).toMatch(/^None on record/);
    expect(told[1]).toMatch(/^25 companies named in the Texas additions/);
    expect(told.join(' ')).toContain('Moonshot AI');
  });

  it('look for a kind in what was added to a list', () => {
    const told = asked('apps', { filters: { measures: ['tx-prohibited-tech-2023'], category: 'ai-chatbot' } });
    expect(told[0]).toMatch(/^DeepSeek is the only app .* named in the Texas additions of January 2025/);
  });

  it('tell what a company has only through its share in another', () => {
    const owner = { kind: 'company', id: 'alibaba' } as const;
    const told = asked('apps', { filters: { measures: ['md-ed-2022-12-001'], owner } });
    expect(told[1]).toMatch(/^Alibaba holds 33% of Ant Group/);
    expect(told[2]).toMatch(/^Ant Group owns and operates Alipay; named in ED 2022-12-001/);
  });
});
