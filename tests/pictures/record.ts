/** A made-up record with everything that pictures must tell apart: exact, partial and no dates; past and disputed ties. */
import type { z } from 'zod';
import type { Answer, Clock, Tell } from '../../src/answers/answer.ts';
import { answers } from '../../src/answers/index.ts';
import type { Knowledge, Records, Subject } from '../../src/knowledge/knowledge.ts';
import { index } from '../../src/knowledge/lookup.ts';
import { knowledgeFile, type sections } from '../../src/knowledge/schema.ts';

type Sections = Required<z.input<typeof knowledgeFile>>;

const sources: [string] = ['gazette (p. 1)'];
const sourced = { sources, backing: ['primary'] as ['primary'] };

const data: Sections = {
  record: {
    title: 'Made up',
    checkedOn: '2024-06-30',
    version: '1',
    about: 'Invented measures on invented apps.',
    examples: ['who owns Pingo?'],
  },
  sources: [
    {
      id: 'gazette',
      publisher: 'Gazette',
      title: 'No. 7',
      date: '2020',
      url: 'https://gazette.example/7',
      kind: 'legal-text',
    },
  ],
  jurisdictions: [{ id: 'land', name: 'Land', zone: 'UTC' }],
  categories: [],
  authorities: [{ id: 'ministry', name: 'Ministry', ...sourced }],
  companies: [
    {
      id: 'pingo',
      name: '乒乓集团 Pingǒ',
      base: 'Port Land',
      relations: [
        { kind: 'parent', party: 'holding', from: '2018-03', ...sourced },
        { kind: 'shareholder', party: 'ada', share: 12.5, to: '2019-01-01', ...sourced },
        {
          kind: 'shareholder',
          party: 'bob',
          share: 7,
          shareOf: 'the votes',
          seenOn: '2020-10-05/2020-10-11',
          ...sourced,
        },
      ],
      disputes: [
        {
          field: "relations (Bob Old's votes)",
          versions: [
            { says: '7 per cent.', sources },
            { says: '9 per cent.', sources },
          ],
        },
      ],
      ...sourced,
    },
    { id: 'holding', name: 'Great Holding', ...sourced },
  ],
  people: [
    { id: 'ada', name: 'Ada Minister', ...sourced },
    { id: 'bob', name: 'Bob Old', ...sourced },
  ],
  apps: [
    {
      id: 'pingo',
      name: 'Pingo 乒乓',
      relations: [
        { kind: 'owner', party: 'pingo', ...sourced },
        { kind: 'developer', party: 'pingo', ...sourced },
      ],
      ...sourced,
    },
    { id: 'pongo', name: 'Pongo', relations: [{ kind: 'owner', party: 'pingo', ...sourced }], ...sourced },
  ],
  measures: [
    {
      id: 'order-1',
      name: 'Order 1',
      kind: 'order',
      reach: 'transactions',
      issuer: 'ministry',
      jurisdiction: 'land',
      signedOn: '2020-03-01',
      publishedOn: '2020-03-04',
      does: 'It bars dealings with Pingo.',
      history: [
        { status: 'signed', on: '2020-03-01', sources },
        { status: 'enjoined', on: '2020-04-20/2020-05-02', by: 'pingo-v-land', sources },
        { status: 'in-part-in-force', on: 'unknown', sources },
        { status: 'revoked', on: '2021-06-09', by: 'order-2', sources },
      ],
      listings: [{ app: 'pingo', as: 'Pingo' }],
      ...sourced,
    },
    {
      id: 'order-2',
      name: 'Order 2',
      kind: 'order',
      reach: 'national-blocking',
      issuer: 'ministry',
      jurisdiction: 'land',
      does: 'It bars Pongo and Pingo.',
      history: [{ status: 'in-force', on: '2021-06', sources }],
      listings: [
        { app: 'pingo', as: 'Pingo' },
        { app: 'pongo', as: 'Pongo' },
      ],
      relates: [{ how: 'revokes', measure: 'order-1' }],
      ...sourced,
    },
  ],
  rulings: [
    {
      id: 'pingo-v-land',
      name: 'Pingo v. Land',
      court: 'High Court',
      decisions: [{ on: '2020-04-20', effect: 'enjoins', measure: 'order-1', what: 'It stops Order 1.', sources }],
      outcome: 'Order 1 was stopped.',
      ...sourced,
    },
  ],
  plans: [],
  deadlines: [
    deadline('dl-1', 'Order 1: dealings end', 'order-1', 'from', '2020-04-15', 'never-took-effect'),
    deadline('dl-2', 'Order 1: report', 'order-1', 'by', '2020-09', 'missed'),
    deadline('dl-3', 'Order 1: review', 'order-1', 'by', 'unknown', 'unknown'),
    deadline('dl-4', 'Order 2: apps removed', 'order-2', 'by', '2024-12-31', 'pending'),
  ],
  events: [],
  statements: [],
  beliefs: [],
  openPoints: [],
  outsiders: [],
};

type DeadlineInput = z.input<(typeof sections)['deadlines']>[number];

function deadline(
  id: string,
  label: string,
  of: string,
  kind: DeadlineInput['kind'],
  due: string,
  outcome: DeadlineInput['outcome'],
): DeadlineInput {
  return { id, label, of, who: 'shops', duty: 'stop dealings', kind, due, outcome, became: 'So it was.', ...sourced };
}

export const knowledge: Knowledge = index(knowledgeFile.required().parse(data) as Records, 'v1');

export const clock: Clock = { today: '2024-06-30', asOf: '2024-06-30' };

/** Everything on record about a subject, as the pictures need it. */
export function wholeAnswer(intent: Tell['intent'], about: readonly Subject[], day: Clock = clock): Answer {
  const filters = { measures: [], except: [], all: false };
  return answers[intent](about, { filters, count: false, premises: [], topics: [], show: 'all' }, knowledge, day);
}

export const app: Subject = { kind: 'app', id: 'pingo' };
export const order: Subject = { kind: 'measure', id: 'order-1' };
