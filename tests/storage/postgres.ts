import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import pg from 'pg';

/** A real PostgreSQL for as long as a test runs; undefined where Debian's `postgresql-common` is not installed. */
export type Postgres = { database(): Promise<string>; stop(): Promise<void> };

export const hasPostgres = spawnSync('pg_virtualenv', ['--help']).error === undefined;

/** Keeps the cluster alive until its standard input is closed, after telling how to reach it. */
const waiter =
  'console.log(JSON.stringify([process.env.PGUSER, process.env.PGPASSWORD, process.env.PGHOST, process.env.PGPORT])); process.stdin.resume().on("end", () => process.exit());';

export async function startPostgres(): Promise<Postgres> {
  const child = spawn('pg_virtualenv', ['-t', process.execPath, '-e', waiter], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  let base: string | undefined;
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('[')) continue;
    const [user, password, host, port] = (JSON.parse(line) as string[]).map(encodeURIComponent);
    base = `postgres://${user}:${password}@${host}:${port}`;
    break;
  }
  if (base === undefined) throw new Error(`no PostgreSQL: ${complaints}`);
  child.stdout.resume();
  const admin = new pg.Client({ connectionString: `${base}/postgres` });
  await admin.connect();
  let count = 0;
  return {
    async database() {
      const name = `test_${++count}`;
      await admin.query(`create database ${name}`);
      return `${base}/${name}`;
    },
    async stop() {
      await admin.end();
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
