import type { Drawing } from '../drawing.ts';
import type { Element } from './element.ts';
import { drawGrid } from './grid.ts';
import { drawLanes } from './lanes.ts';
import { drawOwnership } from './ownership.ts';
import { drawTimeline } from './timeline.ts';

/** A drawing as elements, of which the outermost one says how wide it is, and lines to be laid under its boxes. */
export type Drawn = { element: Element; lines: string };

export function draw(drawing: Drawing): Drawn {
  switch (drawing.kind) {
    case 'timeline':
      return plain(drawTimeline(drawing));
    case 'lanes':
      return plain(drawLanes(drawing));
    case 'ownership':
      return drawOwnership(drawing);
    case 'grid':
      return plain(drawGrid(drawing));
    default:
      return drawing satisfies never;
  }
}

const plain = (element: Element): Drawn => ({ element, lines: '' });
