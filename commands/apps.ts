import type { Filters } from '../src/answers/answer.ts';
import type { Command } from './command.ts';
import { answer, type Found, filteredTell, type NameOption, refused, sayTold, showingAll } from './parts/answering.ts';
import { answering, choiceOption, nameOption, pictureOption, slash } from './parts/definition.ts';
import { appsIn, fileFor, fileOption, readFormat } from './parts/files.ts';
import { drawn, picturesFor, wantsPicture } from './parts/pictures.ts';
import { readValue } from './parts/reading.ts';
import { suggestFor } from './parts/suggesting.ts';

const options: readonly NameOption[] = [
  { name: 'measure', kinds: ['measure'] },
  { name: 'owner', kinds: ['company', 'person'] },
  { name: 'jurisdiction', kinds: ['jurisdiction'] },
  { name: 'category', kinds: ['category'] },
];

const formats = ['csv', 'json'] as const;
const standings = ['holding', 'over'] as const satisfies readonly Filters['standing'][];

/** Which apps are named, narrowed by any of the options. */
export const apps: Command = {
  name: 'apps',
  definition: slash('apps', [
    nameOption('measure'),
    nameOption('owner'),
    nameOption('jurisdiction'),
    nameOption('category'),
    choiceOption('standing', standings, (words) => words.standings),
    fileOption(formats),
    pictureOption(),
    ...answering(),
  ]),
  example: { option: 'measure', kind: 'measure' },
  execute(request, desk) {
    const standing = readValue(request, 'standing', standings);
    if (standing === 'unknown') return sayTold([refused('unknown-words', 'apps', request.clock)], request, desk);
    const tellOf = ({ measure, owner, jurisdiction, category }: Found) =>
      filteredTell({
        ...(measure && { measures: [measure.id] }),
        ...(owner && { owner }),
        ...(jurisdiction && { jurisdiction: jurisdiction.id }),
        ...(category && { category: category.id }),
        ...(standing && { standing }),
      });
    const format = readFormat(request, formats);
    const pictured = wantsPicture(request);
    // With a picture every app is told with all that names it.
    const told = (found: Found) => (pictured ? showingAll(tellOf(found)) : tellOf(found));
    const reply = answer(request, desk, 'apps', options, told, (one) => [
      ...(format ? fileFor(format, 'apps', appsIn(one), one, request, desk) : []),
      ...(pictured ? picturesFor('grid', one, request, desk) : []),
    ]);
    return drawn(reply, request);
  },
  suggest: suggestFor(options),
};
