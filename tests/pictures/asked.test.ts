import { expect, it } from 'vitest';
import type { Desk, Request } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/bot.ts';
import { pictureAsked } from '../../src/languages/pictures/asked.ts';
import { en } from '../../src/languages/pictures/en.ts';
import type { Message } from '../../src/message/message.ts';
import { clock, knowledge } from './record.ts';

const desk: Desk = { bot: createBot(knowledge) };
const ask = commands.find(({ name }) => name === 'ask');

async function messageOf(command: string, options: Request['options'], more: Partial<Request> = {}): Promise<Message> {
  const found = command === 'ask' ? ask : commands.find(({ name }) => name === command);
  const reply = await found?.execute(
    { command, options, language: 'en', clock, place: { guild: '1' }, asker: { id: '7', mayModerate: false }, ...more },
    desk,
  );
  if (reply?.kind !== 'say') throw new Error(`not told: ${reply?.kind}`);
  return reply.message;
}

const asked = (question: string, more?: Partial<Request>) => messageOf('ask', { question }, more);
const namesOf = ({ attachments }: Message) => attachments.map(({ name }) => name);
const wordsOf = ({ lines }: Message) =>
  lines
    .flatMap(({ text }) => text)
    .map((span) => (typeof span === 'string' ? span : 'text' in span ? span.text : ''))
    .join('');

it.each([
  ['show me the timeline of Order 1', 'timeline-order-1.png'],
  ['timeline of Order 1', 'timeline-order-1.png'],
  ['Order 1, as a picture please', 'timeline-order-1.png'],
  ['draw who owns Pongo', 'ownership-pongo.png'],
  ['can you draw me an ownership chart of Pongo?', 'ownership-pongo.png'],
  ['who owns Pongo? Draw it!', 'ownership-pongo.png'],
  ['a diagram of who owns Pongo', 'ownership-pongo.png'],
  ['picture of which apps Order 2 names', 'grid-order-2.png'],
  ['draw the named apps', 'grid-all.png'],
])('%s', async (question, name) => {
  const message = await asked(question);
  expect(namesOf(message)).toEqual([name]);
  expect(message.outcome).toBe('answer');
});

it('says what the command of the same picture says', async () => {
  const own = await asked('show me the timeline of Order 1');
  const command = await messageOf('timeline', { measure: 'Order 1' });
  expect(wordsOf(own)).toBe(wordsOf(command));
  expect(own.attachments.map(({ alt }) => alt)).toEqual(command.attachments.map(({ alt }) => alt));
});

it('draws the day asked about', async () => {
  const message = await asked('draw the timeline of Order 1 as of 18 April 2020');
  expect(message.attachments[0]?.alt).toContain('As of 18 Apr 2020');
});

it('draws what the message replied to is about', async () => {
  const before = await asked('who owns Pongo?');
  expect(namesOf(await asked('draw it', { repliesTo: before.subjects.slice(0, 1) }))).toHaveLength(1);
});

it('says that there is no picture where one was asked for, and only there', async () => {
  const none = await asked('draw a cat');
  expect(namesOf(none)).toEqual([]);
  expect(wordsOf(none)).toContain(en.none);
  for (const question of ['who owns Pongo?', 'what was Order 1?', 'which apps does Order 1 name?']) {
    const message = await asked(question);
    expect(namesOf(message)).toEqual([]);
    expect(wordsOf(message)).not.toContain(en.none);
  }
});

it('keeps to what a server has set', async () => {
  const place = (form: 'text' | 'pictures') =>
    ({ place: { guild: '1', settings: { form } } }) as unknown as Partial<Request>;
  expect(namesOf(await asked('who owns Pongo?', place('pictures')))).toEqual(['ownership-pongo.png']);
  expect(namesOf(await asked('draw who owns Pongo', place('text')))).toEqual([]);
});

it.each([
  'which drawing apps are named?',
  'is there a photo app named?',
  'what is the chart of accounts rule?',
  'who drew the list?',
  'map apps in India',
])('takes no picture out of: %s', (question) => {
  expect(pictureAsked(question, en.asked)).toBeUndefined();
});

it('reads a long or hostile text in no time', () => {
  const begun = performance.now();
  for (const text of [
    'draw me '.repeat(40),
    'please '.repeat(50),
    'which apps '.repeat(30),
    `${'. and '.repeat(60)}draw it`,
  ])
    pictureAsked(text, en.asked);
  expect(performance.now() - begun).toBeLessThan(200);
});
