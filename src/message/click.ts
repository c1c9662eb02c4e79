/** What a button carries: `command:arguments`, the complete next request in at most 100 characters. */
import type { Tell } from '../answers/answer.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import { discord } from '../limits.ts';
import { decodeTell, encodeTell } from './tell-code.ts';

/** The hidden commands that buttons reach. */
export type ClickCommand = 'tell' | 'show' | 'remove' | 'wrong' | 'pick';

/** Between the requests of a message that answers several questions. */
const between = '~';

/** A `custom_id`, or undefined where the requests are too long for one. */
export function clickOf(command: ClickCommand, tells: readonly Tell[] = []): string | undefined {
  const id = [command, tells.map(encodeTell).join(between)].join(':');
  return id.length <= discord.customId ? id : undefined;
}

/** The command and arguments of a `custom_id`; undefined for what has another form. */
export function readClick(id: string): { command: string; request: string } | undefined {
  const colon = id.indexOf(':');
  return colon > 0 ? { command: id.slice(0, colon), request: id.slice(colon + 1) } : undefined;
}

/** The requests that a click carries; none when any of them is not ours. */
export function tellsOf(request: string): readonly Tell[] {
  const tells = request.split(between).map(decodeTell);
  return tells.every((tell) => tell !== undefined) ? tells : [];
}

/** What the buttons of a message are about: whoever replies to it may mean these. */
export function subjectsOfClicks(ids: readonly string[]): readonly Subject[] {
  const found = new Map<string, Subject>();
  for (const id of ids) {
    const click = readClick(id);
    if (click?.command !== 'show' && click?.command !== 'wrong') continue;
    for (const { about } of tellsOf(click.request))
      for (const subject of about) found.set(`${subject.kind} ${subject.id}`, subject);
  }
  return [...found.values()];
}
