import type { Bot } from '../../src/bot.ts';
import { languageFor } from '../../src/languages/index.ts';
import { discord } from '../../src/limits.ts';
import { shortened } from '../../src/message/choices.ts';
import type { Desk, Reply, Request } from '../command.ts';
import { type NameOption, words } from './answering.ts';
import { withKind } from './naming.ts';
import { sentValue } from './reading.ts';

const noSuggestions: Reply = { kind: 'suggest', suggestions: [] };

/** Names for the option being typed, with ids to send; days as they would be read. */
export function suggestFor(options: readonly NameOption[]): (request: Request, desk: Desk) => Reply {
  return (request, { bot }) => {
    const { focused } = request;
    if (!focused) return noSuggestions;
    if (focused.name === 'as_of') return suggestDays(focused.value, request, bot);
    const option = options.find(({ name }) => name === focused.name);
    if (!option) return noSuggestions;
    const found = bot.suggest(focused.value, option.suggests ?? option.kinds, discord.suggestions);
    const isDouble = (name: string) => found.filter((other) => other.name === name).length > 1;
    const suggestions = found.slice(0, discord.suggestions).map(({ name, subject }) => {
      const shown = isDouble(name) ? withKind(name, subject, words(request)) : name;
      return { name: shortened(shown, discord.choiceName), value: sentValue(subject, option.kinds) };
    });
    return { kind: 'suggest', suggestions };
  };
}

function suggestDays(text: string, { clock, language }: Request, bot: Bot): Reply {
  const found = text.trim() === '' ? { day: clock.today } : bot.readDay(text, clock);
  if (!found) return noSuggestions;
  const days = 'day' in found ? [found.day] : found.ambiguous;
  const { date } = languageFor(language);
  return {
    kind: 'suggest',
    suggestions: days.slice(0, discord.suggestions).map((day) => ({ name: date(day), value: day })),
  };
}
