/** How long a text can become once a transport has written it out: every sign escaped, every address spelled out. */
import { discord } from '../limits.ts';
import type { Span, Text } from '../text.ts';
import type { ShownSource } from './message.ts';

/** Characters and UTF-8 bytes: Discord limits both. */
export type Cost = { chars: number; bytes: number };

export const nothing: Cost = { chars: 0, bytes: 0 };
export const plus = (a: Cost, b: Cost): Cost => ({ chars: a.chars + b.chars, bytes: a.bytes + b.bytes });
export const minus = (a: Cost, b: Cost): Cost => ({ chars: a.chars - b.chars, bytes: a.bytes - b.bytes });
export const larger = (a: Cost, b: Cost): Cost => ({
  chars: Math.max(a.chars, b.chars),
  bytes: Math.max(a.bytes, b.bytes),
});
export const share = (cost: Cost, parts: number): Cost => ({
  chars: Math.floor(cost.chars / parts),
  bytes: Math.floor(cost.bytes / parts),
});
export const isWithin = (cost: Cost, budget: Cost): boolean => cost.chars <= budget.chars && cost.bytes <= budget.bytes;

const encoder = new TextEncoder();
/** What surrounds a span or a line: asterisks, brackets, a list mark, a line break. */
const marks = 8;

/** Letters and digits of ASCII, and its spaces: most of a text, told apart without patterns. */
const plainSigns: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[\p{L}\p{N}\s]/u.test(String.fromCharCode(code)),
);

/** The signs of a text that is all ASCII; undefined for others. */
function asciiSigns(text: string): number | undefined {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return undefined;
    if (!plainSigns[code]) signs += 1;
  }
  return signs;
}

function words(text: string): Cost {
  const ascii = asciiSigns(text);
  if (ascii !== undefined) return { chars: text.length + ascii, bytes: text.length + ascii };
  const signs = text.match(/[^\p{L}\p{N}\p{M}\s]/gu)?.length ?? 0;
  return { chars: text.length + signs, bytes: encoder.encode(text).length + signs };
}

/** An address in its longest form: each unusual sign as `%xx`. */
function address(url: string): Cost {
  const href = URL.canParse(url) ? new URL(url).href : encodeURI(url.toWellFormed());
  const length = href.length + 2 * (href.match(/[^\w./:-]/g)?.length ?? 0) + marks;
  return { chars: length, bytes: length };
}

function ofSpan(span: Span): Cost {
  const more = { chars: marks, bytes: marks };
  if (typeof span === 'string') return words(span);
  switch (span.kind) {
    case 'strong':
      return plus(words(span.text), more);
    case 'link':
      return plus(plus(words(span.text), more), address(span.url));
    case 'command':
      // </name:id>, with an id of at most 20 digits
      return plus(words(span.name), { chars: 24, bytes: 24 });
    default:
      return span satisfies never;
  }
}

export function costOf(text: Text): Cost {
  return text.map(ofSpan).reduce(plus, { chars: marks, bytes: marks + discord.textBytesPerDisplay });
}

export function costOfSource({ label, url }: Pick<ShownSource, 'label' | 'url'>): Cost {
  return plus(plus(words(label), { chars: marks, bytes: marks }), url === undefined ? nothing : address(url));
}
