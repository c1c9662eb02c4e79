import { beforeAll, expect, it } from 'vitest';
import { load } from '../../src/knowledge/load.ts';
import type { Grid } from '../../src/pictures/drawing.ts';
import { loadFonts, MissingLetters, toSvg } from '../../src/pictures/render.ts';

let fonts: Awaited<ReturnType<typeof loadFonts>>;
beforeAll(async () => {
  fonts = await loadFonts();
});

const rowsOf = (names: readonly string[]): Grid => ({
  kind: 'grid',
  title: 'Names',
  name: 'All',
  part: '',
  footer: '',
  key: [],
  columns: [],
  rows: names.map((name) => ({ name, cells: [] })),
  more: [],
});

it('every name in the record can be drawn', async () => {
  const loaded = await load(['data']);
  if (loaded.kind === 'problems') throw new Error('the shipped record has problems: npm run data');
  const { knowledge } = loaded;
  const names = [
    ...new Set([
      // Pictures show a record's own name, whatever else it is called.
      ...knowledge.names.map(({ subject }) => knowledge.nameOf(subject)),
      ...[...knowledge.companies, ...knowledge.people, ...knowledge.apps].map(({ name }) => name),
      ...knowledge.companies.map(({ base }) => base ?? ''),
      ...knowledge.deadlines.map(({ label }) => label),
      ...knowledge.measures.flatMap(({ history }) => history.map(({ note }) => note ?? '')),
    ]),
  ].filter((name) => name !== '');
  expect(names.length).toBeGreaterThan(500);
  expect(names.some((name) => /\p{Script=Han}/u.test(name))).toBe(true);
  const missing: string[] = [];
  for (let at = 0; at < names.length; at += 100)
    await toSvg(rowsOf(names.slice(at, at + 100)), fonts).catch((error: unknown) => {
      if (!(error instanceof MissingLetters)) throw error;
      missing.push(...error.letters);
    });
  expect(missing).toEqual([]);
}, 60_000);

it.each(['العربية', 'กขค', '𓀀', '😀', 'Pingo ꙮ ა'])('%s is seen to be missing', async (name) => {
  await expect(toSvg(rowsOf([name]), fonts)).rejects.toThrow(MissingLetters);
});

it.each(['螞蟻集團', '蚂蚁集团', 'ǔ Ǒ é ß Ł', 'Пинго', 'Πίνγκο', '“”–—…§¶№'])('%s is there', async (name) => {
  await expect(toSvg(rowsOf([name]), fonts)).resolves.toContain('<path');
});
