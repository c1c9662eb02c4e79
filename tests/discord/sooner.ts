/** Loaded before the program: what it does some minutes after its start, it does at once. Its other times stay. */
const minutes = 5 * 60_000;
const before = globalThis.setTimeout;
const sooner = (call: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) =>
  before(call, ms === minutes ? 100 : ms, ...values);
globalThis.setTimeout = Object.assign(sooner, before) as typeof setTimeout;
