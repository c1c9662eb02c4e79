import type { Command, Desk, Reply, Request } from '../../../commands/command.ts';
import type { Day } from '../../calendar.ts';
import type { Subject } from '../../knowledge/knowledge.ts';

/** What a terminal answers with: the same commands and desk as every other transport. */
export type Session = {
  commands: readonly Command[];
  desk: Desk;
  language: string;
  /** Today in the terminal's own zone; read once per request. */
  today: () => Day;
};

/** A request as typed here, without what is the same for all of them. */
export type Asked = Pick<Request, 'command' | 'options' | 'target' | 'focused' | 'clicked'> & {
  asOf?: Day;
  repliesTo?: readonly Subject[];
};

/** Whoever sits at the terminal; nobody else reads along. */
const asker = { id: 'terminal', mayModerate: false };

/** Makes the request complete and gives it to its command; undefined when there is no such command. */
export async function dispatch(session: Session, { asOf, ...asked }: Asked): Promise<Reply | undefined> {
  const command = session.commands.find(({ name }) => name === asked.command);
  if (!command) return undefined;
  const today = session.today();
  const request: Request = {
    ...asked,
    language: session.language,
    clock: { today, asOf: asOf ?? today },
    place: {},
    asker,
  };
  return asked.focused ? command.suggest?.(request, session.desk) : command.execute(request, session.desk);
}

/** A click as Discord would send it, on a message that only this reader sees. */
export function clicked(click: string): Asked {
  const colon = click.indexOf(':');
  const [command, request] = colon < 0 ? [click, ''] : [click.slice(0, colon), click.slice(colon + 1)];
  return { command, options: { request }, clicked: { private: true, askerId: asker.id, content: undefined } };
}
