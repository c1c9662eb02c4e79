import type { z } from 'zod';
import type { knowledgeFile } from '../../src/knowledge/schema.ts';

/** A small sound record of invented names, as plain data: tests break it one place at a time. */
export function small(): Required<z.input<typeof knowledgeFile>> {
  const sources: [string] = ['gazette (p. 1)'];
  const backing: ['primary'] = ['primary'];
  const sourced = { sources, backing };
  return {
    record: {
      title: 'Small',
      checkedOn: '2026-01-31',
      version: '2026-01-31',
      about: 'Invented measures on invented apps.',
      examples: ['who owns Pingo?'],
    },
    sources: [
      {
        id: 'gazette',
        publisher: 'Gazette',
        title: 'Issue 7',
        date: '2020-03-02',
        url: 'https://gazette.example/7',
        kind: 'legal-text',
      },
    ],
    jurisdictions: [
      { id: 'land', name: 'Land', zone: 'UTC' },
      { id: 'shire', name: 'Shire', within: 'land', zone: 'UTC' },
    ],
    categories: [{ id: 'chat', name: 'chat' }],
    authorities: [{ id: 'ministry', name: 'Ministry', jurisdiction: 'land', ...sourced }],
    companies: [
      {
        id: 'pingo',
        name: 'Pingo',
        legalName: 'Pingo Ltd.',
        relations: [{ kind: 'parent', party: 'holding', from: '2018', ...sourced }],
        ...sourced,
      },
      { id: 'holding', name: 'Great Holding', ...sourced },
    ],
    people: [
      {
        id: 'ada',
        name: 'Ada Minister',
        roles: [{ role: 'Minister', of: 'ministry', from: '2019', to: '2021-05', sources }],
        ...sourced,
      },
    ],
    apps: [
      {
        id: 'pingo',
        name: 'Pingo',
        aliases: ['Ping-Go'],
        weakAliases: ['ping'],
        category: 'chat',
        relations: [{ kind: 'owner', party: 'pingo', ...sourced }],
        ...sourced,
      },
      { id: 'pongo', name: 'Pongo', mergedInto: 'pingo', ...sourced },
    ],
    measures: [
      {
        id: 'order-1',
        name: 'Order 1',
        kind: 'order',
        reach: 'transactions',
        issuer: 'ministry',
        signedBy: 'ada',
        jurisdiction: 'land',
        signedOn: '2020-03-01',
        publishedOn: '2020-03-02',
        does: 'It bars dealings with Pingo.',
        history: [
          { status: 'signed', on: '2020-03-01', sources },
          { status: 'revoked', on: '2021-06-09', by: 'order-2', sources },
        ],
        listings: [{ app: 'pingo', as: 'Pingo', on: '2020-03-01' }],
        listSize: 2,
        ...sourced,
      },
      {
        id: 'order-2',
        name: 'Order 2',
        kind: 'order',
        reach: 'review',
        issuer: 'ministry',
        jurisdiction: 'land',
        signedOn: '2021-06-09',
        does: 'It revokes Order 1.',
        history: [{ status: 'in-force', on: '2021-06-09', sources }],
        relates: [{ how: 'revokes', measure: 'order-1' }],
        ...sourced,
      },
    ],
    rulings: [
      {
        id: 'pingo-v-land',
        name: 'Pingo v. Land',
        court: 'High Court',
        filedOn: '2020-03-05',
        decisions: [{ on: '2020-04-01', effect: 'enjoins', measure: 'order-1', what: 'It stops Order 1.', sources }],
        outcome: 'Order 1 was stopped.',
        ...sourced,
      },
    ],
    plans: [
      {
        id: 'plan-1',
        name: 'Plan 1',
        by: 'Ministry',
        jurisdiction: 'land',
        reportedOn: '2020-01',
        endedOn: '2020-02',
        about: ['pingo'],
        what: 'A tax on Pingo.',
        outcome: 'It was dropped.',
        ...sourced,
      },
    ],
    deadlines: [
      {
        id: 'dl-1',
        label: 'Order 1: dealings may be barred',
        of: 'order-1',
        about: ['pingo'],
        who: 'Ministry',
        duty: 'name the dealings that are barred',
        kind: 'not-before',
        due: '2020-04-15',
        rule: { text: '45 days after the date of this order', days: 45 },
        outcome: 'never-took-effect',
        became: 'Nothing was named.',
        endedBy: 'order-2',
        endedOn: '2021-06-09',
        ...sourced,
      },
    ],
    events: [{ id: 'ev-1', on: '2020-05-01', what: 'Pingo moved its seat.', about: ['pingo'], ...sourced }],
    statements: [
      {
        id: 'st-1',
        person: 'ada',
        who: 'Ada Minister',
        in: 'gazette',
        at: '3',
        on: '2020-03',
        says: 'Pingo is a danger.',
        about: ['pingo'],
        ...sourced,
      },
    ],
    beliefs: [
      {
        id: 'belief-1',
        belief: 'Order 1 is in force.',
        correction: 'Order 1 was revoked.',
        about: ['order-1'],
        rests: ['order-2'],
        ...sourced,
      },
    ],
    openPoints: [{ id: 'open-1', point: 'Who owns Pongo?', says: 'No owner was found.', about: ['pongo'], ...sourced }],
    outsiders: [{ name: 'Chatty', aliases: ['Chatti'] }],
  };
}
