import type { Command } from './command.ts';
import { answer, type NameOption, plainTell } from './parts/answering.ts';
import { answering, nameOption, slash } from './parts/definition.ts';
import { suggestFor } from './parts/suggesting.ts';

const options: readonly NameOption[] = [{ name: 'of', kinds: ['app', 'company', 'person'], required: true }];

/** Who is behind an app, or what a company or person has. */
export const owner: Command = {
  name: 'owner',
  definition: slash('owner', [nameOption('of', true), ...answering()]),
  example: { option: 'of', kind: 'app' },
  execute: (request, desk) =>
    answer(request, desk, 'owner', options, ({ of }) =>
      plainTell(of === undefined || of.kind === 'app' ? 'owner' : 'holdings', of ? [of] : []),
    ),
  suggest: suggestFor(options),
};
