import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import { storageContract } from './contract.ts';
import { hasPostgres, type Postgres, startPostgres } from './postgres.ts';

storageContract(
  'SQLite',
  async () => {
    const one = await openStorage({ dir: ':memory:' });
    return { one, two: one };
  },
  ({ one }) => one.close(),
);

describe.runIf(hasPostgres)('on a real PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  storageContract(
    'PostgreSQL',
    async () => {
      const url = await postgres.database();
      // Two processes that start at the same time make the tables once.
      const [one, two] = await Promise.all([openStorage({ dir: '', url }), openStorage({ dir: '', url })]);
      return { one, two };
    },
    async ({ one, two }) => {
      await one.close();
      await two.close();
    },
  );
});

test.skipIf(hasPostgres)('PostgreSQL is not installed here (Debian: postgresql postgresql-common)', (context) => {
  context.skip('the contract was tested on SQLite alone');
  expect(hasPostgres).toBe(true);
});
