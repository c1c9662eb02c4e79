import type { Drawing } from '../drawing.ts';
import type { Element } from './element.ts';
import { drawGrid } from './grid.ts';
import { drawLanes } from './lanes.ts';
import { drawOwnership } from './ownership.ts';
import { drawTimeline } from './timeline.ts';

/** A drawing as elements; the outermost one says how wide it is. */
export function draw(drawing: Drawing): Element {
  switch (drawing.kind) {
    case 'timeline':
      return drawTimeline(drawing);
    case 'lanes':
      return drawLanes(drawing);
    case 'ownership':
      return drawOwnership(drawing);
    case 'grid':
      return drawGrid(drawing);
    default:
      return drawing satisfies never;
  }
}
