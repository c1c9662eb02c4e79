/** What a line says that broke while a request was on it; nobody knows then whether it arrived. */
const broken: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

const patience = { tries: 3, pauseMs: 200 } as const;

/**
 * Makes a request again when its line broke, as an idle one does when it is used at the wrong moment. Whatever we send may
 * arrive twice: Discord takes one response to an interaction, and posts carry a nonce.
 */
export async function again<T>(request: () => Promise<T>): Promise<T> {
  for (let left = patience.tries - 1; ; left--) {
    try {
      return await request();
    } catch (error) {
      if (left === 0 || !isBroken(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, patience.pauseMs));
    }
  }
}

export function isBroken(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  return broken.has(code) || broken.has(cause?.code);
}
