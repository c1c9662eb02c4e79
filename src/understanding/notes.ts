/**
 * What was worked out of a text while it is being understood. It is kept with the text and goes with it: looked up by
 * what it was worked out of, it would outlive every question for a while, and make each pause to collect garbage longer.
 */
export class Notes {
  readonly #made = new Map<unknown, Map<object, unknown>>();

  /** What `make` makes of a thing, the first time with the `rest`, which is the same for the whole text. */
  once<Thing extends object, Rest extends readonly unknown[], Made>(
    make: (thing: Thing, ...rest: Rest) => Made,
    thing: Thing,
    ...rest: Rest
  ): Made {
    const known = this.#made.get(make) ?? new Map<object, unknown>();
    if (known.size === 0) this.#made.set(make, known);
    if (!known.has(thing)) known.set(thing, make(thing, ...rest));
    return known.get(thing) as Made;
  }
}
