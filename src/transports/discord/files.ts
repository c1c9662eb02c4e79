/** Fetches a file that was given to a command, and nothing else: where it lies was said by whoever sent it. */
import type { Fetched, GivenFile } from '../../../commands/command.ts';
import { ours } from '../../limits.ts';

/** Where Discord keeps what people upload. */
const hosts: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const patienceMs = 8_000;

/** `apiUrl`: a Discord elsewhere (DISCORD_API_URL), which keeps its files at its own address. */
export function fetchGiven(apiUrl: string | undefined): (file: GivenFile) => Promise<Fetched> {
  const own = apiUrl === undefined ? undefined : new URL(apiUrl).origin;
  const isAllowed = (url: string): boolean => {
    if (!URL.canParse(url)) return false;
    const { protocol, hostname, port, origin, username } = new URL(url);
    return origin === own || (protocol === 'https:' && port === '' && username === '' && hosts.has(hostname));
  };
  return async ({ url }) => {
    if (!isAllowed(url)) return { kind: 'refused', why: 'host' };
    try {
      const signal = AbortSignal.timeout(patienceMs);
      const response = await fetch(url, { redirect: 'error', signal, headers: { accept: '*/*' } });
      if (!response.ok || !response.body) return { kind: 'refused', why: 'unreachable' };
      const bytes = await firstBytes(response.body, ours.ownFileBytes);
      if (!bytes) return { kind: 'refused', why: 'size' };
      return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch (error) {
      const isText =
        error instanceof TypeError && (error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
      return { kind: 'refused', why: isText ? 'text' : 'unreachable' };
    }
  };
}

/** All bytes, or nothing once there are more than `most`: what a sender says about a file's size is not trusted. */
async function firstBytes(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    // Leaving the loop cancels the download.
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
