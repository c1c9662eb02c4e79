import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTexts } from '../../src/knowledge/load.ts';
import { annotateProblem } from '../../src/knowledge/problem.ts';
import { schemas } from '../../src/start/schema.ts';
import { small } from './small.ts';

describe('the published schemas', () => {
  test.each(Object.entries(schemas))('%s is what the code says; "npm run schema" writes it anew', (file, make) => {
    expect(readFileSync(file, 'utf8')).toBe(make());
  });

  test('name every section and refuse what is none', () => {
    const schema = JSON.parse(readFileSync('data/knowledge.schema.json', 'utf8'));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining([...Object.keys(small()), 'outsiders']));
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties.sources.items.required).toContain('publisher');
  });

  test('say what a field means, where the code says it', () => {
    const schema = JSON.parse(readFileSync('data/knowledge.schema.json', 'utf8'));
    const { measures, apps } = schema.properties;
    expect(measures.items.properties.outcome.description).toMatch(/^What came of it, in a sentence/);
    expect(measures.items.properties.history.items.properties.unchecked.description).toContain('Nobody looked');
    expect(apps.items.properties.mergedInto.description).toBe('Another app of the record that it was merged into.');
  });

  test('are named in the first line of every knowledge file, for editors', () => {
    const files = readdirSync('data').filter((name) => /\.ya?ml$/.test(name) && name !== 'links-known.yaml');
    expect(files.length).toBeGreaterThan(10);
    for (const file of files)
      expect(readFileSync(`data/${file}`, 'utf8').split('\n')[0], file).toBe(
        '# yaml-language-server: $schema=knowledge.schema.json',
      );
  });

  test('know the forms of dates that the record takes', () => {
    const schema = JSON.parse(readFileSync('data/knowledge.schema.json', 'utf8'));
    const { pattern } = schema.properties.sources.items.properties.date;
    const is = (text: string) => new RegExp(pattern).test(text);
    for (const good of ['2021-01-05', '2021-01', '2021', '2021-01-05/2021-01-09', 'about 2021-01', 'unknown'])
      expect(is(good), good).toBe(true);
    for (const bad of ['5 January 2021', '2021-1-5', 'soon', '']) expect(is(bad), bad).toBe(false);
  });
});

describe('problems as annotations', () => {
  test('say file, line and column in the form that CI reads', async () => {
    const text = JSON.stringify({ ...small(), apps: [{ ...small().apps[1], id: 'Bad Id' }] }, undefined, 1);
    const loaded = await loadTexts([{ file: 'data/odd,name:1.yaml', text }]);
    if (loaded.kind !== 'problems') throw new Error('no problem found');
    const [first] = loaded.problems;
    const line = text.split('\n').findIndex((row) => row.includes('Bad Id')) + 1;
    expect(annotateProblem(first)).toMatch(
      new RegExp(`^::error file=data/odd%2Cname%3A1\\.yaml,line=${line},col=\\d+::data/odd`),
    );
  });

  test('stay on one line whatever they hold', () => {
    const problem = { file: 'a.yaml', at: ['apps'], found: '50%\nof it', expected: 'all', mend: 'add\r\nit' };
    expect(annotateProblem(problem)).toBe(
      '::error file=a.yaml::a.yaml  apps: found 50%25%0Aof it, expected all; add%0D%0Ait',
    );
  });
});
