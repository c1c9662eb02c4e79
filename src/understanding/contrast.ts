/** Names that are only set against another: "QQ Wallet, not Tencent QQ". */
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/** The apps right after a "not" that follows another app: the first is asked about, and not they. */
export function setAgainst(reading: Reading): ReadonlySet<Mention> {
  const apps = reading.mention('app');
  return new Set(
    apps.filter(({ from }) => reading.classes[from - 1]?.has('not') && apps.some((other) => other.to === from - 1)),
  );
}
