/** The code for "edited too often, and older than an hour" (topics/opcodes-and-status-codes). */
const tooManyEdits = 30_046;

type Answered = { status: number; headers: Iterable<[string, string]>; text(): Promise<string> };

/**
 * Discord answers too many edits of an old message with the status of a rate limit, and a client that waits and tries
 * again would do so for as long as the limit lasts. Told apart by its code, it is a refusal.
 */
export async function asRefusal<T extends Answered>(response: T): Promise<T | Response> {
  if (response.status !== 429) return response;
  const text = await response.text();
  const headers = Object.fromEntries(response.headers);
  return new Response(text, { status: codeIn(text) === tooManyEdits ? 400 : 429, headers });
}

function codeIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { code?: unknown }).code;
  } catch {
    return undefined;
  }
}
