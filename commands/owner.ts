import type { Tell } from '../src/answers/answer.ts';
import type { Command } from './command.ts';
import { answer, type Found, type NameOption, plainTell, showingAll } from './parts/answering.ts';
import { answering, nameOption, pictureOption, slash } from './parts/definition.ts';
import { drawn, picturesFor, wantsPicture } from './parts/pictures.ts';
import { suggestFor } from './parts/suggesting.ts';

const options: readonly NameOption[] = [{ name: 'of', kinds: ['app', 'company', 'person'], required: true }];

const plain = ({ of }: Found): Tell =>
  plainTell(of === undefined || of.kind === 'app' ? 'owner' : 'holdings', of ? [of] : []);

/** A picture draws the whole chain, above a company too. */
const chain = ({ of }: Found): Tell =>
  of?.kind === 'company' ? showingAll(plainTell('owner', [of])) : showingAll(plain({ of }));

/** Who is behind an app, or what a company or person has. */
export const owner: Command = {
  name: 'owner',
  definition: slash('owner', [nameOption('of', true), pictureOption(), ...answering()]),
  example: { option: 'of', kind: 'app' },
  execute(request, desk) {
    const pictured = wantsPicture(request);
    const reply = answer(request, desk, 'owner', options, pictured ? chain : plain, (told) =>
      pictured ? picturesFor('ownership', told, request, desk) : [],
    );
    return drawn(reply, request);
  },
  suggest: suggestFor(options),
};
