/** The way to the server: one visit, its requests and its events. */

let visit;

/** How long is waited before the server is tried again, longer each time. */
const pauses = [500, 1000, 2000, 4000];

const awayWords = 'The program behind this page does not answer.';

/**
 * Begins a visit, or goes on with this tab's. `take` gets events; `lost` is called when the server is away, and `back` when
 * it is there again, with all that a page draws: nothing of what was said in between is missed.
 */
export async function connect({ take, lost, back }) {
  const found = await enter();
  follow({ take, lost, back });
  return found;
}

/** `isNew`: another visit was there before, and is over. */
async function enter() {
  const before = sessionStorage.getItem('visit');
  visit = before;
  let response = visit && (await reach(address()));
  if (!response?.ok) {
    sessionStorage.removeItem('place');
    const begun = await reach('/visits', { method: 'POST' });
    if (!begun.ok) throw new Error((await begun.json().catch(() => undefined))?.why ?? awayWords);
    visit = (await begun.json()).id;
    sessionStorage.setItem('visit', visit);
    response = await reach(address());
  }
  return { ...(await response.json()), isNew: before !== null && before !== visit };
}

const address = () => `/visits/${visit}?language=${encodeURIComponent(navigator.language)}`;

/** A browser tries again by itself where the way is cut, and not where the server was started anew: this does in both. */
function follow(on) {
  const events = new EventSource(`/visits/${visit}/events`);
  events.onmessage = ({ data }) => on.take(JSON.parse(data));
  events.onerror = () => {
    events.close();
    on.lost();
    void again(on, 0);
  };
}

async function again(on, tries) {
  await new Promise((done) => setTimeout(done, pauses[Math.min(tries, pauses.length - 1)]));
  try {
    on.back(await enter());
    follow(on);
  } catch {
    void again(on, tries + 1);
  }
}

/** Throws one sentence where nobody answers. */
async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch {
    throw new Error(awayWords);
  }
}

/** One request below the visit. Throws what the server says against it. */
export async function request(method, path, body) {
  const json = body !== undefined;
  const response = await reach(`/visits/${visit}${path}`, {
    method,
    ...(json && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) throw new Error(answer?.why ?? `The program answered ${response.status}.`);
  return answer;
}

/** Hands over a file; gives its id. */
export async function upload(file) {
  const response = await reach(`/visits/${visit}/uploads?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.why);
  return answer.id;
}
