import { expect, test } from 'vitest';
import { wrapped } from '../../../src/transports/terminal/wrap.ts';

test('keeps words whole at the edge, and what continues an item below its words', () => {
  expect(wrapped('- By 20 January 2021 the Commerce Department had to act.\n[1] Deadlines of the order', 24)).toBe(
    '- By 20 January 2021 the\n  Commerce Department\n  had to act.\n[1] Deadlines of the\n    order',
  );
});

test('counts Chinese letters as the two columns that they take', () => {
  const lines = wrapped('微信支付 微信支付 微信支付 微信支付', 20).split('\n');
  expect(lines).toEqual(['微信支付 微信支付', '微信支付 微信支付']);
});

test('breaks no address, and nothing where there is no edge', () => {
  const address = '  https://gazette.example/a/very/long/address/indeed';
  expect(wrapped(address, 24)).toBe(address);
  const long = 'word '.repeat(40);
  expect(wrapped(long, undefined)).toBe(long);
  expect(wrapped('a\n\nb', 80)).toBe('a\n\nb');
});
