import type { APIInteraction } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../commands/command.ts';
import { say } from '../../../src/text.ts';
import { respond } from '../../../src/transports/discord/respond.ts';
import { anna, bert, botMessage, click, ping, slash, typing } from '../../discord/interactions.ts';
import { command, fakeBack, fakeSetup, message, type Sent, textsOf } from './fakes.ts';

type Data = { flags: number; components: unknown[]; choices: { name: string }[] };
const secret = 'the inner secret';
const slowly = (reply: Reply, ms = 60) => new Promise<Reply>((done) => setTimeout(done, ms, reply));
const dataOf = (sent: Sent | undefined) => (sent as { body: { data: Data } }).body.data;

async function run(
  interaction: unknown,
  reply: () => Reply | Promise<Reply>,
  fail?: (sent: Sent) => Error | undefined,
) {
  const setup = fakeSetup([command('ask', reply, { suggest: () => reply() as Reply }), command('tell', reply)]);
  const back = fakeBack(fail);
  await respond(interaction, setup, back);
  return { sent: back.sent, logged: setup.logged };
}

describe('one interaction, one response', () => {
  test('a ping is answered', async () => {
    const { sent } = await run(ping(), () => ({ kind: 'remove' }));
    expect(sent).toEqual([{ what: 'respond', body: { type: 1 }, files: [] }]);
  });

  test('a command answers in one response, without mentions', async () => {
    const { sent } = await run(slash('ask'), () => ({ kind: 'say', message: message() }));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toMatchObject({
      type: 4,
      data: { flags: 1 << 15, allowed_mentions: { parse: [] }, components: [{ type: 17 }] },
    });
    expect(textsOf(dataOf(sent[0]))).toEqual(['Yes.', '-# record of 22 Nov 2026']);
  });

  test('a private reply is private', async () => {
    const { sent } = await run(slash('ask'), () => ({ kind: 'say', message: message(say`No.`, { private: true }) }));
    expect(dataOf(sent[0]).flags).toBe((1 << 15) | 64);
  });

  test('suggestions are cut to what Discord takes', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `${'n'.repeat(120)}${index}`, value: `v${index}` }));
    const { sent } = await run(typing('ask', { q: 'a' }, 'q'), () => ({ kind: 'suggest', suggestions: many }));
    const { choices } = dataOf(sent[0]);
    expect(choices).toHaveLength(25);
    expect(choices.every(({ name }) => name.length <= 100)).toBe(true);
  });

  test('a file that takes long is promised first, as a command that does', async () => {
    const slow = async () => {
      await new Promise((done) => setTimeout(done, 60));
      return new Uint8Array([1]);
    };
    const attachments = [{ kind: 'table' as const, name: 'a.csv', alt: 'A', bytes: slow }];
    const { sent } = await run(slash('ask'), () => ({ kind: 'say', message: message(say`Here.`, { attachments }) }));
    expect(sent.map(({ what }) => what)).toEqual(['respond', 'edit']);
    expect(sent[0]?.body).toEqual({ type: 5, data: {} });
    expect(sent[1]?.files).toMatchObject([{ name: 'a.csv', data: new Uint8Array([1]) }]);
  });

  test('a command that Discord still offers, and a click that leads nowhere, are told so privately', async () => {
    for (const interaction of [slash('gone'), click('gone:x', botMessage({}, anna))]) {
      const { sent } = await run(interaction, () => ({ kind: 'remove' }));
      expect(sent).toHaveLength(1);
      expect(sent[0]?.body).toMatchObject({ type: 4, data: { flags: (1 << 15) | 64 } });
    }
  });

  test('what is no interaction is only logged', async () => {
    for (const raw of [null, 'x', {}, { id: '../x', token: 't', type: 2 }]) {
      const { sent, logged } = await run(raw, () => ({ kind: 'remove' }));
      expect(sent).toEqual([]);
      expect(logged).toHaveLength(1);
    }
  });

  test('malformed interactions get an apology, never a crash', async () => {
    const broken: Record<string, unknown>[] = [
      { ...slash('ask'), data: undefined },
      { ...slash('ask'), member: undefined, user: undefined },
      { ...slash('ask'), data: { type: 1, name: 'ask', options: 7 } },
      { ...click('tell:x', {}), message: undefined },
      { ...click('tell:x', {}), data: { custom_id: 7 } },
    ];
    for (const raw of broken) {
      const { sent } = await run(raw, () => ({ kind: 'say', message: message() }));
      expect(sent).toHaveLength(1);
      expect(textsOf(dataOf(sent[0]))[0]).toContain('Sorry');
    }
  });
});

describe('clicks', () => {
  const update: Reply = { kind: 'update', message: message() };
  test("the asker's click changes the message in place", async () => {
    const { sent } = await run(click('tell:x', botMessage({}, anna), { user: anna }), () => update);
    expect(sent[0]?.body).toMatchObject({ type: 7, data: { flags: 1 << 15, allowed_mentions: { parse: [] } } });
  });

  test("anybody else's click gets a private copy", async () => {
    for (const asker of [anna, undefined]) {
      const { sent } = await run(click('tell:x', botMessage({}, asker), { user: bert }), () => update);
      expect(sent[0]?.body).toMatchObject({ type: 4, data: { flags: (1 << 15) | 64 } });
    }
  });

  test('a private message changes in place', async () => {
    const { sent } = await run(click('tell:x', botMessage({}, undefined, { private: true })), () => update);
    expect(sent[0]?.body).toMatchObject({ type: 7, data: { flags: 1 << 15 } });
  });

  test('a message is removed after the click is acknowledged', async () => {
    const { sent } = await run(click('tell:x', botMessage({}, anna)), () => ({ kind: 'remove' }));
    expect(sent.map(({ what }) => what)).toEqual(['respond', 'remove']);
    expect(sent[0]?.body).toEqual({ type: 6 });
  });
});

