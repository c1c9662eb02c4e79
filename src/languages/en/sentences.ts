import type { Fact } from '../../answers/fact.ts';
import type { Text } from '../../text.ts';
import type { Context } from '../language.ts';

/** The facts of one kind. */
export type Of<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;

/** One sentence maker for each kind of fact: a new kind does not compile until it has one. */
export type Sentences = { [Kind in Fact['kind']]: (fact: Of<Kind>, context: Context) => Text };
