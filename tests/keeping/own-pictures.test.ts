import { expect, test } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import { at, factsWith, importFacts, left, member, right, world } from './server.ts';

type Files = { files?: readonly { description: string }[] };

test('a picture says what a server added, in that server alone', async () => {
  const storage = await openStorage({ dir: ':memory:' });
  try {
    const setup = world(storage);
    await importFacts(setup, left, factsWith('Zeta'), 'own.yaml');
    const altIn = async (guild: string, question: string) => {
      const { sent } = await at(setup, guild, member).slash('ask', { question });
      return (sent[0] as Files | undefined)?.files?.[0]?.description ?? '';
    };
    const own = await altIn(left, 'draw who owns Pingo');
    expect(own).toMatch(/Zeta Works owns Pingo \([^)]*added by this server/);
    expect(own.match(/added by this server/g)).toHaveLength(1);
    const other = await altIn(right, 'draw who owns Pingo');
    expect(other).toContain('Great Holding');
    expect(other).not.toMatch(/Zeta|added by/);
    const life = [await altIn(left, 'timeline of Pingo'), await altIn(right, 'timeline of Pingo')];
    expect(life[1]).not.toMatch(/Zeta|added by/);
    expect(life[0]).toMatch(/Zeta Rule[^.]*added by this server/);
  } finally {
    await storage.close();
  }
});
