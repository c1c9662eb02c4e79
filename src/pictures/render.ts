/** Elements to PNG, with the fonts that come with the dependencies. Slow to load: only the worker does. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { draw } from './draw/draw.ts';
import { linesHere } from './draw/element.ts';
import type { Drawing } from './drawing.ts';

const { resolve } = createRequire(import.meta.url);

/** Two weights of each; where the first has no sign for a letter, the second is asked. */
const files = [
  ['Latin', 400, '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'],
  ['Latin', 600, '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'],
  ['Chinese', 400, '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
  ['Chinese', 600, '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'],
] as const;

export async function loadFonts(): Promise<Font[]> {
  return Promise.all(
    files.map(async ([name, weight, file]): Promise<Font> => {
      return { name, weight, style: 'normal', data: await readFile(resolve(file)) };
    }),
  );
}

/** Pixels for each point of the drawing: sharp on a phone, and quick to draw. */
const sharpness = 1.5;

/** Letters that no font has would be drawn as boxes: then there is no picture, and the text stands alone. */
export class MissingLetters extends Error {
  override name = 'MissingLetters';
  readonly letters: readonly string[];
  constructor(letters: readonly string[]) {
    super(`no font has ${letters.join(' ')}`);
    this.letters = letters;
  }
}

export async function toSvg(drawing: Drawing, fonts: Font[]): Promise<string> {
  const { element, lines } = draw(drawing);
  const missing = new Set<string>();
  const image = await satori(element as Parameters<typeof satori>[0], {
    width: Number(element.props.style?.width),
    fonts,
    loadAdditionalAsset: async (_language, letters) => {
      missing.add(letters);
      return [];
    },
  });
  if (missing.size > 0) throw new MissingLetters([...missing]);
  return lines === '' ? image : withLines(image, lines);
}

const place = new RegExp(`<rect x="([\\d.]+)" y="([\\d.]+)"[^>]*fill="${linesHere}"[^>]*/>`);

function withLines(image: string, lines: string): string {
  if (!place.test(image)) throw new Error('the lines have no place in the picture');
  return image.replace(place, (_, x, y) => `<g transform="translate(${x} ${y})">${lines}</g>`);
}

/** The picture as points, four bytes each. */
export async function rasterised(drawing: Drawing, fonts: Font[]): Promise<RenderedImage> {
  const image = await toSvg(drawing, fonts);
  const options = { fitTo: { mode: 'zoom' as const, value: sharpness }, font: { loadSystemFonts: false } };
  return new Resvg(image, options).render();
}

export async function render(drawing: Drawing, fonts: Font[]): Promise<Uint8Array> {
  return (await rasterised(drawing, fonts)).asPng();
}
