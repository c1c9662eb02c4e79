/** Discord counts from the first second of 2015. */
const epoch = 1_420_070_400_000n;
let count = 0n;

/** An id as Discord makes them: they rise with time, and no two are the same. */
export function snowflake(now: number = Date.now()): string {
  count += 1n;
  return String(((BigInt(now) - epoch) << 22n) | (count & 0x3f_ffffn));
}
