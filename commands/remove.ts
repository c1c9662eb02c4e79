import type { Command } from './command.ts';
import { sayWords, words } from './parts/answering.ts';

/** Takes a public answer away: for the one who asked and for moderators. Discord shows the button to everybody. */
export const remove: Command = {
  name: 'remove',
  execute(request, desk) {
    const { clicked, asker } = request;
    const isAsker = clicked?.askerId !== undefined && clicked.askerId === asker.id;
    if (clicked && (isAsker || asker.mayModerate)) return { kind: 'remove' };
    return sayWords([words(request).notYours], request, desk, { private: true });
  },
};
