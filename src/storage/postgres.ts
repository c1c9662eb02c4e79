import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { onePostgresProcess } from './migrations.ts';
import type { Tables } from './tables.ts';

const channel = 'named_apps_changes';
const reconnectMs = 5_000;

/** Every whole number of ours fits a double; pg gives those of eight bytes as texts otherwise. */
const types = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format as 'text'),
} as typeof pg.types;

/** Connects when it is first asked something; several processes may share one database. */
export function openPostgres(url: string, complain: (words: string) => void): Database {
  const options = { connectionString: url, types, connectionTimeoutMillis: 10_000, application_name: 'named-apps' };
  const pool = new pg.Pool({ ...options, max: 6 });
  pool.on('error', (error) => complain(`a connection to PostgreSQL failed: ${error.message}`));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const closing = new AbortController();
  let listener: pg.Client | undefined;

  /** Holds a connection of its own for what other processes announce; what was missed meanwhile is told as `undefined`. */
  async function hear(heard: (guild: string | undefined) => void): Promise<void> {
    if (closing.signal.aborted) return;
    const client = new pg.Client(options);
    listener = client;
    const again = () => {
      if (listener !== client || closing.signal.aborted) return;
      listener = undefined;
      client.end().catch(() => {});
      setTimeout(() => void hear(heard), reconnectMs).unref();
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => heard(payload === '' ? undefined : payload));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      heard(undefined);
    } catch {
      again();
    }
  }

  return {
    kind: 'postgres',
    db,
    lock: onePostgresProcess,
    announce: async (guild) => {
      await sql`select pg_notify(${channel}, ${guild})`.execute(db);
    },
    listen: (heard) => void hear(heard),
    async close() {
      closing.abort();
      await listener?.end().catch(() => {});
      await db.destroy();
    },
  };
}
