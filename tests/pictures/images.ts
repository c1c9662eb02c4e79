/** Pictures compared as images, with those that were looked at and found good in `images/`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const folder = join(import.meta.dirname, 'images');
/** Outside the repository's files: what was drawn instead, to be looked at. */
const seen = join(import.meta.dirname, 'images', 'seen');

export type Points = { width: number; height: number; data: Uint8Array };

/** How many points differ; more than all of them where even the size does. */
export function differing(one: Points, other: Points): number {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return width * height + other.width * other.height;
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.1 });
}

/** The picture found good. With UPDATE_PICTURES=true the new one becomes it, and is to be looked at before a commit. */
export function known(name: string, drawn: () => Uint8Array): Points {
  const path = join(folder, `${name}.png`);
  if (process.env.UPDATE_PICTURES === 'true') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, drawn());
  }
  if (!existsSync(path)) throw new Error(`${path} is missing: UPDATE_PICTURES=true npx vitest run tests/pictures`);
  return PNG.sync.read(readFileSync(path));
}

/** Keeps what was drawn instead of the known picture. */
export function keep(name: string, drawn: Uint8Array): void {
  mkdirSync(seen, { recursive: true });
  writeFileSync(join(seen, `${name}.png`), drawn);
}
