/** A page's blocks as lines. */
import type { Language } from '../languages/language.ts';
import { joinText, type Text } from '../text.ts';
import type { Block, Page } from './fit.ts';
import type { Line } from './message.ts';

export const blocksOn = (page: Page): Block[] => [...page.before, ...page.rows, ...page.after];

/** Names that follow one another run on in one paragraph; rows stand alone. */
function rowLines(rows: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let names: Text[] = [];
  const close = () => {
    if (names.length > 0) lines.push({ kind: 'plain', text: joinText(names, ', ') });
    names = [];
  };
  for (const { text, set } of rows) {
    if (set === 'name') names.push(text);
    else {
      close();
      lines.push({ kind: 'item', text });
    }
  }
  close();
  return lines;
}

export function linesOf(page: Page, language: Language): Line[] {
  const sentence = ({ text }: Block): Line => ({ kind: 'plain', text });
  const left: Line[] = page.left > 0 ? [{ kind: 'small', text: [language.word('and-n-more', page.left)] }] : [];
  const lines = [...page.before.map(sentence), ...rowLines(page.rows), ...left, ...page.after.map(sentence)];
  return lines.map((line, index) => (index === 0 && line.kind === 'plain' ? { ...line, kind: 'lead' } : line));
}
