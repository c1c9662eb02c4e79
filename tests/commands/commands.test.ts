import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { plain } from '../../src/text.ts';
import { labelsOf, wordsOf } from '../message/made-up.ts';
import { madeUpDesk, messageOf, request, run, suggested } from './made-up-bot.ts';

const exampla = { kind: 'app', id: 'exampla' };

describe('a command that answers', () => {
  it.each([
    ['app', { app: 'exampla' }, 'profile', [exampla]],
    ['owner', { of: 'exampla' }, 'owner', [exampla]],
    ['owner', { of: 'company/twin' }, 'holdings', [{ kind: 'company', id: 'twin' }]],
    ['owner', { of: 'jane-roe' }, 'holdings', [{ kind: 'person', id: 'jane-roe' }]],
    ['measure', { measure: 'xx-order-1' }, 'measure', [{ kind: 'measure', id: 'xx-order-1' }]],
    [
      'deadlines',
      { measure: 'xx-order-1', app: 'exampla' },
      'deadlines',
      [{ kind: 'measure', id: 'xx-order-1' }, exampla],
    ],
  ] as const)('/%s %o tells %s', async (command, options, intent, about) => {
    const { desk, asked } = madeUpDesk();
    const message = await messageOf(request(command, options), desk);
    expect(asked.tells).toHaveLength(1);
    expect(asked.tells[0]).toMatchObject({ intent, about });
    expect(message).toMatchObject({ private: false, outcome: 'answer' });
    expect(message.sources).toHaveLength(1);
  });

  it('/apps narrows by every option', async () => {
    const { desk, asked } = madeUpDesk();
    await messageOf(
      request('apps', { measure: 'xx-order-1', owner: 'company/twin', jurisdiction: 'xx', standing: 'over' }),
      desk,
    );
    expect(asked.tells[0]?.frame.filters).toEqual({
      measures: ['xx-order-1'],
      owner: { kind: 'company', id: 'twin' },
      jurisdiction: 'xx',
      standing: 'over',
      except: [],
      all: false,
    });
  });

  it('/deadlines without options asks for what is still due, with one for whatever the answer holds', async () => {
    const { desk, asked } = madeUpDesk();
    await messageOf(request('deadlines'), desk);
    await messageOf(request('deadlines', { app: 'exampla' }), desk);
    await messageOf(request('deadlines', { app: 'exampla', show: 'past' }), desk);
    expect(asked.tells.map(({ frame }) => frame.show)).toEqual(['due', undefined, 'past']);
  });

  it('/ask hands the question on, and answers each of several', async () => {
    const { desk, asked } = madeUpDesk();
    const message = await messageOf(request('ask', { question: 'who owns exampla and where' }), desk);
    expect(asked.questions).toEqual(['who owns exampla and where']);
    expect(message.lines.filter(({ kind }) => kind === 'part')).toHaveLength(2);
  });

  it('answers as of a day, and keeps it in the buttons', async () => {
    const { desk, asked } = madeUpDesk();
    const message = await messageOf(request('app', { app: 'exampla', as_of: '2021-02-01' }), desk);
    expect(asked.tells[0]?.asOf).toBe('2021-02-01');
    expect(message.asOf).toBe('2021-02-01');
    await messageOf(request('ask', { question: 'exampla', as_of: '2021-02-01' }), desk);
    expect(asked.days).toEqual(['2021-02-01']);
  });

  it('asks back which day is meant, with complete requests, and says when there is none such', async () => {
    const { desk, asked } = madeUpDesk();
    for (const [command, option] of [
      ['app', 'app'],
      ['ask', 'question'],
    ] as const) {
      const back = await messageOf(request(command, { [option]: 'exampla', as_of: '1/2/2021' }), desk);
      expect(back).toMatchObject({ private: true, outcome: 'clarify' });
      const clicks = back.choices[0]?.map(({ click }) => click) ?? [];
      expect(clicks).toHaveLength(2);
      const answered = await messageOf(click(clicks[0] ?? '', { private: true, content: undefined }), desk);
      expect(answered.asOf).toBe('2021-02-01');
      const none = await messageOf(request(command, { [option]: 'exampla', as_of: '2021-02-31' }), desk);
      expect(none).toMatchObject({ private: true, outcome: 'unknown' });
    }
    expect(asked.tells).toHaveLength(2);
  });

  it('shows how a near name was read, lets choose among several, and says what is not on record', async () => {
    const { desk, asked } = madeUpDesk();
    await messageOf(request('app', { app: 'exmapla' }), desk);
    expect(asked.tells[0]?.about).toEqual([exampla]);
    const back = await messageOf(request('owner', { of: 'twin' }), desk);
    expect(back).toMatchObject({ private: true, outcome: 'clarify' });
    expect(labelsOf(back)).toEqual(['Twin (app)', 'Twin (company)']);
    const stranger = await messageOf(request('app', { app: 'grobble' }), desk);
    expect(wordsOf(stranger).join(' ')).toContain('grobble');
    expect(asked.tells).toHaveLength(1);
  });

  it.each([['app'], ['owner'], ['measure'], ['ask']])('/%s without its option says so in private', async (command) => {
    const { desk, asked } = madeUpDesk();
    expect(await messageOf(request(command, {}), desk)).toMatchObject({ private: true, outcome: 'unknown' });
    expect(asked.tells).toHaveLength(0);
  });

  it.each([
    ['apps', 'standing'],
    ['deadlines', 'show'],
  ])('/%s refuses a %s that it does not have', async (command, option) => {
    const { desk, asked } = madeUpDesk();
    expect(await messageOf(request(command, { [option]: 'sideways' }), desk)).toMatchObject({
      private: true,
      outcome: 'unknown',
    });
    expect(asked.tells).toHaveLength(0);
  });
});

