import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { configure, variableNames } from '../src/config.ts';

// A made-up value in the form of a token, put together so that no scanner takes it for a real one.
const token = ['AAAAAAAAAAAAAAAAAAAAAAAA', 'BBBBBB', 'CCCCCCCCCCCCCCCCCCCCCCCCCCC'].join('.');

test('nothing set means the terminal, the shipped data and short logs', () => {
  expect(configure({})).toEqual({
    kind: 'config',
    config: {
      discord: {
        token: undefined,
        applicationId: undefined,
        guildId: undefined,
        apiUrl: undefined,
        publicKey: undefined,
        answerMentions: false,
      },
      web: { host: '127.0.0.1', port: 8080, playground: undefined },
      knowledge: ['data'],
      repository: undefined,
      storage: { dir: 'var', url: undefined },
      logLevel: 'info',
    },
  });
});

test('an empty or blank value is an unset one', () => {
  expect(configure(Object.fromEntries(variableNames.map((name) => [name, ''])))).toEqual(configure({}));
  expect(configure({ DISCORD_TOKEN: '  ', KNOWLEDGE: ' , ' })).toEqual(configure({}));
});

test('everything set is read', () => {
  const configured = configure({
    DISCORD_TOKEN: ` ${token}\n`,
    DISCORD_APPLICATION_ID: '123456789012345678',
    DISCORD_GUILD_ID: '223456789012345678',
    DISCORD_API_URL: 'http://127.0.0.1:8080/api',
    DISCORD_PUBLIC_KEY: 'ab'.repeat(32),
    PORT: '3000',
    HOST: '0.0.0.0',
    PLAYGROUND: 'public',
    ANSWER_MENTIONS: 'yes',
    KNOWLEDGE: 'data, more/own.yaml',
    REPOSITORY_URL: 'https://git.example/named-apps',
    STORAGE_DIR: '/srv/kept',
    DATABASE_URL: 'postgres://bot:secret@db/kept',
    LOG_LEVEL: 'debug',
    PATH: '/bin',
  });
  expect(configured).toEqual({
    kind: 'config',
    config: {
      discord: {
        token,
        applicationId: '123456789012345678',
        guildId: '223456789012345678',
        apiUrl: 'http://127.0.0.1:8080/api',
        publicKey: 'ab'.repeat(32),
        answerMentions: true,
      },
      web: { host: '0.0.0.0', port: 3000, playground: 'public' },
      knowledge: ['data', 'more/own.yaml'],
      repository: 'https://git.example/named-apps',
      storage: { dir: '/srv/kept', url: 'postgres://bot:secret@db/kept' },
      logLevel: 'debug',
    },
  });
});

describe('a wrong value is one line that says what was expected', () => {
  test.each([
    ['DISCORD_APPLICATION_ID', 'my-bot', /an id of 17 to 20 digits.*found "my-bot"/],
    ['DISCORD_GUILD_ID', '12', /an id of 17 to 20 digits/],
    ['DISCORD_API_URL', 'discord.com', /an address that begins with https:\/\//],
    ['DISCORD_API_URL', 'file:///etc/passwd', /an address that begins with https:\/\//],
    ['ANSWER_MENTIONS', 'perhaps', /true or false; found "perhaps"/],
    ['REPOSITORY_URL', 'javascript:alert(1)', /an address/],
    ['LOG_LEVEL', 'loud', /debug, info, warn or error; found "loud"/],
  ])('%s=%s', (name, value, line) => {
    const configured = configure({ [name]: value });
    expect(configured.kind === 'problems' && configured.problems).toEqual([expect.stringMatching(line)]);
    expect(configured.kind === 'problems' && configured.problems[0]).toMatch(new RegExp(`^${name}: expected [^\\n]+$`));
  });

  test('all of them at once', () => {
    const configured = configure({ LOG_LEVEL: 'loud', ANSWER_MENTIONS: '2', DISCORD_GUILD_ID: 'x' });
    expect(configured.kind === 'problems' && configured.problems.map((line) => line.split(':')[0])).toEqual([
      'DISCORD_GUILD_ID',
      'ANSWER_MENTIONS',
      'LOG_LEVEL',
    ]);
  });

  test('a wrong token is never shown', () => {
    const configured = configure({ DISCORD_TOKEN: 'hunter2 is my password' });
    expect(configured.kind === 'problems' && configured.problems).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN: expected a bot token/),
    ]);
    expect(JSON.stringify(configured)).not.toContain('hunter2');
  });
});

test('.env.example and the README name every variable, and no other', () => {
  const example = readFileSync('.env.example', 'utf8');
  expect([...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name).sort()).toEqual([...variableNames].sort());
  const readme = readFileSync('README.md', 'utf8');
  expect([...readme.matchAll(/^\| `([A-Z_]+)` *\|/gm)].map(([, name]) => name).sort()).toEqual(
    [...variableNames].sort(),
  );
});

test('.env.example as it is gives the same as nothing', () => {
  const lines = readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line));
  expect(configure(Object.fromEntries(lines.map((line) => line.split('=') as [string, string])))).toEqual(
    configure({}),
  );
});
