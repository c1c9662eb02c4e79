/** Lists that are chosen from by a menu: as many on a page as can be read at once, each of them in the menu below. */
import { languageFor } from '../../src/languages/index.ts';
import { ours } from '../../src/limits.ts';
import type { Choice } from '../../src/message/message.ts';
import type { Request } from '../command.ts';

export type ListPage<T> = { shown: readonly T[]; turn: readonly Choice[][] };

/** The page wanted, or the nearest one there is; `click` is what leads to a page, without its number. */
export function pageOfList<T>(all: readonly T[], wanted: number, click: string, { language }: Request): ListPage<T> {
  const pages = Math.max(1, Math.ceil(all.length / ours.rowsOnPage));
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages);
  const { word } = languageFor(language);
  const to = (label: string, target: number): Choice => ({ label, click: `${click}.${target}`, style: 'plain' });
  const turn = [
    ...(page > 1 ? [to(word('previous'), page - 1)] : []),
    ...(page < pages ? [to(word('next'), page + 1)] : []),
  ];
  return {
    shown: all.slice((page - 1) * ours.rowsOnPage, page * ours.rowsOnPage),
    turn: turn.length > 0 ? [turn] : [],
  };
}
