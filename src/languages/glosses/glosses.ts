/** What needs to be known of words that are read as others. */

/** Words by what they are read as. */
export type Glosses = Readonly<Record<string, string>>;

/**
 * One language: `sure` words are no word of the language that is read, and give it away; `beside` words are words or names
 * there too, and are read so only beside a sure one. Words are folded: small letters, no accents.
 */
export type Tongue = { sure: Glosses; beside: Glosses };

/** Tables of words by the word that they stand for: "who": "wem wessen". */
export function glosses(...tables: readonly Readonly<Record<string, string>>[]): Glosses {
  const found: Record<string, string> = Object.create(null);
  for (const [meaning, list] of tables.flatMap(Object.entries<string>))
    for (const word of list.split(' ')) found[word] = meaning;
  return found;
}
