import type { Answer, Clock, Option, Tell } from '../src/answers/answer.ts';
import type { Told } from '../src/bot.ts';
import type { Day } from '../src/calendar.ts';
import type { Subject } from '../src/knowledge/knowledge.ts';
import { languageFor } from '../src/languages/index.ts';
import type { PictureAsked } from '../src/languages/pictures/asked.ts';
import { ours } from '../src/limits.ts';
import type { Command, Desk, Reply, Request } from './command.ts';
import { on, plainTell, refused, sayTold, untold, withAttachments } from './parts/answering.ts';
import { picturedTold, readPictureAsked, wantsPictureOf, withPictures } from './parts/asked-picture.ts';
import { answering, slash, textOption } from './parts/definition.ts';
import { noteGap } from './parts/gaps.ts';
import { drawn } from './parts/pictures.ts';
import { readDay } from './parts/reading.ts';
import { suggestFor } from './parts/suggesting.ts';

/** A free question. */
export const ask: Command = {
  name: 'ask',
  definition: slash('ask', [textOption('question', true), ...answering()]),
  execute(request, desk) {
    const { clock } = request;
    const when = readDay(request, desk.bot);
    switch (when.kind) {
      case 'impossible':
        return sayTold([refused('impossible-date', 'overview', clock, [])], request, desk);
      case 'among':
        return sayTold([askedWhichDay(when.written, when.days, request, desk)], request, desk);
      case 'day': {
        const text = asked(request);
        const picture = readPictureAsked(text, request);
        const told = read(text, picture, request, { ...clock, asOf: when.day }, desk);
        noteGap(text, told, request, desk);
        const later = told.slice(ours.partsTold).flatMap(({ tell }) => tell ?? []);
        return sayWith(picture, told.slice(0, ours.partsTold), later, request, desk);
      }
      default:
        return when satisfies never;
    }
  },
  suggest: suggestFor([]),
};

const asked = ({ options }: Request) => String(options.question ?? '');

const askedOf = (text: string, { repliesTo }: Request, clock: Clock, { bot }: Desk): readonly Told[] =>
  bot.ask({ text, clock, ...(repliesTo && { repliesTo }) });

/**
 * The question without its words for a picture, or with them where only then it can be read ("draw" may belong to a name).
 * What is left may name something and ask nothing: then that is drawn. "Draw it" is about what the message replied to is.
 */
function read(text: string, picture: PictureAsked | undefined, request: Request, clock: Clock, desk: Desk) {
  if (!picture || picture.rest === text) return askedOf(text, request, clock, desk);
  const [before] = request.repliesTo ?? [];
  const told = picture.rest === '' ? [] : askedOf(picture.rest, request, clock, desk);
  if (told.some(isRead)) return told;
  const whole = askedOf(text, request, clock, desk);
  if (whole.some(isRead)) return whole;
  const subject = onlyNamed(told) ?? (told.length === 0 ? before : undefined);
  return subject ? [desk.bot.tell(plainTell('profile', [subject]), clock)] : told.length > 0 ? told : whole;
}

const isRead = ({ tell, answer }: Told): boolean => tell !== undefined || answer.kind === 'choose';

/** What every question is about that is offered instead of an answer. */
function onlyNamed(told: readonly Told[]): Subject | undefined {
  const near = told.flatMap(({ answer }) => (answer.kind === 'unclear' ? answer.near : []));
  const [first, ...others] = near.flatMap(({ about, frame }): Subject[] => {
    const measures = frame.filters.measures.map((id): Subject => ({ kind: 'measure', id }));
    return [...about, ...measures].slice(0, 1);
  });
  const isSame = others.every(({ kind, id }) => kind === first?.kind && id === first.id);
  return others.length === near.length - 1 && isSame ? first : undefined;
}

/** What was told, with pictures where they are asked for or always wanted. */
function sayWith(
  picture: PictureAsked | undefined,
  told: readonly Told[],
  next: readonly Tell[],
  request: Request,
  desk: Desk,
): Reply | Promise<Reply> {
  if (!picture && !wantsPictureOf(request, told)) return sayTold(told, request, desk, { next });
  const { told: all, attachments } = picturedTold(told, picture?.kind, request, desk);
  const reply = sayTold(all, request, desk, { next });
  const isAsked = picture !== undefined && picture.rest !== asked(request);
  return drawn(isAsked ? withPictures(reply, attachments, request) : withAttachments(reply, attachments), request);
}

/** The first question, once for each day that was perhaps meant. */
function askedWhichDay(written: string, days: readonly Day[], request: Request, desk: Desk): Told {
  const { clock } = request;
  const { date } = languageFor(request.language);
  const among = days.flatMap((day): Option[] => {
    const [told] = askedOf(asked(request), request, { ...clock, asOf: day }, desk);
    return told?.tell ? [{ tell: on(told.tell, day, clock), label: date(day) }] : [];
  });
  const answer: Answer = { kind: 'choose', unclear: 'date', written, among };
  return among.length > 0
    ? untold(answer, 'overview', clock)
    : (askedOf(asked(request), request, clock, desk)[0] ?? refused('empty', 'overview', clock));
}
