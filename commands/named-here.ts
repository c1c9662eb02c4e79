import { fallbackWords } from '../src/languages/commands/index.ts';
import { languageFor } from '../src/languages/index.ts';
import { ours } from '../src/limits.ts';
import { joinText, say, strong } from '../src/text.ts';
import type { Command } from './command.ts';
import { plainTell, sayTold, sayWords, settingOf, words } from './parts/answering.ts';
import { menu } from './parts/definition.ts';

/** The message menu: which apps are named in this message, by what, and what stands of that today. */
export const namedHere: Command = {
  name: fallbackWords.menu,
  definition: menu(),
  execute(request, desk) {
    const { bot } = desk;
    const says = words(request).namedHere;
    const apps = bot.extract((request.target?.texts ?? []).join('\n\n'));
    if (apps.length === 0) return sayWords([says.none], request, desk, { private: true });
    const tells = apps.map((app) => plainTell('named', [app]));
    const told = tells.slice(0, ours.appsToldOf).map((tell) => bot.tell(tell, request.clock));
    const shown = firstNames(apps.map((app) => bot.knowledge.nameOf(app))).map((name) => [strong(name)]);
    const hidden = apps.length - shown.length;
    const names = hidden > 0 ? [...shown, [languageFor(request.language).word('and-n-more', hidden)]] : shown;
    const found = says.found(joinText(names, ', '), apps.length);
    const opening = apps.length > told.length ? say`${found} ${says.onlyFirst(told.length)}` : found;
    return sayTold(told, request, desk, { ...settingOf(request, desk), opening, next: tells.slice(ours.appsToldOf) });
  },
};

/** As many names as a line can hold; at least one. */
function firstNames(names: readonly string[]): readonly string[] {
  const lengths = names.map((_, index) => names.slice(0, index + 1).join(', ').length);
  return names.slice(0, Math.max(1, lengths.filter((length) => length <= ours.spokenInPart).length));
}
