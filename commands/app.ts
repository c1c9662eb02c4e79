import type { Command } from './command.ts';
import { answer, type NameOption, plainTell } from './parts/answering.ts';
import { answering, nameOption, slash } from './parts/definition.ts';
import { suggestFor } from './parts/suggesting.ts';

/** People name companies here too; only apps are suggested. */
const options: readonly NameOption[] = [{ name: 'app', kinds: ['app', 'company'], suggests: ['app'], required: true }];

/** Everything brief about one app. */
export const app: Command = {
  name: 'app',
  definition: slash('app', [nameOption('app', true), ...answering()]),
  example: { option: 'app', kind: 'app' },
  execute: (request, desk) =>
    answer(request, desk, 'profile', options, ({ app }) => plainTell('profile', app ? [app] : [])),
  suggest: suggestFor(options),
};
