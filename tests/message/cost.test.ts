import fc from 'fast-check';
import { expect, it } from 'vitest';
import { costOf, costOfSource } from '../../src/message/cost.ts';
import type { Span } from '../../src/text.ts';
import { markdown } from '../../src/transports/discord/markdown.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[*_~`|[\]<>@#:+.)(-]*$/),
  fc.constantFrom('微信支付', '@everyone', '<@1>', 'https://example.org/a_b', '1. a', '-# x'),
);
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true }),
  text.map((path) => `https://example.org/${path}`),
  text,
);
const span: fc.Arbitrary<Span> = fc.oneof(
  text,
  text.map((words) => ({ kind: 'strong' as const, text: words })),
  fc.record({ kind: fc.constant('link' as const), text, url }),
  fc.constantFrom('ask', 'deadlines').map((name) => ({ kind: 'command' as const, name })),
);
const ids = new Map([
  ['ask', '12345678901234567890'],
  ['deadlines', '12345678901234567890'],
]);

it('is never less than what Discord is sent', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const sent = markdown(spans, ids);
      const cost = costOf(spans);
      expect(cost.chars).toBeGreaterThanOrEqual(sent.length);
      expect(cost.bytes).toBeGreaterThanOrEqual(Buffer.byteLength(sent));
    }),
    { numRuns: 3_000 },
  );
});

it('is never less for a source and its address', () => {
  fc.assert(
    fc.property(text, url, (label, address) => {
      const sent = `${markdown([{ kind: 'link', text: label, url: address }])} · `;
      const cost = costOfSource({ label, url: address });
      expect(cost.chars).toBeGreaterThanOrEqual(sent.length);
      expect(cost.bytes).toBeGreaterThanOrEqual(Buffer.byteLength(sent));
    }),
    { numRuns: 3_000 },
  );
});
