/** Every command over every record that the shipped knowledge holds: whatever is asked, the reply can be sent. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../commands/command.ts';
import { createBot } from '../../src/bot.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { load } from '../../src/knowledge/load.ts';
import { tellsOf } from '../../src/message/click.ts';
import type { Message } from '../../src/message/message.ts';
import { expectToFit, wordsOf } from '../message/made-up.ts';
import { messageOf, request, suggested } from './made-up-bot.ts';

let desk: Desk;
let knowledge: Knowledge;

beforeAll(async () => {
  const loaded = await load(['data']);
  if (loaded.kind === 'problems') throw new Error('the shipped knowledge has problems');
  knowledge = loaded.knowledge;
  desk = { bot: createBot(knowledge), repository: 'https://example.org/repository' };
});

/** What a reader needs of any answer: whole words, sources where facts are stated, and a way to what waits. */
function expectToServe(message: Message): void {
  expectToFit(message);
  const words = wordsOf(message).join('\n');
  expect(words).not.toMatch(/undefined|NaN|\[object|null/);
  if (message.outcome === 'answer') expect(message.closing.length).toBeGreaterThan(0);
  const waits = message.lines.some(({ kind }) => kind === 'small');
  const pages = message.choices.flat().flatMap(({ click }) => tellsOf(click.slice(click.indexOf(':') + 1)));
  if (waits) expect(pages.some(({ page = 1 }) => page > 1)).toBe(true);
}

describe('the shipped record', () => {
  it.each([
    ['app', 'app', (one: Knowledge) => one.apps],
    ['owner', 'of', (one: Knowledge) => [...one.apps.slice(0, 60), ...one.companies, ...one.people]],
    ['measure', 'measure', (one: Knowledge) => [...one.measures, ...one.rulings, ...one.plans]],
    ['apps', 'measure', (one: Knowledge) => one.measures],
    ['apps', 'jurisdiction', (one: Knowledge) => one.jurisdictions],
    ['apps', 'category', (one: Knowledge) => one.categories],
    ['apps', 'owner', (one: Knowledge) => one.companies],
    ['deadlines', 'measure', (one: Knowledge) => one.measures],
    ['deadlines', 'company', (one: Knowledge) => one.companies],
  ] as const)('/%s by %s answers for every record, on three days', async (command, option, records) => {
    for (const { id } of records(knowledge))
      for (const as_of of ['2020-08-10', '2021-02-01', undefined]) {
        const message = await messageOf(request(command, { [option]: id, as_of }), desk);
        expectToServe(message);
        expect(message.outcome, `${command} ${id}`).toBe('answer');
      }
  });

  it('pages every long list to its end, each name once', async () => {
    for (const { id, listings } of knowledge.measures.filter((measure) => measure.listings.length > 20)) {
      const seen: string[] = [];
      let message = await messageOf(request('apps', { measure: id }), desk);
      for (let page = 1; page <= 30; page++) {
        expectToServe(message);
        seen.push(...wordsOf(message).slice(1));
        const next = message.choices.flat().find(({ click }) => tellsOf(click.slice(5))[0]?.page === page + 1);
        if (!next) break;
        message = await messageOf(request('tell', { request: next.click.slice(5) }), desk);
      }
      const missing = listings
        .flatMap(({ app }) => (app ? [knowledge.nameOf({ kind: 'app', id: app })] : []))
        .filter((name) => !seen.join('\n').includes(name));
      expect(missing, id).toEqual([]);
    }
  });

  it('has an answer behind every button of every app', async () => {
    for (const { id } of knowledge.apps.slice(0, 80)) {
      const message = await messageOf(request('app', { app: id }), desk);
      for (const { click } of message.choices.flat()) {
        const colon = click.indexOf(':');
        if (click.startsWith('remove')) continue;
        const reply = await messageOf(request(click.slice(0, colon), { request: click.slice(colon + 1) }), desk);
        expectToFit(reply);
        expect(reply.outcome, click).toBe('answer');
      }
    }
  });

  it('suggests names before the first letter for every option that takes one', () => {
    for (const [command, name] of [
      ['app', 'app'],
      ['owner', 'of'],
      ['measure', 'measure'],
      ['apps', 'measure'],
      ['apps', 'owner'],
      ['apps', 'jurisdiction'],
      ['apps', 'category'],
      ['deadlines', 'measure'],
      ['deadlines', 'app'],
      ['deadlines', 'company'],
    ] as const) {
      const offered = suggested(request(command, {}, { focused: { name, value: '' } }), desk);
      expect(offered.length, `${command} ${name}`).toBeGreaterThan(0);
      expect(offered.length).toBeLessThanOrEqual(25);
      expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
      for (const one of offered) expect(Math.max(one.name.length, one.value.length)).toBeLessThanOrEqual(100);
    }
  });
});
