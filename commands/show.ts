import type { Command } from './command.ts';
import { sayTold } from './parts/answering.ts';
import { pictured } from './parts/pictures.ts';
import { expired, toldByClick } from './tell.ts';

/** Tells a private answer again where everybody in the channel sees it. */
export const show: Command = {
  name: 'show',
  execute(request, desk) {
    const told = toldByClick(request, desk);
    if (!told) return expired(request, desk);
    const reply = sayTold(told, request, desk, { private: request.place.onlyPrivately === true });
    return pictured(reply, told, request, desk);
  },
};
