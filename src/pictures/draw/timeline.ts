import type { Mark, Row, Timeline, Tone } from '../drawing.ts';
import {
  box,
  type Child,
  colours,
  column,
  diamond,
  dot,
  type Element,
  frame,
  shape,
  stretch,
  text,
  toneColours,
  width,
} from './element.ts';

const dateWide = 152;
const spineWide = 56;
const spine = 6;
/** From a row's top to the middle of its sign. */
const middle = 20;

/** Rows from top to bottom along a line whose colour says what stood. */
export function drawTimeline(drawing: Timeline): Element {
  const { rows, now, undated } = drawing;
  const children: Child[] = [];
  let standing = drawing.before;
  if (now?.after === -1) children.push(nowRow(now.words, undefined));
  rows.forEach((row, at) => {
    const next = row.since ?? standing;
    const isLast = at === rows.length - 1 && now?.after !== at;
    const above: Line = at > 0 || standing !== undefined ? { tone: standing } : undefined;
    children.push(drawRow(row, above, isLast ? undefined : { tone: next }));
    standing = next;
    if (now?.after === at) {
      children.push(nowRow(now.words, standing));
      // Nothing is known of what stands from then on.
      standing = undefined;
    }
  });
  const rest = undated.map((row) => drawRow(row, undefined, undefined));
  return frame(
    drawing,
    width,
    column({}, ...children),
    ...(rest.length > 0
      ? [
          text(drawing.undatedWords, { fontSize: 23, fontWeight: 600, color: colours.soft, margin: '18px 0 14px' }),
          column({}, ...rest),
        ]
      : []),
  );
}

/** The line above or below a row's sign, in the colour of what stood; undefined where there is no line. */
type Line = { tone: Tone | undefined } | undefined;

const colourOf = (tone: Tone | undefined): string => (tone === undefined ? colours.line : toneColours[tone]);

const segment = (tone: Tone | undefined, place: Record<string, number>): Element =>
  shape({ position: 'absolute', left: (spineWide - spine) / 2, width: spine, background: colourOf(tone), ...place });

function drawRow(row: Row, above: Line, below: Line): Element {
  const dated = row.exact !== 'unknown';
  return box(
    // An open outline is as high as two lines.
    { alignItems: 'stretch', minHeight: row.exact === 'partial' ? 82 : 0 },
    box(
      {
        width: dateWide,
        justifyContent: 'flex-end',
        textAlign: 'right',
        fontSize: 23,
        fontWeight: 600,
        lineHeight: 1.25,
        paddingTop: 5,
        color: row.ahead ? colours.deadline : colours.ink,
      },
      row.date,
    ),
    box(
      { width: spineWide, position: 'relative', justifyContent: 'center' },
      ...(dated && above ? [segment(above.tone, { top: 0, height: middle })] : []),
      ...(dated && below ? [segment(below.tone, { top: middle, bottom: 0 })] : []),
      sign(row),
    ),
    column(
      { flex: 1, paddingBottom: 24 },
      text(row.label, { fontSize: 26, fontWeight: 600, lineHeight: 1.25, paddingTop: 2 }),
      ...(row.about
        ? [
            text(row.about, {
              fontSize: 23,
              lineHeight: 1.3,
              color: row.mark.kind === 'deadline' ? colours.deadline : colours.soft,
            }),
          ]
        : []),
      ...(row.detail ? [text(row.detail, { fontSize: 23, lineHeight: 1.3, color: colours.soft })] : []),
    ),
  );
}

const markColour = (mark: Mark): string =>
  mark.kind === 'deadline' ? colours.deadline : mark.tone === undefined ? colours.soft : toneColours[mark.tone];

function sign({ mark, exact }: Row): Element {
  const colour = markColour(mark);
  const inside = mark.kind === 'deadline' ? [diamond(12, mark.void)] : [];
  switch (exact) {
    case 'day':
      return mark.kind === 'deadline'
        ? diamond(22, mark.void, { position: 'relative', marginTop: middle - 11 })
        : shape({ ...dot(colour, 22), position: 'relative', marginTop: middle - 11 });
    case 'partial':
      return box(
        {
          ...stretch(colour, 28, 60),
          position: 'relative',
          marginTop: 4,
          alignItems: 'center',
          justifyContent: 'center',
        },
        ...inside,
      );
    case 'unknown':
      return text('?', {
        ...stretch(colour, 34, 34),
        marginTop: 3,
        alignItems: 'center',
        justifyContent: 'center',
        color: colour,
        fontSize: 22,
      });
    default:
      return exact satisfies never;
  }
}

function nowRow(words: string, standing: Tone | undefined): Element {
  const line = { height: 4, background: colours.now };
  return box(
    { position: 'relative', height: 56, alignItems: 'center', marginBottom: 14 },
    ...(standing === undefined
      ? []
      : [segment(standing, { top: 0, height: 28, left: dateWide + (spineWide - spine) / 2 })]),
    shape({ ...line, width: dateWide + spineWide }),
    text(words, {
      background: colours.now,
      color: '#10301c',
      fontWeight: 600,
      fontSize: 23,
      padding: '4px 16px',
      borderRadius: 20,
    }),
    shape({ ...line, flex: 1 }),
  );
}
