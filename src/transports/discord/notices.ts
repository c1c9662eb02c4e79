import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Command } from '../../../commands/command.ts';
import { say, type Text } from '../../text.ts';
import type { MessageBody } from './encode.ts';
import { type CommandIds, markdown } from './markdown.ts';

/** A short private message of the transport itself, where no command could answer. */
export function notice(text: Text, ids: CommandIds): MessageBody {
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    allowed_mentions: { parse: [] },
    components: [
      {
        type: ComponentType.Container,
        components: [{ type: ComponentType.TextDisplay, content: markdown(text, ids) }],
      },
    ],
  };
}

/** Something went wrong; the id is in the log beside what went wrong, which is never shown. */
export const apology = (id: string): Text =>
  say`Sorry, something went wrong on my side and I could not answer. If you report it, please give this number: ${id}.`;

/** A command that Discord still offers and this version no longer has. */
export const unknownCommand = (commands: readonly Command[]): Text =>
  say`I do not know this command any more. ${instead(commands)}`;

/** A button or menu of an older version, or a forged one. */
export const unknownClick = (commands: readonly Command[]): Text =>
  say`This button no longer leads anywhere. ${instead(commands)}`;

function instead(commands: readonly Command[]): Text {
  const offered = commands.filter(({ definition }) => definition && 'description' in definition).slice(0, 3);
  const names = offered.flatMap(({ name }, index): Text => [index === 0 ? '' : ', ', { kind: 'command', name }]);
  return offered.length > 0 ? say`These are here: ${names}.` : [];
}
