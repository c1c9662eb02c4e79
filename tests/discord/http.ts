/** A bot to which this Discord sends interactions by HTTP, signed, and not over the gateway. */
import { generateKeyPairSync, sign } from 'node:crypto';
import type { APIInteraction } from 'discord-api-types/v10';
import { type FakeDiscord, inTime, opened, token } from './discord.ts';
import { type Program, run } from './program.ts';
import { answerInteraction, type Open } from './rest.ts';

type Json = Record<string, unknown>;

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
export const keyHex = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');

/** Posts a body as Discord signs it. */
export function signedPost(url: string, body: string): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  const headers = {
    'content-type': 'application/json',
    'x-signature-ed25519': signature,
    'x-signature-timestamp': timestamp,
  };
  return fetch(`${url}/interactions`, { method: 'POST', body, headers });
}

export type HttpBot = {
  program: Program;
  url: string;
  /** Sends an interaction and waits for its one response: in the answer, or at the callback. */
  interact(interaction: APIInteraction): Promise<Open & { response: Json }>;
};

export async function runHttpBot(
  discord: FakeDiscord,
  knowledge: string,
  more: Record<string, string> = {},
): Promise<HttpBot> {
  const program = run({
    DISCORD_TOKEN: token,
    DISCORD_API_URL: discord.api,
    DISCORD_PUBLIC_KEY: keyHex,
    KNOWLEDGE: knowledge,
    PORT: '0',
    ...more,
  });
  const address = () => /Interactions by HTTP: (\S+)\/interactions/.exec(`${program.complaints()}${program.output()}`);
  const failed = program.exited.then((code) => {
    throw new Error(`ended with ${code}: ${program.output()}${program.complaints()}`);
  });
  failed.catch(() => {});
  await Promise.race([discord.until(() => address() !== null, 30_000), failed]);
  const url = address()?.[1] ?? '';
  return { program, url, interact: (interaction) => interact(discord, url, interaction) };
}

async function interact({ state }: FakeDiscord, url: string, interaction: APIInteraction) {
  const open = opened(state, interaction);
  const answer = await signedPost(url, JSON.stringify(interaction));
  if (answer.status === 200) {
    const response = (await answer.json()) as Json;
    const taken = answerInteraction(state, interaction.token, { body: response, files: [] });
    if (taken.status >= 400) throw new Error(`Discord would refuse: ${JSON.stringify(taken.body)}`);
  } else if (answer.status !== 202) throw new Error(`answered ${answer.status}`);
  await inTime(open);
  return open as Open & { response: Json };
}
