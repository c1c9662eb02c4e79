import type { Lane, LaneMark, Lanes, Stretch } from '../drawing.ts';
import {
  bar,
  box,
  colours,
  column,
  diamond,
  dot,
  type Element,
  frame,
  margin,
  shape,
  text,
  toneColours,
  width,
} from './element.ts';

const wide = width - 2 * margin;
const high = 48;
const thick = 16;
/** The bar lies low, so that deadlines stand above it. */
const barAt = 32;
const deadlineAt = 11;
const minimum = 6;
const dotSize = 16;

const at = (part: number): number => Math.round(part * wide);

/** Lanes below one another under one scale of years; the day asked about is a line through all of them. */
export function drawLanes(drawing: Lanes): Element {
  const { lanes, years, now } = drawing;
  return frame(
    drawing,
    width,
    scaleRow(years),
    column({}, ...lanes.map((lane) => drawLane(lane, years, now.at))),
    box(
      { position: 'relative', height: 44, marginTop: 4 },
      text(now.words, {
        position: 'absolute',
        ...(now.at > 0.6 ? { right: Math.max(0, wide - at(now.at)) } : { left: at(now.at) }),
        background: colours.now,
        color: '#10301c',
        fontWeight: 600,
        fontSize: 22,
        padding: '4px 14px',
        borderRadius: 6,
      }),
    ),
  );
}

function scaleRow(years: Lanes['years']): Element {
  const every = Math.ceil(years.length / 8);
  return box(
    { position: 'relative', height: 34, borderBottom: `2px solid ${colours.line}`, marginBottom: 14 },
    ...years
      .filter((_, index) => index % every === 0)
      .map(({ at: where, words }) =>
        text(words, { position: 'absolute', left: at(where), fontSize: 22, color: colours.soft }),
      ),
  );
}

function drawLane(lane: Lane, years: Lanes['years'], now: number): Element {
  return column(
    { marginBottom: 22 },
    box(
      { justifyContent: 'space-between', alignItems: 'center', marginBottom: 4 },
      text(lane.name, { fontSize: 25, fontWeight: 600, lineHeight: 1.2, maxWidth: 360 }),
      text(lane.stood, {
        fontSize: 22,
        fontWeight: 600,
        lineHeight: 1.2,
        color: toneColours[lane.tone],
        maxWidth: 270,
        textAlign: 'right',
      }),
    ),
    box(
      { position: 'relative', height: high },
      ...years.map(({ at: where }) =>
        shape({ position: 'absolute', left: at(where), top: 0, bottom: 0, width: 1, background: colours.line }),
      ),
      shape({ position: 'absolute', left: 0, right: 0, top: barAt - 1, height: 2, background: colours.line }),
      ...lane.stretches.flatMap(drawStretch),
      shape({
        position: 'absolute',
        left: Math.min(wide - 3, at(now)),
        top: 0,
        bottom: 0,
        width: 3,
        background: colours.now,
      }),
      ...lane.marks.map(drawMark),
    ),
    ...(lane.steps ? [text(lane.steps, { fontSize: 22, lineHeight: 1.3, color: colours.soft, marginTop: 2 })] : []),
    ...(lane.deadlines
      ? [
          box(
            { alignItems: 'flex-start', marginTop: 2 },
            diamond(11, false, { marginTop: 9, marginRight: 12, marginLeft: 3, flexShrink: 0 }),
            text(lane.deadlines, { flex: 1, fontSize: 22, lineHeight: 1.3, color: colours.deadline }),
          ),
        ]
      : []),
  );
}

/** What began somewhere in a stretch of time fades in over it. */
function drawStretch({ from, to, soft, tone }: Stretch): Element[] {
  const place = (start: number, end: number) => ({
    position: 'absolute',
    left: at(start),
    width: Math.max(minimum, at(end) - at(start)),
    top: barAt - thick / 2,
    height: thick,
  });
  const sure = shape({ ...place(soft, to), ...bar(tone), borderRadius: 5 });
  if (at(soft) - at(from) < minimum) return [shape({ ...place(from, to), ...bar(tone), borderRadius: 5 })];
  return [shape({ ...place(from, soft), border: `2px dashed ${toneColours[tone]}`, borderRadius: 5 }), sure];
}

function drawMark({ from, to, exact, mark }: LaneMark): Element {
  const middle = at((from + to) / 2);
  const colour =
    mark.kind === 'deadline' ? colours.deadline : mark.tone === undefined ? colours.soft : toneColours[mark.tone];
  if (exact === 'partial') {
    const span = Math.max(18, at(to) - at(from));
    return shape({
      position: 'absolute',
      left: Math.max(0, Math.min(wide - span, middle - span / 2)),
      top: (mark.kind === 'deadline' ? deadlineAt : barAt) - 11,
      width: span,
      height: 22,
      border: `2px dashed ${colour}`,
      borderRadius: 9,
    });
  }
  if (mark.kind === 'deadline')
    return diamond(14, mark.void, { position: 'absolute', left: clamped(middle, 14), top: deadlineAt - 7 });
  return shape({
    ...dot(colour, dotSize),
    position: 'absolute',
    left: clamped(middle, dotSize),
    top: barAt - dotSize / 2,
    border: `2px solid ${colours.paper}`,
  });
}

const clamped = (middle: number, size: number): number => Math.max(0, Math.min(wide - size, middle - size / 2));
