import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from './env.ts';

/** How many ports after a taken one are tried. */
const portsTried = 20;

/** A server that listens, and where. */
export type Listening = { server: Server; port: number };

/** No free port was found, or the address is not ours; the message is one line for whoever runs the bot. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

/** Listens on a port, or on the next free one. Port 0 is any. */
export async function listen(app: Hono<Env>, host: string, port: number): Promise<Listening> {
  // Slow or silent clients must not hold connections for ever; bodies are small.
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, getRequestListener(app.fetch));
  const last = port === 0 ? 0 : Math.min(port + portsTried, 65_535);
  for (let candidate = port; candidate <= last; candidate++) {
    const taken = await tryPort(server, host, candidate);
    if (taken === undefined) {
      const address = server.address();
      return { server, port: typeof address === 'object' && address ? address.port : candidate };
    }
    if (taken !== 'EADDRINUSE' && taken !== 'EACCES')
      throw new PortError(
        `The address ${host}:${candidate} cannot be used (${taken}). Is HOST an address of this machine?`,
      );
  }
  throw new PortError(`No free port from ${port} to ${last} on ${host}. Set PORT to another one.`);
}

/** Undefined when it listens, else the code of what was in the way. */
function tryPort(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      resolve(error.code ?? error.message);
    };
    const listening = () => {
      server.off('error', failed);
      resolve(undefined);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, host);
  });
}

/** Ends a server: no new connections, those under way get a moment, then none is left. */
export function close(server: Server, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), ms);
    // A connection becomes idle when its answer has left, which may be after the server was told to close.
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(idle);
      resolve();
    });
  });
}
