import { expect, test } from 'vitest';
import { inviteLink } from '../../../src/transports/discord/invite.ts';

const asked = (link: string) => new URL(link).searchParams;

test('asks for no more than what is used', () => {
  expect(asked(inviteLink('1', false)).get('scope')).toBe('applications.commands');
  expect(asked(inviteLink('1', true)).get('permissions')).toBe('0');
  const posting = BigInt(asked(inviteLink('1', false, true)).get('permissions') ?? '');
  expect(posting).toBe((1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | (1n << 38n));
});
