/** What people write when they mean a name: with slips, other spaces, a word less, or only its beginning. */
import type { MadeName, Script } from './made-names.ts';
import { type Random, random } from './random.ts';

export const kinds = ['one typo', 'two typos', 'changed spacing', 'missing word', 'prefix'] as const;
export type QueryKind = (typeof kinds)[number];

/** `text` is written by somebody who means the name at `meant`. */
export type Query = { kind: QueryKind; text: string; meant: number };

/** One slip of the finger: a letter too much, too little, another one, or two that changed places. */
function slip(text: string, chance: Random, letters: readonly string[]): string {
  const at = chance.below(text.length);
  const letter = chance.pick(letters);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (chance.below(4)) {
    case 0:
      return before + letter + after;
    case 1:
      return before + after.slice(1);
    case 2:
      return before + letter + after.slice(1);
    default:
      return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
  }
}

function slips(name: MadeName, count: number, chance: Random, letters: readonly string[]): string | undefined {
  let text = name.text;
  for (let made = 0; made < count; made++) text = slip(text, chance, letters);
  const plain = (written: string) => written.replaceAll(' ', '');
  return plain(text) === plain(name.text) ? undefined : text;
}

const least: Record<Script, { one: number; two: number; prefix: number }> = {
  latin: { one: 4, two: 7, prefix: 4 },
  han: { one: 3, two: 6, prefix: 2 },
};

/** What is written for a name, or undefined where its kind of slip cannot be made of it and still be understood. */
function written(kind: QueryKind, name: MadeName, script: Script, chance: Random, letters: readonly string[]) {
  const length = name.words.join('').length;
  const atLeast = least[script];
  switch (kind) {
    case 'one typo':
      return length < atLeast.one ? undefined : slips(name, 1, chance, letters);
    case 'two typos':
      return length < atLeast.two ? undefined : slips(name, 2, chance, letters);
    case 'changed spacing': {
      if (script === 'latin' && name.words.length > 1 && chance.chance(70))
        return name.words.join(chance.pick(['', '-', '  ']));
      const at = 1 + chance.below(name.text.length - 1);
      return `${name.text.slice(0, at)} ${name.text.slice(at)}`;
    }
    case 'missing word': {
      // Nobody leaves out the very word that tells it from others.
      if (name.words.length < 2) return undefined;
      const without = chance.pick(name.words.map((_, at) => at).filter((at) => at !== name.own));
      return name.words.filter((_, at) => at !== without).join(script === 'latin' ? ' ' : '');
    }
    case 'prefix': {
      const { length: all } = name.text;
      const shortest = Math.max(atLeast.prefix, Math.ceil(all / 2));
      return shortest >= all ? undefined : name.text.slice(0, shortest + chance.below(all - shortest)).trimEnd();
    }
  }
}

/** So many queries of each kind, the same for the same seed. */
export function queriesFor(names: readonly MadeName[], script: Script, each: number, seed: number): Query[] {
  const chance = random(seed);
  const letters = [...new Set(names.slice(0, 2000).flatMap(({ words }) => [...words.join('')]))];
  return kinds.flatMap((kind) => {
    const found: Query[] = [];
    // Among ten names none may have what a kind asks for: then there are fewer.
    for (let tries = each * 50; found.length < each && tries > 0; tries--) {
      const meant = chance.below(names.length);
      const text = written(kind, names[meant] as MadeName, script, chance, letters);
      if (text !== undefined && text.trim() !== '') found.push({ kind, text, meant });
    }
    return found;
  });
}
