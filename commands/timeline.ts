import type { Command } from './command.ts';
import { answer, type NameOption, plainTell, refused, sayTold, showingAll } from './parts/answering.ts';
import { answering, nameOption, slash } from './parts/definition.ts';
import { drawn, picturesFor } from './parts/pictures.ts';
import { textOf } from './parts/reading.ts';
import { suggestFor } from './parts/suggesting.ts';

const options: readonly NameOption[] = [
  { name: 'measure', kinds: ['measure'] },
  { name: 'app', kinds: ['app'] },
  { name: 'company', kinds: ['company'] },
];

/** The whole life of a measure, or of the measures that name an app or company, as a picture. */
export const timeline: Command = {
  name: 'timeline',
  definition: slash('timeline', [nameOption('measure'), nameOption('app'), nameOption('company'), ...answering()]),
  example: { option: 'measure', kind: 'measure' },
  execute(request, desk) {
    if (!options.some(({ name }) => textOf(request, name)))
      return sayTold([refused('empty', 'history', request.clock)], request, desk);
    const reply = answer(
      request,
      desk,
      'history',
      options,
      ({ measure, app, company }) =>
        showingAll(
          plainTell(
            'history',
            [measure, app, company].filter((subject) => subject !== undefined),
          ),
        ),
      (told) => picturesFor('timeline', told, request, desk),
    );
    return drawn(reply, request);
  },
  suggest: suggestFor(options),
};
