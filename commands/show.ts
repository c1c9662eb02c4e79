import type { Command } from './command.ts';
import { sayTold } from './parts/answering.ts';
import { expired, toldByClick } from './tell.ts';

/** Tells a private answer again where everybody in the channel sees it. */
export const show: Command = {
  name: 'show',
  execute(request, desk) {
    const told = toldByClick(request, desk);
    return told
      ? sayTold(told, request, desk, { private: request.place.onlyPrivately === true })
      : expired(request, desk);
  },
};
