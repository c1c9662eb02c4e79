import { expect, it } from 'vitest';
import type { Desk, Reply, Request } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/bot.ts';
import type { Message } from '../../src/message/message.ts';
import { encode } from '../../src/transports/discord/encode.ts';
import { responseProblems } from '../../src/transports/discord/payload.ts';
import { clock, knowledge } from './record.ts';

const desk: Desk = { bot: createBot(knowledge) };

function requestOf(command: string, options: Request['options'], more: Partial<Request> = {}): Request {
  return {
    command,
    options,
    language: 'en',
    clock,
    place: { guild: '1' },
    asker: { id: '7', mayModerate: false },
    ...more,
  };
}

async function replyTo(request: Request): Promise<Reply> {
  const command = commands.find(({ name }) => name === request.command);
  if (!command) throw new Error(`no command ${request.command}`);
  return command.execute(request, desk);
}

async function messageOf(request: Request): Promise<Message> {
  const reply = await replyTo(request);
  if (reply.kind !== 'say' && reply.kind !== 'update') throw new Error(`not told: ${reply.kind}`);
  return reply.message;
}

const namesOf = ({ attachments }: Message): string[] => attachments.map(({ name }) => name);

it.each([
  ['timeline', { measure: 'Order 1' }, 'timeline-order-1.png'],
  ['timeline', { app: 'pingo' }, 'timeline-pingo.png'],
  ['owner', { of: 'app/pingo', picture: true }, 'ownership-pingo.png'],
  ['owner', { of: 'company/pingo', picture: true }, 'ownership-pingo.png'],
  ['owner', { of: 'person/bob', picture: 'yes' }, 'ownership-bob.png'],
  ['apps', { picture: true }, 'grid-all.png'],
  ['apps', { measure: 'order-2', picture: true }, 'grid-order-2.png'],
] as const)('/%s %o comes with its picture in the same trip', async (command, options, name) => {
  const request = requestOf(command, options);
  const reply = await replyTo(request);
  const outgoing = await encode(reply, request, new Map());
  if (outgoing.kind !== 'response') throw new Error('no response');
  expect(responseProblems(outgoing.response)).toEqual([]);
  expect(outgoing.files.map((file) => file.name)).toEqual([name]);
  expect(Buffer.from(outgoing.files[0]?.data.subarray(1, 4) ?? []).toString()).toBe('PNG');
  expect(JSON.stringify(outgoing.response)).toContain(`attachment://${name}`);
  expect(outgoing.files[0]?.description.length).toBeGreaterThan(40);
});

it('draws what the words tell, of the same day', async () => {
  const message = await messageOf(requestOf('timeline', { measure: 'Order 1', as_of: '2020-04-18' }));
  expect(message.asOf).toBe('2020-04-18');
  expect(message.attachments[0]?.alt).toContain('As of 18 Apr 2020');
  expect(message.attachments[0]?.alt).not.toContain('Revoked');
});

it('keeps the picture when a private answer is shown to all', async () => {
  const told = await messageOf(requestOf('owner', { of: 'app/pingo', picture: true, private: true }));
  const click = told.choices.flat().find((choice) => choice.click.startsWith('show:'))?.click ?? '';
  const shown = await messageOf(requestOf('show', { request: click.slice('show:'.length) }));
  expect(namesOf(shown)).toEqual(namesOf(told));
  expect(shown.private).toBe(false);
});

it('has no picture where none is asked for, or nothing is told', async () => {
  expect(namesOf(await messageOf(requestOf('owner', { of: 'app/pingo' })))).toEqual([]);
  expect(namesOf(await messageOf(requestOf('timeline', {})))).toEqual([]);
  expect(namesOf(await messageOf(requestOf('timeline', { app: 'nothing like it' })))).toEqual([]);
  expect(namesOf(await messageOf(requestOf('timeline', { company: 'holding' })))).toEqual([]);
});
