import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** An application's public key, of 64 hexadecimal digits as Discord shows it. */
export function publicKey(hex: string): KeyObject {
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** Whether Discord signed these very bytes: the signature is over the timestamp and the body as it came. */
export function isSigned(
  key: KeyObject,
  { signature, timestamp }: { signature: string | undefined; timestamp: string | undefined },
  body: Uint8Array,
): boolean {
  if (signature === undefined || timestamp === undefined || !/^[0-9a-f]{128}$/i.test(signature)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
