import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A short random id that nobody can guess: about 62 bits, and small enough for a `custom_id` and a `nonce`. */
export function newId(): string {
  return [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('');
}
