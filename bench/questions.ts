/**
 * How long a question takes, from its words to the message, and how long a text that is none: `npm run bench -- questions`.
 * `npm run bench -- questions 2000` asks fewer texts; `10000 /some/other/clone` measures another clone beside this one, in turns.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Figures, together } from './questions/figures.ts';
import { measure } from './questions/measure.ts';

const here = join(import.meta.dirname, '..');
/** Turns of a comparison: what else the machine does falls on both. */
const turns = 3;

export async function run([count = '10000', other, turn]: readonly string[]): Promise<void> {
  if (turn === 'once') {
    console.log(JSON.stringify(await measure(other ?? here, Number(count))));
    return;
  }
  if (other === undefined) return print(here, await measure(here, Number(count)));
  const clones = [here, other];
  const found = new Map<string, Figures[]>(clones.map((clone) => [clone, []]));
  for (let at = 0; at < turns; at++)
    for (const clone of clones) {
      const script = join(import.meta.dirname, 'main.ts');
      const said = execFileSync(process.execPath, [script, 'questions', count, clone, 'once'], { encoding: 'utf8' });
      found.get(clone)?.push(JSON.parse(said) as Figures);
    }
  for (const [clone, figures] of found) print(clone, together(figures));
}

function print(clone: string, figures: Figures): void {
  console.log(clone);
  console.table(figures);
}
