import type { APIInteractionResponse } from 'discord-api-types/v10';
import { again } from '../discord/again.ts';
import type { MessageBody, SentFile } from '../discord/encode.ts';
import type { Back } from '../discord/exchange.ts';

/** What the HTTP request that brought an interaction is answered with. */
export type FirstReply = { status: 200; response: APIInteractionResponse } | { status: 202 } | { status: 400 };

/** The way back for an interaction that came by HTTP. */
export type HttpBack = {
  back: Back;
  /** What to answer the request with; comes once. */
  first: Promise<FirstReply>;
  /** To be called when nothing was said: what came was no interaction. */
  nothing(): void;
  /** To be called when the answer to the request has left: only then does Discord know the interaction as answered. */
  left(): void;
};

type Addressed = { id: string; token: string; application_id: string };

/**
 * The first reply is the answer to the request itself; with files it goes to the callback, where alone Discord takes
 * them. None of the addresses needs the bot's token.
 */
export function httpBack(raw: unknown, api: string): HttpBack {
  const { id, token, application_id } = (raw ?? {}) as Addressed;
  const first = Promise.withResolvers<FirstReply>();
  const left = Promise.withResolvers<void>();
  const base = `${api.replace(/\/+$/, '')}/v10`;
  const own = encodeURIComponent(token);
  const webhook = `${base}/webhooks/${encodeURIComponent(application_id)}/${own}`;
  const original = `${webhook}/messages/@original`;
  const after = async (method: string, url: string, body?: MessageBody, files: readonly SentFile[] = []) => {
    await left.promise;
    await send(method, url, body, files);
  };
  return {
    first: first.promise,
    nothing: () => first.resolve({ status: 400 }),
    left: left.resolve,
    back: {
      async respond(response, files) {
        if (files.length === 0) first.resolve({ status: 200, response });
        else {
          const callback = `${base}/interactions/${id}/${own}/callback`;
          await send('POST', callback, response, files, patience.firstMs).catch((error: unknown) => {
            // It had arrived before, and the word of it had not.
            if (!(error instanceof DiscordRefusal && error.code === alreadyAnswered)) throw error;
          });
          first.resolve({ status: 202 });
        }
      },
      edit: (body, files) => after('PATCH', original, body, files),
      followUp: (body, files) => after('POST', webhook, body, files),
      remove: () => after('DELETE', original),
    },
  };
}

/** How often a request is tried, how long it may take, and how long it may be put off: for the first reply not long. */
const patience = { tries: 4, ms: 10_000, pauseMs: 250, firstMs: 1_000, laterMs: 60_000 } as const;
const alreadyAnswered = 40_060;

/** One request to Discord. Throws what Discord answered when it refuses. */
async function send(
  method: string,
  url: string,
  body: unknown,
  files: readonly SentFile[],
  putOffMs: number = patience.laterMs,
): Promise<void> {
  for (let left = patience.tries - 1; ; left--) {
    const response = await again(() =>
      fetch(url, { method, ...contentOf(body, files), signal: AbortSignal.timeout(patience.ms) }),
    );
    const text = await response.text();
    if (response.ok) return;
    if (left === 0 || !isPassing(response.status)) throw new DiscordRefusal(response.status, text);
    const wait = Number(response.headers.get('retry-after')) * 1_000;
    if (wait > putOffMs) throw new DiscordRefusal(response.status, text);
    await new Promise((resolve) => setTimeout(resolve, Number.isFinite(wait) && wait > 0 ? wait : patience.pauseMs));
  }
}

/** 404 too: the answer to the request may have left us and not yet have come to Discord. */
const isPassing = (status: number): boolean => status === 404 || status === 429 || status >= 500;

function contentOf(
  body: unknown,
  files: readonly SentFile[],
): { body?: string | FormData; headers: Record<string, string> } {
  const headers = { 'user-agent': 'DiscordBot (https://discord.com/developers, 10)' };
  if (body === undefined) return { headers };
  if (files.length === 0)
    return { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
  const form = new FormData();
  form.set('payload_json', JSON.stringify(body));
  files.forEach(({ name, data }, index) => {
    form.set(`files[${index}]`, new Blob([new Uint8Array(data)]), name);
  });
  return { body: form, headers };
}

/** Discord's answer to what it did not take; `code` as its documentation lists them. */
class DiscordRefusal extends Error {
  readonly status: number;
  readonly code: number | undefined;

  constructor(status: number, text: string) {
    super(`Discord answered ${status}: ${text.slice(0, 300)}`);
    this.status = status;
    const code = /"code":\s*(\d+)/.exec(text)?.[1];
    this.code = code === undefined ? undefined : Number(code);
  }
}
