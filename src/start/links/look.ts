/** Whether links still open: asked politely, within bounds of number, time and size. */

/** A source's link. */
export type Link = { source: string; url: string };

/**
 * `dead`: the server says that there is nothing, or there is no such server. `unsure`: it turned a program away, was too
 * slow or had trouble of its own; a person has to look.
 */
export type LinkState = { kind: 'opens' } | { kind: 'dead' | 'unsure'; why: string };
export type LinkFound = Link & { state: LinkState };

/** How politely. */
export type Manners = {
  /** Hosts that are asked side by side; one host is never asked twice at the same time. */
  hosts: number;
  /** Between two questions to one host. */
  pauseMs: number;
  /** For one answer. */
  patienceMs: number;
};

const usual: Manners = { hosts: 6, pauseMs: 1_000, patienceMs: 15_000 };

/** Looks at every link once and tells in the links' order what was found. */
export async function lookAt(links: readonly Link[], manners: Partial<Manners> = {}): Promise<LinkFound[]> {
  const { hosts, pauseMs, patienceMs } = { ...usual, ...manners };
  const queues = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  const states = new Map<string, Promise<LinkState>>();
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const [index, { url }] of queue.entries()) {
        // Two sources may share a page: it is asked once.
        if (states.has(url)) continue;
        if (index > 0) await pause(pauseMs);
        const state = stateOf(url, patienceMs);
        states.set(url, state);
        await state;
      }
  };
  await Promise.all(Array.from({ length: hosts }, worker));
  return Promise.all(links.map(async (link) => ({ ...link, state: await (states.get(link.url) ?? unasked) })));
}

const unasked: Promise<LinkState> = Promise.resolve({ kind: 'unsure', why: 'was not asked' });
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks for the head alone, and for the page where a server knows no such question or answers it wrongly. */
async function stateOf(url: string, patienceMs: number): Promise<LinkState> {
  const head = await ask(url, 'HEAD', patienceMs);
  if (head.kind === 'opens') return head;
  return ask(url, 'GET', patienceMs);
}

const who = 'Mozilla/5.0 (compatible; named-apps link check)';

async function ask(url: string, method: 'HEAD' | 'GET', patienceMs: number): Promise<LinkState> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'follow',
      headers: { 'user-agent': who, accept: '*/*' },
      signal: AbortSignal.timeout(patienceMs),
    });
    // The page itself is of no interest.
    await response.body?.cancel();
    if (response.ok) return { kind: 'opens' };
    const why = `answered ${response.status}`;
    return { kind: gone.has(response.status) ? 'dead' : 'unsure', why };
  } catch (error) {
    return troubleOf(error);
  }
}

/** What a server answers where there is nothing any more. */
const gone: ReadonlySet<number> = new Set([404, 410]);

/** A host that does not exist is dead; one that is slow, busy or badly certified may live. */
function troubleOf(error: unknown): LinkState {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'unsure', why: 'did not answer in time' };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const why = code || (cause instanceof Error ? cause.message : String(cause));
  return { kind: code === 'ENOTFOUND' ? 'dead' : 'unsure', why };
}