describe('who sees it', () => {
  const options = { app: 'exampla' };
  it('everybody in the channel, unless the asker or the server says otherwise', async () => {
    const { desk } = madeUpDesk();
    const place = { guild: '1', channel: '2', answersPrivately: true };
    expect((await messageOf(request('app', options), desk)).private).toBe(false);
    expect((await messageOf(request('app', { ...options, private: true }), desk)).private).toBe(true);
    expect((await messageOf(request('app', options, { place }), desk)).private).toBe(true);
    expect((await messageOf(request('app', { ...options, private: false }, { place }), desk)).private).toBe(false);
  });

  it('a private answer can be shown in a server only', async () => {
    const { desk } = madeUpDesk();
    const inGuild = await messageOf(request('app', { ...options, private: true }), desk);
    const direct = await messageOf(request('app', { ...options, private: true }, { place: {} }), desk);
    const has = (message: typeof inGuild) => message.choices.flat().some(({ click }) => click.startsWith('show:'));
    expect([has(inGuild), has(direct)]).toEqual([true, false]);
  });
});

const click = (
  customId: string,
  clicked: { private: boolean; askerId?: string; content: unknown },
  asker = '10',
  mayModerate = false,
) =>
  request(
    customId.slice(0, customId.indexOf(':')),
    { request: customId.slice(customId.indexOf(':') + 1) },
    { clicked, asker: { id: asker, mayModerate } },
  );

describe('a click', () => {
  const publicly = { private: false, askerId: '10', content: undefined };
  const privately = { private: true, askerId: '10', content: undefined };

  it('of the asker changes the message in place; of anybody else is answered to them alone', async () => {
    const { desk } = madeUpDesk();
    expect(await run(click('tell:oAexampla', publicly), desk)).toMatchObject({
      kind: 'update',
      message: { private: false },
    });
    expect(await run(click('tell:oAexampla', privately), desk)).toMatchObject({
      kind: 'update',
      message: { private: true },
    });
    expect(await run(click('tell:oAexampla', publicly, '11'), desk)).toMatchObject({
      kind: 'say',
      message: { private: true },
    });
  });

  it.each([
    'tell:oAgone',
    'tell:',
    'tell:zzz',
    'show:oAgone',
    'wrong:%',
    'tell:a+gone',
    'tell:a(gone',
    'tell:oAexampla?rgone',
  ])("%s leads nowhere, says so in private, and never takes an answer's place", async (customId) => {
    const { desk, asked } = madeUpDesk();
    expect(await run(click(customId, publicly), desk)).toMatchObject({
      kind: 'say',
      message: { private: true, outcome: 'unknown' },
    });
    expect(asked.tells).toHaveLength(0);
  });

  it('shows a private answer in the channel', async () => {
    const { desk } = madeUpDesk();
    const reply = await run(click('show:oAexampla@eeb', privately), desk);
    expect(reply).toMatchObject({ kind: 'say', message: { private: false, asOf: '2021-02-01' } });
  });

  it('removes an answer for its asker and for moderators only', async () => {
    const { desk } = madeUpDesk();
    expect(await run(click('remove:', publicly), desk)).toEqual({ kind: 'remove' });
    expect(await run(click('remove:', publicly, '11', true), desk)).toEqual({ kind: 'remove' });
    expect(await run(click('remove:', publicly, '11'), desk)).toMatchObject({
      kind: 'say',
      message: { private: true },
    });
    expect(await run(click('remove:', { private: false, content: undefined }), desk)).toMatchObject({ kind: 'say' });
  });

  it('lists the facts behind an answer with their ids, and where to correct them', async () => {
    const { desk } = madeUpDesk('https://example.org/repository');
    const message = await messageOf(click('wrong:oAexampla', publicly, '11'), desk);
    expect(message.private).toBe(true);
    expect(wordsOf(message).join('\n')).toContain('x/y: Example News, p. 1');
    expect(JSON.stringify(message.lines)).toContain('https://example.org/repository');
    expect(message.sources).toHaveLength(1);
  });
});

