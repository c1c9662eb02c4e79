/** Which servers the bot is in, as Discord lists them: no event tells that without an intent. */

/** Asks the REST interface; gives what Discord answered, or throws. */
export type Ask = (route: `/${string}`, query: URLSearchParams) => Promise<unknown>;

const pageSize = 200;
/** More pages than any bot has: a list without end is no list. */
const mostPages = 5_000;

/** All of them, or an error: a list that is not whole must delete nothing. */
export async function presentServers(ask: Ask): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  let after = '0';
  for (let page = 0; page < mostPages; page++) {
    const answer = await ask('/users/@me/guilds', new URLSearchParams({ limit: String(pageSize), after }));
    if (!Array.isArray(answer)) throw new TypeError('Discord gave no list of servers');
    const ids = answer.map((server: unknown) => (server as { id?: unknown } | null)?.id);
    for (const id of ids) {
      if (typeof id !== 'string' || !/^\d{1,20}$/.test(id))
        throw new TypeError('Discord listed a server without an id');
      present.add(id);
    }
    if (ids.length < pageSize) return present;
    const last = ids.reduce((most, id) => (BigInt(id as string) > BigInt(most as string) ? id : most), after) as string;
    if (last === after) throw new TypeError('Discord gave the same page of servers twice');
    after = last;
  }
  throw new RangeError('Discord lists servers without end');
}
