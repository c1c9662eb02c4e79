import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import { rememberRegistered, serverToClear } from '../../src/start/registered-in.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'named-apps-registered-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const config = (guildId?: string) => ({ storage: { dir }, discord: { guildId } }) as Config;

test('a server that had the commands to itself is cleared once they go everywhere', () => {
  rememberRegistered(config('123'));
  expect(serverToClear(config('123'))).toBeUndefined();
  expect(serverToClear(config('456'))).toBe('123');
  expect(serverToClear(config())).toBe('123');
  rememberRegistered(config());
  expect(serverToClear(config())).toBeUndefined();
});

test('a file that holds no id clears nothing', () => {
  writeFileSync(join(dir, 'registered-in'), '../../applications');
  expect(serverToClear(config())).toBeUndefined();
});
