import { afterEach, expect, test } from 'vitest';
import { openOutbox } from '../../../src/transports/discord/gateway.ts';
import { channelOf } from '../../discord/channels.ts';
import { type FakeDiscord, fakeDiscord, token } from '../../discord/discord.ts';
import { note, outboxContract, type World } from '../../outbox/contract.ts';

let discord: FakeDiscord;
afterEach(() => discord.close());

async function open(): Promise<World> {
  discord = await fakeDiscord();
  const { channels } = discord.state;
  const at = (id: string) => channelOf(channels, id);
  return {
    outbox: openOutbox({ token, apiUrl: discord.api }, new Map()),
    count: (id) => at(id).messages.length,
    lastWords: (id) => JSON.stringify(at(id).messages.at(-1)?.components),
    forgetNonces: () => channels.nonces.clear(),
    hide: (id) => {
      at(id).mayView = false;
    },
    hideHistory: (id) => {
      at(id).mayReadHistory = false;
    },
    archive: (id) => {
      at(id).archived = true;
    },
    close: (person) => channels.closed.add(person),
    pins: (id) => at(id).pins,
  };
}

outboxContract('Discord', open);

const channel = '700000000000000042';
const bodies = () => discord.requests('POST', `/channels/${channel}/messages`).map(({ body }) => body);

test('mentions nobody, save for the one role that was chosen', async () => {
  const { outbox } = await open();
  await outbox.post(channel, { message: note('@everyone <@&1> <@2>', 'a'), mark: 'a' });
  await outbox.post(channel, { message: note('due', 'b'), mark: 'b', role: '500000000000000001' });
  const [plain, mentioning] = bodies();
  expect(plain).toMatchObject({ allowed_mentions: { parse: [] }, nonce: 'a', enforce_nonce: true });
  expect(JSON.stringify(plain)).not.toMatch(/"roles"|<@&1>|"content":"@everyone/);
  expect(mentioning).toMatchObject({ allowed_mentions: { parse: [], roles: ['500000000000000001'] } });
  expect(JSON.stringify(mentioning)).toContain('<@&500000000000000001>');
});

test('an edit of an old message that Discord will not have is refused at once, not waited for', async () => {
  const { outbox } = await open();
  const sent = await outbox.post(channel, { message: note('x', 'a'), mark: 'a' });
  channelOf(discord.state.channels, channel).tooManyEdits = true;
  const place = { channel, message: sent.kind === 'done' ? sent.value : '' };
  const started = Date.now();
  expect(await outbox.edit(place, note('y', 'a'))).toMatchObject({ kind: 'refused', why: 'edits' });
  expect(Date.now() - started).toBeLessThan(2_000);
  expect(discord.requests('PATCH', '/messages/')).toHaveLength(1);
});

test('what cannot be reached is neither done nor refused', async () => {
  const { outbox } = await open();
  const path = `/channels/${channel}/messages`;
  for (let turn = 0; turn < 4; turn++) discord.state.overrides.push({ path, status: 502, body: {} });
  expect(await outbox.post(channel, { message: note('x', 'a'), mark: 'a' })).toMatchObject({ kind: 'unreached' });
  discord.state.overrides.push({ path, status: 401, body: { code: 0, message: '401: Unauthorized' } });
  expect(await outbox.post(channel, { message: note('x', 'a'), mark: 'a' })).toMatchObject({ kind: 'unreached' });
});
