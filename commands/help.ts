import type { Bot } from '../src/bot.ts';
import { say, strong, type Text } from '../src/text.ts';
import type { Command } from './command.ts';
import { sayBlocks, startingPoints, words } from './parts/answering.ts';
import { slash } from './parts/definition.ts';
import { textOf } from './parts/reading.ts';

/**
 * The commands by example. It is given the one list, because that list holds this command too.
 */
export const helpFor = (commands: () => readonly Command[]): Command => ({
  name: 'help',
  definition: slash('help'),
  execute(request, desk) {
    const own = words(request);
    const rows = commands().flatMap((command) => {
      const description = descriptionIn(command, request.language);
      return description === undefined ? [] : [rowOf(command, description, desk.bot)];
    });
    const menus = commands().filter(({ definition }) => definition !== undefined && !('description' in definition));
    const blocks = [
      { text: own.help.opening, cites: [] },
      ...rows.map((text) => ({ text, set: 'row' as const, cites: [] })),
      ...menus.map(() => ({ text: own.help.menu(own.menu), cites: [] })),
      { text: own.help.anywhere, cites: [] },
    ];
    const paging = { page: Number(textOf(request, 'request')) || 1, click: (page: number) => `help:${page}` };
    const reply = sayBlocks(blocks, request, desk, { private: true, next: startingPoints }, paging);
    return reply.kind === 'say' && request.clicked?.private ? { ...reply, kind: 'update' } : reply;
  },
});

/** What Discord shows beside the command to somebody of that language. */
function descriptionIn({ definition }: Command, language: string): string | undefined {
  if (!definition || !('description' in definition)) return undefined;
  const others: Partial<Record<string, string | null>> = definition.description_localizations ?? {};
  return others[language] ?? others[language.split('-')[0] ?? ''] ?? definition.description;
}

function rowOf(command: Command, description: string, bot: Bot): Text {
  const example = exampleOf(command, bot);
  const mention: Text = [{ kind: 'command', name: command.name }];
  return example === undefined
    ? say`${mention}: ${description}.`
    : say`${mention}: ${description}. For example ${strong(example)}`;
}

/** An example in the names of the record that is loaded: what it would suggest first, as people cite it. */
function exampleOf({ name, example }: Command, bot: Bot): string | undefined {
  if (name === 'ask') return bot.knowledge.record.examples[0];
  if (!example) return undefined;
  const [first] = bot.suggest('', [example.kind], 1);
  if (!first) return undefined;
  const number = example.kind === 'measure' ? bot.knowledge.find.measure(first.id)?.number : undefined;
  return `/${name} ${example.option}: ${number ?? first.name}`;
}
