import type { Grid, Tone } from '../drawing.ts';
import { bar, box, colours, column, type Element, frame, margin, shape, text, toneColours, width } from './element.ts';

const wide = width - 2 * margin;
const nameWide = 246;

/** Apps down the side, measures by number across the top, and what the numbers are below. */
export function drawGrid({ columns, rows, more, ...framed }: Grid): Element {
  const cell = Math.min(56, Math.floor((wide - nameWide) / columns.length));
  return frame(
    framed,
    width,
    box(
      { marginLeft: nameWide, marginBottom: 6 },
      ...columns.map(({ number }) =>
        text(String(number), {
          width: cell,
          justifyContent: 'center',
          fontSize: 22,
          fontWeight: 600,
          color: colours.soft,
        }),
      ),
    ),
    column(
      {},
      ...rows.map(({ name, cells }, at) =>
        box(
          {
            alignItems: 'center',
            minHeight: 48,
            ...(at % 2 === 0 && { background: colours.raised }),
            borderRadius: 8,
          },
          text(name, {
            width: nameWide,
            boxSizing: 'border-box',
            padding: '5px 10px 5px 14px',
            fontSize: 23,
            lineHeight: 1.2,
          }),
          ...cells.map((tone) => drawCell(tone, cell)),
        ),
      ),
    ),
    ...more.map((line) => text(line, { marginTop: 12, marginLeft: 14, fontSize: 22, color: colours.soft })),
    column(
      { marginTop: 26 },
      ...columns.map(({ number, name, stood, tone }) =>
        box(
          { alignItems: 'flex-start', marginBottom: 6, fontSize: 22, lineHeight: 1.3 },
          text(String(number), { width: 40, fontWeight: 600, color: colours.soft, flexShrink: 0 }),
          box(
            { flex: 1, flexWrap: 'wrap' },
            text(name, { marginRight: 12 }),
            text(stood, { color: toneColours[tone] }),
          ),
        ),
      ),
    ),
  );
}

/** A named app's cell has the colour of how the measure stands; an empty one has nothing but its place. */
function drawCell(tone: Tone | undefined, wide: number): Element {
  const inner = tone
    ? shape({ width: 26, height: 26, borderRadius: 7, ...bar(tone) })
    : shape({ width: 6, height: 6, borderRadius: 3, background: colours.line });
  return box({ width: wide, height: 48, alignItems: 'center', justifyContent: 'center' }, inner);
}
