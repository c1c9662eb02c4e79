import type { Bot } from '../src/bot.ts';
import { say, strong, type Text } from '../src/text.ts';
import type { Command } from './command.ts';
import { sayBlocks, startingPoints, words } from './parts/answering.ts';
import { slash } from './parts/definition.ts';

/**
 * The commands by example. It is given the one list, because that list holds this command too.
 */
export const helpFor = (commands: () => readonly Command[]): Command => ({
  name: 'help',
  definition: slash('help'),
  execute(request, desk) {
    const own = words(request);
    const rows = commands().flatMap((command) => {
      const described = Object.entries(own.commands).find(([name]) => name === command.name)?.[1];
      return described ? [rowOf(command, described.description, desk.bot)] : [];
    });
    const menus = commands().filter(({ definition }) => definition !== undefined && !('description' in definition));
    const blocks = [
      { text: own.help.opening, cites: [] },
      ...rows.map((text) => ({ text, set: 'row' as const, cites: [] })),
      ...menus.map(() => ({ text: own.help.menu(own.menu), cites: [] })),
      { text: own.help.anywhere, cites: [] },
    ];
    return sayBlocks(blocks, request, desk, { private: true, next: startingPoints });
  },
});

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
