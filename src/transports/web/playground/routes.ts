import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { discordOutbox } from '../../discord/outbox.ts';
import type { Env } from '../env.ts';
import { asked, dayAsked, spoken } from './asked.ts';
import { pageCalls } from './calls.ts';
import { daysOf } from './days.ts';
import { showInside } from './inside.ts';
import { NotAllowed } from './interaction.ts';
import { contentTypeOf, type Event } from './posts.ts';
import { again, interact, type Place, speak } from './talk.ts';
import { withUploads } from './uploads.ts';
import type { Visit } from './visit.ts';
import { Visits } from './visits.ts';
import { idsOf, offeredBy, type World } from './world.ts';

/** The page's own server side, and what ends with it. */
export type Playground = { app: Hono<Env>; visits: Visits; stop(): Promise<unknown> };

const maxBody = 64 * 1024;
const maxUpload = 1024 * 1024;
/** How often the page looks whether the record was replaced. */
const watchMs = 300;

/** Everything that the page asks for, below `/visits`. */
export function playground(given: World): Playground {
  const { record } = given.desk.bot.knowledge;
  const visits = new Visits(record.title, given.isPublic);
  const ids = idsOf(offeredBy(given));
  // What it puts on the desk must be there before the desk is taken.
  const work = given.begin?.(discordOutbox({ call: pageCalls(() => visits.all), ids }));
  const world: World = { ...given, desk: withUploads(given.desk, visits) };
  const app = new Hono<Env>();
  const streams = new Set<() => void>();

  app.onError((error, c) => {
    if (error instanceof NotAllowed) return c.json({ why: error.message }, 400);
    world.log('error', 'page failed', { error: error.stack ?? error.message });
    return c.json({ why: 'something went wrong on this side; the log says what' }, 500);
  });
  app.use(bodyLimit({ maxSize: maxUpload, onError: (c) => c.json({ why: 'too large' }, 413) }));

  app.post('/', (c) => {
    world.visited?.();
    const names = world.desk.bot.knowledge.apps.slice(0, 2).map(({ name }) => name);
    const visit = visits.begin(names);
    return visit
      ? c.json({ id: visit.id })
      : c.json({ why: 'too many visitors at the moment; try again in a minute' }, 503);
  });

  const visitOf = (id: string | undefined): Visit => {
    const visit = visits.find(id ?? '');
    if (!visit) throw new NotAllowed('this visit is over; reload the page');
    return visit;
  };
  app.on(['POST', 'PUT'], '/:visit/*', async (c, next) => {
    if (world.isPublic && !visitOf(c.req.param('visit')).pace.allows())
      return c.json({ why: 'too fast; wait a few seconds' }, 429);
    return next();
  });
  const placeOf = (visit: Visit, url: string): Place => ({ world, visit, ids, address: new URL(url).origin });

  app.get('/:visit', (c) => {
    const visit = visits.find(c.req.param('visit'));
    if (!visit) return c.json({ why: 'this visit is over' }, 404);
    visit.language = c.req.query('language')?.slice(0, 16) ?? visit.language;
    return c.json(stateOf(visit, world, ids));
  });

  app.get('/:visit/events', (c) => {
    const visit = visitOf(c.req.param('visit'));
    return streamSSE(c, async (stream) => {
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const send = (event: Event) => void stream.writeSSE({ data: JSON.stringify(event) }).catch(end);
      const stop = visit.listen(send);
      const beat = setInterval(() => void stream.write(': still here\n\n').catch(end), 20_000);
      streams.add(end);
      stream.onAbort(end);
      await stream.write(': hello\n\n');
      await ended;
      clearInterval(beat);
      streams.delete(end);
      stop();
    });
  });

  app.post('/:visit/interactions', async (c) => {
    const visit = visitOf(c.req.param('visit'));
    const answer = await interact(await read(asked, c.req.raw), placeOf(visit, c.req.url));
    return c.json(answer ?? null);
  });

  app.post('/:visit/messages', async (c) => {
    const visit = visitOf(c.req.param('visit'));
    await speak(await read(spoken, c.req.raw), placeOf(visit, c.req.url));
    return c.json(null);
  });

  app.delete('/:visit/messages/:id', (c) => {
    visitOf(c.req.param('visit')).remove(c.req.param('id'));
    return c.json(null);
  });

  app.put('/:visit/day', async (c) => {
    const visit = visitOf(c.req.param('visit'));
    const { asOf } = await read(dayAsked, c.req.raw);
    const today = world.today();
    visit.asOf = asOf === null || asOf === today ? undefined : asOf;
    visit.tell({ kind: 'day', asOf: visit.asOf ?? today, today });
    await again(placeOf(visit, c.req.url));
    return c.json(null);
  });

  app.get('/:visit/messages/:id/inside', async (c) => {
    const inside = visitOf(c.req.param('visit')).find(c.req.param('id'))?.inside;
    if (!inside) throw new NotAllowed('nothing is known about this message');
    return c.json(showInside(inside, await world.whereIs()));
  });

  app.get('/:visit/files/:id/:index/:name', (c) => {
    const kept = visitOf(c.req.param('visit')).find(c.req.param('id'));
    return fileOf(kept?.files[Number(c.req.param('index'))]);
  });
  app.get('/:visit/uploads/:id/:name', (c) => fileOf(visitOf(c.req.param('visit')).uploaded(c.req.param('id'))));

  app.post('/:visit/uploads', async (c) => {
    const visit = visitOf(c.req.param('visit'));
    // Only moderators' commands take files, and in public there are none.
    if (world.isPublic) throw new NotAllowed('files are not taken here');
    const name = (c.req.query('name') ?? 'file').slice(0, 200);
    const id = visit.upload(name, new Uint8Array(await c.req.arrayBuffer()));
    if (id === undefined) throw new NotAllowed('the file is larger than 1 MiB');
    return c.json({ id });
  });

  let served = servedOf(world);
  const watch = setInterval(() => {
    const now = servedOf(world);
    if (now.key === served.key) return;
    const isNew = now.version !== served.version;
    served = now;
    for (const visit of visits.all) {
      visit.tell({ kind: 'record', version: now.version, problems: now.problems });
      if (isNew) void again({ world, visit, ids, address: '' });
    }
  }, watchMs);
  watch.unref();

  return {
    app,
    visits,
    async stop() {
      clearInterval(watch);
      for (const end of streams) end();
      await work?.stop();
    },
  };
}

