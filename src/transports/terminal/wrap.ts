import wrapAnsi from 'wrap-ansi';

/** Narrower than this, breaking lines helps nobody. */
const least = 20;

/** Where a line's words begin: after what marks a list's item or a choice. */
const opening = /^(?:- |\[\d+\] | {2})?/;

/** Words kept whole at the edge of a terminal, so many columns wide; what continues an item stands below its words. */
export function wrapped(text: string, columns: number | undefined): string {
  if (columns === undefined || columns < least) return text;
  return text
    .split('\n')
    .map((line) => {
      const [mark = ''] = opening.exec(line) ?? [];
      const words = wrapAnsi(line.slice(mark.length), columns - mark.length, { trim: true });
      return mark + words.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}
