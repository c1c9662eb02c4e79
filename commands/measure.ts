import type { Intent } from '../src/answers/answer.ts';
import type { Subject } from '../src/knowledge/knowledge.ts';
import type { Command } from './command.ts';
import { answer, type NameOption, plainTell } from './parts/answering.ts';
import { answering, nameOption, slash } from './parts/definition.ts';
import { suggestFor } from './parts/suggesting.ts';

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
  definition: slash('measure', [nameOption('measure', true), ...answering()]),
  example: { option: 'measure', kind: 'measure' },
  execute: (request, desk) =>
    answer(request, desk, 'measure', options, ({ measure }) => plainTell(intentFor(measure), measure ? [measure] : [])),
  suggest: suggestFor(options),
};
