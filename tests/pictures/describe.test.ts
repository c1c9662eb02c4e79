import { expect, it, describe as suite } from 'vitest';
import type { Clock } from '../../src/answers/answer.ts';
import type { Subject } from '../../src/knowledge/knowledge.ts';
import type { Grid, Lanes, Ownership, Timeline } from '../../src/pictures/drawing.ts';
import { describe, type PictureKind } from '../../src/pictures/pictures.ts';
import { altRoom, parted } from '../../src/pictures/scene.ts';
import { app, clock, knowledge, order, wholeAnswer } from './record.ts';

const intents = { timeline: 'history', ownership: 'owner', grid: 'apps' } as const;

function first<T>(kind: PictureKind, about: readonly Subject[], day: Clock = clock): { drawing: T; alt: string } {
  const answer = wholeAnswer(intents[kind], about, day);
  const [one, ...others] = describe(kind, { answer, about, clock: day }, knowledge, 'en');
  expect(others).toEqual([]);
  if (!one) throw new Error('nothing was drawn');
  expect(one.alt.length).toBeLessThanOrEqual(altRoom);
  return { drawing: one.drawing as T, alt: one.alt };
}

suite('a timeline of one measure', () => {
  const { drawing, alt } = first<Timeline>('timeline', [order]);

  it('has every dated step and deadline in its order', () => {
    expect(drawing.rows.map(({ date, label }) => `${date}: ${label}`)).toEqual([
      '1 Mar 2020: Signed, nothing in effect yet',
      '4 Mar 2020: Published',
      '15 Apr 2020: Order 1: dealings end',
      '20 Apr – 2 May 2020: Stopped in court: Pingo v. Land',
      'Sep 2020: Order 1: report',
      '9 Jun 2021: Revoked by Order 2',
    ]);
  });

  it('gives a place only to what has a date, and a point only to a day', () => {
    expect(drawing.rows.map(({ exact }) => exact)).toEqual(['day', 'day', 'day', 'partial', 'partial', 'day']);
    expect(drawing.undated.map(({ label, date }) => [label, date])).toEqual([
      ['In force in part', 'no date'],
      ['Order 1: review', 'no date'],
    ]);
  });

  it('tells deadlines from events, and those that fell away from the others', () => {
    const deadlines = [...drawing.rows, ...drawing.undated].filter(({ mark }) => mark.kind === 'deadline');
    expect(deadlines.map(({ label, mark, about }) => [label, mark.kind === 'deadline' && mark.void, about])).toEqual([
      ['Order 1: dealings end', true, 'Would have begun then; never took effect'],
      ['Order 1: report', false, 'Due by then; not met'],
      ['Order 1: review', false, 'Due; outcome not on record'],
    ]);
  });

  it('marks today after what has passed', () => {
    expect(drawing.now).toEqual({ after: 5, words: 'Today, 30 Jun 2024' });
  });

  it('is told whole to those who do not see it', () => {
    for (const { label, date } of [...drawing.rows, ...drawing.undated]) {
      expect(alt).toContain(label);
      expect(alt).toContain(date);
    }
    expect(alt).toContain('deadline, Order 1: report');
    expect(alt).toContain('Today, 30 Jun 2024');
  });

  it('knows nothing of what came after the day asked about', () => {
    const then = first<Timeline>('timeline', [order], { today: '2024-06-30', asOf: '2020-04-01' });
    expect(then.drawing.rows.map(({ label, about }) => [label, about])).toEqual([
      ['Signed, nothing in effect yet', ''],
      ['Published', ''],
      ['Order 1: dealings end', 'To begin then'],
      ['Order 1: report', 'Due by then'],
    ]);
    expect(then.drawing.now).toEqual({ after: 1, words: 'As of 1 Apr 2020' });
    expect(then.alt).not.toContain('Revoked');
  });

  it('ends where the record ends', () => {
    const later = first<Timeline>('timeline', [{ kind: 'measure', id: 'order-2' }], {
      today: '2030-01-01',
      asOf: '2030-01-01',
    });
    expect(later.drawing.rows.map(({ label, since }) => [label, since])).toEqual([
      ['In force', 'holds'],
      ['End of the record', 'unknown'],
      ['Order 2: apps removed', undefined],
    ]);
  });
});

