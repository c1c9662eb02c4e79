import type { Intent } from '../src/answers/answer.ts';
import type { Subject } from '../src/knowledge/knowledge.ts';
import type { Command } from './command.ts';
import { answer, type Found, type NameOption, plainTell } from './parts/answering.ts';
import { answering, nameOption, slash } from './parts/definition.ts';
import { fileFor, fileOption, readFormat } from './parts/files.ts';
import { suggestFor } from './parts/suggesting.ts';

const formats = ['calendar', 'csv', 'json'] as const;

/** Court cases and plans are asked for like measures. */
const options: readonly NameOption[] = [
  { name: 'measure', kinds: ['measure', 'ruling', 'plan'], suggests: ['measure'], required: true },
];

function intentFor(subject: Subject | undefined): Intent {
  if (subject?.kind === 'ruling') return 'rulings';
  return subject?.kind === 'plan' ? 'plans' : 'measure';
}

/** One measure: what it does, whom it names, what stands. */
export const measure: Command = {
  name: 'measure',
  definition: slash('measure', [nameOption('measure', true), fileOption(formats), ...answering()]),
  example: { option: 'measure', kind: 'measure' },
  execute(request, desk) {
    const tellOf = ({ measure }: Found) => plainTell(intentFor(measure), measure ? [measure] : []);
    const format = readFormat(request, formats);
    return answer(request, desk, 'measure', options, tellOf, (told) => {
      const measures = told.about.flatMap(({ kind, id }) => (kind === 'measure' ? [id] : []));
      if (format === undefined) return [];
      if (format !== 'calendar') return fileFor(format, 'measures', measures, told, request, desk);
      const { deadlinesOf } = desk.bot.knowledge;
      const due = measures.flatMap((measure) => deadlinesOf(measure).filter(({ of }) => of === measure));
      return fileFor(
        format,
        'deadlines',
        due.map(({ id }) => id),
        told,
        request,
        desk,
      );
    });
  },
  suggest: suggestFor(options),
};