describe('slow commands', () => {
  const steps = (sent: Sent[]) => sent.map(({ what, body }) => [what, (body as { type?: number } | undefined)?.type]);
  const isPrivate = message(say`No.`, { private: true });

  test('are deferred, and the reply changes the deferral', async () => {
    const { sent } = await run(slash('ask'), () => slowly({ kind: 'say', message: message() }));
    expect(steps(sent)).toEqual([
      ['respond', 5],
      ['edit', undefined],
    ]);
    expect(sent[1]?.body).toMatchObject({ flags: 1 << 15, allowed_mentions: { parse: [] } });
  });

  test('are deferred privately where that was asked for', async () => {
    const { sent } = await run(slash('ask', { private: true }), () => slowly({ kind: 'say', message: isPrivate }));
    expect(sent[0]?.body).toEqual({ type: 5, data: { flags: 64 } });
    expect(sent[1]).toMatchObject({ what: 'edit', body: { flags: 1 << 15 } });
  });

  test('say private words privately after a public deferral', async () => {
    const { sent } = await run(slash('ask'), () => slowly({ kind: 'say', message: isPrivate }));
    expect(steps(sent)).toEqual([
      ['respond', 5],
      ['remove', undefined],
      ['followUp', undefined],
    ]);
    expect(sent[2]?.body).toMatchObject({ flags: (1 << 15) | 64 });
  });

  test('change the clicked message for its asker only', async () => {
    const reply = (): Promise<Reply> => slowly({ kind: 'update', message: message() });
    const own = await run(click('tell:x', botMessage({}, anna), { user: anna }), reply);
    expect(steps(own.sent)).toEqual([
      ['respond', 6],
      ['edit', undefined],
    ]);
    const others = await run(click('tell:x', botMessage({}, anna), { user: bert }), reply);
    expect(steps(others.sent)).toEqual([
      ['respond', 6],
      ['followUp', undefined],
    ]);
    expect(others.sent[1]?.body).toMatchObject({ flags: (1 << 15) | 64 });
  });

  test('that fail after the deferral apologise privately', async () => {
    const fail = async () => {
      await slowly({ kind: 'remove' });
      throw new Error(secret);
    };
    const { sent } = await run(slash('ask'), fail);
    expect(steps(sent)).toEqual([
      ['respond', 5],
      ['remove', undefined],
      ['followUp', undefined],
    ]);
    expect(textsOf(sent[2]?.body)[0]).toContain('Sorry');
  });

  test('that fail while the deferral is under way are caught', async () => {
    const { sent } = await run(slash('ask'), () =>
      slowly({ kind: 'remove' }, 25).then(() => Promise.reject(new Error(secret))),
    );
    expect(sent).toHaveLength(3);
  });
});

describe('failures', () => {
  const failing: [string, () => Reply | Promise<Reply>][] = [
    [
      'thrown',
      () => {
        throw new Error(secret);
      },
    ],
    ['rejected', () => Promise.reject(new Error(secret))],
    ['too much', () => ({ kind: 'say', message: message([secret.repeat(1_000)]) })],
    [
      'refused by Discord',
      () => ({
        kind: 'say',
        message: message(say`Yes.`, { choices: [[{ label: '', click: 'a:1', style: 'plain' }]] }),
      }),
    ],
  ];
  test.each(failing)('%s: the user sees an id, the log the reason', async (_, reply) => {
    const { sent, logged } = await run(slash('ask'), reply);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toMatchObject({ type: 4, data: { flags: (1 << 15) | 64 } });
    const [text = ''] = textsOf(dataOf(sent[0]));
    expect(text).not.toContain(secret);
    expect(logged[0]).toMatchObject({ level: 'error', facts: { id: expect.any(String), command: 'ask' } });
    expect(text).toContain(String(logged[0]?.facts?.id));
  });

  test('suggestions that fail are none', async () => {
    const { sent } = await run(typing('ask', { q: '' }, 'q'), () => {
      throw new Error(secret);
    });
    expect(sent[0]?.body).toEqual({ type: 8, data: { choices: [] } });
  });

  test('an interaction that is over gets no apology', async () => {
    const over = () => Object.assign(new Error('Unknown interaction'), { code: 10_062 });
    const { sent, logged } = await run(slash('ask'), () => ({ kind: 'say', message: message() }), over);
    expect(sent).toEqual([]);
    expect(logged).toMatchObject([{ level: 'warn' }]);
  });

  test('a reply that Discord refuses is followed by an apology, and a refused apology by silence', async () => {
    const refuse = (sent: Sent) => (textsOf(dataOf(sent))[0]?.includes('Sorry') ? undefined : new Error('50035'));
    const once = await run(slash('ask'), () => ({ kind: 'say', message: message() }), refuse);
    expect(once.sent).toHaveLength(1);
    const never = await run(
      slash('ask'),
      () => ({ kind: 'say', message: message() }),
      () => new Error('500'),
    );
    expect(never.sent).toEqual([]);
    expect(never.logged.map(({ level }) => level)).toEqual(['error', 'warn']);
  });

  test('the log holds neither what was asked nor who asked', async () => {
    const interaction = slash('ask', { question: 'my private matter' }) as APIInteraction;
    const { logged } = await run(interaction, () => {
      throw new Error('x');
    });
    const written = JSON.stringify(logged);
    expect(written).not.toContain('private matter');
    expect(written).not.toContain(anna);
    expect(written).not.toContain(interaction.token);
  });
});
