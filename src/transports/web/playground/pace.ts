/** Counts what is asked for within a time: far more than any person needs, and far less than a program could ask. */
export class Pace {
  readonly #most: number;
  readonly #ms: number;
  #begun = 0;
  #count = 0;

  constructor(most: number, ms: number) {
    this.#most = most;
    this.#ms = ms;
  }

  /** Counts one more; false when there were too many lately. */
  allows(now = Date.now()): boolean {
    if (now - this.#begun > this.#ms) {
      this.#begun = now;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count <= this.#most;
  }
}
