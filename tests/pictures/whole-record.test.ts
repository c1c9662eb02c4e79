import { expect, it } from 'vitest';
import type { Clock, Frame } from '../../src/answers/answer.ts';
import { answers } from '../../src/answers/index.ts';
import type { Subject } from '../../src/knowledge/knowledge.ts';
import { load } from '../../src/knowledge/load.ts';
import { discord } from '../../src/limits.ts';
import type { Drawing } from '../../src/pictures/drawing.ts';
import { describe, type PictureKind } from '../../src/pictures/pictures.ts';
import { loadFonts, render } from '../../src/pictures/render.ts';

const frame: Frame = {
  filters: { measures: [], except: [], all: false },
  count: false,
  premises: [],
  topics: [],
  show: 'all',
};
const today = '2026-11-22';
const clocks: readonly Clock[] = [
  { today, asOf: today },
  { today, asOf: '2021-02-01' },
  { today: '2028-01-01', asOf: '2028-01-01' },
];

it('everything on record makes pictures that can be sent, say what they show, and take less than 300 ms', async () => {
  const loaded = await load(['data']);
  if (loaded.kind === 'problems') throw new Error('the shipped record has problems: npm run data');
  const { knowledge } = loaded;
  const of = (kind: Subject['kind'], records: readonly { id: string }[]): Subject[] =>
    records.map(({ id }) => ({ kind, id }));
  const named = [...of('app', knowledge.apps), ...of('company', knowledge.companies)];
  const wanted: [PictureKind, 'history' | 'owner' | 'holdings', Subject[]][] = [
    ['timeline', 'history', [...of('measure', knowledge.measures), ...named]],
    ['ownership', 'owner', named],
    ['ownership', 'holdings', of('person', knowledge.people)],
  ];
  const wrong: string[] = [];
  const largest = new Map<string, Drawing>();
  let drawn = 0;
  for (const clock of clocks)
    for (const [kind, intent, subjects] of wanted)
      for (const subject of subjects) {
        const about = [subject];
        const answer = answers[intent](about, frame, knowledge, clock);
        const pictures = describe(kind, { answer, about, clock }, knowledge, 'en');
        drawn += pictures.length;
        for (const { drawing, alt } of pictures) {
          const text = JSON.stringify(drawing) + alt;
          if (text.length > JSON.stringify(largest.get(drawing.kind) ?? '').length) largest.set(drawing.kind, drawing);
          const says = alt.includes(drawing.title) && alt.includes(drawing.name);
          if (!says || alt.length > discord.attachmentDescription || /undefined|NaN|\[object/.test(text))
            wrong.push(`${kind} of ${subject.id} as of ${clock.asOf}`);
        }
        if (pictures.length > discord.attachments) wrong.push(`${kind} of ${subject.id}: ${pictures.length} pictures`);
      }
  expect(drawn).toBeGreaterThan(500);
  expect(wrong).toEqual([]);

  const fonts = await loadFonts();
  const slow: string[] = [];
  for (const drawing of largest.values()) {
    const times: number[] = [];
    for (let run = 0; run < 4; run++) times.push(await workOf(() => render(drawing, fonts)));
    if (Math.min(...times) >= 300) slow.push(`${drawing.kind} of ${drawing.name}: ${Math.min(...times)} ms`);
  }
  expect(slow).toEqual([]);
}, 60_000);

/** Milliseconds that a thread works on something, whatever else the machine has to do. */
async function workOf(task: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await task();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
