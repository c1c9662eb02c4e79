/** The way to the server: one visit, its requests and its events. */
import { toast } from './dom.js';

let visit;

/** Begins a visit, or goes on with this tab's; `take` gets events, `again` is called after a lost connection. */
export async function connect(take, again) {
  visit = sessionStorage.getItem('visit');
  const language = encodeURIComponent(navigator.language);
  let response = visit && (await fetch(`/visits/${visit}?language=${language}`));
  if (!response?.ok) {
    sessionStorage.removeItem('place');
    visit = (await (await fetch('/visits', { method: 'POST' })).json()).id;
    sessionStorage.setItem('visit', visit);
    response = await fetch(`/visits/${visit}?language=${language}`);
  }
  const found = await response.json();
  follow(take, again);
  return found;
}

function follow(take, again) {
  const events = new EventSource(`/visits/${visit}/events`);
  let lost = false;
  events.onmessage = ({ data }) => take(JSON.parse(data));
  events.onopen = () => {
    if (lost) again().catch(() => location.reload());
    lost = false;
  };
  events.onerror = () => {
    if (!lost) toast('The connection to the program is lost; trying again.');
    lost = true;
  };
}

/** One request below the visit. Throws what the server says against it. */
export async function request(method, path, body) {
  const json = body !== undefined;
  const response = await fetch(`/visits/${visit}${path}`, {
    method,
    ...(json && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) throw new Error(answer?.why ?? `the program answered ${response.status}`);
  return answer;
}

/** Hands over a file; gives its id. */
export async function upload(file) {
  const response = await fetch(`/visits/${visit}/uploads?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.why);
  return answer.id;
}