function servedOf(world: World) {
  const { version } = world.desk.bot.knowledge;
  const problems = world.isPublic ? [] : world.problems();
  return { version, problems, key: [version, ...problems].join('\n') };
}

/** All that a page draws when it opens. */
function stateOf(visit: Visit, world: World, ids: ReadonlyMap<string, string>) {
  const { knowledge } = world.desk.bot;
  const { title, about, version, checkedOn, examples } = knowledge.record;
  const today = world.today();
  const { problems } = servedOf(world);
  const definitions = offeredBy(world).flatMap(({ name, definition }) =>
    definition ? [{ ...definition, id: ids.get(name) ?? name }] : [],
  );
  return {
    bot: visit.bot,
    people: visit.people,
    channels: visit.channels,
    roles: world.isPublic ? [] : [visit.role],
    commands: definitions,
    posts: visit.posts,
    day: { today, asOf: visit.asOf ?? today, ...daysOf(knowledge, today) },
    record: {
      title,
      about,
      version,
      checkedOn,
      examples,
      problems,
    },
    isPublic: world.isPublic,
  };
}

/** A body that has the form that the page sends. */
async function read<T>(schema: z.ZodType<T>, request: Request): Promise<T> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBody) throw new NotAllowed('too large');
  const parsed = schema.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) throw new NotAllowed(z.prettifyError(parsed.error));
  return parsed.data;
}

/** Files as they are; a browser must not run them as a page of this server. */
function fileOf(file: { name: string; data: Uint8Array } | undefined): Response {
  if (!file) return new Response('This file is gone.', { status: 404 });
  const type = contentTypeOf(file.name);
  const shown = type.startsWith('image/') ? 'inline' : 'attachment';
  return new Response(new Uint8Array(file.data), {
    headers: {
      'content-type': type,
      'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, max-age=3600',
    },
  });
}