suite('a timeline of several measures', () => {
  const { drawing, alt } = first<Lanes>('timeline', [app]);

  it('has a lane for each, with the standing on the day', () => {
    expect(drawing.lanes.map(({ name, stood, tone }) => [name, stood, tone])).toEqual([
      ['Order 1', 'Revoked', 'over'],
      ['Order 2', 'In force', 'holds'],
    ]);
  });

  it('draws a stretch over the days in which it may have begun', () => {
    const [stopped] = drawing.lanes[0]?.stretches.filter(({ tone }) => tone === 'stopped') ?? [];
    expect(stopped?.soft).toBeGreaterThan(stopped?.from ?? 1);
    expect(stopped?.to).toBeGreaterThan(stopped?.soft ?? 1);
  });

  it('gives no place to what has no date, but tells it', () => {
    const [lane] = drawing.lanes;
    expect(lane?.marks).toHaveLength(5);
    expect(lane?.steps).toContain('in force in part, no date');
    expect(lane?.deadlines).toContain('by a day not on record (outcome not on record)');
    expect(alt).toContain('revoked 9 Jun 2021');
  });

  it('has what is not yet due beyond today', () => {
    const [due] = drawing.lanes[1]?.marks.filter(({ mark }) => mark.kind === 'deadline') ?? [];
    expect(due?.from).toBeGreaterThan(drawing.now.at);
  });
});

suite('a chain of ownership', () => {
  const { drawing, alt } = first<Ownership>('ownership', [app]);

  it('joins everybody above what is asked about, in their state', () => {
    expect(drawing.links.map(({ from, to, state }) => `${from} ${to} ${state}`).sort()).toEqual([
      'company/holding company/pingo holds',
      'company/pingo app/pingo holds',
      'person/ada company/pingo past',
      'person/bob company/pingo disputed',
    ]);
  });

  it('tells kind, share and dates of each', () => {
    const told = drawing.cards.flatMap(({ members }) => members.flatMap(({ links }) => links));
    expect(told).toContainEqual({ words: 'held 12.5% of 乒乓集团 Pingǒ', span: 'until 1 Jan 2019', state: 'past' });
    expect(told).toContainEqual({
      words: 'is the parent of 乒乓集团 Pingǒ',
      span: 'since Mar 2018',
      state: 'holds',
    });
    expect(told).toContainEqual({
      words: 'holds 7% of the votes of 乒乓集团 Pingǒ',
      span: 'last seen 5–11 Oct 2020',
      state: 'disputed',
    });
    for (const { words } of told) expect(alt).toContain(words);
  });

  it('says what sources differ on', () => {
    expect(drawing.notes).toEqual(["Sources differ on Bob Old's votes: 7 per cent / 9 per cent"]);
    expect(alt).toContain('Disputed: Bob Old');
    expect(alt).toContain('Past: Ada Minister');
  });

  it('has what a company has below it', () => {
    const below = first<Ownership>('ownership', [{ kind: 'company', id: 'pingo' }]);
    expect(below.alt).toContain('乒乓集团 Pingǒ owns Pongo.');
    expect(below.drawing.links).toContainEqual({ from: 'company/pingo', to: 'app/pongo', state: 'holds' });
  });
});

suite('a grid', () => {
  it('has apps against measures, with how each stands', () => {
    const { drawing, alt } = first<Grid>('grid', []);
    expect(drawing.columns.map(({ number, name, stood }) => [number, name, stood])).toEqual([
      [1, 'Order 1', 'revoked'],
      [2, 'Order 2', 'in force'],
    ]);
    expect(drawing.rows).toEqual([
      { name: 'Pingo 乒乓', cells: ['over', 'holds'] },
      { name: 'Pongo', cells: [undefined, 'holds'] },
    ]);
    expect(alt).toContain('Pingo 乒乓: 1, 2. Pongo: 2.');
  });
});

it('nothing to draw makes no picture', () => {
  const about: Subject[] = [{ kind: 'company', id: 'holding' }];
  const answer = wholeAnswer('history', about);
  expect(describe('timeline', { answer, about, clock }, knowledge, 'en')).toEqual([]);
});

suite('several parts', () => {
  it('are as few as can be, and none of them has a single item left over', () => {
    const sizes = (count: number, most: number, length = 1, room = 1_000) =>
      parted(Array.from({ length: count }), most, () => length, room).map((part) => part.length);
    expect(sizes(13, 12)).toEqual([7, 6]);
    expect(sizes(12, 12)).toEqual([12]);
    expect(sizes(25, 12)).toEqual([9, 9, 7]);
    expect(sizes(5, 12, 300)).toEqual([3, 2]);
    expect(sizes(0, 12)).toEqual([]);
  });

  it('keep to the room of a description where items are of unlike length', () => {
    const lengths = [500, 400, 90, 10, 10, 10, 10, 950];
    const parts = parted(lengths, 6, (length) => length, 1_000);
    expect(parts.flat()).toEqual(lengths);
    for (const part of parts) expect(part.reduce((sum, length) => sum + length + 1, 0)).toBeLessThanOrEqual(1_001);
  });
});
