import type { Frame } from '../src/answers/answer.ts';
import type { Command } from './command.ts';
import { answer, type Found, type NameOption, plainTell, refused, sayTold } from './parts/answering.ts';
import { answering, choiceOption, nameOption, slash } from './parts/definition.ts';
import { deadlinesIn, fileFor, fileOption, readFormat } from './parts/files.ts';
import { readValue } from './parts/reading.ts';
import { suggestFor } from './parts/suggesting.ts';

const options: readonly NameOption[] = [
  { name: 'measure', kinds: ['measure', 'plan'], suggests: ['measure'] },
  { name: 'app', kinds: ['app'] },
  { name: 'company', kinds: ['company'] },
];

const formats = ['calendar', 'csv', 'json'] as const;
const shows = ['due', 'past', 'all'] as const satisfies readonly Frame['show'][];

/** What is or was due. Without any option: what is still due. */
export const deadlines: Command = {
  name: 'deadlines',
  definition: slash('deadlines', [
    nameOption('measure'),
    nameOption('app'),
    nameOption('company'),
    choiceOption('show', shows, (words) => words.shows),
    fileOption(formats),
    ...answering(),
  ]),
  example: { option: 'measure', kind: 'measure' },
  execute(request, desk) {
    const show = readValue(request, 'show', shows);
    if (show === 'unknown') return sayTold([refused('unknown-words', 'deadlines', request.clock)], request, desk);
    const tellOf = ({ measure, app, company }: Found) => {
      const about = [measure, app, company].filter((subject) => subject !== undefined);
      const shown = show ?? (about.length === 0 ? 'due' : undefined);
      return plainTell('deadlines', about, shown && { show: shown });
    };
    // Dates are for a calendar: it comes along unless another file is asked for.
    const format = readFormat(request, formats) ?? 'calendar';
    return answer(request, desk, 'deadlines', options, tellOf, (told) =>
      fileFor(format, 'deadlines', deadlinesIn(told), told, request, desk),
    );
  },
  suggest: suggestFor(options),
};
