/** What happens when somebody does something on the page: the same exchange as on Discord, watched. */
import type { APIInteraction, APIInteractionResponse, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import type { Bot, Told } from '../../../bot.ts';
import type { Log } from '../../../log.ts';
import type { Setup } from '../../discord/exchange.ts';
import { answerMention, type Mention, mentionOf } from '../../discord/mentions.ts';
import { respond } from '../../discord/respond.ts';
import type { Asked, Spoken } from './asked.ts';
import { interactionOf, NotAllowed } from './interaction.ts';
import { observe } from './observe.ts';
import { authorOf, type PostedMessage } from './posts.ts';
import type { Visit } from './visit.ts';
import { originOf, type PageBack, wayBack } from './way-back.ts';
import { offeredBy, on, type World } from './world.ts';

type Ids = Setup['ids'];

/** Where the page itself can be reached, for the addresses of files. */
export type Place = { world: World; visit: Visit; ids: Ids; address: string };

/** One interaction, answered into the visit's channels; gives what the page must do itself. */
export async function interact(asked: Asked, place: Place): Promise<APIInteractionResponse | undefined> {
  const { visit, address, world } = place;
  if (asked.type === 2 && !offeredBy(world).some(({ name }) => name === asked.data.name))
    throw new NotAllowed('there is no such command here');
  const back = await exchange(interactionOf(asked, visit, address), place);
  return back.answer;
}

async function exchange(interaction: APIInteraction, place: Place, again?: string): Promise<PageBack> {
  const { world, visit, ids } = place;
  const back = wayBack(visit, originOf(interaction, visit), again);
  const { setup, finish } = watched(place);
  await respond(interaction, { ...setup, commands: on(offeredBy(world), visit.asOf), ids }, back);
  const isNew = interaction.type === 2;
  finish(
    interaction,
    back.sent,
    back.touched,
    isNew || again !== undefined ? (id) => exchange(interaction, place, id) : undefined,
  );
  return back;
}

/** Words typed into a channel; the bot hears them as it would on Discord. */
export async function speak({ person: id, channel, content, replyTo }: Spoken, place: Place): Promise<void> {
  const { visit } = place;
  const person = visit.person(id);
  const room = visit.channel(channel);
  if (!person || !room) throw new NotAllowed('nobody here has this name, or there is no such channel');
  const before = replyTo === undefined ? undefined : visit.find(replyTo)?.post.message;
  const mentionsBot = content.includes(`<@${visit.bot.id}>`) || before?.author.id === visit.bot.id;
  const message = visit.make(person, channel, {
    content,
    ...(before && { type: 19, referenced_message: before, message_reference: { message_id: before.id } }),
  });
  visit.put({ message, thinking: false, inside: false, ...(room.direct && { only: id }) });
  const dispatch = {
    ...message,
    ...(!room.direct && { guild_id: visit.guild }),
    mentions: mentionsBot ? [authorOf(visit.bot, true)] : [],
  };
  const mention = mentionOf(dispatch as unknown as GatewayMessageCreateDispatchData, visit.bot.id, place.world.today());
  if (mention) await hear(mention, message, place);
}

async function hear(mention: Mention, message: PostedMessage, place: Place, again?: string): Promise<void> {
  const { world, visit, ids } = place;
  const { setup, finish } = watched(place);
  const request = { ...mention.request, language: visit.language };
  const touched = new Set<string>();
  let sent: unknown;
  const only = visit.find(message.id)?.post.only;
  const commands = on(offeredBy(world), visit.asOf);
  await answerMention({ ...mention, request }, { ...setup, commands, ids }, async (body, files) => {
    sent = body;
    const reply = again === undefined ? undefined : visit.find(again)?.post.message;
    const base = reply ?? visit.make(visit.bot, message.channel_id, { type: 19, referenced_message: message });
    touched.add(base.id);
    const answer = {
      ...base,
      flags: body.flags,
      components: body.components,
      attachments: visit.files(base.id, files),
    };
    visit.put({ message: answer, thinking: false, inside: true, ...(only !== undefined && { only }) }, { files });
  });
  finish(message, sent, touched, (id) => hear(mention, message, place, id));
}

/**
 * Gives every reply anew that only the record and the day decide; what did something more stays as it was said. The last
 * one first: it is what is looked at, and the pictures of older ones take their time.
 */
export async function again({ visit }: Place): Promise<void> {
  const before = underWay.get(visit) ?? Promise.resolve();
  // While the day is dragged along, only the last one that it came to counts; and no older reply lands after a newer one.
  const turn: Promise<void> = before
    .catch(() => undefined)
    .then(() => (underWay.get(visit) === turn ? redo(visit) : undefined));
  underWay.set(visit, turn);
  await turn;
}

const underWay = new WeakMap<Visit, Promise<void>>();

async function redo(visit: Visit): Promise<void> {
  for (const { origin } of [...visit.kept].reverse()) if (origin?.repeatable) await origin.again();
}

type Watched = {
  setup: Pick<Setup, 'desk' | 'today' | 'log' | 'deferAfterMs'>;
  /** To be called at the end: notes on the messages what they came from. */
  finish(request: unknown, response: unknown, ids: ReadonlySet<string>, redo?: (id: string) => Promise<unknown>): void;
};

const refusal = /Discord would refuse: ([^\n]*)/;

/** Watches one exchange: what was told, how long it took, and why a reply was refused. */
function watched({ world, visit }: Place): Watched {
  const begun = performance.now();
  const { desk, told, used } = observe(world.desk);
  const bot: Bot = world.desk.bot;
  let refused: string | undefined;
  const log: Log = (level, event, facts) => {
    refused ??= refusal.exec(String(facts?.error ?? ''))?.[1];
    world.log(level, event, facts);
  };
  return {
    setup: { desk, today: world.today, log, deferAfterMs: world.deferAfterMs },
    finish(request, response, ids, redo) {
      const inside = {
        request,
        response,
        told: [...told] as Told[],
        bot,
        language: visit.language,
        ms: elapsed(begun),
      };
      for (const id of ids) {
        const post = visit.find(id)?.post;
        if (!post) continue;
        const { refused: _, ...rest } = post;
        const origin = redo && { repeatable: used.size === 0, again: async () => void (await redo(id)) };
        visit.put({ ...rest, ...(refused !== undefined && { refused }) }, { inside, ...(origin && { origin }) });
      }
    },
  };
}

const elapsed = (begun: number): number => Math.round((performance.now() - begun) * 100) / 100;