describe('suggestions', () => {
  const focus = (name: string, value: string) => ({ focused: { name, value } });

  it('come before the first letter, send ids, and tell records of one name apart', () => {
    const { desk } = madeUpDesk();
    expect(suggested(request('app', {}, focus('app', '')), desk)).toEqual([
      { name: 'Exampla', value: 'app/exampla' },
      { name: 'Twin', value: 'app/twin' },
    ]);
    expect(suggested(request('owner', {}, focus('of', 'tw')), desk)).toEqual([
      { name: 'Twin (app)', value: 'app/twin' },
      { name: 'Twin (company)', value: 'company/twin' },
    ]);
    expect(suggested(request('apps', {}, focus('measure', '')), desk)).toEqual([
      { name: 'Order 1', value: 'xx-order-1' },
    ]);
    expect(suggested(request('apps', {}, focus('nonsense', '')), desk)).toEqual([]);
  });

  it('show a day as it would be read', () => {
    const { desk } = madeUpDesk();
    const values = (text: string) =>
      suggested(request('ask', {}, focus('as_of', text)), desk).map(({ value }) => value);
    expect(values('')).toEqual(['2026-11-22']);
    expect(values('1/2/2021')).toEqual(['2021-02-01', '2021-01-02']);
    expect(values('never')).toEqual([]);
  });
});

describe('the message menu', () => {
  const menu = (texts: string[]) => request('Which apps are named?', {}, { target: { id: '5', texts } });

  it('names the apps found, in any of the texts, and tells where each is named today', async () => {
    const { desk, asked } = madeUpDesk();
    const message = await messageOf(menu(['pay me by Exampla', 'or by twin']), desk);
    expect(wordsOf(message)[0]).toBe('2 apps named here: Exampla, Twin.');
    expect(asked.tells.map(({ intent, about }) => [intent, about[0]?.id])).toEqual([
      ['named', 'exampla'],
      ['named', 'twin'],
    ]);
    expect(message.private).toBe(false);
  });

  it('says in private when none is found, and when there are no words', async () => {
    const { desk } = madeUpDesk();
    for (const texts of [['hello there'], []]) {
      const message = await messageOf(menu(texts), desk);
      expect(message.private).toBe(true);
      expect(wordsOf(message)).toHaveLength(1);
    }
  });
});

describe('help and about', () => {
  it('list the commands as mentions, each with an example from the record', async () => {
    const { desk } = madeUpDesk();
    const message = await messageOf(request('help'), desk);
    expect(message.choices.flat().map(({ click }) => click)).toContain('help:2');
    const pages = [message, await messageOf(request('help', { request: '2' }), desk)];
    const mentions = pages.flatMap(({ lines }) =>
      lines.flatMap(({ text }) => text.filter((span) => typeof span !== 'string' && span.kind === 'command')),
    );
    expect(mentions).toHaveLength(
      commands.filter(({ definition }) => definition && 'description' in definition).length,
    );
    expect(wordsOf(message).join('\n')).toContain('/owner of: Exampla');
    expect(wordsOf(message).join('\n')).toContain('who owns exampla');
    expect(message.private).toBe(true);
  });

  it('count the record, and say up to which day it was checked', async () => {
    const { desk } = madeUpDesk('https://example.org/repository');
    const words = wordsOf(await messageOf(request('about'), desk)).join('\n');
    expect(words).toContain('2 apps, 1 company, 1 measure, 0 deadlines');
    expect(words).toContain('22 November 2026');
    expect(plain((await messageOf(request('about'), desk)).lines.at(-1)?.text ?? [])).toContain('correct');
  });
});
