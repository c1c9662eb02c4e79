import { beforeAll, expect, it } from 'vitest';
import type { Clock } from '../../src/answers/answer.ts';
import type { Subject } from '../../src/knowledge/knowledge.ts';
import type { Drawing } from '../../src/pictures/drawing.ts';
import { describe, type PictureKind } from '../../src/pictures/pictures.ts';
import { loadFonts, rasterised } from '../../src/pictures/render.ts';
import { differing, keep, known, type Points } from './images.ts';
import { app, clock, knowledge, order, wholeAnswer } from './record.ts';

type Fonts = Awaited<ReturnType<typeof loadFonts>>;
let fonts: Fonts;
beforeAll(async () => {
  fonts = await loadFonts();
});

const intents = { timeline: 'history', ownership: 'owner', grid: 'apps' } as const;

function drawingOf(kind: PictureKind, about: readonly Subject[], day: Clock = clock): Drawing {
  const [first] = describe(
    kind,
    { answer: wholeAnswer(intents[kind], about, day), about, clock: day },
    knowledge,
    'en',
  );
  if (!first) throw new Error('nothing was drawn');
  return first.drawing;
}

const drawings: Record<string, () => Drawing> = {
  timeline: () => drawingOf('timeline', [order]),
  'timeline-as-of': () => drawingOf('timeline', [order], { today: '2024-06-30', asOf: '2020-04-18' }),
  lanes: () => drawingOf('timeline', [app]),
  ownership: () => drawingOf('ownership', [app]),
  'ownership-of-company': () => drawingOf('ownership', [{ kind: 'company', id: 'pingo' }]),
  grid: () => drawingOf('grid', []),
};

/** Smoothing may differ by a few points from one processor to another; a letter has more. */
const slack = 20;

type Path = readonly (string | number)[];

/** Words that are no labels: they say which kind, shape or colour is meant. */
const silent = new Set(['kind', 'id', 'from', 'to', 'state', 'sign', 'tone', 'exact', 'since', 'before', 'part']);

/** Where every label of a drawing stands. */
function labelsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    silent.has(key) || path.at(-1) === 'cells'
      ? []
      : labelsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function without(drawing: Drawing, path: Path): Drawing {
  const copy = structuredClone(drawing);
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[path.at(-1) ?? ''] = ' ';
  return copy;
}

async function pointsOf(drawing: Drawing): Promise<Points & { png: () => Uint8Array }> {
  const image = await rasterised(drawing, fonts);
  return { width: image.width, height: image.height, data: image.pixels, png: () => image.asPng() };
}

const names = Object.keys(drawings);

it.each(names)('%s looks as it was found good', async (name) => {
  const drawn = await pointsOf(drawings[name]?.() as Drawing);
  const different = differing(drawn, known(name, drawn.png));
  if (different > slack) keep(name, drawn.png());
  expect(different, `see tests/pictures/images/seen/${name}.png`).toBeLessThanOrEqual(slack);
});

it.each(['timeline', 'lanes', 'ownership', 'grid'])(
  '%s would not, with any one label missing',
  async (name) => {
    const drawing = drawings[name]?.() as Drawing;
    const labels = labelsIn(drawing);
    expect(labels.length).toBeGreaterThan(5);
    const good = known(name, (await pointsOf(drawing)).png);
    const unseen: string[] = [];
    for (const path of labels)
      if (differing(await pointsOf(without(drawing, path)), good) <= slack) unseen.push(path.join('.'));
    expect(unseen).toEqual([]);
  },
  120_000,
);
