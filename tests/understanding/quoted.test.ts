import { describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const ask = asking('2026-11-29');

describe('who said what stands beside the question', () => {
  it.each([
    '"The US market would be a painful loss for companies like these" who said this?',
    'They would need to show first that there is a risk to national security. who said that',
    'which paper reported "such platforms could give the government in Beijing banking details of millions"',
  ])('%s', (text) => {
    expect(ask(text).map(({ tell }) => tell?.intent)).toEqual(['statements']);
  });

  it('is whoever shares most of its words', () => {
    const text = '"There is hardly a legal ground for limits while the companies have broken no law" who said this?';
    expect(JSON.stringify(ask(text).map(({ answer }) => answer))).toContain('Tzeng Yi-suo');
  });
});

it('a text that nobody on record said is laid in nobody’s mouth', () => {
  const text = '"We shall fight on the beaches and in the fields and never give in" who said this?';
  expect(ask(text).map(({ answer }) => answer.kind)).toEqual(['nothing']);
});
