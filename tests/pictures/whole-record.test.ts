import { expect, it } from 'vitest';
import type { Clock, Frame } from '../../src/answers/answer.ts';
import { answers } from '../../src/answers/index.ts';
import type { Subject } from '../../src/knowledge/knowledge.ts';
import { load } from '../../src/knowledge/load.ts';
import { discord } from '../../src/limits.ts';
import { describe, type PictureKind } from '../../src/pictures/pictures.ts';

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

it('everything on record makes pictures that can be sent and that say in words what they show', async () => {
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
          const says = alt.includes(drawing.title) && alt.includes(drawing.name);
          if (!says || alt.length > discord.attachmentDescription || /undefined|NaN|\[object/.test(text))
            wrong.push(`${kind} of ${subject.id} as of ${clock.asOf}`);
        }
        if (pictures.length > discord.attachments) wrong.push(`${kind} of ${subject.id}: ${pictures.length} pictures`);
      }
  expect(drawn).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});
