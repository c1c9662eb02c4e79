import type { Answer, Clock, Option } from '../src/answers/answer.ts';
import type { Told } from '../src/bot.ts';
import type { Day } from '../src/calendar.ts';
import { languageFor } from '../src/languages/index.ts';
import { ours } from '../src/limits.ts';
import type { Command, Desk, Request } from './command.ts';
import { on, refused, sayTold, untold } from './parts/answering.ts';
import { answering, slash, textOption } from './parts/definition.ts';
import { noteGap } from './parts/gaps.ts';
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
        const told = asked(request, { ...clock, asOf: when.day }, desk);
        noteGap(String(request.options.question ?? ''), told, request, desk);
        const later = told.slice(ours.partsTold).flatMap(({ tell }) => tell ?? []);
        return sayTold(told.slice(0, ours.partsTold), request, desk, { next: later });
      }
      default:
        return when satisfies never;
    }
  },
  suggest: suggestFor([]),
};

function asked({ options, repliesTo }: Request, clock: Clock, { bot }: Desk): readonly Told[] {
  return bot.ask({ text: String(options.question ?? ''), clock, ...(repliesTo && { repliesTo }) });
}

/** The first question, once for each day that was perhaps meant. */
function askedWhichDay(written: string, days: readonly Day[], request: Request, desk: Desk): Told {
  const { clock } = request;
  const { date } = languageFor(request.language);
  const among = days.flatMap((day): Option[] => {
    const [told] = asked(request, { ...clock, asOf: day }, desk);
    return told?.tell ? [{ tell: on(told.tell, day, clock), label: date(day) }] : [];
  });
  const answer: Answer = { kind: 'choose', unclear: 'date', written, among };
  return among.length > 0
    ? untold(answer, 'overview', clock)
    : (asked(request, clock, desk)[0] ?? refused('empty', 'overview', clock));
}
