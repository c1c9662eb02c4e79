/** Reading from a question that a picture is wanted, in any language: what is left of it is read as any other question. */

/** What a picture may show. */
export type PictureKind = 'timeline' | 'ownership' | 'grid';

/** `rest` is the question without the words that ask for a picture; `kind` where they say which. */
export type PictureAsked = { kind: PictureKind | undefined; rest: string };

/**
 * A way to ask for a picture. `cut` is what is taken out of the question; without it the words are part of the question
 * itself, and only say that a picture goes with its answer.
 */
export type PictureCue = { pattern: RegExp; cut: boolean; kind?: PictureKind };

/** The longest that is looked at from either end: a request for a picture is said in a few words. */
const mostLetters = 400;

/** The first cue that fits; undefined where no picture is asked for. */
export function pictureAsked(text: string, cues: readonly PictureCue[]): PictureAsked | undefined {
  const question = text.trim();
  if (question.length > mostLetters) return undefined;
  let asked: PictureAsked | undefined;
  for (const { pattern, cut, kind } of cues) {
    const words = asked?.rest ?? question;
    if (!pattern.test(words)) continue;
    const rest = cut ? words.replace(pattern, ' ').replaceAll(/\s+/g, ' ').trim() : words;
    asked = { kind: asked?.kind ?? kind, rest };
  }
  return asked;
}
