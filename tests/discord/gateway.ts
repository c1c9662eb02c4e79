/** The gateway half of a Discord on loopback, version 10: hello, identify, heartbeats, resume, and the ways to lose it. */
import type { IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { applicationId, user } from './interactions.ts';

type Payload = { op: number; d?: unknown; s?: number | null; t?: string | null };
type Session = { id: string; events: Payload[]; socket: WebSocket | undefined };

const privileged = (1 << 1) | (1 << 8) | (1 << 15);

export type Gateway = {
  /** Intents of each identify, in order. */
  identified: number[];
  /** How many sessions were resumed, and with how many events replayed. */
  resumed: number[];
  /** Codes with which the bot closed its connections. */
  closes: number[];
  heartbeats: () => number;
  dispatch(type: string, data: unknown): void;
  /** Drops the connection as Discord does. Events until the resume are replayed. */
  drop(code: number): void;
  /** Asks the bot to reconnect (op 7), or ends its session (op 9). */
  send(op: 7 | 9, data?: unknown): void;
  /** Sends any text as it is. */
  raw(text: string): void;
  /** Waits for the next connection to be ready again. */
  ready(): Promise<void>;
  upgrade(request: IncomingMessage, socket: import('node:stream').Duplex, head: Buffer): void;
  close(): void;
};

export function openGateway(token: () => string, url: () => string, heartbeatMs: number): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const identified: number[] = [];
  const resumed: number[] = [];
  const closes: number[] = [];
  let heartbeats = 0;
  let session: Session | undefined;
  let waiting = Promise.withResolvers<void>();
  const write = (socket: WebSocket | undefined, payload: Payload) =>
    socket?.send(JSON.stringify({ s: null, t: null, ...payload }));

  const dispatch = (type: string, data: unknown): void => {
    if (!session) throw new Error('nobody is connected');
    const payload: Payload = { op: 0, t: type, s: session.events.length + 1, d: data };
    session.events.push(payload);
    write(session.socket, payload);
  };

  const identify = (socket: WebSocket, d: { token?: string; intents?: number; properties?: unknown }) => {
    if (d.token !== token()) return socket.close(4004, 'Authentication failed.');
    if (typeof d.intents !== 'number' || !d.properties) return socket.close(4013, 'Invalid intent(s).');
    if ((d.intents & privileged) !== 0) return socket.close(4014, 'Disallowed intent(s).');
    identified.push(d.intents);
    session = { id: `session-${identified.length}`, events: [], socket };
    dispatch('READY', {
      v: 10,
      user: { ...user(applicationId), username: 'Test', bot: true },
      guilds: [],
      session_id: session.id,
      resume_gateway_url: `${url().replace('http', 'ws')}/resume`,
      shard: [0, 1],
      application: { id: applicationId, flags: 0 },
    });
    waiting.resolve();
  };

  const resume = (socket: WebSocket, d: { token?: string; session_id?: string; seq?: number }) => {
    if (d.token !== token()) return socket.close(4004, 'Authentication failed.');
    if (!session || d.session_id !== session.id) return write(socket, { op: 9, d: false });
    if (typeof d.seq !== 'number' || d.seq > session.events.length) return socket.close(4007, 'Invalid seq.');
    const missed = session.events.slice(d.seq);
    session.socket = socket;
    for (const event of missed) write(socket, event);
    resumed.push(missed.length);
    dispatch('RESUMED', {});
    waiting.resolve();
  };

  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const query = new URL(request.url ?? '/', 'http://discord').searchParams;
    if (query.get('v') !== '10' || query.get('encoding') !== 'json') return socket.close(4012, 'Invalid API version.');
    write(socket, { op: 10, d: { heartbeat_interval: heartbeatMs } });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as Payload;
      if (op === 1) {
        heartbeats += 1;
        write(socket, { op: 11 });
      } else if (op === 2) identify(socket, d as Parameters<typeof identify>[1]);
      else if (op === 6) resume(socket, d as Parameters<typeof resume>[1]);
      else socket.close(4001, 'Unknown opcode.');
    });
    socket.on('close', (code) => closes.push(code));
  });

  const again = () => {
    waiting = Promise.withResolvers();
  };
  return {
    identified,
    resumed,
    closes,
    heartbeats: () => heartbeats,
    dispatch,
    drop: (code) => {
      again();
      const socket = session?.socket;
      if (session) session.socket = undefined;
      socket?.close(code);
    },
    send: (op, data) => {
      again();
      const socket = session?.socket;
      if (session) session.socket = undefined;
      if (op === 9 && data === false) session = undefined;
      write(socket, { op, d: data ?? null });
    },
    raw: (text) => session?.socket?.send(text),
    ready: () => waiting.promise,
    upgrade: (request, socket, head) => {
      server.handleUpgrade(request, socket, head, (connected) => server.emit('connection', connected, request));
    },
    close: () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
