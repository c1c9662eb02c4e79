import { parse } from 'csv-parse/sync';
import type { APIFileComponent } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import ical from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../commands/command.ts';
import { createBot } from '../../src/bot.ts';
import { exported } from '../../src/feeds/export-schema.ts';
import { load } from '../../src/knowledge/load.ts';
import { discord } from '../../src/limits.ts';
import type { Message } from '../../src/message/message.ts';
import { encodeMessage } from '../../src/transports/discord/encode.ts';
import { messageProblems } from '../../src/transports/discord/payload.ts';
import { expectToFit } from '../message/made-up.ts';
import { messageOf, request } from './made-up-bot.ts';

let desk: Desk;
beforeAll(async () => {
  const loaded = await load(['data']);
  if (loaded.kind === 'problems') throw new Error('the shipped knowledge has problems');
  desk = { bot: createBot(loaded.knowledge), sequenceOf: () => 7 };
});

const told = async (command: string, options: Record<string, string>): Promise<Message> => {
  const message = await messageOf(request(command, options), desk);
  expectToFit(message);
  return message;
};
const textOf = async ({ attachments: [file] }: Message): Promise<string> =>
  file ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.bytes()) : '';
const uidsIn = (text: string): string[] =>
  new ical.Component(ical.parse(text)).getAllSubcomponents('vevent').map((event) => new ical.Event(event).uid);
const idsIn = (text: string): string[] =>
  (parse(text, { columns: true, bom: true }) as { id: string }[]).map(({ id }) => id);
const dated = (): string[] => desk.bot.knowledge.deadlines.filter(({ due }) => due !== 'unknown').map(({ id }) => id);

describe('/deadlines', () => {
  it('brings along a calendar of all that it tells, on every page', async () => {
    const message = await told('deadlines', { show: 'all' });
    expect(message.attachments).toMatchObject([{ kind: 'calendar', name: 'deadlines.ics' }]);
    const uids = uidsIn(await textOf(message));
    expect(new Set(uids)).toEqual(new Set(dated().map((id) => `${id}@deadlines.named-apps`)));
    expect(message.attachments[0]?.alt).toContain(`${uids.length} deadlines`);
    expect(await textOf(message)).toMatch(/^SEQUENCE:7\r$/m);
  });

  it('of one measure brings along that measure’s', async () => {
    const { knowledge } = desk.bot;
    for (const { id } of knowledge.measures) {
      const message = await told('deadlines', { measure: id });
      const own = knowledge.deadlinesOf(id).filter(({ of, due }) => of === id && due !== 'unknown');
      const uids = message.attachments.length > 0 ? uidsIn(await textOf(message)) : [];
      expect(new Set(uids), id).toEqual(new Set(own.map((deadline) => `${deadline.id}@deadlines.named-apps`)));
    }
  });

  it('gives a table instead where one is asked for, and no file where there is nothing to tell', async () => {
    const csv = await told('deadlines', { show: 'all', file: 'csv' });
    expect(csv.attachments).toMatchObject([{ kind: 'table', name: 'deadlines.csv' }]);
    expect(new Set(idsIn(await textOf(csv)))).toEqual(new Set(desk.bot.knowledge.deadlines.map(({ id }) => id)));
    const json = await told('deadlines', { show: 'all', file: 'json' });
    expect(exported.parse(JSON.parse(await textOf(json))).what).toBe('deadlines');
    expect((await told('deadlines', { measure: 'no such measure at all' })).attachments).toEqual([]);
  });
});

describe('/apps and /measure', () => {
  it('bring no file along unless asked', async () => {
    const [measure] = desk.bot.knowledge.measures;
    expect((await told('apps', { measure: measure?.id ?? '' })).attachments).toEqual([]);
    expect((await told('measure', { measure: measure?.id ?? '' })).attachments).toEqual([]);
  });

  it('give the very apps that are listed, however long the list is', async () => {
    const { measures } = desk.bot.knowledge;
    for (const { id, listings } of measures.filter((one) => one.listings.some(({ app }) => app))) {
      const ids = idsIn(await textOf(await told('apps', { measure: id, file: 'csv' })));
      expect(new Set(ids), id).toEqual(new Set(listings.flatMap(({ app }) => app ?? [])));
    }
  });

  it('give a measure as data, and its deadlines as a calendar', async () => {
    const { knowledge } = desk.bot;
    const measure = knowledge.measures.find(({ id }) => knowledge.deadlinesOf(id).some(({ of }) => of === id));
    const json = exported.parse(
      JSON.parse(await textOf(await told('measure', { measure: measure?.id ?? '', file: 'json' }))),
    );
    expect(json.rows.map(({ id }) => id)).toEqual([measure?.id]);
    const uids = uidsIn(await textOf(await told('measure', { measure: measure?.id ?? '', file: 'calendar' })));
    expect(uids.length).toBeGreaterThan(0);
  });
});

it('a file goes to Discord as an upload that a component shows, and within its size', async () => {
  for (const file of ['calendar', 'csv', 'json']) {
    const { body, files } = await encodeMessage(await told('deadlines', { show: 'all', file }), new Map());
    expect(messageProblems(body)).toEqual([]);
    const shown = body.components[0].components.filter(
      (part): part is APIFileComponent => part.type === ComponentType.File,
    );
    expect(shown.map((part) => part.file.url)).toEqual([`attachment://${files[0]?.name}`]);
    expect(body.attachments).toEqual([{ id: '0', filename: files[0]?.name, description: files[0]?.description }]);
    expect(files[0]?.data.byteLength).toBeLessThan(discord.attachmentBytes);
  }
});
