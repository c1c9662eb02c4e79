import type { Told } from '../src/bot.ts';
import { tellsOf } from '../src/message/click.ts';
import { compose } from '../src/message/compose.ts';
import type { Command, Desk, Request } from './command.ts';
import { refused, sayTold, settingOf } from './parts/answering.ts';
import { pictured } from './parts/pictures.ts';
import { clockOf, isOnRecord, textOf } from './parts/reading.ts';

/** What a click asks for, answered; undefined for a click that is forged, or older than the record's ids. */
export function toldByClick(request: Request, { bot }: Desk): readonly Told[] | undefined {
  const tells = tellsOf(textOf(request, 'request') ?? '');
  if (tells.length === 0 || !tells.every((tell) => isOnRecord(tell, bot))) return undefined;
  return tells.map((tell) => bot.tell(tell, clockOf(request, tell)));
}

/** A click that leads nowhere any more. */
export const expired = (request: Request, desk: Desk) =>
  sayTold([refused('expired-click', 'overview', request.clock)], request, desk, { private: true });

/**
 * A clicked question or page. The asker's own click changes the message in place, anybody else's is answered to them
 * alone; what cannot be answered never takes an answer's place.
 */
export const tell: Command = {
  name: 'tell',
  execute(request, desk) {
    const told = toldByClick(request, desk);
    if (!told) return expired(request, desk);
    const { clicked, asker } = request;
    if (!clicked) return pictured(sayTold(told, request, desk), told, request, desk);
    const isOwn = clicked.private || clicked.askerId === asker.id;
    const message = compose(told, { ...settingOf(request, desk), private: clicked.private || !isOwn });
    const kind = isOwn && message.private === clicked.private ? 'update' : 'say';
    return pictured({ kind, message }, told, request, desk);
  },
};
