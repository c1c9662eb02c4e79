/** Elements as the renderer takes them, and what all pictures have in common: paper, letters, colours, frame and key. */
import type { KeyItem, Sign, Tone } from '../drawing.ts';

export type Style = Readonly<Record<string, string | number>>;
export type Element = {
  type: string;
  props: { style?: Style; children?: Child | readonly Child[]; [name: string]: unknown };
};
export type Child = Element | string;

/** Shown in a chat on a phone a picture is about half of this wide, so that the smallest letters are still read. */
export const width = 720;
export const margin = 36;

/** Opaque and dark: the same on a light and on a dark page, and its letters do not depend on either. */
export const colours = {
  paper: '#1e2027',
  raised: '#272a33',
  line: '#414654',
  ink: '#f4f5f7',
  soft: '#bfc4ce',
  deadline: '#f6cf4f',
  now: '#5ee08f',
} as const;

export const toneColours: Readonly<Record<Tone, string>> = {
  open: '#6aa8ff',
  holds: '#ff6b66',
  reported: '#ff9d8f',
  partly: '#ffad4d',
  stopped: '#c79bff',
  over: '#a1a6b0',
  unknown: '#949eb3',
};

export function box(style: Style, ...children: readonly Child[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

export const column = (style: Style, ...children: readonly Child[]): Element =>
  box({ flexDirection: 'column', ...style }, ...children);

export const text = (words: string, style: Style): Element => box(style, words);

/** Something without words of its own. */
export const shape = (style: Style): Element => ({ type: 'div', props: { style: { display: 'flex', ...style } } });

/** Title, name and part above; what the picture is of, its key and the record's date below. */
export function frame(
  {
    title,
    name,
    part,
    footer,
    key,
  }: { title: string; name: string; part: string; footer: string; key: readonly KeyItem[] },
  wide: number,
  ...content: readonly Child[]
): Element {
  return column(
    {
      width: wide,
      boxSizing: 'border-box',
      background: colours.paper,
      color: colours.ink,
      fontFamily: 'Latin, Chinese',
      fontSize: 24,
      padding: margin,
    },
    column(
      { marginBottom: 26 },
      text(part ? `${title} · ${part}` : title, { fontSize: 23, color: colours.soft }),
      text(name, { fontSize: 38, fontWeight: 600, lineHeight: 1.2 }),
    ),
    ...content,
    box(
      {
        flexWrap: 'wrap',
        marginTop: 26,
        paddingTop: 20,
        borderTop: `2px solid ${colours.line}`,
        fontSize: 22,
        color: colours.soft,
      },
      ...key.map(({ sign, words }) =>
        box({ alignItems: 'center', marginRight: 26, marginBottom: 8 }, signOf(sign), text(words, { marginLeft: 10 })),
      ),
      text(footer, { width: '100%' }),
    ),
  );
}

export const dot = (colour: string, size: number): Style => ({
  width: size,
  height: size,
  borderRadius: size,
  background: colour,
});

/** A deadline's sign: a full diamond, or the outline of one for a deadline that nobody had to keep in the end. */
export function diamond(size: number, isVoid: boolean, style: Style = {}): Element {
  return shape({
    width: size,
    height: size,
    transform: 'rotate(45deg)',
    background: isVoid ? colours.paper : colours.deadline,
    border: `3px solid ${colours.deadline}`,
    ...style,
  });
}

/** A date that is only known to lie within a stretch of time: an open, broken outline, never a point. */
export const stretch = (colour: string, wide: number, high: number): Style => ({
  width: wide,
  height: high,
  borderRadius: 12,
  border: `3px dashed ${colour}`,
  background: colours.paper,
});

/** A line by what it means: full, broken for what is past, dotted for what sources differ on. */
export function lineOf(sign: 'tie-holds' | 'tie-past' | 'tie-disputed'): { colour: string; dashes: string } {
  switch (sign) {
    case 'tie-holds':
      return { colour: colours.ink, dashes: '' };
    case 'tie-past':
      return { colour: toneColours.over, dashes: '10 8' };
    case 'tie-disputed':
      return { colour: colours.deadline, dashes: '3 7' };
    default:
      return sign satisfies never;
  }
}

export function stroke(sign: 'tie-holds' | 'tie-past' | 'tie-disputed', wide: number): Element {
  const { colour, dashes } = lineOf(sign);
  return svg(wide, 10, [path(`M1 5H${wide - 1}`, colour, dashes)]);
}

export const svg = (wide: number, high: number, children: readonly Element[], style: Style = {}): Element => ({
  type: 'svg',
  props: { width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, style, children },
});

/**
 * Where lines go that are laid under the boxes: the renderer would draw an image of its own for them, which takes longer
 * than all the rest. A point of a colour that nothing else has is replaced by them.
 */
export const linesHere = '#010203';
export const placeForLines = (style: Style): Element =>
  shape({ ...style, position: 'absolute', width: 1, height: 1, background: linesHere });

/** One line as the renderer's own output has it. */
export const lineMark = (d: string, colour: string, dashes: string, weight = 3): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round"${dashes && ` stroke-dasharray="${dashes}"`}/>`;

export const path = (d: string, colour: string, dashes: string, weight = 3): Element => ({
  type: 'path',
  props: {
    d,
    stroke: colour,
    strokeWidth: weight,
    fill: 'none',
    strokeLinecap: 'round',
    ...(dashes && { strokeDasharray: dashes }),
  },
});

function signOf(sign: Sign): Element {
  switch (sign) {
    case 'event':
      return shape(dot(colours.soft, 16));
    case 'deadline':
    case 'void-deadline':
      return diamond(15, sign === 'void-deadline', { marginLeft: 4, marginRight: 4 });
    case 'partial':
      return shape(stretch(colours.soft, 18, 28));
    case 'undated':
      return text('?', {
        ...stretch(colours.soft, 26, 26),
        alignItems: 'center',
        justifyContent: 'center',
        fontSize: 17,
      });
    case 'tie-holds':
    case 'tie-past':
    case 'tie-disputed':
      return stroke(sign, 44);
    case 'open':
    case 'holds':
    case 'reported':
    case 'partly':
    case 'stopped':
    case 'over':
    case 'unknown':
      return shape({ ...bar(sign), width: 30, height: 12, borderRadius: 6 });
    default:
      return sign satisfies never;
  }
}

/** A stretch of time under one standing. What nobody checked later is an outline only. */
export function bar(tone: Tone): Style {
  const colour = toneColours[tone];
  if (tone === 'unknown') return { border: `3px dashed ${colour}` };
  if (tone === 'reported') return { border: `3px solid ${colour}`, background: '#5a3533' };
  return { background: colour };
}
