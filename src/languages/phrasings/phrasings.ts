/** A linear model: for each feature of a question, what it adds to each label. */
export type Model = {
  labels: readonly string[];
  /** By feature: a label's place in `labels`, then its weight in tenths, and so on. The empty feature counts always. */
  weights: Readonly<Record<string, readonly number[]>>;
};

/** What `npm run train` makes of example phrasings. */
export type Phrasings = {
  /** Which kind of question that is answered here. */
  kinds: Model;
  /** Whether it is one at all, or as what it is to be declined. */
  refusals: Model;
};
